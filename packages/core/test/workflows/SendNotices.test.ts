/** Notices go to the mail system: that something waits and where, never what; and only to whoever may still be told. */
import { assert, describe } from "@effect/vitest"
import type { MessageId } from "@intervisit/core/domain/Ids"
import { toMillis } from "@intervisit/core/domain/Instant"
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { revokeRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { escalateOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import type { Request } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { TestClock } from "effect/testing"
import { mailOf } from "../support/endpoints.ts"
import { person, told } from "../support/feed.ts"
import { answer, answered, configured, counted, messageOf, threadOf } from "../support/lakeside.ts"
import { onThread, type Written } from "../support/onThread.ts"

const open = () => mailOf(() => undefined)

const round = (mail: ReturnType<typeof mailOf>) =>
  sendNotices("boot-1").pipe(Effect.provideService(Notifier, mail.port))

/** Rounds until nothing is ready; how many notices were tried. */
const rounds = Effect.fnUntraced(function* (mail: ReturnType<typeof mailOf>) {
  let tried = 0
  for (let count = yield* round(mail); count > 0; count = yield* round(mail)) tried += count
  return tried
})

const noticeOf = (messageId: MessageId) => Effect.map(messageOf(messageId), (message) => message.notice)

/** Ana alone may be told, so that a claim is about one notice. */
const anaAlone = ({ patientId }: Pick<Written, "patientId">) =>
  Effect.gen(function* () {
    yield* revokeRepresentative(yield* Clinic.request(Clinic.managerId), patientId, eg.representative().id)
  })

describe("sendNotices", () => {
  onThread("tells each reader once, in her language, and settles the notice", ({ threadId }) =>
    Effect.gen(function* () {
      const { messageId } = yield* answered(threadId)
      const mail = open()
      assert.strictEqual(yield* rounds(mail), 2)
      assert.deepStrictEqual(mail.accepted.toSorted(), ["ana@example.org", "elena@example.org"])
      assert.deepStrictEqual(mail.nudges.map(({ language, to }) => `${to} ${language}`).toSorted(), [
        "ana@example.org en",
        "elena@example.org es"
      ])
      assert.deepStrictEqual(yield* noticeOf(messageId), { state: "sent", at: eg.friday1655 })
      assert.strictEqual(yield* counted("mail", "accepted"), 2)
      assert.strictEqual(yield* rounds(mail), 0)
    })
  )

  onThread("says nothing of health, of the subject, of names: only that, where and whom to call", (written) =>
    Effect.gen(function* () {
      const { patientId, threadId } = written
      const mail = open()
      yield* answered(threadId)
      yield* rounds(mail)
      yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
      yield* TestClock.adjust("30 days")
      yield* escalateOverdue("boot-1")
      yield* rounds(mail)
      assert.deepStrictEqual(mail.nudges.map((nudge) => nudge.kind).toSorted(), [
        "answer",
        "answer",
        "broken-promise",
        "broken-promise"
      ])
      for (const nudge of mail.nudges) {
        assert.sameMembers(Object.keys(nudge), ["key", "to", "language", "kind", "practiceName", "practicePhone"])
        const text = JSON.stringify(nudge)
        const { body } = answer(threadId)
        for (const word of ["form", "sign", body, "Ana", "Ruiz", "Noor", "MRN", threadId]) assert.notInclude(text, word)
      }
    })
  )

  onThread("looks the address up when the notice first goes", (written) =>
    Effect.gen(function* () {
      yield* anaAlone(written)
      yield* answered(written.threadId)
      const account = yield* Clinic.accountOf(eg.anaAccountId)
      yield* configured({ accounts: [{ ...account, email: "new@example.org" }] })
      const mail = open()
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["new@example.org"])
    })
  )

  const meanwhile = [
    [
      "has no address any more",
      ({ patientId }: Written) => {
        const { email: _, ...withoutAddress } = eg.account({ patientId })
        return configured({ accounts: [withoutAddress] })
      }
    ],
    [
      "has been closed",
      ({ patientId }: Written) => configured({ accounts: [eg.account({ patientId, isActive: false })] })
    ],
    ["is of somebody who has died", () => told("died", [person([eg.medicalRecordNumber()], { isLiving: false })])]
  ] as const
  for (const [what, happen] of meanwhile) {
    onThread(`needs no notice for an account that ${what}`, (written) =>
      Effect.gen(function* () {
        yield* anaAlone(written)
        const { messageId } = yield* answered(written.threadId)
        yield* happen(written)
        const mail = open()
        assert.strictEqual(yield* rounds(mail), 1)
        assert.deepStrictEqual(mail.attempts, [])
        assert.strictEqual(yield* counted("mail", "not-needed"), 1)
        assert.deepStrictEqual(yield* noticeOf(messageId), { state: "not-sent", at: eg.friday1655 })
      })
    )
  }

  onThread(
    "needs no notice for a representative who may not read any more, and tells the patient all the same",
    (one) =>
      Effect.gen(function* () {
        const { messageId } = yield* answered(one.threadId)
        yield* anaAlone(one)
        const mail = open()
        yield* rounds(mail)
        assert.deepStrictEqual(mail.accepted, ["ana@example.org"])
        assert.strictEqual(yield* counted("mail", "not-needed"), 1)
        assert.strictEqual((yield* noticeOf(messageId)).state, "sent")
      })
  )

  for (const [when, millis, isTold] of [
    ["just an hour", 3_600_000, true],
    ["more than an hour", 3_600_001, false]
  ] as const) {
    onThread(`${isTold ? "tells" : "does not tell"} of an answer that is ${when} old at the first attempt`, (written) =>
      Effect.gen(function* () {
        yield* anaAlone(written)
        const { messageId } = yield* answered(written.threadId)
        yield* TestClock.adjust(millis)
        const mail = open()
        assert.strictEqual(yield* rounds(mail), 1)
        assert.strictEqual(mail.accepted.length, isTold ? 1 : 0)
        assert.strictEqual(yield* counted("mail", "historical"), isTold ? 0 : 1)
        assert.strictEqual((yield* noticeOf(messageId)).state, isTold ? "sent" : "historical")
      })
    )
  }

  onThread("goes on trying what could go in time, however old it has become", (written) =>
    Effect.gen(function* () {
      yield* anaAlone(written)
      yield* answered(written.threadId)
      const mail = mailOf((_to, attempt) => (attempt < 3 ? 0 : undefined))
      for (let attempt = 0; attempt < 3; attempt++) {
        yield* round(mail)
        yield* TestClock.adjust("2 hours")
      }
      assert.strictEqual(mail.accepted.length, 1)
    })
  )

  onThread("tells of a broken promise however late it is", (written) =>
    Effect.gen(function* () {
      yield* anaAlone(written)
      yield* TestClock.setTime(toMillis(eg.daysAfter(eg.friday1655, 30)))
      yield* escalateOverdue("boot-1")
      const mail = open()
      yield* rounds(mail)
      assert.deepStrictEqual(
        mail.nudges.map((nudge) => nudge.kind),
        ["broken-promise"]
      )
      assert.strictEqual(mail.accepted.length, 1)
    })
  )

  onThread("says nothing of an answer, or of a broken promise, that was history when it was recorded", (written) =>
    Effect.gen(function* () {
      const { patientId } = written
      yield* anaAlone(written)
      const past = (request: Request, days: number): Request => ({
        ...request,
        occurredAt: eg.daysAfter(eg.friday1655, -days)
      })
      const ana = yield* Clinic.request(eg.anaAccountId)
      const noor = yield* Clinic.request(eg.noorAccountId)
      const old = yield* sendMessage(past(ana, 20), Clinic.letter(patientId))
      const { messageId } = yield* answerThread(past(noor, 19), answer(old.threadId))
      const late = yield* sendMessage(past(ana, 18), Clinic.letter(patientId))
      yield* escalateOverdue("boot-1")
      const broken = yield* threadOf(late.threadId)
      assert.strictEqual(broken.exchange?.brokenAt, late.dueAt)
      const mail = open()
      assert.strictEqual(yield* rounds(mail), 2)
      assert.deepStrictEqual(mail.attempts, [])
      assert.strictEqual(yield* counted("mail", "historical"), 2)
      assert.deepStrictEqual(yield* noticeOf(messageId), { state: "historical", at: eg.friday1655 })
    })
  )

  onThread("tells of a promise that breaks now, though its letter was recorded afterwards", (written) =>
    Effect.gen(function* () {
      yield* anaAlone(written)
      const ana = yield* Clinic.request(eg.anaAccountId)
      const past = { ...ana, occurredAt: eg.minutesAfter(eg.friday1655, -60) }
      const { dueAt } = yield* sendMessage(past, Clinic.letter(written.patientId))
      yield* TestClock.setTime(toMillis(dueAt ?? eg.friday1655))
      yield* escalateOverdue("boot-1")
      const mail = open()
      yield* rounds(mail)
      assert.include(
        mail.nudges.map(({ kind }) => kind),
        "broken-promise"
      )
    })
  )

  onThread("tries again what is not taken now, with the same bytes, and gives up what is refused", (written) =>
    Effect.gen(function* () {
      yield* anaAlone(written)
      const { messageId } = yield* answered(written.threadId)
      const mail = mailOf((_to, attempt) => [451, 0, 550][attempt - 1])
      yield* round(mail)
      assert.strictEqual(yield* counted("mail", "retrying"), 1)
      assert.strictEqual(yield* round(mail), 0)
      yield* TestClock.adjust("1 second")
      yield* round(mail)
      yield* TestClock.adjust("2 seconds")
      yield* round(mail)
      assert.strictEqual(mail.attempts.length, 3)
      assert.strictEqual(new Set(mail.attempts.map((attempt) => attempt.text)).size, 1)
      assert.strictEqual(mail.nudges.length, 1)
      assert.strictEqual(yield* counted("mail", "refused"), 1)
      assert.strictEqual((yield* noticeOf(messageId)).state, "not-sent")
      yield* TestClock.adjust("1 day")
      assert.strictEqual(yield* round(mail), 0)
    })
  )

  onThread("lets a notice that makes the work die take none of another thread with it", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* anaAlone({ patientId })
      const first = yield* answered(threadId)
      const other = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
      const second = yield* answered(other.threadId)
      const mail = open()
      const encode: Notifier["Service"]["encode"] = (nudge) =>
        nudge.key.startsWith(first.messageId) ? Effect.die(new Error("no such template")) : mail.port.encode(nudge)
      const work = sendNotices("boot-1").pipe(Effect.provideService(Notifier, Notifier.of({ ...mail.port, encode })))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(work)))
      assert.strictEqual((yield* noticeOf(second.messageId)).state, "sent")
      assert.strictEqual((yield* noticeOf(first.messageId)).state, "pending")
    })
  )
})
