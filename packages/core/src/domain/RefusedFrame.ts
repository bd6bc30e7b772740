/**
 * A frame that a feed's rules refused, kept aside for an operator: where it was wrong and by which rule.
 *
 * The bytes are kept so that it can be taken again once the cause is mended; no page and no log shows them. The same
 * frame sent again is counted, not kept twice. After 30 days it is forgotten: its sender has the message itself.
 */
import * as Schema from "effect/Schema"
import { PracticeId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

export const daysKept = 30

/** Bytes beyond this are not kept: such a frame cannot be taken again from here. */
export const bytesMax = 262_144

export const RefusedFrame = Schema.Struct({
  /** The feed and the SHA-256 of the bytes. */
  id: Schema.NonEmptyString,
  practiceId: PracticeId,
  version: Schema.Int,
  feed: Schema.NonEmptyString,
  /** MSH-10 as sent, as far as it could be read. */
  controlId: Schema.String,
  firstAt: Instant,
  lastAt: Instant,
  /** How often the sender has tried. */
  times: Schema.Int,
  /** HL7 Table 0008 and 0357: the answer that was given, and the code of the error. */
  answer: Schema.Literals(["AE", "AR"]),
  code: Schema.String,
  /** Where in the message, as ERR-2 writes it. */
  location: Schema.String,
  /** The rule, as a sentence without a value of the message. */
  rule: Schema.String,
  /** The frame in base64; null where it was too long to keep. */
  raw: Schema.NullOr(Schema.String),
  /** When it was taken after all, from here or from its sender. */
  takenAt: Schema.NullOr(Instant)
})
export type RefusedFrame = typeof RefusedFrame.Type

export const idOf = (feed: string, sha256: string): string => `${feed}/${sha256}`
