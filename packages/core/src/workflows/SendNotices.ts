/**
 * Takes the notices out of the outbox and hands them to the mail system: that something waits, never what.
 *
 * The address is looked up at the first attempt. An account that has none any more, or whose owner is not to be
 * mailed, settles the notice as not needed; so does one that is older than an hour when it first could go.
 */
import * as Effect from "effect/Effect"
import type { ClaimedDelivery } from "../domain/Delivery.ts"
import { toMillis } from "../domain/Instant.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Notifier, type Nudge } from "../ports/Notifier.ts"
import { Outbox } from "../ports/Outbox.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { leaseUntil } from "./Lease.ts"
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
  yield* Effect.forEach(heads, deliver, { concurrency: 4, discard: true })
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
  const account = accountId === null ? undefined : yield* (yield* Accounts).byId(practiceId, accountId)
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const found = yield* (yield* Threads).message(practiceId, delivery.messageId)
  if (account?.email === undefined || practice === undefined || found === undefined) return undefined
  const at = yield* now
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
