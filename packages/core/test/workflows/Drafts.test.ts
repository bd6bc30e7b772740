/** What is being written: kept once, by its owner, within bounds, and gone with the letter that came from it. */
import { assert, describe } from "@effect/vitest"
import type { DraftId, PatientId } from "@intervisit/core/domain/Ids"
import { bytesMax } from "@intervisit/core/domain/MessageText"
import { Attachments } from "@intervisit/core/ports/Attachments"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import {
  attachToDraft,
  type DraftText,
  detachFromDraft,
  listDrafts,
  saveDraft,
  throwDraftAway
} from "@intervisit/core/workflows/Drafts"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { auditRows, benAccountId, draftsOf, head, lastAudit, messageOf, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { textFile } from "../support/uploads.ts"

const draftId = "draft-1" as DraftId
const ana = Clinic.request(eg.anaAccountId)

const words = (patientId: PatientId | null, parts: Partial<DraftText> = {}): DraftText => ({
  id: draftId,
  patientId,
  threadId: null,
  teamId: eg.teamId,
  subject: "A form",
  body: "Could you",
  ...parts
})

describe("saveDraft", () => {
  onClinic("twice keeps one, with the words of the second and the moment it was saved", (anaId) =>
    Effect.gen(function* () {
      yield* saveDraft(yield* ana, words(anaId))
      yield* TestClock.adjust("5 seconds")
      yield* saveDraft(yield* ana, words(anaId, { body: "Could you please" }))
      const [draft, ...others] = yield* draftsOf(eg.anaAccountId)
      assert.deepStrictEqual(others, [])
      assert.strictEqual(draft?.body, "Could you please")
      assert.strictEqual(draft?.version, 2)
      assert.strictEqual(draft?.savedAt, eg.minutesAfter(eg.friday1655, 5 / 60))
    })
  )

  onClinic("is a working paper: it may be empty, no fact tells of it, and one audit row does", (anaId) =>
    Effect.gen(function* () {
      const before = yield* head
      const rows = (yield* auditRows).length
      yield* saveDraft(yield* ana, words(anaId, { subject: "", body: "" }))
      assert.strictEqual((yield* draftsOf(eg.anaAccountId)).length, 1)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* auditRows).length, rows + 1)
    })
  )

  onClinic("takes 64 KiB and refuses a byte more, keeping what was there", (anaId) =>
    Effect.gen(function* () {
      const most = "é".repeat(bytesMax / 2)
      yield* saveDraft(yield* ana, words(anaId, { body: most }))
      const refused = yield* Effect.flip(saveDraft(yield* ana, words(anaId, { body: `${most}.` })))
      assert.strictEqual(refused._tag === "TextRefused" && refused.reason, "too-long")
      assert.strictEqual((yield* draftsOf(eg.anaAccountId))[0]?.body, most)
    })
  )

  onClinic("never touches another's draft, though the id is the same", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      yield* saveDraft(yield* ana, words(anaId))
      const ben = yield* Clinic.request(benAccountId)
      const refused = yield* Effect.flip(saveDraft(ben, words(null, { body: "mine" })))
      assert.strictEqual(refused._tag, "StaleVersion")
      assert.deepStrictEqual(yield* draftsOf(benAccountId), [])
      assert.strictEqual((yield* draftsOf(eg.anaAccountId))[0]?.body, "Could you")
    })
  )

  onClinic("for a patient whom she may not write for is refused and audited; so is one that nobody knows", () =>
    Effect.gen(function* () {
      const benId = yield* withBen
      for (const patientId of [benId, "nobody" as PatientId]) {
        const refused = yield* Effect.flip(saveDraft(yield* ana, words(patientId)))
        assert.strictEqual(refused._tag, "AccessRefused")
      }
      assert.strictEqual((yield* lastAudit)?.activity, "SaveDraft")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      assert.deepStrictEqual(yield* draftsOf(eg.anaAccountId), [])
    })
  )

  inCrowd("by two pages at once keeps one of both, and neither is refused", (anaId) =>
    Effect.gen(function* () {
      const request = yield* ana
      const ends = yield* atOnce(
        saveDraft(request, words(anaId, { body: "one" })),
        saveDraft(request, words(anaId, { body: "other" }))
      )
      assert.isTrue(ends.every(Result.isSuccess))
      const [draft, ...others] = yield* draftsOf(eg.anaAccountId)
      assert.deepStrictEqual(others, [])
      assert.strictEqual(draft?.version, 2)
      assert.include(["one", "other"], draft?.body)
    })
  )
})

