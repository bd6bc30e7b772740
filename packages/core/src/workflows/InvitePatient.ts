/**
 * Somebody at the desk invites a patient to her own account, by a letter that she prints or by an e-mail.
 *
 * The newest invitation replaces the ones before. Its code is told once: a repeated request gets the same invitation
 * without it, and whoever lost it invites anew.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import type { InvitationId, PatientId } from "../domain/Ids.ts"
import type { Channel } from "../domain/Invitation.ts"
import { Invitations } from "../ports/Invitations.ts"
import { patientAtDesk } from "./AtTheDesk.ts"
import { enrolmentOf } from "./EnrolmentOf.ts"
import { endingAll, type Invited, mintInvitation } from "./MintInvitation.ts"
import { type Plan, perform } from "./Plan.ts"
import { InvitationNotFound, InvitationRefused } from "./Refusals.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export const invitePatient = Effect.fn("invitePatient")((request: Request, patientId: PatientId, channel: Channel) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const patient = yield* patientAtDesk(request, patientId, at, { activity: "InvitePatient", action: "C" })
      const { obstacle } = yield* enrolmentOf(patient, at)
      if (obstacle !== null) return yield* new InvitationRefused({ reason: obstacle })
      const invitee = { _tag: "Patient", patientId: patient.id } as const
      const { answer, changes, keptAnswer, outbox } = yield* mintInvitation(request, at, invitee, channel)
      const row = yield* auditOf(request, at, {
        activity: "InvitePatient",
        action: "C",
        entities: [`Invitation/${answer.invitationId}`],
        patients: [patient.id]
      })
      return {
        commit: Commit.withParts(Commit.fromChanges(originOf(request, at), changes), { outbox, audit: [row] }),
        answer,
        keptAnswer
      } satisfies Plan<Invited>
    })
  )
)

/** Ends an invitation that nobody has used: the letter went astray, or the wrong person has it. */
export const withdrawInvitation = Effect.fn("withdrawInvitation")((request: Request, invitationId: InvitationId) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const audited = { activity: "WithdrawInvitation", action: "U" } as const
      const { practiceId } = request.principal.account
      const invitation = yield* (yield* Invitations).byId(practiceId, invitationId)
      if (invitation === undefined || invitation.invitee._tag === "Colleague") {
        return yield* new InvitationNotFound({ invitationId })
      }
      const patient = yield* patientAtDesk(request, invitation.invitee.patientId, at, audited)
      const changes = endingAll([invitation], { kind: "withdrawn", at, accountId: null })
      const entities = [`Invitation/${invitationId}`]
      const row = yield* auditOf(request, at, { ...audited, entities, patients: [patient.id] })
      return {
        commit: Commit.withParts(Commit.fromChanges(originOf(request, at), changes), { audit: [row] }),
        answer: null
      } satisfies Plan<null>
    })
  )
)
