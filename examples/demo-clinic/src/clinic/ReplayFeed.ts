/**
 * Sends the registration's messages to the feed's port, over several connections; one person's messages stay in order.
 *
 * Every message must be answered AA. The same messages again are recognised by their control ids and change nothing.
 */
import { MllpClient } from "@intervisit/adapter-hl7/mllp/MllpClient"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import type { FeedMessage } from "./RegistrationFeed.ts"

/** A message of the demo that the feed did not take. */
export class FeedRefused extends Schema.TaggedError<FeedRefused>()("FeedRefused", {
  controlId: Schema.String,
  code: Schema.String
}) {
  override get message() {
    return `The feed answered ${this.code} to the demo message ${this.controlId}; start with an empty data folder.`
  }
}

export interface ReplayOptions {
  /** How many messages are on their way at once; one by default. */
  readonly connections?: number
  /** Done after each message that was acknowledged. */
  readonly onAcknowledged?: Effect.Effect<void>
}

/** Sends them all; done when all are acknowledged. */
export const replayFeed = Effect.fn("replayFeed")(function* (
  messages: ReadonlyArray<FeedMessage>,
  to: { readonly host: string; readonly port: number },
  { connections = 4, onAcknowledged = Effect.void }: ReplayOptions = {}
) {
  const lanes = Array.from({ length: connections }, (_, lane) =>
    messages.filter((message) => message.lane % connections === lane)
  )
  yield* Effect.forEach(lanes, (lane) => sendInOrder(lane, to, onAcknowledged), {
    concurrency: connections,
    discard: true
  })
})

const sendInOrder = Effect.fnUntraced(function* (
  messages: ReadonlyArray<FeedMessage>,
  to: { readonly host: string; readonly port: number },
  onAcknowledged: Effect.Effect<void>
) {
  const client = yield* MllpClient.make(to)
  for (const { bytes, controlId } of messages) {
    const answer = yield* client
      .send(bytes)
      .pipe(Effect.retry({ times: 5, schedule: Schedule.spaced("200 millis"), while: (error) => error.isRetryable }))
    if (answer.code !== "AA") return yield* new FeedRefused({ controlId, code: answer.errorCode ?? answer.code })
    yield* onAcknowledged
  }
}, Effect.scoped)
