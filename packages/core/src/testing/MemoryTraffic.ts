/**
 * The memory twins of what operators look at: what the feeds brought, and what waits to leave.
 */
import * as HashMap from "effect/HashMap"
import type * as Ref from "effect/Ref"
import type { PracticeId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import { plusMillis } from "../domain/Instant.ts"
import type { RefusedFrame } from "../domain/RefusedFrame.ts"
import { FeedLog } from "../ports/FeedLog.ts"
import { type OutboxEntry, OutboxLog } from "../ports/OutboxLog.ts"
import { type MemoryState, type OutboxRow, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, descending, reading } from "./memoryReads.ts"

export const feedLog = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return FeedLog.of({
    traffic: (practiceId, feed, now) =>
      read((state) => {
        const receipts = receiptsOf(state, practiceId).filter((receipt) => receipt.feed === feed)
        const since = (millis: number) =>
          receipts.filter(({ receivedAt }) => receivedAt >= plusMillis(now, -millis)).length
        return {
          sinceHour: since(3_600_000),
          sinceDay: since(86_400_000),
          parked: receipts.filter((receipt) => receipt.state === "parked").length,
          refused: refusedOf(state, practiceId).filter((frame) => frame.feed === feed).length,
          last: receipts[0]
        }
      }),
    parked: (practiceId, limit) =>
      read((state) =>
        receiptsOf(state, practiceId)
          .filter((receipt) => receipt.state === "parked")
          .slice(0, limit)
      ),
    refused: (practiceId, limit) => read((state) => refusedOf(state, practiceId).slice(0, limit)),
    refusedFrame: (practiceId, id) => read((state) => valueOf(state, "RefusedFrame", practiceId, id))
  })
}

const receiptsOf = (state: MemoryState, practiceId: PracticeId): ReadonlyArray<InboxReceipt> =>
  HashMap.toValues(state.receipts)
    .filter((receipt) => receipt.practiceId === practiceId)
    .sort(descending((receipt) => [receipt.receivedAt, receipt.controlId, receipt.sha256]))

const refusedOf = (state: MemoryState, practiceId: PracticeId): ReadonlyArray<RefusedFrame> =>
  valuesOf(state, "RefusedFrame", practiceId)
    .filter(({ takenAt }) => takenAt === null)
    .toSorted(descending((frame) => [frame.lastAt, frame.id]))

export const outboxLog = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return OutboxLog.of({
    pauses: (practiceId) =>
      read((state) => valuesOf(state, "Pause", practiceId).toSorted(ascending((pause) => [pause.id]))),
    pause: (practiceId, id) => read((state) => valueOf(state, "Pause", practiceId, id)),
    entries: (practiceId, wanted, limit) =>
      read((state) =>
        HashMap.toValues(state.outbox)
          .filter((row) => row.delivery.practiceId === practiceId)
          .sort((a, b) => a.sequence - b.sequence)
          .flatMap((row) => entryOf(row) ?? [])
          .filter((entry) => entry.state === wanted)
          .slice(0, limit)
      ),
    deadLetter: (practiceId, key) =>
      read((state) => {
        const row = HashMap.toValues(state.outbox).find(({ delivery }) => delivery.key === key)
        const entry = row && row.delivery.practiceId === practiceId ? entryOf(row) : undefined
        return entry?.state === "refused" ? entry : undefined
      })
  })
}

const entryOf = (row: OutboxRow): OutboxEntry | undefined => {
  const { attempts, delivery, error, nextAt, outcome, receipt } = row
  if (outcome !== null && outcome !== "refused") return undefined
  return outcome === "refused"
    ? { delivery, attempts, state: "refused", nextAt: null, reason: receipt }
    : { delivery, attempts, state: attempts === 0 ? "waiting" : "retrying", nextAt, reason: error }
}
