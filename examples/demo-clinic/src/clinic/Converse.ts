/**
 * Lets the demo clinic's people write to each other, by the workflows that the pages use, at simulated times.
 *
 * A step that is there already is not done again: letters, answers and notes are found by their keys, which messages
 * keep for ever; that a thread was read, claimed or closed stands on it. Where somebody has closed or claimed a thread
 * meanwhile, its past ends there. A promise that ran out before the next step is marked as broken at that time.
 */
import { createHash } from "node:crypto"
import * as DueTime from "@intervisit/core/domain/DueTime"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { AccountId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { Thread } from "@intervisit/core/domain/Thread"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { claimThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { settleOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { now, type Request } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import type { Conversation, Step } from "./Conversations.ts"
import { practiceId } from "./DemoPractice.ts"

/** Does what has not been done yet of one conversation, in order. */
export const converse = Effect.fn("converse")(
  function* (conversation: Conversation) {
    const patientId = yield* patientOf(conversation.patient)
    const known = yield* threadsByKey(patientId)
    const keys = conversation.steps.map((step) => ("key" in step ? step.key : undefined))
    const done = keys.findLastIndex((key) => key !== undefined && known.has(key))
    let threadId = known.get(keys[done] ?? "")
    for (const step of conversation.steps.slice(done + 1)) {
      threadId = yield* take(step, patientId, threadId)
    }
  },
  Effect.catchTag(["ThreadIsClosed", "ThreadIsClaimed"], () => Effect.void),
  Effect.orDie
)

/** True where everything that was said in this conversation stands. */
export const isSaid = Effect.fnUntraced(function* ({ patient, steps }: Conversation) {
  const [record] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [patient])
  if (record === undefined) return false
  const known = yield* threadsByKey(record.id)
  return steps.every((step) => !("key" in step) || known.has(step.key))
})

/** The threads of this patient's letters, answers and notes, by their keys. */
const threadsByKey = Effect.fnUntraced(function* (patientId: PatientId) {
  const threads = yield* Threads
  const found = new Map<string, ThreadId>()
  for (const thread of yield* threads.ofPatients(practiceId, [patientId])) {
    for (const { message } of yield* threads.messages(practiceId, thread.id)) {
      if (message.idempotencyKey !== null) found.set(message.idempotencyKey, thread.id)
    }
  }
  return found
})

const take = Effect.fnUntraced(function* (step: Step, patientId: PatientId, known: ThreadId | undefined) {
  const { account, request } = yield* requestOf(step, patientId)
  if (step._tag === "Letter") {
    const { body, language, opens } = step
    const { threadId } = yield* sendMessage(request, {
      patientId,
      to: opens === undefined ? { _tag: "Thread", threadId: yield* needed(known) } : { _tag: "NewThread", ...opens },
      body,
      language,
      attachments: [],
      noticeVersion: yield* noticeVersion,
      // Whoever wrote in an emergency then had seen whom to call.
      isEmergencyAcknowledged: true,
      draftId: null
    })
    return threadId
  }
  const threadId = yield* needed(known)
  yield* breakPromise(threadId, step.at)
  if (step._tag === "Answer") {
    const { body, kind, language } = step
    yield* answerThread(request, { threadId, kind, body, language, attachments: [], seenVersion: null, draftId: null })
    return threadId
  }
  const thread = yield* (yield* Threads).get(practiceId, threadId)
  const isStaff = account.roles.includes("staff")
  if (thread === undefined || isDone(step._tag, thread, isStaff)) return threadId
  if (step._tag === "Read") yield* readThread(request, threadId)
  else if (step._tag === "Claim") yield* claimThread(request, threadId)
  else yield* closeThread(request, threadId)
  return threadId
})

const isDone = (what: "Read" | "Claim" | "Close", thread: Thread, isStaff: boolean): boolean => {
  switch (what) {
    case "Claim":
      return thread.claim !== null
    case "Close":
      return thread.status === "closed"
    case "Read":
      return isStaff
        ? thread.seenByTeamAt !== null
        : thread.answeredAt === null || (thread.readByPatientAt ?? "") >= thread.answeredAt
  }
}

/** What was promised had run out by then. */
const breakPromise = Effect.fnUntraced(function* (threadId: ThreadId, at: Instant) {
  const exchange = (yield* (yield* Threads).get(practiceId, threadId))?.exchange ?? null
  if (exchange === null || exchange.dueAt === null || exchange.brokenAt !== null || exchange.dueAt > at) return
  yield* settleOverdue({
    key: DueTime.keyOf(threadId, exchange.number),
    practiceId,
    threadId,
    exchange: exchange.number,
    kind: "first-response",
    dueAt: exchange.dueAt,
    recordedAt: yield* now
  })
})

const requestOf = Effect.fnUntraced(function* (step: Step, patientId: PatientId) {
  const account = yield* (yield* Accounts).byId(practiceId, step.by)
  if (account === undefined) return yield* Effect.die(new Error(`The demo account ${step.by} is missing.`))
  const request: Request = {
    principal: yield* loadPrincipal(account, patientId, step.at),
    idempotency: "key" in step ? idempotencyOf(account.id, step.key, step.body) : null,
    occurredAt: step.at
  }
  return { account, request }
})

const idempotencyOf = (accountId: AccountId, key: string, body: string): Request["idempotency"] => ({
  request: { practiceId, accountId, route: "demo-clinic", key },
  bodySha256: createHash("sha256").update(body).digest("hex")
})

const noticeVersion = Effect.flatMap(ProviderDirectory, (directory) => directory.practice(practiceId)).pipe(
  Effect.map((practice) => practice?.noticeVersion ?? "")
)

const patientOf = Effect.fnUntraced(function* (number: Identifier) {
  const [patient] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [number])
  if (patient === undefined) return yield* Effect.die(new Error(`The demo patient ${number.value} has not arrived.`))
  return patient.id
})

const needed = (threadId: ThreadId | undefined): Effect.Effect<ThreadId> =>
  threadId === undefined
    ? Effect.die(new Error("A demo conversation goes on that has not begun."))
    : Effect.succeed(threadId)
