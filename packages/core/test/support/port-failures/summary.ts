/**
 * What is stored, in words that do not depend on the ids that were minted: equal where the same has happened.
 */
import type { MemoryState } from "@intervisit/core/testing/MemoryState"
import * as Chunk from "effect/Chunk"
import * as HashMap from "effect/HashMap"

/** All that a workflow can have written, sorted; without the audit, since each look at something leaves its own row. */
export const summaryOf = (state: MemoryState): ReadonlyArray<string> =>
  [
    ...Chunk.toReadonlyArray(state.facts).map(({ fact }) => `fact ${fact.subject} ${fact.body._tag}`),
    ...HashMap.toValues(state.kinds.Session).map(({ endedAt }) => `session ${endedAt === null ? "open" : "ended"}`),
    ...HashMap.toValues(state.kinds.Credential).map(({ accountId }) => `credential ${accountId}`),
    ...HashMap.toValues(state.kinds.Draft).map(({ attachments, body }) => `draft ${body} +${attachments.length}`),
    ...HashMap.toValues(state.bodies)
      .flat()
      .map(({ body }) => `words ${body}`),
    ...Array.from(HashMap.keys(state.attachments), (key) => `file ${key}`),
    ...HashMap.toValues(state.dueTimes).map(({ dueTime }) => `due ${dueTime.exchange}`),
    ...HashMap.toValues(state.outbox).map(({ delivery, outcome }) => `outbox ${delivery.kind} ${outcome ?? "waiting"}`),
    ...HashMap.toValues(state.receipts).map(({ controlId, state }) => `receipt ${controlId} ${state}`),
    ...HashMap.toValues(state.answers).map(({ request }) => `answer ${request.route} ${request.key}`)
  ].toSorted()

/** The audit rows in the same way. */
export const auditOf = (state: MemoryState): ReadonlyArray<string> =>
  Chunk.toReadonlyArray(state.audit)
    .map(({ event }) => `${event.activity} ${event.outcome} ${event.actor.id}`)
    .toSorted()
