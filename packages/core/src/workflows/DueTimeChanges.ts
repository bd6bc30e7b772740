/**
 * The due time that a thread needs after it has changed: set, moved or cleared, and nothing where it stands right.
 */
import { type DueTimeChange, keyOf } from "../domain/DueTime.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Thread } from "../domain/Thread.ts"

/**
 * From the running exchange before and after. A promise that is broken already has no due time any more. `recordedAt`
 * is the clock's moment of whoever makes a promise.
 */
export const dueTimeChanges = (
  before: Thread | undefined,
  after: Thread,
  recordedAt?: Instant
): ReadonlyArray<DueTimeChange> => {
  const old = dueOf(before)
  const next = dueOf(after)
  if (old?.key === next?.key && old?.dueAt === next?.dueAt) return []
  const cleared: ReadonlyArray<DueTimeChange> =
    old !== undefined && old.key !== next?.key ? [{ _tag: "Clear", key: old.key }] : []
  if (next === undefined) return cleared
  const dueTime = recordedAt === undefined ? next : { ...next, recordedAt }
  return [...cleared, { _tag: "Set", dueTime }]
}

const dueOf = (thread: Thread | undefined) => {
  const exchange = thread?.exchange ?? null
  if (thread === undefined || exchange === null || exchange.dueAt === null || exchange.brokenAt !== null)
    return undefined
  return {
    key: keyOf(thread.id, exchange.number),
    practiceId: thread.practiceId,
    threadId: thread.id,
    exchange: exchange.number,
    kind: "first-response" as const,
    dueAt: exchange.dueAt
  }
}
