/**
 * The first run over HTTP: guarded by the terminal's code, refused once a practice is there.
 *
 * Tries are counted for everybody together, so that a code cannot be guessed from many machines either.
 */
import { createHash, timingSafeEqual } from "node:crypto"
import { Api } from "@intervisit/api/Api"
import type { FirstRunForm } from "@intervisit/api/FirstRun"
import { Conflict, Refused, TooManyRequests } from "@intervisit/api/Problems"
import type { Actor } from "@intervisit/core/domain/Actor"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { foundPractice } from "@intervisit/core/workflows/FoundPractice"
import { hashPassword } from "@intervisit/core/workflows/Passwords"
import { now } from "@intervisit/core/workflows/Request"
import type { ClinicFile } from "@intervisit/demo-clinic/clinic-file/ClinicFile"
import { accountIdOf, setupOf } from "@intervisit/demo-clinic/clinic-file/SetupFromClinicFile"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { RateLimiter } from "effect/persistence/RateLimiter"
import { Deployment } from "../Deployment.ts"
import { FirstRunCode, normalized } from "../FirstRunCode.ts"

/** Tries in five minutes, whoever makes them. */
const triesMax = 10
const passwordMin = 12

const actor: Actor = { kind: "system", id: "first-run", name: "First run" }

export const layer = HttpApiBuilder.group(Api, "firstRun", (handlers) =>
  handlers.handleAll({
    found: Effect.fnUntraced(function* ({ payload }) {
      const { practiceId } = yield* Deployment
      yield* limitTries
      const code = yield* FirstRunCode
      if (code === null) return yield* new Conflict({ code: "PracticeExists", fields: {} })
      if (!isSame(normalized(payload.code), normalized(code))) {
        return yield* new Refused({ code: "WrongFirstRunCode", fields: {} })
      }
      const file = yield* checked(fileOf(practiceId, payload))
      if (payload.person.password.length < passwordMin) return yield* refused("password")
      const setup = setupOf(file, yield* now).practice
      const accountId = accountIdOf(file, loginOf(payload))
      const credential = yield* hashPassword(practiceId, accountId, payload.person.password, 0)
      yield* foundPractice(actor, { ...setup, credentials: [credential] }).pipe(
        Effect.catchTags({
          PracticeExists: ({ _tag }) => Effect.fail(new Conflict({ code: _tag, fields: {} })),
          InvalidBusinessHours: ({ field }) => refused(field === "timeZone" ? "zone" : "hours")
        })
      )
    })
  })
)

const limitTries = Effect.gen(function* () {
  const limiter = yield* RateLimiter
  yield* limiter
    .consume({ key: "first-run", limit: triesMax, window: "5 minutes", onExceeded: "fail" })
    .pipe(Effect.mapError(() => new TooManyRequests({ code: "TooManyRequests", fields: {} })))
})

/** Compared as hashes of one length, in the same time wherever they differ. */
const isSame = (one: string, other: string): boolean => {
  const hash = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}

const refused = (field: string) => Effect.fail(new Refused({ code: "FirstRunRefused", fields: { field } }))

const loginOf = ({ person }: FirstRunForm): string => person.login.trim().toLowerCase()

/** What the form says, as the clinic file that a practice could have written instead. */
const fileOf = (practiceId: PracticeId, form: FirstRunForm): ClinicFile => {
  const team = ({ hours, name }: FirstRunForm["careTeams"][number], index: number) => ({
    id: `team-${index + 1}`,
    name: name.trim(),
    hours
  })
  const [first, ...more] = form.careTeams
  return {
    practice: {
      id: practiceId,
      ...form.practice,
      name: form.practice.name.trim(),
      phone: form.practice.phone.trim(),
      emergencyPhone: form.practice.emergencyPhone.trim(),
      crisisPhone: form.practice.crisisPhone.trim(),
      recordNumbersFrom: practiceId
    },
    holidays: form.isClosedOnHolidays ? ["us-federal"] : [],
    careTeams: [team(first, 0), ...more.map((one, index) => team(one, index + 1))],
    professionals: [],
    people: [
      {
        login: loginOf(form),
        name: form.person.name.trim(),
        title: "practice manager",
        roles: ["manager", "operator"],
        language: form.practice.language
      }
    ],
    patients: [],
    representatives: []
  }
}

/** Where something is missing, the field that misses it. */
const checked = (file: ClinicFile) => {
  const { crisisPhone, emergencyPhone, name, phone, zone } = file.practice
  const [person] = file.people
  const missing: ReadonlyArray<readonly [string, boolean]> = [
    ["practice", name === ""],
    ["zone", !Intl.supportedValuesOf("timeZone").includes(zone) && zone !== "UTC"],
    ["phone", phone === ""],
    ["emergencyPhone", emergencyPhone === ""],
    ["crisisPhone", crisisPhone === ""],
    ["team", file.careTeams.some((team) => team.name === "")],
    [
      "hours",
      file.careTeams.some((team) => Object.values(team.hours).every((day) => day === undefined || day.length === 0))
    ],
    ["person", person.name === ""],
    ["login", !/^[a-z0-9][a-z0-9.-]*$/.test(person.login)]
  ]
  const field = missing.find(([, isMissing]) => isMissing)?.[0]
  return field === undefined ? Effect.succeed(file) : refused(field)
}
