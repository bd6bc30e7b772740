/**
 * The threads and their messages. Reads only: writing goes through the Ledger.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { ThreadScope } from "../domain/AccessPolicy.ts"
import type { AccountId, CareTeamId, MessageId, PatientId, PracticeId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Message, MessageBody } from "../domain/Message.ts"
import { attentionAt, type Thread, waitsSince } from "../domain/Thread.ts"
import type { Pool } from "../domain/TriageVocabulary.ts"

/** A message with the words of its newest revision, as they are kept: a retracted one's are for the audit alone. */
export interface MessageWithBody {
  readonly message: Message
  readonly body: string | null
}

/** Which threads of a scope a list shows, and from where it goes on. */
export interface ThreadQuery {
  readonly scope: ThreadScope
  readonly status: "waiting" | "open" | "all"
  /**
   * "due": by `Thread.attentionAt`, then longest waiting first (`Thread.waitsSince`), then by id: nearest due first,
   * those without a due time at the end. "recent": newest message first, then by id downwards.
   */
  readonly order: "due" | "recent"
  readonly limit: number
  /** Only threads that triage gave to this pool. */
  readonly pool?: Pool | null
  /** Only threads that one of these has claimed or was given. */
  readonly claimedBy?: ReadonlyArray<AccountId> | null
  /**
   * The place of the last thread of the page before (`placeOf`): the page goes on behind that place, wherever that
   * thread has gone meanwhile.
   */
  readonly after: ThreadPlace | null
}

/** Where a thread stands in an order: what the order sorts by, the id last. */
export type ThreadPlace = ReadonlyArray<string>

/** The place that this thread has now. */
export const placeOf = (order: ThreadQuery["order"], thread: Thread): ThreadPlace =>
  order === "due" ? [attentionAt(thread), waitsSince(thread), thread.id] : [thread.lastMessageAt, thread.id]

/** How many threads a team has, in each pool. */
export interface ThreadCount {
  readonly teamId: CareTeamId
  readonly pool: Pool | null
  readonly count: number
}

export class Threads extends Context.Service<
  Threads,
  {
    readonly get: (practiceId: PracticeId, id: ThreadId) => Effect.Effect<Thread | undefined>

    /** Its messages, oldest first, notes included: the caller leaves out what the reader may not see. */
    readonly messages: (practiceId: PracticeId, id: ThreadId) => Effect.Effect<ReadonlyArray<MessageWithBody>>

    /** A page of the threads that the scope covers; "waiting" are those with a running exchange. */
    readonly inbox: (query: ThreadQuery) => Effect.Effect<ReadonlyArray<Thread>>

    /** How many there are of the threads that such a list would show, by team and pool; none of the empty ones. */
    readonly counts: (
      query: Pick<ThreadQuery, "scope" | "status" | "claimedBy">
    ) => Effect.Effect<ReadonlyArray<ThreadCount>>

    /** Every revision of a message's words, oldest first. */
    readonly revisions: (practiceId: PracticeId, id: MessageId) => Effect.Effect<ReadonlyArray<MessageBody>>

    /** One message with its words. */
    readonly message: (practiceId: PracticeId, id: MessageId) => Effect.Effect<MessageWithBody | undefined>

    /** Several messages with their words, in no order; those that are not there are left out. */
    readonly messagesById: (
      practiceId: PracticeId,
      ids: ReadonlyArray<MessageId>
    ) => Effect.Effect<ReadonlyArray<MessageWithBody>>

    /** Every thread that one of these records was written about or owns today. */
    readonly ofPatients: (
      practiceId: PracticeId,
      patients: ReadonlyArray<PatientId>
    ) => Effect.Effect<ReadonlyArray<Thread>>

    /** Every letter sent within `[from, until)`, for the measure; no words. */
    readonly lettersDuring: (
      practiceId: PracticeId,
      from: Instant,
      until: Instant
    ) => Effect.Effect<ReadonlyArray<Message>>
  }
>()("@intervisit/core/ports/Threads") {}
