/**
 * Making one's own account with the code of an invitation. Nobody is signed in yet; who succeeds is, afterwards.
 *
 * An unknown code and a wrong birth date are one refusal, "EnrolmentRefused". The same form again after a lost answer
 * is answered as before, so no key is needed: the code is one.
 */
import { Language } from "@intervisit/core/domain/Language"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Refused, TooManyRequests } from "./Problems.ts"
import { SessionView } from "./Session.ts"

export const EnrolmentForm = Schema.Struct({
  code: Schema.String.check(Schema.isMaxLength(100)),
  /** YYYY-MM-DD; null where one of the staff proves herself by the user name that she was given. */
  birthDate: Schema.NullOr(Schema.String.check(Schema.isMaxLength(10))),
  login: Schema.String.check(Schema.isMaxLength(200)),
  password: Schema.String.check(Schema.isMaxLength(1000)),
  language: Language
})
export type EnrolmentForm = typeof EnrolmentForm.Type

export class EnrolmentApi extends HttpApiGroup.make("enrolment")
  .add(
    HttpApiEndpoint.post("enrol", "/enrolment", {
      payload: EnrolmentForm,
      success: SessionView,
      error: [Refused, TooManyRequests]
    })
  )
  .prefix("/api") {}
