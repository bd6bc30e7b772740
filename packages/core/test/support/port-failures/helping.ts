/** One act of each workflow by which somebody comes to act for a patient. */
import type { LocalDate } from "@intervisit/core/domain/LocalDate"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { askForHelp, type HelpAsked, listOwnHelp, withdrawHelpRequest } from "@intervisit/core/workflows/AskForHelp"
import { endOwnHelp } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { confirmHelp, refuseHelp } from "@intervisit/core/workflows/DecideHelp"
import { listHelpRequests } from "@intervisit/core/workflows/ListHelpRequests"
import * as Effect from "effect/Effect"
import { quickKdf } from "../credentials.ts"
import { type Scenario, scenario } from "./Scenario.ts"

const asked = (direction: HelpAsked["direction"]): HelpAsked => ({
  direction,
  person: { name: "Marta Ruiz", birthDate: direction === "for-me" ? "1987-11-02" : "1984-03-09" },
  email: "marta@example.org",
  language: "es",
  relationship: "sister",
  scopes: ["read", "write"]
})

const keyed = (accountId: Parameters<typeof Clinic.request>[0]) =>
  Effect.map(Clinic.request(accountId), (request) => Clinic.keyed(request, "key-1"))

/** Ana asks for a helper, or Elena asks to help. */
const waiting = (direction: HelpAsked["direction"]) =>
  Effect.gen(function* () {
    const patientId = yield* Clinic.open
    const asker = direction === "for-me" ? eg.anaAccountId : eg.elenaAccountId
    return { patientId, id: yield* askForHelp(yield* Clinic.request(asker), asked(direction)) }
  })

const decision = { scopes: ["read"], lastDay: "2027-01-31" as LocalDate, isAgreed: true, channel: "e-mail" } as const
const looks = { isAuditedOnce: false }

export const helping: ReadonlyArray<Scenario> = [
  scenario("askForHelp", Clinic.open, () =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) => askForHelp(request, asked("for-me")))
  ),
  scenario("withdrawHelpRequest", waiting("for-me"), ({ id }) =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) => withdrawHelpRequest(request, id))
  ),
  scenario("confirmHelp, of who must be invited", waiting("for-me"), ({ id, patientId }) =>
    Effect.flatMap(keyed(eg.noorAccountId), (request) => confirmHelp(request, id, { ...decision, patientId })).pipe(
      Effect.provide(quickKdf())
    )
  ),
  scenario("confirmHelp, of who has an account", waiting("by-me"), ({ id, patientId }) =>
    Effect.flatMap(keyed(eg.noorAccountId), (request) => confirmHelp(request, id, { ...decision, patientId }))
  ),
  scenario("refuseHelp", waiting("for-me"), ({ id }) =>
    Effect.flatMap(keyed(eg.noorAccountId), (request) => refuseHelp(request, id, "Bring the papers."))
  ),
  scenario("endOwnHelp", Clinic.open, () =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) => endOwnHelp(request, eg.representative().id))
  ),
  scenario("listOwnHelp", waiting("for-me"), () => Effect.flatMap(keyed(eg.anaAccountId), listOwnHelp), looks),
  scenario("listHelpRequests", waiting("by-me"), () => Effect.flatMap(keyed(eg.noorAccountId), listHelpRequests), looks)
]
