/**
 * A hospital's ADT feed into the ledger: from a frame to its acknowledgement, which goes out only after the commit.
 *
 * AA means that the bytes and their facts are kept, or parked for a known reason. The same control id with the same
 * bytes gets the stored answer; with other bytes it is a new message. What the standard cannot take is AE or AR with
 * its place and code, and nothing is written. Source: HL7 decisions 0a.
 */
import { createHash } from "node:crypto"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant } from "@intervisit/core/domain/Instant"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Acknowledgement from "./Acknowledgement.ts"
import type { FeedSource } from "./feed/FeedFact.ts"
import { feedFactsFromBytes } from "./feed/FeedFactsFromMessage.ts"
import type { SenderProfile } from "./feed/SenderProfile.ts"
import { type SiteMap, toldFromFacts } from "./feed/ToldFromFacts.ts"
import { Hl7Problem } from "./Hl7Problem.ts"
import * as Location from "./Location.ts"
import { messagesOfFrame } from "./message/MessageSplitter.ts"

/** What a site agrees about one feed. */
export interface Hl7FeedOptions {
  readonly practiceId: PracticeId
  /** The feed's name; its control ids are its own. */
  readonly feed: string
  readonly sender: SenderProfile
  readonly site: SiteMap
}

/** The handler for an MLLP server: a batch in one frame is answered message by message. */
export const handler = (options: Hl7FeedOptions) => (frame: Uint8Array) =>
  Effect.forEach(messagesOfFrame(frame), (message) => receive(options, message))

/** Refuses every message of a frame with this problem, and writes nothing. */
export const refuseAll = Effect.fnUntraced(function* (frame: Uint8Array, problem: Hl7Problem) {
  const now = yield* Clock.currentTimeMillis
  const ids = yield* IdGenerator
  return yield* Effect.forEach(messagesOfFrame(frame), (message) =>
    Effect.map(ids.next, (id) => Acknowledgement.refuse(message, problem, { now, controlId: controlIdOf(id) }))
  )
})

/** One message: its acknowledgement, once what it says is durable. */
export const receive = Effect.fn("Hl7Feed.receive")(function* (options: Hl7FeedOptions, raw: Uint8Array) {
  const now = yield* Clock.currentTimeMillis
  const controlId = controlIdOf(yield* (yield* IdGenerator).next)
  const refused = (problem: Hl7Problem) => Acknowledgement.refuse(raw, problem, { now, controlId })
  const read = feedFactsFromBytes(raw, options.sender)
  if (Result.isFailure(read)) return refused(read.failure)
  const { facts } = read.success
  const source = facts[0]?.source
  if (source === undefined) return refused(nothingTold)
  return yield* receiveFeedMessage({
    practiceId: options.practiceId,
    feed: options.feed,
    controlId: source.controlId,
    eventAt: eventAtOf(source, now),
    told: toldFromFacts(facts, options.site),
    receipt: {
      practiceId: options.practiceId,
      feed: options.feed,
      controlId: source.controlId,
      sha256: createHash("sha256").update(raw).digest("hex"),
      receivedAt: fromMillis(now),
      raw,
      answer: Acknowledgement.accept(raw, { now, controlId })
    }
  }).pipe(
    Effect.map((receipt) => receipt.answer),
    Effect.catchTags({
      MergeOntoSelf: ({ message }) => Effect.succeed(refused(mergeProblem(message))),
      MergeInCircle: ({ message }) => Effect.succeed(refused(mergeProblem(message))),
      // Nothing was written, and trying again may help: the standard's word for it is "record locked".
      StaleVersion: () => Effect.succeed(refused(locked))
    })
  )
})

/** An MSH-10 of ours: the random end of a version 7 UUID, because v2.5.1 allows 20 characters. */
export const controlIdOf = (uuid: string): string => uuid.replaceAll("-", "").slice(-20)

const eventAtOf = (source: FeedSource, now: number): Instant =>
  (source.eventAt as Instant | undefined) ?? fromMillis(now)

const mergeProblem = (text: string): Hl7Problem =>
  new Hl7Problem({ answer: "AE", code: "205", location: Location.at("MRG", 1), text })

const locked = new Hl7Problem({
  answer: "AE",
  code: "206",
  location: Location.at("PID", 3),
  text: "The record is being changed by others; send the same message again."
})

const nothingTold = new Hl7Problem({
  answer: "AE",
  code: "207",
  location: Location.at("MSH"),
  text: "The message tells nothing about a patient; send PID."
})
