/**
 * One thing that must leave the house: a chart copy, a notice or an invitation. Its key is the receiver's key, for ever
 * the same.
 *
 * A replacement puts the chart's copy right; a withdrawal says on a wrong patient's chart that it was filed in error.
 * Order holds within a lane: a thread for the chart, a thread and its reader for mail, an invitation alone. Bytes are
 * frozen at the first attempt, so that every retry is identical; at least once on the wire, counted by distinct key at
 * the receiver.
 */
import * as Schema from "effect/Schema"
import { AccountId, InvitationId, MessageId, PracticeId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { DocumentNumber } from "./Message.ts"

export const Delivery = Schema.Struct({
  /** What receivers count by: MSH-10 for HL7 v2, the left part of Message-ID for mail. */
  key: Schema.NonEmptyString,
  practiceId: PracticeId,
  destination: Schema.Literals(["chart", "mail"]),
  /** Null where no letter is spoken of: an invitation. */
  threadId: Schema.NullOr(ThreadId),
  messageId: Schema.NullOr(MessageId),
  /** The invitation that goes by e-mail. */
  invitationId: Schema.optionalKey(InvitationId),
  /** To whom a notice goes; null for a chart copy. The address is looked up at the first attempt. */
  accountId: Schema.NullOr(AccountId),
  kind: Schema.Literals([
    "letter-to-chart",
    "replacement-to-chart",
    "withdrawal-to-chart",
    "answer-notice",
    "broken-promise-notice",
    "invitation"
  ]),
  createdAt: Instant,
  /** When what it tells of happened, where that was long before it was recorded: a past that was told afterwards. */
  happenedAt: Schema.optionalKey(Instant),
  /** The number that the chart copy goes under; older rows have none and are numbered by their place. */
  document: Schema.optionalKey(DocumentNumber),
  /** The copy that this one replaces. */
  replaces: Schema.optionalKey(DocumentNumber)
})
export type Delivery = typeof Delivery.Type

/**
 * What is delivered in order within its destination: one reader's quiet hours never hold back another's notice, and an
 * invitation waits for nobody.
 */
export const laneOf = ({ accountId, key, threadId }: Delivery): string => {
  if (threadId === null) return key
  return accountId === null ? threadId : `${threadId} ${accountId}`
}

/** A delivery as the outbox hands it to a worker. `bytes` is null until the first attempt has frozen them. */
export interface ClaimedDelivery {
  readonly delivery: Delivery
  readonly attempts: number
  readonly bytes: Uint8Array | null
}

/**
 * How a delivery ended. Refused ones become dead letters that an operator sees; a notice that was history by the time
 * it would have gone is settled as that, and never sent.
 */
export const DeliveryOutcome = Schema.Literals(["accepted", "refused", "not-needed", "historical"])
export type DeliveryOutcome = typeof DeliveryOutcome.Type

/** What a commit does to the outbox. */
export type OutboxChange =
  | {
      readonly _tag: "Enqueue"
      readonly delivery: Delivery
      /** Bytes that cannot be made again later: an invitation's, whose code is known now and never more. */
      readonly bytes?: Uint8Array
    }
  | {
      readonly _tag: "Settle"
      readonly key: string
      readonly outcome: DeliveryOutcome
      readonly receipt: string | null
    }
  /** A dead letter waits again, in its old place, and its bytes are made anew. */
  | { readonly _tag: "Retry"; readonly key: string }
  /** A dead letter is tried no more, for a reason that is a code. */
  | { readonly _tag: "GiveUp"; readonly key: string; readonly reason: string }
