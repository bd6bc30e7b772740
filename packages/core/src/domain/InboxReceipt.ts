/**
 * The proof that a feed's frame was taken: its raw bytes, its key and the acknowledgement that was given for it.
 *
 * The same control id with the same bytes gets the stored answer again; the same control id with other bytes is a
 * new message. Source: HL7 decisions on repeats, window 7 days.
 */
import * as Schema from "effect/Schema"
import { PracticeId } from "./Ids.ts"
import { Instant, plusMillis } from "./Instant.ts"

export const daysKept = 7

/** How long a receipt stays as a proof after that; a parked one, whose day may still come, for a year. */
export const daysOfProof = 90
export const daysOfProofParked = 365

export const InboxReceipt = Schema.Struct({
  practiceId: PracticeId,
  /** Which feed; each has its own control ids. */
  feed: Schema.NonEmptyString,
  /** MSH-10 as sent. */
  controlId: Schema.String,
  sha256: Schema.String,
  receivedAt: Instant,
  /** Parked: kept for a known reason, such as an A11 for a visit that has not arrived. */
  state: Schema.Literals(["processed", "parked", "refused"]),
  reason: Schema.NullOr(Schema.String),
  raw: Schema.Uint8Array,
  answer: Schema.Uint8Array
})
export type InboxReceipt = typeof InboxReceipt.Type

/** True from the frame on until its days are over; after that the same frame counts as new. */
export const isKept = (receivedAt: Instant, now: Instant): boolean =>
  now < plusMillis(receivedAt, daysKept * 86_400_000)
