/**
 * An instant at which something must happen unless it was settled before. Rows with an index, claimed by a lease.
 */
import * as Schema from "effect/Schema"
import { PracticeId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"

export const DueTime = Schema.Struct({
  /** Thread, exchange and kind in one: setting it again moves it. */
  key: Schema.NonEmptyString,
  practiceId: PracticeId,
  threadId: ThreadId,
  exchange: Schema.Int,
  kind: Schema.Literal("first-response"),
  dueAt: Instant,
  /** When it was recorded; a promise that was broken before that is history. */
  recordedAt: Schema.optionalKey(Instant)
})
export type DueTime = typeof DueTime.Type

export const keyOf = (threadId: ThreadId, exchange: number): string => `${threadId}/${exchange}/first-response`

/** Set moves or makes; clear removes it, whether it is claimed or not. */
export type DueTimeChange =
  | { readonly _tag: "Set"; readonly dueTime: DueTime }
  | { readonly _tag: "Clear"; readonly key: string }
