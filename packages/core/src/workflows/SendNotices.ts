/**
 * Takes the notices out of the outbox and hands them to the mail system: that something waits, never what.
 *
 * Who may be told is asked again before each attempt: an account that has no address any more, may not read the thread
 * any more, or is not to be mailed, settles the notice as not needed. So does the age of an hour at the first attempt.
 */
import * as Effect from "effect/Effect"
import type { ClaimedDelivery } from "../domain/Delivery.ts"
import { toMillis } from "../domain/Instant.ts"
import { Notifier, type Nudge } from "../ports/Notifier.ts"
import { Outbox } from "../ports/Outbox.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { eachHeld, leaseUntil } from "./Lease.ts"
import { mailedReaders } from "./Notices.ts"
import { recordDelivery } from "./RecordDelivery.ts"
import { now } from "./Request.ts"
import { retryAt } from "./RetryAt.ts"

const batchMax = 50
/** A notice about what happened longer ago than this is history, and only confuses. */
const ageMillisMax = 3_600_000

/** Delivers the heads of all lanes that are ready; returns how many were tried. */
export const sendNotices = Effect.fn("sendNotices")(function* (owner: string) {
  const at = yield* now
  const heads = yield* (yield* Outbox).claim({
    destination: "mail",
    owner,
    now: at,
    leaseUntil: leaseUntil(at),
    limit: batchMax
  })
  yield* eachHeld(heads, deliver)
  return heads.length
})

const deliver = Effect.fnUntraced(function* (head: ClaimedDelivery) {
  const { delivery } = head
  const outbox = yield* Outbox
  const notifier = yield* Notifier
  const nudge = yield* nudgeOf(head)
  if (nudge === undefined) return yield* recordDelivery(delivery, "not-needed", null)
  const bytes = head.bytes ?? (yield* outbox.freeze(delivery.key, yield* notifier.encode(nudge)))
  yield* notifier.nudge(nudge.to, bytes).pipe(
    Effect.andThen(recordDelivery(delivery, "accepted", null)),
    Effect.catchTag("NotifierError", (error) =>
      error.isRetryable
        ? Effect.flatMap(now, (at) => outbox.postpone(delivery.key, retryAt(at, head.attempts), `SMTP ${error.code}`))
        : recordDelivery(delivery, "refused", `SMTP ${error.code}`)
    )
  )
})

const nudgeOf = Effect.fnUntraced(function* ({ attempts, delivery }: ClaimedDelivery) {
  const { accountId, practiceId } = delivery
  const threads = yield* Threads
  const at = yield* now
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const thread = yield* threads.get(practiceId, delivery.threadId)
  const found = yield* threads.message(practiceId, delivery.messageId)
  if (practice === undefined || thread === undefined || found === undefined) return undefined
  const account = (yield* mailedReaders(thread, at)).find((reader) => reader.id === accountId)
  if (account === undefined) return undefined
  const isHistory = attempts === 0 && toMillis(at) - toMillis(found.message.sentAt) > ageMillisMax
  if (isHistory && delivery.kind === "answer-notice") return undefined
  const nudge: Nudge = {
    key: delivery.key,
    to: account.email,
    language: account.language,
    kind: delivery.kind === "answer-notice" ? "answer" : "broken-promise",
    practiceName: practice.name,
    practicePhone: practice.phone
  }
  return nudge
})
