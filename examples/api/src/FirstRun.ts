/**
 * The first run of an empty server: practice, care teams with hours, and the first person with a password.
 *
 * Nobody can be signed in yet; whoever asks knows the code that the terminal showed at the start. Once a practice is
 * there, every further request is refused.
 */
import { Language } from "@intervisit/core/domain/Language"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Conflict, Refused, TooManyRequests } from "./Problems.ts"

const Line = Schema.String.check(Schema.isMaxLength(200))

/** One day's opening hours: `08:00` to `17:00`. */
const Day = Schema.optionalKey(Schema.Array(Schema.Tuple([Line, Line])))

export const FirstRunForm = Schema.Struct({
  code: Line,
  practice: Schema.Struct({
    name: Line,
    zone: Line,
    language: Language,
    phone: Line,
    emergencyPhone: Line,
    crisisPhone: Line
  }),
  careTeams: Schema.NonEmptyArray(
    Schema.Struct({
      name: Line,
      hours: Schema.Struct({ mon: Day, tue: Day, wed: Day, thu: Day, fri: Day, sat: Day, sun: Day })
    })
  ).check(Schema.isMaxLength(20)),
  /** True where every team is closed on the federal holidays. */
  isClosedOnHolidays: Schema.Boolean,
  /** Manager and operator in one; more people come later. */
  person: Schema.Struct({ name: Line, login: Line, password: Line })
})
export type FirstRunForm = typeof FirstRunForm.Type

export class FirstRunApi extends HttpApiGroup.make("firstRun")
  .add(
    HttpApiEndpoint.post("found", "/first-run", {
      payload: FirstRunForm,
      success: HttpApiSchema.NoContent,
      error: [Conflict, Refused, TooManyRequests]
    })
  )
  .prefix("/api") {}
