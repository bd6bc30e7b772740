/**
 * Lets the demo clinic's people write to each other, by the workflows that the pages use, at simulated times.
 *
 * A step that is there already is not done again: letters, answers and notes are found by their keys, which messages
 * keep for ever; whatever lies before the last of them was done.
 */
import { createHash } from "node:crypto"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { AccountId, ThreadId } from "@intervisit/core/domain/Ids"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import type { Request } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import type { Step } from "./Conversations.ts"
import { practice, practiceId } from "./DemoPractice.ts"

/** The place in the list of the first step that has not been done; its length where all have. */
export const firstStepToDo = Effect.fnUntraced(function* (steps: ReadonlyArray<Step>) {
  const known = yield* threadsByKey(steps)
  return steps.findLastIndex((step) => "key" in step && known.has(step.key)) + 1
})

/** Does what has not been done yet, in order. */
export const converse = Effect.fn("converse")(function* (steps: ReadonlyArray<Step>) {
  const known = yield* threadsByKey(steps)
  const threads = new Map<string, ThreadId>()
  for (const step of steps) {
    const threadId = "key" in step ? known.get(step.key) : undefined
    if (threadId !== undefined) threads.set(step.conversation, threadId)
  }
  for (const step of steps.slice(yield* firstStepToDo(steps))) {
    threads.set(step.conversation, yield* Effect.orDie(take(step, threads.get(step.conversation))))
  }
})

/** The threads of these patients' letters, answers and notes, by their keys. */
const threadsByKey = Effect.fnUntraced(function* (steps: ReadonlyArray<Step>) {
  const threads = yield* Threads
  const numbers = steps.map((step) => step.patient)
  const patients = yield* (yield* PatientDirectory).byIdentifiers(practiceId, numbers)
  const found = new Map<string, ThreadId>()
  const ids = patients.map((patient) => patient.id)
  for (const thread of ids.length === 0 ? [] : yield* threads.ofPatients(practiceId, ids)) {
    for (const { message } of yield* threads.messages(practiceId, thread.id)) {
      if (message.idempotencyKey !== null) found.set(message.idempotencyKey, thread.id)
    }
  }
  return found
})

const take = Effect.fnUntraced(function* (step: Step, known: ThreadId | undefined) {
  const request = yield* requestOf(step)
  if (step._tag === "Letter") {
    const { body, language, opens } = step
    const { threadId } = yield* sendMessage(request, {
      patientId: yield* patientOf(step.patient),
      to:
        opens === undefined
          ? { _tag: "Thread", threadId: yield* needed(step, known) }
          : { _tag: "NewThread", ...opens },
      body,
      language,
      attachments: [],
      noticeVersion: practice.noticeVersion,
      isEmergencyAcknowledged: false,
      draftId: null
    })
    return threadId
  }
  const threadId = yield* needed(step, known)
  if (step._tag === "Read") yield* readThread(request, threadId)
  else if (step._tag === "Close")
    yield* Effect.catchTag(closeThread(request, threadId), "ThreadIsClosed", () => Effect.void)
  else {
    const { body, kind, language } = step
    yield* answerThread(request, { threadId, kind, body, language, attachments: [], seenVersion: null, draftId: null })
  }
  return threadId
})

const requestOf = Effect.fnUntraced(function* (step: Step) {
  const account = yield* (yield* Accounts).byId(practiceId, step.by)
  if (account === undefined) return yield* Effect.die(new Error(`The demo account ${step.by} is missing.`))
  const request: Request = {
    principal: yield* loadPrincipal(account, yield* patientOf(step.patient)),
    idempotency: "key" in step ? idempotencyOf(account.id, step.key, step.body) : null,
    occurredAt: step.at
  }
  return request
})

const idempotencyOf = (accountId: AccountId, key: string, body: string): Request["idempotency"] => ({
  request: { practiceId, accountId, route: "demo-clinic", key },
  bodySha256: createHash("sha256").update(body).digest("hex")
})

const patientOf = Effect.fnUntraced(function* (number: Identifier) {
  const [patient] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [number])
  if (patient === undefined) return yield* Effect.die(new Error(`The demo patient ${number.value} has not arrived.`))
  return patient.id
})

const needed = (step: Step, threadId: ThreadId | undefined): Effect.Effect<ThreadId> =>
  threadId === undefined
    ? Effect.die(new Error(`The conversation ${step.conversation} has not begun.`))
    : Effect.succeed(threadId)
