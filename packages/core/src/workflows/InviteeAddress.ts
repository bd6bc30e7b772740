/**
 * Where an invitation may go by e-mail, if anywhere: asked when it is made, and again when it is about to go.
 *
 * None goes about somebody for whom an e-mail is not safe, whoever would get it: a helper may live in the same house.
 */
import * as Effect from "effect/Effect"
import type { PracticeId } from "../domain/Ids.ts"
import type { Invitee } from "../domain/Invitation.ts"
import { fromCode, type Language } from "../domain/Language.ts"
import { mayBeMailed } from "../domain/Patient.ts"
import { Accounts } from "../ports/Accounts.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { currentPatient } from "./CurrentPatient.ts"

export interface InviteeAddress {
  readonly email: string | null
  /** False where the patient must not be written to, though there may be an address. */
  readonly isSafe: boolean
  readonly language: Language
}

export const inviteeAddress = Effect.fnUntraced(function* (practiceId: PracticeId, invitee: Invitee) {
  if (invitee._tag === "Colleague") {
    const account = yield* (yield* Accounts).byId(practiceId, invitee.accountId)
    const { email = null, language = "en" } = account ?? {}
    return { email, isSafe: account?.isActive === true, language } satisfies InviteeAddress
  }
  const patient = yield* Effect.orDie(currentPatient(practiceId, invitee.patientId))
  const isSafe = mayBeMailed(patient)
  if (invitee._tag === "Patient") {
    const { email, language } = patient.demographics
    return { email, isSafe, language: fromCode(language ?? "en") } satisfies InviteeAddress
  }
  const asked = yield* (yield* RepresentativeRequests).byId(practiceId, invitee.requestId)
  const { email = null, language = "en" } = asked?.candidate ?? {}
  return { email, isSafe, language } satisfies InviteeAddress
})
