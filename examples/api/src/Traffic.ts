/**
 * What operators watch and mend: what comes in by each feed, what leaves by each destination, and what stands still.
 *
 * No text of a message, no name and no number of a patient is in here: positions, rules, codes and keys only.
 */
import { Instant } from "@intervisit/core/domain/Instant"
import { GiveUpReason } from "@intervisit/core/workflows/DeadLetters"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound } from "./Problems.ts"

/** Who has stopped it, and when; null while it runs. */
const PauseView = Schema.NullOr(Schema.Struct({ by: Schema.String, at: Instant }))

export const FeedView = Schema.Struct({
  feed: Schema.String,
  /** How the pause of this feed is named. */
  pauseId: Schema.String,
  pause: PauseView,
  sinceHour: Schema.Int,
  sinceDay: Schema.Int,
  parked: Schema.Int,
  refused: Schema.Int,
  lastAt: Schema.NullOr(Instant),
  /** How long the last message was under way, by its sender's clock. */
  lagSeconds: Schema.NullOr(Schema.Int)
})
export type FeedView = typeof FeedView.Type

export const DestinationView = Schema.Struct({
  destination: Schema.Literals(["chart", "mail"]),
  pauseId: Schema.String,
  pause: PauseView,
  counts: Schema.Struct({
    waiting: Schema.Int,
    retrying: Schema.Int,
    refused: Schema.Int,
    accepted: Schema.Int,
    "not-needed": Schema.Int,
    historical: Schema.Int,
    "given-up": Schema.Int
  })
})
export type DestinationView = typeof DestinationView.Type

export const EntryView = Schema.Struct({
  key: Schema.String,
  destination: Schema.Literals(["chart", "mail"]),
  kind: Schema.String,
  createdAt: Instant,
  attempts: Schema.Int,
  nextAt: Schema.NullOr(Instant),
  reason: Schema.NullOr(Schema.String),
  laneId: Schema.String,
  lanePause: PauseView,
  mayRetry: Schema.Boolean
})
export type EntryView = typeof EntryView.Type

export const RefusedFrameView = Schema.Struct({
  id: Schema.String,
  feed: Schema.String,
  controlId: Schema.String,
  lastAt: Instant,
  times: Schema.Int,
  answer: Schema.Literals(["AE", "AR"]),
  code: Schema.String,
  location: Schema.String,
  rule: Schema.String,
  isKept: Schema.Boolean
})
export type RefusedFrameView = typeof RefusedFrameView.Type

export const ParkedView = Schema.Struct({
  feed: Schema.String,
  controlId: Schema.String,
  receivedAt: Instant,
  reason: Schema.String
})
export type ParkedView = typeof ParkedView.Type

export const TrafficView = Schema.Struct({
  feeds: Schema.Array(FeedView),
  destinations: Schema.Array(DestinationView),
  refused: Schema.Array(RefusedFrameView),
  parked: Schema.Array(ParkedView),
  deadLetters: Schema.Array(EntryView),
  retrying: Schema.Array(EntryView),
  /** Lanes that are paused though nothing of theirs is shown above. */
  pausedLanes: Schema.Array(Schema.Struct({ laneId: Schema.String, by: Schema.String, at: Instant }))
})
export type TrafficView = typeof TrafficView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }
const named = Schema.Struct({ id: Schema.NonEmptyString.check(Schema.isMaxLength(400)) })
const changing = { headers: idempotent, success: HttpApiSchema.NoContent, error: [Forbidden, NotFound, Conflict] }

export class TrafficApi extends HttpApiGroup.make("traffic")
  .add(
    HttpApiEndpoint.get("read", "/traffic", { success: TrafficView, error: Forbidden }),
    HttpApiEndpoint.post("pause", "/traffic/pause", { ...changing, payload: named }),
    HttpApiEndpoint.post("resume", "/traffic/resume", { ...changing, payload: named }),
    HttpApiEndpoint.post("replay", "/traffic/refused-frames/replay", {
      headers: idempotent,
      payload: named,
      success: Schema.Struct({ isTaken: Schema.Boolean }),
      error: [Forbidden, NotFound, Conflict]
    }),
    HttpApiEndpoint.post("retry", "/traffic/dead-letters/retry", { ...changing, payload: named }),
    HttpApiEndpoint.post("giveUp", "/traffic/dead-letters/give-up", {
      ...changing,
      payload: Schema.Struct({ ...named.fields, reason: GiveUpReason })
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
