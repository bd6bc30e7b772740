/**
 * Takes the notices out of the outbox and hands them to the mail system: that something waits, never what.
 *
 * Who may be told is asked again before each attempt: an account that has no address any more, may not read the thread
 * any more, or is not to be mailed, settles the notice as not needed. One that tells of something more than an hour old
 * at the first attempt is settled as historical. A promise that breaks while nobody runs is told however late that is.
 * In a reader's quiet hours a notice waits for their end.
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Account, preferencesOf } from "../domain/Account.ts"
import type { ClaimedDelivery, Delivery } from "../domain/Delivery.ts"
import { type Instant, toMillis } from "../domain/Instant.ts"
import { standing } from "../domain/Invitation.ts"
import type { Practice } from "../domain/Practice.ts"
import { endOf } from "../domain/QuietHours.ts"
import type { Accounts } from "../ports/Accounts.ts"
import { Invitations } from "../ports/Invitations.ts"
import { Notifier, type Nudge } from "../ports/Notifier.ts"
import { Outbox } from "../ports/Outbox.ts"
import type { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { inviteeAddress } from "./InviteeAddress.ts"
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
  if (typeof nudge === "string") return yield* recordDelivery(delivery, nudge, null)
  if ("quietUntil" in nudge) return yield* outbox.postpone(delivery.key, nudge.quietUntil, "quiet hours")
  // An invitation's bytes came with it: its code is known to nobody who could write them again.
  if (head.bytes === null && delivery.kind === "invitation") return yield* recordDelivery(delivery, "not-needed", null)
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

/** What to say, or why nothing is said, now or at all. */
const nudgeOf = (head: ClaimedDelivery) =>
  head.delivery.kind === "invitation" ? invitationOf(head.delivery) : noticeOf(head)

/** An invitation that was ended or has run out meanwhile stays at home, and so does one that is not safe any more. */
const invitationOf = Effect.fnUntraced(function* ({ invitationId, key, practiceId }: Delivery) {
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const invitation = invitationId && (yield* (yield* Invitations).byId(practiceId, invitationId))
  if (practice === undefined || invitation === undefined) return "not-needed" as const
  if (standing(invitation, yield* now) !== "open") return "not-needed" as const
  const { email, isSafe, language } = yield* inviteeAddress(practiceId, invitation.invitee)
  if (email === null || !isSafe) return "not-needed" as const
  const nudge: Nudge = {
    key,
    to: email,
    language,
    kind: "invitation",
    practiceName: practice.name,
    practicePhone: practice.phone
  }
  return nudge
})

/** Her quiet hours have not ended. */
interface Quiet {
  readonly quietUntil: Instant
}

const noticeOf = Effect.fnUntraced(function* ({
  attempts,
  delivery
}: ClaimedDelivery): Effect.fn.Return<
  Nudge | Quiet | "not-needed" | "historical",
  never,
  Threads | ProviderDirectory | PatientDirectory | Accounts
> {
  const { accountId, messageId, practiceId, threadId } = delivery
  if (messageId === null || threadId === null) return "not-needed"
  const threads = yield* Threads
  const at = yield* now
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const thread = yield* threads.get(practiceId, threadId)
  const found = yield* threads.message(practiceId, messageId)
  if (practice === undefined || thread === undefined || found === undefined) return "not-needed"
  const account = (yield* mailedReaders(thread, at)).find((reader) => reader.id === accountId)
  if (account === undefined) return "not-needed"
  const happenedAt = delivery.happenedAt ?? (delivery.kind === "answer-notice" ? found.message.sentAt : at)
  if (attempts === 0 && toMillis(at) - toMillis(happenedAt) > ageMillisMax) return "historical"
  const quietUntil = quietEnd(account, practice, at)
  if (quietUntil !== null) return { quietUntil }
  return {
    key: delivery.key,
    to: account.email,
    language: account.language,
    kind: delivery.kind === "answer-notice" ? "answer" : "broken-promise",
    practiceName: practice.name,
    practicePhone: practice.phone
  }
})

/** When the quiet of this person ends, by the practice's clock; null where it is not quiet now. */
const quietEnd = (account: Account, { zone }: Practice, at: Instant): Instant | null => {
  const { quietHours } = preferencesOf(account)
  const clock = Option.getOrUndefined(DateTime.zoneMakeNamed(zone))
  return quietHours === null || clock === undefined ? null : endOf(quietHours, at, clock)
}
