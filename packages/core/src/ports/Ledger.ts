/**
 * The only door through which anything is written.
 *
 * One commit is one transaction: state, facts, due times, audit rows, outbox rows, inbox receipt and idempotent answer,
 * or none of them. A broken database is a defect; what a caller can act on is typed.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Commit } from "../domain/Commit.ts"
import type { RecordedFact } from "../domain/Fact.ts"
import { IdempotentAnswer, type RequestKey } from "../domain/IdempotentAnswer.ts"
import type { PracticeId } from "../domain/Ids.ts"
import { InboxReceipt } from "../domain/InboxReceipt.ts"

/** Somebody else wrote the subject first, or took a number of it: load it again and decide anew. */
export class StaleVersion extends Schema.TaggedError<StaleVersion>()("StaleVersion", {
  kind: Schema.String,
  id: Schema.String,
  expected: Schema.Int
}) {
  override get message() {
    return `${this.kind} ${this.id} has changed since version ${this.expected} was read; reload it and try again.`
  }
}

/** The request's twin was first. The caller answers with the stored answer, or refuses where the body differs. */
export class AlreadyAnswered extends Schema.TaggedError<AlreadyAnswered>()("AlreadyAnswered", {
  stored: IdempotentAnswer
}) {
  override get message() {
    return "This request was answered before; its answer is given again."
  }
}

/** The same frame of the same feed was taken before. The caller gives the stored acknowledgement again. */
export class AlreadyReceived extends Schema.TaggedError<AlreadyReceived>()("AlreadyReceived", {
  stored: InboxReceipt
}) {
  override get message() {
    return "This frame was taken before; its acknowledgement is given again."
  }
}

export type CommitRefused = StaleVersion | AlreadyAnswered | AlreadyReceived

/** What names a frame of a feed. */
export interface ReceiptKey {
  readonly practiceId: PracticeId
  readonly feed: string
  readonly controlId: string
  readonly sha256: string
}

export class Ledger extends Context.Service<
  Ledger,
  {
    /**
     * Writes all of it, durably, or none. Success means that it survives a power cut. Refuses with `StaleVersion`
     * where a subject has another version than expected, or where another subject of the practice holds one of a
     * patient's identifiers, an encounter's visit number (`Identifier.key`), or an account's login: it names the write
     * that came second, so that of two messages about one new person the second is decided again. A merged-away record
     * keeps its numbers. Refuses with `AlreadyAnswered` or `AlreadyReceived` where the request or the frame was taken
     * before; those two win over a stale version, so that a twin waits and gets the first one's answer. An answer or a
     * receipt is in the way for its days, counted from it to the new one; then the new one replaces it. A fact, an
     * audit row or a delivery's key that is there already is a defect. Returns the sequence of the last fact (0 where
     * there are none).
     */
    readonly commit: (commit: Commit) => Effect.Effect<number, CommitRefused>

    /**
     * Facts of a practice after a sequence, in order, at most `limit`. Never skips one that is still being
     * committed: a fact is shown only when no earlier one can still appear.
     */
    readonly factsSince: (
      practiceId: PracticeId,
      sequence: number,
      limit: number
    ) => Effect.Effect<ReadonlyArray<RecordedFact>>

    /** The stored answer to a request, if it was answered within the days kept. */
    readonly answerOf: (request: RequestKey) => Effect.Effect<IdempotentAnswer | undefined>

    /** The receipt of a frame, if it was taken within the window. */
    readonly receiptOf: (key: ReceiptKey) => Effect.Effect<InboxReceipt | undefined>

    /** The sequence of the newest fact that `factsSince` would show; 0 where there is none. */
    readonly head: (practiceId: PracticeId) => Effect.Effect<number>
  }
>()("@intervisit/core/ports/Ledger") {}
