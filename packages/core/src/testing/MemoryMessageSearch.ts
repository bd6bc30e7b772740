/**
 * The memory twin of the search: every message is looked at, by the same terms that the other stores keep.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Ref from "effect/Ref"
import { covers } from "../domain/AccessPolicy.ts"
import { isRetracted, type Message } from "../domain/Message.ts"
import * as Search from "../domain/MessageQuery.ts"
import { foldedName } from "../domain/search/foldedWords.ts"
import { MessageSearch, type SearchHit } from "../ports/MessageSearch.ts"
import { keyOf, type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { descending, reading } from "./memoryReads.ts"

export const messageSearch = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return MessageSearch.of({
    find: (query, { after, limit }) =>
      read((state) => {
        const order = descending(keys)
        const place = after && { message: { sentAt: after.sentAt, id: after.messageId } }
        return valuesOf(state, "Message", query.scope.practiceId)
          .flatMap((message) => hitOf(state, message) ?? [])
          .filter((hit) => isFound(state, query, hit))
          .filter((hit) => place === null || order(place, hit) < 0)
          .sort(order)
          .slice(0, limit)
      })
  })
}

const keys = ({ message }: { readonly message: Pick<Message, "sentAt" | "id"> }) => [message.sentAt, message.id]

const hitOf = (state: MemoryState, message: Message): SearchHit | undefined => {
  const revisions = Option.getOrUndefined(HashMap.get(state.bodies, keyOf(message.practiceId, message.id)))
  const body = revisions?.at(-1)?.body
  const thread = valueOf(state, "Thread", message.practiceId, message.threadId)
  return body === undefined || thread === undefined || isRetracted(message) ? undefined : { message, body, thread }
}

const isFound = (state: MemoryState, query: Search.MessageQuery, { body, message, thread }: SearchHit): boolean => {
  const { category, from, person, scope, side, teamId, until, words } = query
  const entry = Search.entryOf(message, thread.subject, body)
  const patient = valueOf(state, "Patient", thread.practiceId, thread.currentPatientId)
  const name = patient?.demographics.name
  const names = [entry.author, name === undefined ? "" : foldedName(...name.given, name.family)]
  const sought = Search.soughtName(person)
  return (
    covers(scope, thread) &&
    (side === "staff" || message.kind === "letter") &&
    (from === null || from <= message.sentAt) &&
    (until === null || message.sentAt < until) &&
    (category === null || thread.triage?.category === category) &&
    (teamId === null || thread.teamId === teamId) &&
    Search.hasState(thread, query.state) &&
    names.some((one) => Search.holdsName(one, sought)) &&
    Search.holdsWords(entry.terms, Search.soughtWords(words))
  )
}
