/**
 * A telephone call about a thread: between whom, when, how long, and whether the person was reached.
 *
 * A call in which the person was reached answers what waited when it was made, as a letter would; one that reached
 * nobody, or was made before the patient wrote, stops no clock. What was said is written down for the team and the
 * chart. Source: response-time policy, rule 3.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { AccountId, MessageId } from "./Ids.ts"
import type { Instant } from "./Instant.ts"
import { type Thread, ThreadIsClosed } from "./Thread.ts"
import type { ThreadEvent } from "./ThreadEvent.ts"

export const minutesMax = 24 * 60

export const PhoneCall = Schema.Struct({
  direction: Schema.Literals(["to-patient", "from-patient"]),
  outcome: Schema.Literals(["reached", "not-reached"]),
  /** With whom: the patient, a relative, a pharmacy. */
  withWhom: Schema.String,
  minutes: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: minutesMax }))
})
export type PhoneCall = typeof PhoneCall.Type

export class CallNotRecorded extends Schema.TaggedError<CallNotRecorded>()("CallNotRecorded", {
  reason: Schema.Literals(["in-the-future", "minutes", "who"])
}) {
  override get message() {
    return `The call cannot be recorded (${this.reason}). ${mends[this.reason]}`
  }
}

const mends = {
  "in-the-future": "Choose the time at which the call was made.",
  minutes: "Give whole minutes, from 0 to 1440.",
  who: "Say with whom you spoke, or whom you tried to reach."
} as const

/** What recording it does to the thread. */
export const record = (
  thread: Thread,
  call: PhoneCall,
  made: { readonly messageId: MessageId; readonly accountId: AccountId; readonly at: Instant; readonly now: Instant }
): Result.Result<ReadonlyArray<ThreadEvent>, CallNotRecorded | ThreadIsClosed> => {
  const { accountId, at, messageId, now } = made
  if (thread.status === "closed") return Result.fail(new ThreadIsClosed({ threadId: thread.id }))
  if (at > now) return Result.fail(new CallNotRecorded({ reason: "in-the-future" }))
  if (!Schema.is(PhoneCall)(call)) return Result.fail(new CallNotRecorded({ reason: "minutes" }))
  if (call.withWhom.trim() === "") return Result.fail(new CallNotRecorded({ reason: "who" }))
  const { exchange } = thread
  const isAnswer = call.outcome === "reached" && exchange !== null && exchange.since <= at
  return Result.succeed([{ _tag: "CallRecorded", messageId, accountId, isAnswer, at }])
}
