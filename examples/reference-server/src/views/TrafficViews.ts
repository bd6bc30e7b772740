/**
 * Feeds and queues as an operator sees them: counts, positions and rules, never a word of a message.
 */

import { type Hl7FeedOptions, sentAtOf } from "@intervisit/adapter-hl7/Hl7Feed"
import type { DestinationView, EntryView, FeedView, RefusedFrameView, TrafficView } from "@intervisit/api/Traffic"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { toMillis } from "@intervisit/core/domain/Instant"
import * as Pause from "@intervisit/core/domain/Pause"
import type { RefusedFrame } from "@intervisit/core/domain/RefusedFrame"
import { FeedLog } from "@intervisit/core/ports/FeedLog"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { type OutboxEntry, OutboxLog } from "@intervisit/core/ports/OutboxLog"
import { mayRetry } from "@intervisit/core/workflows/DeadLetters"
import * as Effect from "effect/Effect"

const shownMax = 50
const destinations = ["chart", "mail"] as const

type Pauses = ReadonlyArray<Pause.Pause>

/** Everything at one look. */
export const trafficView = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  feed: Hl7FeedOptions | undefined,
  at: Instant
) {
  const log = yield* FeedLog
  const outbox = yield* OutboxLog
  const pauses = yield* outbox.pauses(practiceId)
  const deadLetters = yield* outbox.entries(practiceId, "refused", shownMax)
  const retrying = yield* outbox.entries(practiceId, "retrying", shownMax)
  const shown = new Set([...deadLetters, ...retrying].map(({ delivery }) => Pause.laneId(delivery)))
  const parked = yield* log.parked(practiceId, shownMax)
  const view: TrafficView = {
    feeds: feed === undefined ? [] : [yield* feedView(feed, pauses, at)],
    destinations: yield* destinationViews(pauses),
    refused: (yield* log.refused(practiceId, shownMax)).map(refusedView),
    parked: parked.map(({ controlId, feed, reason, receivedAt }) => ({
      feed,
      controlId,
      receivedAt,
      reason: reason ?? ""
    })),
    deadLetters: deadLetters.map((entry) => entryView(pauses, entry)),
    retrying: retrying.map((entry) => entryView(pauses, entry)),
    pausedLanes: pauses.flatMap(({ at, by, id }) =>
      id.startsWith("lane/") && !shown.has(id) ? [{ laneId: id, by: by.name, at }] : []
    )
  }
  return view
})

const pauseOf = (pauses: Pauses, id: string): FeedView["pause"] => {
  const found = pauses.find((pause) => pause.id === id)
  return found === undefined ? null : { by: found.by.name, at: found.at }
}

const feedView = Effect.fnUntraced(function* (options: Hl7FeedOptions, pauses: Pauses, at: Instant) {
  const { feed, practiceId, sender } = options
  const { last, ...counts } = yield* (yield* FeedLog).traffic(practiceId, feed, at)
  const sentAt = last === undefined ? undefined : sentAtOf(last.raw, sender)
  const pauseId = Pause.feedId(feed)
  const view: FeedView = {
    feed,
    pauseId,
    pause: pauseOf(pauses, pauseId),
    ...counts,
    lastAt: last?.receivedAt ?? null,
    lagSeconds:
      last === undefined || sentAt === undefined
        ? null
        : Math.max(0, Math.round((toMillis(last.receivedAt) - toMillis(sentAt)) / 1000))
  }
  return view
})

const destinationViews = Effect.fnUntraced(function* (pauses: Pauses) {
  const depth = yield* (yield* Outbox).depth
  return destinations.map((destination): DestinationView => {
    const count = (state: keyof DestinationView["counts"]) =>
      depth.find((row) => row.destination === destination && row.state === state)?.count ?? 0
    const pauseId = Pause.destinationId(destination)
    return {
      destination,
      pauseId,
      pause: pauseOf(pauses, pauseId),
      counts: {
        waiting: count("waiting"),
        retrying: count("retrying"),
        refused: count("refused"),
        accepted: count("accepted"),
        "not-needed": count("not-needed"),
        historical: count("historical"),
        "given-up": count("given-up")
      }
    }
  })
})

const entryView = (pauses: Pauses, { attempts, delivery, nextAt, reason }: OutboxEntry): EntryView => ({
  key: delivery.key,
  destination: delivery.destination,
  kind: delivery.kind,
  createdAt: delivery.createdAt,
  attempts,
  nextAt,
  reason,
  laneId: Pause.laneId(delivery),
  lanePause: pauseOf(pauses, Pause.laneId(delivery)),
  mayRetry: mayRetry(delivery)
})

const refusedView = (frame: RefusedFrame): RefusedFrameView => ({
  id: frame.id,
  feed: frame.feed,
  controlId: frame.controlId,
  lastAt: frame.lastAt,
  times: frame.times,
  answer: frame.answer,
  code: frame.code,
  location: frame.location,
  rule: frame.rule,
  isKept: frame.raw !== null
})
