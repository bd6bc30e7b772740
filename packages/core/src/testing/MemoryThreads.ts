/**
 * The memory twin of the threads: every list is a filter by scope, an order with the id as its last key, and a slice.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Ref from "effect/Ref"
import { covers } from "../domain/AccessPolicy.ts"
import type { Message } from "../domain/Message.ts"
import { attentionAt, type Thread, waitsSince } from "../domain/Thread.ts"
import { type MessageWithBody, type ThreadQuery, Threads } from "../ports/Threads.ts"
import { keyOf, type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, descending, reading } from "./memoryReads.ts"

export const threads = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return Threads.of({
    get: (practiceId, id) => read((state) => valueOf(state, "Thread", practiceId, id)),
    messages: (practiceId, id) =>
      read((state) =>
        valuesOf(state, "Message", practiceId)
          .filter((message) => message.threadId === id)
          .sort(ascending((message) => [message.sentAt, message.id]))
          .map((message) => withBody(state, message))
      ),
    inbox: (query) => read((state) => page(valuesOf(state, "Thread", query.scope.practiceId), query)),
    message: (practiceId, id) =>
      read((state) => {
        const message = valueOf(state, "Message", practiceId, id)
        return message && withBody(state, message)
      }),
    ofPatients: (practiceId, patients) =>
      read((state) =>
        valuesOf(state, "Thread", practiceId)
          .filter(({ currentPatientId, patientId }) =>
            patients.some((id) => id === patientId || id === currentPatientId)
          )
          .sort(ascending((thread) => [thread.id]))
      ),
    lettersDuring: (practiceId, from, until) =>
      read((state) =>
        valuesOf(state, "Message", practiceId)
          .filter(({ kind, sentAt }) => kind === "letter" && from <= sentAt && sentAt < until)
          .sort(ascending((message) => [message.sentAt, message.id]))
      )
  })
}

const withBody = (state: MemoryState, message: Message): MessageWithBody => {
  const newest = Option.getOrUndefined(HashMap.get(state.bodies, keyOf(message.practiceId, message.id)))
  return { message, body: newest?.body ?? null }
}

const page = (all: ReadonlyArray<Thread>, query: ThreadQuery): ReadonlyArray<Thread> => {
  const order = query.order === "due" ? ascending(dueKeys) : descending(recentKeys)
  const before = query.after === null ? undefined : all.find((thread) => thread.id === query.after)
  return all
    .filter((thread) => covers(query.scope, thread) && hasStatus(thread, query.status))
    .filter((thread) => before === undefined || order(before, thread) < 0)
    .sort(order)
    .slice(0, query.limit)
}

const dueKeys = (thread: Thread) => [attentionAt(thread), waitsSince(thread), thread.id]

const recentKeys = (thread: Thread) => [thread.lastMessageAt, thread.id]

const hasStatus = (thread: Thread, status: ThreadQuery["status"]): boolean =>
  status === "all" || (status === "open" ? thread.status === "open" : thread.exchange !== null)
