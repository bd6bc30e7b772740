/**
 * Messages found by their words. Reads only: the ledger keeps the index in the commit that writes the words.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Message } from "../domain/Message.ts"
import type { MessageQuery, SearchPlace } from "../domain/MessageQuery.ts"
import type { Thread } from "../domain/Thread.ts"

/** A message that was found, its words as they stand, and the thread that it belongs to today. */
export interface SearchHit {
  readonly message: Message
  readonly body: string
  readonly thread: Thread
}

export class MessageSearch extends Context.Service<
  MessageSearch,
  {
    /**
     * The messages that the query finds: newest first, at most `limit`, those after a place. Messages of the same
     * instant come in an order that stays the same from page to page. A retracted message is not found, a corrected
     * one by its newest words.
     */
    readonly find: (
      query: MessageQuery,
      page: { readonly limit: number; readonly after: SearchPlace | null }
    ) => Effect.Effect<ReadonlyArray<SearchHit>>
  }
>()("@intervisit/core/ports/MessageSearch") {}
