/**
 * That somebody may make her own account: a patient, a representative whom staff confirmed, or one of the staff.
 *
 * It carries the hash of a code that was shown once. It can be used once, until it expires, and a newer one replaces
 * it. Who types the right code with the wrong proof ten times has spoilt it, so that a letter in the wrong hands opens
 * nothing. Source: NIST SP 800-63A, enrolment codes (21 days by post); 45 CFR 164.312(d).
 */
import * as Schema from "effect/Schema"
import { AccountId, InvitationId, PatientId, PracticeId, RepresentativeRequestId } from "./Ids.ts"
import { Instant, plusMillis } from "./Instant.ts"

export const Channel = Schema.Literals(["letter", "e-mail"])
export type Channel = typeof Channel.Type

/** For whom it is. Her proof beside the code: a patient's or representative's birth date, a colleague's user name. */
export const Invitee = Schema.Union([
  Schema.TaggedStruct("Patient", { patientId: PatientId }),
  Schema.TaggedStruct("Representative", { requestId: RepresentativeRequestId, patientId: PatientId }),
  Schema.TaggedStruct("Colleague", { accountId: AccountId })
])
export type Invitee = typeof Invitee.Type

export const InvitationEnd = Schema.Struct({
  kind: Schema.Literals(["used", "withdrawn", "replaced"]),
  at: Instant,
  /** The account that was made by it, where it was used. */
  accountId: Schema.NullOr(AccountId)
})
export type InvitationEnd = typeof InvitationEnd.Type

export const Invitation = Schema.Struct({
  id: InvitationId,
  practiceId: PracticeId,
  version: Schema.Int,
  invitee: Invitee,
  channel: Channel,
  /** Slow on purpose, like a password's: the code itself is nowhere. */
  codeHash: Schema.NonEmptyString,
  madeAt: Instant,
  /** First instant at which it no longer holds. */
  expiresAt: Instant,
  /** How often the right code came with the wrong proof. */
  mistakes: Schema.Int,
  end: Schema.NullOr(InvitationEnd)
})
export type Invitation = typeof Invitation.Type

export const InvitationMade = Schema.TaggedStruct("InvitationMade", { invitation: Invitation })
export const InvitationMistaken = Schema.TaggedStruct("InvitationMistaken", { at: Instant })
export const InvitationEnded = Schema.TaggedStruct("InvitationEnded", { end: InvitationEnd })
export const InvitationEvent = Schema.Union([InvitationMade, InvitationMistaken, InvitationEnded])
export type InvitationEvent = typeof InvitationEvent.Type

export const mistakesMax = 10

/** A mailbox is read by more people than a letter, and at once. */
const daysValid: Record<Channel, number> = { letter: 21, "e-mail": 7 }

export const expiryOf = (channel: Channel, madeAt: Instant): Instant =>
  plusMillis(madeAt, daysValid[channel] * 86_400_000)

export type Standing = "open" | "used" | "withdrawn" | "replaced" | "expired" | "spoilt"

/** Where it stands at `now`. */
export const standing = ({ end, expiresAt, mistakes }: Invitation, now: Instant): Standing => {
  if (end !== null) return end.kind
  if (mistakes >= mistakesMax) return "spoilt"
  return now < expiresAt ? "open" : "expired"
}

/** One text for whom it is, under which stores find all invitations of one person. */
export const inviteeKey = (invitee: Invitee): string => {
  switch (invitee._tag) {
    case "Patient":
      return `Patient/${invitee.patientId}`
    case "Representative":
      return `RepresentativeRequest/${invitee.requestId}`
    case "Colleague":
      return `Account/${invitee.accountId}`
  }
}

/** The invitation after one more event; undefined where it was never made. The caller stamps the version. */
export const evolve = (before: Invitation | undefined, body: InvitationEvent): Invitation | undefined => {
  switch (body._tag) {
    case "InvitationMade":
      return body.invitation
    case "InvitationMistaken":
      return before && { ...before, mistakes: before.mistakes + 1 }
    case "InvitationEnded":
      return before && { ...before, end: body.end }
  }
}
