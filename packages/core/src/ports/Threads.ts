/**
 * The threads and their messages. Reads only: writing goes through the Ledger.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { ThreadScope } from "../domain/AccessPolicy.ts"
import type { MessageId, PatientId, PracticeId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Message } from "../domain/Message.ts"
import type { Thread } from "../domain/Thread.ts"

/** A message with the words of its newest revision; null where they were retracted. */
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
  /** The last thread of the page before. */
  readonly after: ThreadId | null
}

export class Threads extends Context.Service<
  Threads,
  {
    readonly get: (practiceId: PracticeId, id: ThreadId) => Effect.Effect<Thread | undefined>

    /** Its messages, oldest first, notes included: the caller leaves out what the reader may not see. */
    readonly messages: (practiceId: PracticeId, id: ThreadId) => Effect.Effect<ReadonlyArray<MessageWithBody>>

    /** A page of the threads that the scope covers; "waiting" are those with a running exchange. */
    readonly inbox: (query: ThreadQuery) => Effect.Effect<ReadonlyArray<Thread>>

    /** One message with its words. */
    readonly message: (practiceId: PracticeId, id: MessageId) => Effect.Effect<MessageWithBody | undefined>

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
