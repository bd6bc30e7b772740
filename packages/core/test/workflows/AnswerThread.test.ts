/** The team answers or adds a note: what ends, what leaves the house, who is told, and what is refused. */
import { assert, describe } from "@effect/vitest"
import type { DraftId } from "@intervisit/core/domain/Ids"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { claimThread, releaseThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { attachToDraft, saveDraft } from "@intervisit/core/workflows/Drafts"
import { openAttachment } from "@intervisit/core/workflows/OpenAttachment"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { interposing } from "../support/crowded.ts"
import {
  answer,
  beaAccountId,
  counted,
  draftsOf,
  dueTimes,
  factsAfter,
  head,
  lastAudit,
  messageOf,
  threadOf,
  withBea
} from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"
import { textFile } from "../support/uploads.ts"

const noor = Clinic.request(eg.noorAccountId)
const ana = Clinic.request(eg.anaAccountId)

describe("an answer", () => {
  onThread("ends the exchange, clears the due time and claims the thread for its writer", ({ threadId }) =>
    Effect.gen(function* () {
      const { messageId } = yield* answerThread(yield* noor, answer(threadId))
      const thread = yield* threadOf(threadId)
      assert.strictEqual(thread.exchange, null)
      assert.strictEqual(thread.claim?.accountId, eg.noorAccountId)
      assert.strictEqual(thread.answeredAt, eg.friday1655)
      assert.strictEqual(thread.messages, 2)
      assert.deepStrictEqual(yield* dueTimes, [])
      const message = yield* messageOf(messageId)
      assert.strictEqual(message.author.kind, "staff")
      assert.strictEqual(message.author.role, "nurse")
      assert.strictEqual(message.exchange, 1)
      assert.strictEqual(message.filing.state, "pending")
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "AnswerThread")
      assert.deepStrictEqual(audited?.entities, [`Thread/${threadId}`, `Message/${messageId}`])
    })
  )

  onThread("goes to the chart after the letter that it answers", ({ threadId }) =>
    Effect.gen(function* () {
      yield* answerThread(yield* noor, answer(threadId))
      assert.strictEqual(yield* counted("chart", "waiting"), 2)
    })
  )

  onThread("that follows another needs no question, and is its own letter of the same exchange", ({ threadId }) =>
    Effect.gen(function* () {
      yield* answerThread(yield* noor, answer(threadId))
      const { messageId } = yield* answerThread(yield* noor, answer(threadId, { body: "One more thing." }))
      assert.strictEqual((yield* messageOf(messageId)).exchange, 1)
      assert.strictEqual((yield* messageOf(messageId)).parentId, null)
      assert.strictEqual((yield* threadOf(threadId)).messages, 3)
    })
  )

  onThread("is refused while a colleague holds the thread, until it is taken over", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      const bea = yield* Clinic.request(beaAccountId)
      yield* claimThread(bea, threadId)
      const before = yield* head
      const refused = yield* Effect.flip(answerThread(yield* noor, answer(threadId)))
      assert.strictEqual(refused._tag, "ThreadIsClaimed")
      assert.strictEqual(refused._tag === "ThreadIsClaimed" && refused.name, "Bea Lindqvist")
      assert.strictEqual(yield* head, before)
      yield* claimThread(yield* noor, threadId, true)
      yield* answerThread(yield* noor, answer(threadId))
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
    })
  )

  onThread("to a version that is not the newest is refused as stale, and nothing is written", ({ threadId }) =>
    Effect.gen(function* () {
      const { version } = yield* threadOf(threadId)
      yield* sendMessage(yield* ana, Clinic.letter((yield* threadOf(threadId)).patientId, onward(threadId)))
      const before = yield* head
      const refused = yield* Effect.flip(answerThread(yield* noor, answer(threadId, { seenVersion: version })))
      assert.strictEqual(refused._tag, "StaleVersion")
      assert.strictEqual(yield* head, before)
      const seenVersion = (yield* threadOf(threadId)).version
      yield* answerThread(yield* noor, answer(threadId, { seenVersion }))
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
    })
  )

  onThread(
    "is not refused for a note, a colleague's claim that was given back, or a look of the patient",
    ({ threadId }) =>
      Effect.gen(function* () {
        yield* withBea
        const { version } = yield* threadOf(threadId)
        yield* answerThread(yield* noor, answer(threadId, { kind: "note", body: "Ask Dr. Okafor." }))
        yield* readThread(yield* noor, threadId)
        yield* readThread(yield* ana, threadId)
        const bea = yield* Clinic.request(beaAccountId)
        yield* claimThread(bea, threadId)
        yield* releaseThread(bea, threadId)
        yield* answerThread(yield* noor, answer(threadId, { seenVersion: version }))
        assert.strictEqual((yield* threadOf(threadId)).exchange, null)
      })
  )

  onThread("to a version before a colleague's answer, or before the end, is refused", ({ threadId }) =>
    Effect.gen(function* () {
      const { version } = yield* threadOf(threadId)
      yield* answerThread(yield* noor, answer(threadId))
      const refused = yield* Effect.flip(answerThread(yield* noor, answer(threadId, { seenVersion: version })))
      assert.strictEqual(refused._tag, "StaleVersion")
    })
  )

  onThread(
    "that is sent twice with one key is one answer, though the version it saw is stale by then",
    ({ threadId }) =>
      Effect.gen(function* () {
        const request = Clinic.keyed(yield* noor, "key-1")
        const seen = answer(threadId, { seenVersion: (yield* threadOf(threadId)).version })
        const first = yield* answerThread(request, seen)
        assert.deepStrictEqual(yield* answerThread(request, seen), first)
        assert.strictEqual((yield* threadOf(threadId)).messages, 2)
      })
  )

  onThread("takes the attachment inside its draft along, and the draft goes with it", ({ threadId }) =>
    Effect.gen(function* () {
      const request = yield* noor
      const draftId = "draft-noor" as DraftId
      const text = { patientId: null, threadId, teamId: null, subject: "", body: "Signed" }
      yield* saveDraft(request, { id: draftId, ...text })
      const file = textFile("Signed by Noor.")
      yield* attachToDraft(request, draftId, file)
      const { messageId } = yield* answerThread(request, answer(threadId, { draftId }))
      assert.deepStrictEqual(yield* draftsOf(eg.noorAccountId), [])
      const message = yield* messageOf(messageId)
      assert.deepStrictEqual(
        message.attachments.map((one) => one.sha256),
        [file.sha256]
      )
      const opened = yield* openAttachment(yield* ana, messageId, file.sha256)
      assert.deepStrictEqual(opened?.content, file.content)
    })
  )

  onThread("is not refused because its draft was saved at the same moment", ({ threadId }) =>
    Effect.gen(function* () {
      const request = yield* noor
      const draftId = "draft-noor" as DraftId
      const text = { id: draftId, patientId: null, threadId, teamId: null, subject: "", body: "Signed" }
      yield* saveDraft(request, text)
      const saving = yield* interposing(Accounts, "drafts", saveDraft(request, { ...text, body: "Signed." }))
      const seen = answer(threadId, { draftId, seenVersion: (yield* threadOf(threadId)).version })
      yield* answerThread(request, seen).pipe(Effect.provide(saving))
      assert.strictEqual((yield* threadOf(threadId)).exchange, null)
      assert.deepStrictEqual(yield* draftsOf(eg.noorAccountId), [])
    })
  )

  onThread("is refused empty, with a NUL, or on a closed thread", ({ threadId }) =>
    Effect.gen(function* () {
      for (const body of ["  \n", "a\0b"]) {
        const refused = yield* Effect.flip(answerThread(yield* noor, answer(threadId, { body })))
        assert.strictEqual(refused._tag, "TextRefused")
      }
      yield* closeThread(yield* noor, threadId)
      const closed = yield* Effect.flip(answerThread(yield* noor, answer(threadId)))
      assert.strictEqual(closed._tag, "ThreadIsClosed")
    })
  )

  onThread("by the patient herself, or by a stranger to the team, is told as not found and audited", ({ threadId }) =>
    Effect.gen(function* () {
      for (const accountId of [eg.anaAccountId, Clinic.managerId]) {
        const refused = yield* Effect.flip(answerThread(yield* Clinic.request(accountId), answer(threadId)))
        assert.strictEqual(refused._tag, "ThreadNotFound")
        const audited = yield* lastAudit
        assert.strictEqual(audited?.outcome, "refused")
        assert.strictEqual(audited?.reason, "ThreadNotFound")
        assert.strictEqual(audited?.actor.id, accountId)
      }
    })
  )
})

