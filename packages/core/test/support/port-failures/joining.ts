/** One act of each workflow by which people join: inviting, withdrawing, enrolling, and looking at the day. */
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { enrol } from "@intervisit/core/workflows/Enrol"
import { importPeople } from "@intervisit/core/workflows/ImportPeople"
import { inviteAgain, inviteColleague } from "@intervisit/core/workflows/InviteColleague"
import { invitePatient, withdrawInvitation } from "@intervisit/core/workflows/InvitePatient"
import { listFrontDesk } from "@intervisit/core/workflows/ListFrontDesk"
import { listPeople } from "@intervisit/core/workflows/ListPeople"
import { changeMembership, changeRoles, switchAccount } from "@intervisit/core/workflows/ManagePeople"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import * as Effect from "effect/Effect"
import { quickKdf } from "../credentials.ts"
import { mailOf } from "../endpoints.ts"
import { formOf } from "../joining.ts"
import { type Scenario, scenario } from "./Scenario.ts"

const noor = Effect.map(Clinic.request(eg.noorAccountId), (request) => Clinic.keyed(request, "key-1"))

/** While the stage is set nobody hears of mails. */
const quietly = Effect.provideService(Notifier, mailOf(() => undefined).port)

const invited = (channel: "letter" | "e-mail") =>
  Effect.gen(function* () {
    const anaId = yield* Clinic.open
    const request = yield* Clinic.request(eg.noorAccountId)
    return yield* invitePatient(request, anaId, channel).pipe(Effect.provide(quickKdf()), quietly)
  })

const enrolling = (form: Parameters<typeof enrol>[1]) => enrol(eg.practiceId, form).pipe(Effect.provide(quickKdf()))

export const joining: ReadonlyArray<Scenario> = [
  ...(["letter", "e-mail"] as const).map((channel) =>
    scenario(`invitePatient, by ${channel}`, Clinic.open, (anaId) =>
      Effect.flatMap(noor, (request) => invitePatient(request, anaId, channel)).pipe(Effect.provide(quickKdf()))
    )
  ),
  scenario("withdrawInvitation", invited("letter"), ({ invitationId }) =>
    Effect.flatMap(noor, (request) => withdrawInvitation(request, invitationId))
  ),
  scenario("enrol", invited("letter"), (letter) => enrolling(formOf(letter))),
  scenario("listFrontDesk", Clinic.open, () => Effect.flatMap(noor, (request) => listFrontDesk(request)), {
    isAuditedOnce: false
  }),
  scenario(
    "sendNotices, of an invitation",
    invited("e-mail"),
    () => Effect.repeat(sendNotices("boot-1"), { while: (count) => count > 0 }),
    { isWork: true }
  )
]

const manager = Effect.map(Clinic.request(Clinic.managerId), (request) => Clinic.keyed(request, "key-1"))

const colleague = {
  name: "Kim Sato",
  login: "kim.sato",
  title: "nurse",
  roles: ["staff"],
  teams: [eg.teamId],
  language: "en",
  email: "kim@example.org",
  channel: "e-mail"
} as const

export const managing: ReadonlyArray<Scenario> = [
  scenario("inviteColleague", Clinic.open, () =>
    Effect.flatMap(manager, (request) => inviteColleague(request, colleague)).pipe(Effect.provide(quickKdf()))
  ),
  scenario("inviteAgain", Clinic.open, () =>
    Effect.flatMap(manager, (request) => inviteAgain(request, eg.noorAccountId, "letter")).pipe(
      Effect.provide(quickKdf())
    )
  ),
  scenario("changeRoles", Clinic.open, () =>
    Effect.flatMap(manager, (request) => changeRoles(request, eg.noorAccountId, ["staff", "manager"]))
  ),
  scenario("switchAccount, off", Clinic.open, () =>
    Effect.flatMap(manager, (request) => switchAccount(request, eg.noorAccountId, false))
  ),
  scenario("changeMembership", Clinic.open, () =>
    Effect.flatMap(manager, (request) =>
      changeMembership(request, Clinic.managerId, eg.teamId, { role: "nurse", from: eg.friday1655, until: null })
    )
  ),
  scenario("listPeople", Clinic.open, () => Effect.flatMap(manager, listPeople), { isAuditedOnce: false }),
  scenario("importPeople", Clinic.open, () =>
    Effect.flatMap(manager, (request) =>
      importPeople(request, {
        text: [
          "mrn,family,given,dob,visit,start",
          "M1,Sato,Kim,1970-01-31,V1,2026-11-19",
          "M2,Ode,Ben,1980-01-31,,"
        ].join("\n"),
        assigner: "LAKESIDE",
        asOf: eg.friday1655,
        isDryRun: false
      })
    )
  )
]
