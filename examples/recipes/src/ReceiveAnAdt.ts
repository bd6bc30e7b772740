/**
 * Receive an ADT: from a frame's bytes to facts, and the acknowledgement to send once they are kept.
 */
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"

const sender = { zone: DateTime.zoneMakeNamedUnsafe("America/Chicago") }

/** What the message tells, and the answer: AA for what was kept, else the standard's own refusal. */
export const receiveAnAdt = (frame: Uint8Array, now: number) =>
  Result.match(feedFactsFromBytes(frame, sender), {
    onSuccess: ({ facts }) => ({ facts, answer: Acknowledgement.accept(frame, { now, controlId: "A1" }) }),
    onFailure: (problem) => ({ facts: [], answer: Acknowledgement.refuse(frame, problem, { now, controlId: "A1" }) })
  })