describe("an internal note", () => {
  const note = (threadId: Parameters<typeof answer>[0]) => answer(threadId, { kind: "note", body: "Ask Dr. Okafor." })

  onThread("stops no clock, claims nothing, files nothing and tells nobody", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* threadOf(threadId)
      const { messageId } = yield* answerThread(yield* noor, note(threadId))
      assert.deepStrictEqual(yield* threadOf(threadId), { ...before, version: before.version + 1 })
      assert.strictEqual((yield* dueTimes).length, 1)
      assert.strictEqual(yield* counted("chart", "waiting"), 1)
      assert.strictEqual(yield* counted("mail", "waiting"), 0)
      const message = yield* messageOf(messageId)
      assert.deepStrictEqual(message.filing, { state: "not-filed", receipt: null, at: null })
      assert.strictEqual(message.recipients.patientId, null)
      assert.strictEqual((yield* lastAudit)?.activity, "AddNote")
    })
  )

  onThread("is seen by the team and never by the patient's side", ({ threadId, patientId }) =>
    Effect.gen(function* () {
      const { messageId } = yield* answerThread(yield* noor, note(threadId))
      const staff = yield* readThread(yield* noor, threadId)
      assert.include(
        staff.messages.map(({ message }) => message.id),
        messageId
      )
      for (const request of [yield* ana, yield* Clinic.request(eg.elenaAccountId, patientId)]) {
        const seen = yield* readThread(request, threadId)
        assert.deepStrictEqual(
          seen.messages.map(({ message }) => message.kind),
          ["letter"]
        )
      }
    })
  )

  onThread("is taken while a colleague holds the thread, and on a closed thread", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      yield* claimThread(yield* Clinic.request(beaAccountId), threadId)
      yield* answerThread(yield* noor, note(threadId))
      yield* closeThread(yield* noor, threadId)
      yield* answerThread(yield* noor, note(threadId))
      const messages = yield* (yield* Threads).messages(eg.practiceId, threadId)
      assert.strictEqual(messages.filter(({ message }) => message.kind === "note").length, 2)
    })
  )

  onThread("writes two facts and no more", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* answerThread(yield* noor, note(threadId))
      assert.deepStrictEqual(
        (yield* factsAfter(before)).map(({ body }) => body._tag),
        ["NoteAdded", "MessageSent"]
      )
    })
  )
})

const onward = (threadId: Parameters<typeof answer>[0]) => ({
  to: { _tag: "Thread", threadId } as const,
  body: "One more thing about the form."
})
