/**
 * The memory twins of the two tables that workers claim from: due times and the outbox.
 */
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import { type Delivery, laneOf } from "../domain/Delivery.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Pause from "../domain/Pause.ts"
import { DueTimes } from "../ports/DueTimes.ts"
import { Outbox } from "../ports/Outbox.ts"
import { isFree, type Lease, type MemoryState, type OutboxRow, valueOf } from "./MemoryState.ts"
import { ascending, reading } from "./memoryReads.ts"

export const dueTimes = (ref: Ref.Ref<MemoryState>) =>
  DueTimes.of({
    claim: ({ leaseUntil, limit, now, owner }) =>
      Ref.modify(ref, (state) => {
        const claimed = HashMap.toEntries(state.dueTimes)
          .filter(([, row]) => row.dueTime.dueAt <= now && isFree(row.lease, now))
          .sort(ascending(([, { dueTime }]) => [dueTime.dueAt, dueTime.key]))
          .slice(0, limit)
        const lease: Lease = { owner, until: leaseUntil }
        const held = claimed.map(([key, row]) => [key, { ...row, lease }] as const)
        return [
          claimed.map(([, row]) => row.dueTime),
          { ...state, dueTimes: HashMap.setMany(state.dueTimes, held) }
        ] as const
      }),
    releaseOthers: (owner) =>
      Ref.update(ref, (state) => ({ ...state, dueTimes: HashMap.map(state.dueTimes, keptBy(owner)) }))
  })

/** The row, given back unless it is this owner's. */
const keptBy =
  (owner: string) =>
  <Row extends { readonly lease: Lease | null }>(row: Row): Row =>
    row.lease === null || row.lease.owner === owner ? row : { ...row, lease: null }

export const outbox = (ref: Ref.Ref<MemoryState>) =>
  Outbox.of({
    claim: ({ destination, leaseUntil, limit, now, owner }) =>
      Ref.modify(ref, (state) => {
        const claimed = heads(state, destination)
          .filter((row) => isReady(row, now) && !isPaused(state, row.delivery))
          .slice(0, limit)
        const lease: Lease = { owner, until: leaseUntil }
        const held = claimed.map((row) => [row.delivery.key, { ...row, lease }] as const)
        return [
          claimed.map(({ attempts, bytes, delivery }) => ({ delivery, attempts, bytes })),
          { ...state, outbox: HashMap.setMany(state.outbox, held) }
        ] as const
      }),
    freeze: (key, bytes) =>
      Effect.flatMap(
        Ref.modify(ref, (state) => {
          const row = Option.getOrUndefined(HashMap.get(state.outbox, key))
          if (row === undefined) return [undefined, state] as const
          const frozen = row.bytes ?? bytes.slice()
          return [frozen, { ...state, outbox: HashMap.set(state.outbox, key, { ...row, bytes: frozen }) }] as const
        }),
        (frozen) =>
          frozen === undefined ? Effect.die(new Error(`Delivery ${key} is not in the outbox.`)) : Effect.succeed(frozen)
      ),
    postpone: (key, nextAt, error) =>
      Ref.update(ref, (state) => {
        const row = Option.getOrUndefined(HashMap.get(state.outbox, key))
        if (row === undefined || row.outcome !== null) return state
        const resting: OutboxRow = { ...row, attempts: row.attempts + 1, nextAt, error, lease: null }
        return { ...state, outbox: HashMap.set(state.outbox, key, resting) }
      }),
    releaseOthers: (owner) =>
      Ref.update(ref, (state) => ({ ...state, outbox: HashMap.map(state.outbox, keptBy(owner)) })),
    depth: reading(ref)(counted)
  })

/** The first unsettled delivery of every lane to this destination, oldest first. */
const heads = (state: MemoryState, destination: string): ReadonlyArray<OutboxRow> => {
  const byThread = new Map<string, OutboxRow>()
  for (const row of HashMap.values(state.outbox)) {
    if (row.outcome !== null || row.delivery.destination !== destination) continue
    const lane = JSON.stringify([row.delivery.practiceId, laneOf(row.delivery)])
    const head = byThread.get(lane)
    if (head === undefined || row.sequence < head.sequence) byThread.set(lane, row)
  }
  return [...byThread.values()].sort((a, b) => a.sequence - b.sequence)
}

const isReady = (row: OutboxRow, now: Instant): boolean =>
  (row.nextAt === null || row.nextAt <= now) && isFree(row.lease, now)

const isPaused = (state: MemoryState, { practiceId, ...delivery }: Delivery): boolean =>
  [Pause.destinationId(delivery.destination), Pause.laneId({ practiceId, ...delivery })].some(
    (id) => valueOf(state, "Pause", practiceId, id) !== undefined
  )

const stateOf = (row: OutboxRow) => row.outcome ?? (row.attempts === 0 ? ("waiting" as const) : ("retrying" as const))

const counted = (state: MemoryState) => {
  const counts = new Map<string, { destination: string; state: ReturnType<typeof stateOf>; count: number }>()
  for (const row of HashMap.values(state.outbox)) {
    const entry = { destination: row.delivery.destination, state: stateOf(row), count: 0 }
    const key = `${entry.destination}/${entry.state}`
    const counter = counts.get(key) ?? entry
    counter.count += 1
    counts.set(key, counter)
  }
  return [...counts.values()]
}
