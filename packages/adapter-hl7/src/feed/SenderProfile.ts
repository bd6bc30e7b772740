/**
 * What a site agrees with one sender, because no message says it.
 */
import * as DateTime from "effect/DateTime"
import type * as Charset from "../message/Charset.ts"

export interface SenderProfile {
  /** The zone of times that are sent without an offset. */
  readonly zone: DateTime.TimeZone
  /** For bytes that are not valid in the charset of MSH-18; null refuses them. Default windows-1252. */
  readonly fallbackCharset?: Charset.Charset | null
  /** The assigner of numbers that name none. Default: empty, as sent. */
  readonly defaultAssigner?: string
  /** MSH-11 that is taken (P production, T training, D debugging); others get AR 202. Default: any. */
  readonly processingId?: "P" | "T" | "D"
}

/** A sender of whom nothing is known: times without an offset are taken as UTC. */
export const unknownSender: SenderProfile = { zone: DateTime.zoneMakeOffset(0) }
