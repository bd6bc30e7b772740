/**
 * Who looked at or did what to whom, and whether it was allowed. Written in the transaction that it speaks of.
 *
 * A page view is one event that lists its patients. Rows are inserted unchained; the sealer chains them in batches.
 * Source: 45 CFR 164.312(b); FHIR R4 AuditEvent (action, outcome).
 */
import * as Schema from "effect/Schema"
import { Actor } from "./Actor.ts"
import { AuditEventId, PatientId, PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

export const AuditEvent = Schema.Struct({
  id: AuditEventId,
  practiceId: PracticeId,
  at: Instant,
  actor: Actor,
  onBehalfOf: Schema.NullOr(PatientId),
  /** The workflow or page, such as "SendMessage". */
  activity: Schema.NonEmptyString,
  /** FHIR R4 audit-event-action: create, read, update, delete, execute. */
  action: Schema.Literals(["C", "R", "U", "D", "E"]),
  outcome: Schema.Literals(["success", "refused"]),
  /** A refusal's code; never health information. */
  reason: Schema.NullOr(Schema.String),
  /** What was touched, as `Thread/…`. */
  entities: Schema.Array(Schema.String),
  patients: Schema.Array(PatientId)
})
export type AuditEvent = typeof AuditEvent.Type

/** A chained batch: its hash covers the hash before it and every row in it, so that no edit goes unseen. */
export const Seal = Schema.Struct({
  number: Schema.Int,
  practiceId: PracticeId,
  firstSequence: Schema.Int,
  lastSequence: Schema.Int,
  previousHash: Schema.String,
  hash: Schema.String,
  sealedAt: Instant
})
export type Seal = typeof Seal.Type
