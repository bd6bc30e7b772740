/**
 * Takes what waits for the chart out of the outbox, in order per thread, and records the endpoint's word.
 *
 * The copy is made once, at the first attempt, and its bytes are frozen before they go: every retry is identical. A
 * chart that cannot be reached blocks only its thread's lane and is tried again, with longer pauses, until it answers;
 * a definite refusal becomes a dead letter that an operator sees.
 */
import * as Effect from "effect/Effect"
import type { ClaimedDelivery, Delivery } from "../domain/Delivery.ts"
import type { DocumentNumber, Message } from "../domain/Message.ts"
import { ChartFiling } from "../ports/ChartFiling.ts"
import { Outbox } from "../ports/Outbox.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { chartText } from "./ChartCopy.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { eachHeld, leaseUntil } from "./Lease.ts"
import { recordDelivery } from "./RecordDelivery.ts"
import { now } from "./Request.ts"
import { retryAt } from "./RetryAt.ts"

const batchMax = 50

/** Delivers the heads of all lanes that are ready; returns how many were tried. */
export const fileToChart = Effect.fn("fileToChart")(function* (owner: string) {
  const at = yield* now
  const heads = yield* (yield* Outbox).claim({
    destination: "chart",
    owner,
    now: at,
    leaseUntil: leaseUntil(at),
    limit: batchMax
  })
  yield* eachHeld(heads, deliver)
  return heads.length
})

const deliver = Effect.fnUntraced(function* (head: ClaimedDelivery) {
  const outbox = yield* Outbox
  const filing = yield* ChartFiling
  const bytes = head.bytes ?? (yield* outbox.freeze(head.delivery.key, yield* firstBytes(head.delivery)))
  yield* filing.file(head.delivery.key, bytes).pipe(
    Effect.flatMap(({ receipt }) => recordDelivery(head.delivery, "accepted", receipt)),
    Effect.catchTag("ChartFilingError", ({ reason }) =>
      reason.isRetryable
        ? Effect.flatMap(now, (at) => outbox.postpone(head.delivery.key, retryAt(at, head.attempts), reason._tag))
        : recordDelivery(head.delivery, "refused", reason._tag)
    )
  )
})

/** The chart copy as it is at the first attempt, with the number that the patient has then. */
const firstBytes = Effect.fnUntraced(function* (delivery: Delivery) {
  const threads = yield* Threads
  const { messageId, practiceId, threadId } = delivery
  const found = messageId === null ? undefined : yield* threads.message(practiceId, messageId)
  const thread = threadId === null ? undefined : yield* threads.get(practiceId, threadId)
  if (found === undefined || thread === undefined) return yield* Effect.die(`outbox row ${delivery.key} has no message`)
  const team = yield* (yield* ProviderDirectory).careTeam(delivery.practiceId, thread.teamId)
  if (team === undefined) return yield* Effect.die(`thread ${thread.id} has no team`)
  const patient = yield* Effect.orDie(currentPatient(delivery.practiceId, thread.currentPatientId))
  const { isWithdrawn, text } = chartText(delivery, found.message, found.body ?? "")
  return yield* (yield* ChartFiling).encode({
    key: delivery.key,
    patient,
    thread,
    team,
    message: found.message,
    body: text,
    isWithdrawn,
    number: delivery.document ?? (yield* numberOf(found.message)),
    replaces: delivery.replaces ?? null,
    at: yield* now
  })
})

/** The number of a copy that was enqueued without one: by its place among the letters of its exchange. */
export const numberOf = Effect.fnUntraced(function* (message: Message) {
  if (message.document !== undefined) return message.document
  const messages = yield* (yield* Threads).messages(message.practiceId, message.threadId)
  const letters = messages.filter((one) => one.message.kind === "letter" && one.message.exchange === message.exchange)
  const revision = letters.findIndex((one) => one.message.id === message.id) + 1
  return { threadId: message.threadId, exchange: message.exchange, revision } satisfies DocumentNumber
})
