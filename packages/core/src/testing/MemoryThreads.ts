/**
 * The memory twin of the threads: every list is a filter by scope, an order with the id as its last key, and a slice.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type * as Ref from "effect/Ref"
import { covers } from "../domain/AccessPolicy.ts"
import type { MessageId, PracticeId } from "../domain/Ids.ts"
import type { Message, MessageBody } from "../domain/Message.ts"
import type { Thread } from "../domain/Thread.ts"
import {
  type MessageWithBody,
  placeOf,
  type ThreadCount,
  type ThreadPlace,
  type ThreadQuery,
  Threads
} from "../ports/Threads.ts"
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
    counts: (query) => read((state) => countsOf(valuesOf(state, "Thread", query.scope.practiceId), query)),
    revisions: (practiceId, id) => read((state) => revisionsOf(state, practiceId, id)),
    message: (practiceId, id) =>
      read((state) => {
        const message = valueOf(state, "Message", practiceId, id)
        return message && withBody(state, message)
      }),
    messagesById: (practiceId, ids) =>
      read((state) =>
        [...new Set(ids)].flatMap((id) => {
          const message = valueOf(state, "Message", practiceId, id)
          return message === undefined ? [] : [withBody(state, message)]
        })
      ),
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

const revisionsOf = (state: MemoryState, practiceId: PracticeId, id: MessageId): ReadonlyArray<MessageBody> =>
  Option.getOrElse(HashMap.get(state.bodies, keyOf(practiceId, id)), () => [])

const withBody = (state: MemoryState, message: Message): MessageWithBody => {
  const revisions = revisionsOf(state, message.practiceId, message.id)
  return { message, body: revisions.at(-1)?.body ?? null }
}

const page = (all: ReadonlyArray<Thread>, query: ThreadQuery): ReadonlyArray<Thread> => {
  const { after } = query
  const order =
    query.order === "due" ? ascending<ThreadPlace>((place) => place) : descending<ThreadPlace>((place) => place)
  return all
    .filter((thread) => isListed(thread, query))
    .map((thread) => ({ thread, place: placeOf(query.order, thread) }))
    .filter(({ place }) => after === null || order(after, place) < 0)
    .sort((a, b) => order(a.place, b.place))
    .slice(0, query.limit)
    .map(({ thread }) => thread)
}

const countsOf = (
  all: ReadonlyArray<Thread>,
  query: Pick<ThreadQuery, "scope" | "status" | "claimedBy">
): ReadonlyArray<ThreadCount> => {
  const listed = all.filter((thread) => isListed(thread, query))
  const groups = Map.groupBy(listed, ({ teamId, triage }) => JSON.stringify([teamId, triage?.pool ?? null]))
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ teamId, triage }) => ({ teamId, pool: triage?.pool ?? null, count: group.length }))
  )
}

const isListed = (thread: Thread, query: Pick<ThreadQuery, "scope" | "status" | "claimedBy" | "pool">): boolean => {
  const { claimedBy = null, pool = null, scope, status } = query
  const isInPool = pool === null || thread.triage?.pool === pool
  const isClaimed = claimedBy === null || (thread.claim !== null && claimedBy.includes(thread.claim.accountId))
  return covers(scope, thread) && hasStatus(thread, status) && isInPool && isClaimed
}

const hasStatus = (thread: Thread, status: ThreadQuery["status"]): boolean =>
  status === "all" || (status === "open" ? thread.status === "open" : thread.exchange !== null)