describe("a file in a draft", () => {
  onClinic("stays while the words are saved again, and can be taken out", (anaId) =>
    Effect.gen(function* () {
      const file = textFile("one")
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, file)
      const saved = yield* saveDraft(yield* ana, words(anaId, { body: "More words" }))
      assert.deepStrictEqual(
        saved.attachments.map((one) => one.sha256),
        [file.sha256]
      )
      const without = yield* detachFromDraft(yield* ana, draftId, file.sha256)
      assert.deepStrictEqual(without.attachments, [])
      assert.strictEqual(without.body, "More words")
    })
  )

  onClinic("leaves with its letter: named by it once, readable, and the draft is gone", (anaId) =>
    Effect.gen(function* () {
      const inside = textFile("inside")
      const beside = textFile("beside")
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, inside)
      const letter = Clinic.letter(anaId, { draftId, attachments: [beside] })
      const { messageId } = yield* sendMessage(yield* ana, letter)
      assert.deepStrictEqual(
        (yield* messageOf(messageId)).attachments.map((one) => one.sha256),
        [inside.sha256, beside.sha256]
      )
      assert.deepStrictEqual(yield* draftsOf(eg.anaAccountId), [])
      const stored = yield* (yield* Attachments).content(eg.practiceId, inside.sha256)
      assert.deepStrictEqual(stored, inside.content)
    })
  )

  onClinic("counts: the sixth of a draft is refused, and the same bytes again are accepted and there once", (anaId) =>
    Effect.gen(function* () {
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, textFile("1"))
      const again = yield* attachToDraft(yield* ana, draftId, textFile("1"))
      assert.strictEqual(again.attachments.length, 1)
      for (const text of ["2", "3", "4", "5"]) yield* attachToDraft(yield* ana, draftId, textFile(text))
      const sixth = yield* Effect.flip(attachToDraft(yield* ana, draftId, textFile("6")))
      assert.strictEqual(sixth._tag === "AttachmentRefused" && sixth.reason, "too-many")
      const letter = Clinic.letter(anaId, { draftId, attachments: [textFile("6")] })
      const tooMany = yield* Effect.flip(sendMessage(yield* ana, letter))
      assert.strictEqual(tooMany._tag === "AttachmentRefused" && tooMany.reason, "too-many")
      assert.strictEqual((yield* draftsOf(eg.anaAccountId))[0]?.attachments.length, 5)
    })
  )

  inCrowd("is not lost when the words are saved at the same time", (anaId) =>
    Effect.gen(function* () {
      const request = yield* ana
      yield* saveDraft(request, words(anaId))
      yield* atOnce(
        attachToDraft(request, draftId, textFile("one")),
        saveDraft(request, words(anaId, { body: "More words" }))
      )
      const [draft] = yield* draftsOf(eg.anaAccountId)
      assert.strictEqual(draft?.attachments.length, 1)
      assert.strictEqual(draft?.body, "More words")
    })
  )
})

describe("another's draft, or one that is gone", () => {
  onClinic("is not found, whatever is asked of it, and stays as it is", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, textFile("one"))
      const before = yield* draftsOf(eg.anaAccountId)
      const ben = yield* Clinic.request(benAccountId)
      const refusals = [
        yield* Effect.flip(attachToDraft(ben, draftId, textFile("two"))),
        yield* Effect.flip(detachFromDraft(ben, draftId, textFile("one").sha256)),
        yield* Effect.flip(throwDraftAway(ben, draftId)),
        yield* Effect.flip(throwDraftAway(yield* ana, "draft-gone" as DraftId))
      ]
      for (const refused of refusals) assert.strictEqual(refused._tag, "DraftNotFound")
      assert.deepStrictEqual(yield* draftsOf(eg.anaAccountId), before)
    })
  )

  onClinic("refuses a letter that names it, so that no file goes missing unseen", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, textFile("Ana's"))
      const ben = yield* Clinic.request(benAccountId)
      const refused = yield* Effect.flip(sendMessage(ben, Clinic.letter(benId, { draftId })))
      assert.strictEqual(refused._tag, "DraftNotFound")
      assert.strictEqual((yield* draftsOf(eg.anaAccountId)).length, 1)
    })
  )

  onClinic("that went with a letter refuses the next one, and the first letter's twin gets its answer", (anaId) =>
    Effect.gen(function* () {
      yield* saveDraft(yield* ana, words(anaId))
      yield* attachToDraft(yield* ana, draftId, textFile("Ana's"))
      const first = Clinic.keyed(yield* ana, "key-1")
      const sent = yield* sendMessage(first, Clinic.letter(anaId, { draftId }))
      const refused = yield* Effect.flip(
        sendMessage(Clinic.keyed(yield* ana, "key-2"), Clinic.letter(anaId, { draftId }))
      )
      assert.strictEqual(refused._tag, "DraftNotFound")
      assert.deepStrictEqual(yield* sendMessage(first, Clinic.letter(anaId, { draftId })), sent)
    })
  )

  onClinic("is gone once thrown away", (anaId) =>
    Effect.gen(function* () {
      yield* saveDraft(yield* ana, words(anaId))
      yield* throwDraftAway(yield* ana, draftId)
      assert.deepStrictEqual(yield* draftsOf(eg.anaAccountId), [])
      const again = yield* Effect.flip(throwDraftAway(yield* ana, draftId))
      assert.strictEqual(again._tag, "DraftNotFound")
    })
  )

  onClinic("survives a letter that is refused", (anaId) =>
    Effect.gen(function* () {
      yield* saveDraft(yield* ana, words(anaId))
      const body = "I have chest pain."
      const refused = yield* Effect.flip(sendMessage(yield* ana, Clinic.letter(anaId, { draftId, body })))
      assert.strictEqual(refused._tag, "NoticeNotAcknowledged")
      assert.strictEqual((yield* draftsOf(eg.anaAccountId)).length, 1)
    })
  )
})

describe("listDrafts", () => {
  onClinic("gives one's own, newest first, and audits the look with its patients", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      yield* saveDraft(yield* ana, words(anaId))
      yield* TestClock.adjust("1 minute")
      const newer = "draft-2" as DraftId
      yield* saveDraft(yield* ana, words(null, { id: newer }))
      assert.deepStrictEqual(
        (yield* listDrafts(yield* ana)).map((draft) => draft.id),
        [newer, draftId]
      )
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "ListDrafts")
      assert.deepStrictEqual(audited?.patients, [anaId])
      assert.deepStrictEqual(yield* listDrafts(yield* Clinic.request(benAccountId)), [])
    })
  )
})
