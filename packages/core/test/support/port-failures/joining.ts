/** One act of each workflow by which people join: inviting, withdrawing, enrolling, and looking at the day. */
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { enrol } from "@intervisit/core/workflows/Enrol"
import { invitePatient, withdrawInvitation } from "@intervisit/core/workflows/InvitePatient"
import { listFrontDesk } from "@intervisit/core/workflows/ListFrontDesk"
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
