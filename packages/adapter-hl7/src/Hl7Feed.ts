/**
 * A hospital's ADT feed into the ledger: from a frame to its acknowledgement, which goes out only after the commit.
 *
 * AA means that the bytes and their facts are kept, or parked for a known reason. The same control id with the same
 * bytes gets the stored answer; with other bytes it is a new message. What the standard cannot take is AE or AR with
 * its place and code; it changes nothing, and is kept aside for an operator. Source: HL7 decisions 0a.
 */
import { createHash } from "node:crypto"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant } from "@intervisit/core/domain/Instant"
import { idOf } from "@intervisit/core/domain/RefusedFrame"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import { keepRefusedFrame, type Refusal, settleRefusedFrame } from "@intervisit/core/workflows/RefusedFrames"
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
import * as Dtm from "./message/Dtm.ts"
import { messagesOfFrame } from "./message/MessageSplitter.ts"
import { read as readHeader } from "./message/RawHeader.ts"

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

/** One message: its acknowledgement, once what it says is durable, or kept aside. */
export const receive = Effect.fn("Hl7Feed.receive")(function* (options: Hl7FeedOptions, raw: Uint8Array) {
  const { answer, problem } = yield* take(options, raw)
  // That the record is locked says nothing of the frame: its sender sends it again.
  if (problem !== undefined && problem !== locked)
    yield* Effect.orDie(keepRefusedFrame(refusalOf(options, raw, problem)))
  if (problem === undefined)
    yield* Effect.orDie(settleRefusedFrame(options.practiceId, idOf(options.feed, sha256(raw))))
  return answer
})

/**
 * A frame that was kept aside, taken once more. True where it is taken now; refused again, it stays with the new
 * reason.
 */
export const receiveAgain = Effect.fn("Hl7Feed.receiveAgain")(function* (options: Hl7FeedOptions, base64: string) {
  const raw = Buffer.from(base64, "base64")
  const { problem } = yield* take(options, raw)
  if (problem !== undefined) yield* Effect.orDie(keepRefusedFrame(refusalOf(options, raw, problem)))
  return problem === undefined
})

/** When its sender says that a message was sent (MSH-7); undefined where it does not say so. */
export const sentAtOf = (raw: Uint8Array, { zone }: SenderProfile): Instant | undefined => {
  const dtm = Dtm.parse(readHeader(raw)?.field(7) ?? "")
  const millis = dtm === undefined ? undefined : Dtm.toEpochMillis(dtm, zone)
  return millis === undefined ? undefined : fromMillis(millis)
}

interface Taken {
  readonly answer: Uint8Array
  /** Why it was not taken; undefined where it was. */
  readonly problem: Hl7Problem | undefined
}

const take = Effect.fnUntraced(function* (options: Hl7FeedOptions, raw: Uint8Array) {
  const now = yield* Clock.currentTimeMillis
  const controlId = controlIdOf(yield* (yield* IdGenerator).next)
  const refused = (problem: Hl7Problem): Taken => ({
    answer: Acknowledgement.refuse(raw, problem, { now, controlId }),
    problem
  })
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
      sha256: sha256(raw),
      receivedAt: fromMillis(now),
      raw,
      answer: Acknowledgement.accept(raw, { now, controlId })
    }
  }).pipe(
    Effect.map((receipt): Taken => ({ answer: receipt.answer, problem: undefined })),
    Effect.catchTags({
      MergeOntoSelf: ({ message }) => Effect.succeed(refused(mergeProblem(message))),
      MergeInCircle: ({ message }) => Effect.succeed(refused(mergeProblem(message))),
      // Nothing was written, and trying again may help: the standard's word for it is "record locked".
      StaleVersion: () => Effect.succeed(refused(locked))
    })
  )
})

const refusalOf = (options: Hl7FeedOptions, raw: Uint8Array, problem: Hl7Problem): Refusal => ({
  practiceId: options.practiceId,
  feed: options.feed,
  controlId: (readHeader(raw)?.field(10) ?? "").replaceAll("\0", "").slice(0, 64),
  sha256: sha256(raw),
  answer: problem.answer,
  code: problem.code,
  location: Location.format(problem.location),
  rule: problem.text,
  raw: Buffer.from(raw).toString("base64"),
  bytes: raw.length
})

const sha256 = (raw: Uint8Array): string => createHash("sha256").update(raw).digest("hex")

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
