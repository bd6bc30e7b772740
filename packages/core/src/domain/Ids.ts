/**
 * The identities of everything that is stored, one brand each, so that a patient's id never passes for a thread's.
 *
 * Ids are opaque text. Version 7 UUIDs are minted by the IdGenerator port; the domain only receives them.
 */
import * as Schema from "effect/Schema"

const id = Schema.NonEmptyString.check(Schema.isMaxLength(128))

export const PracticeId = id.pipe(Schema.brand("PracticeId"))
export type PracticeId = typeof PracticeId.Type

export const AccountId = id.pipe(Schema.brand("AccountId"))
export type AccountId = typeof AccountId.Type

export const PatientId = id.pipe(Schema.brand("PatientId"))
export type PatientId = typeof PatientId.Type

export const RepresentativeId = id.pipe(Schema.brand("RepresentativeId"))
export type RepresentativeId = typeof RepresentativeId.Type

export const InvitationId = id.pipe(Schema.brand("InvitationId"))
export type InvitationId = typeof InvitationId.Type

export const RepresentativeRequestId = id.pipe(Schema.brand("RepresentativeRequestId"))
export type RepresentativeRequestId = typeof RepresentativeRequestId.Type

export const PractitionerId = id.pipe(Schema.brand("PractitionerId"))
export type PractitionerId = typeof PractitionerId.Type

export const CareTeamId = id.pipe(Schema.brand("CareTeamId"))
export type CareTeamId = typeof CareTeamId.Type

export const EncounterId = id.pipe(Schema.brand("EncounterId"))
export type EncounterId = typeof EncounterId.Type

export const ThreadId = id.pipe(Schema.brand("ThreadId"))
export type ThreadId = typeof ThreadId.Type

export const MessageId = id.pipe(Schema.brand("MessageId"))
export type MessageId = typeof MessageId.Type

export const DraftId = id.pipe(Schema.brand("DraftId"))
export type DraftId = typeof DraftId.Type

export const ReadingId = id.pipe(Schema.brand("ReadingId"))
export type ReadingId = typeof ReadingId.Type

export const ReadingPlanId = id.pipe(Schema.brand("ReadingPlanId"))
export type ReadingPlanId = typeof ReadingPlanId.Type

export const CoverId = id.pipe(Schema.brand("CoverId"))
export type CoverId = typeof CoverId.Type

export const CannedAnswerId = id.pipe(Schema.brand("CannedAnswerId"))
export type CannedAnswerId = typeof CannedAnswerId.Type

export const SessionId = id.pipe(Schema.brand("SessionId"))
export type SessionId = typeof SessionId.Type

export const FactId = id.pipe(Schema.brand("FactId"))
export type FactId = typeof FactId.Type

export const AuditEventId = id.pipe(Schema.brand("AuditEventId"))
export type AuditEventId = typeof AuditEventId.Type
