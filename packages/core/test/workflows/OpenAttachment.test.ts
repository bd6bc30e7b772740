/** The bytes of an attachment: for whoever may read the message that names it, with a trace. */
import { assert, describe } from "@effect/vitest"
import type { MessageId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { openAttachment } from "@intervisit/core/workflows/OpenAttachment"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { answer, auditRows, benAccountId, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { textFile } from "../support/uploads.ts"

const file = textFile("The form.")

const sent = (patientId: Parameters<typeof Clinic.letter>[0]) =>
  Effect.gen(function* () {
    return yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId, { attachments: [file] }))
  })

describe("openAttachment", () => {
  onClinic("gives the exact bytes, name and proven type to both sides, and audits each look", (anaId) =>
    Effect.gen(function* () {
      const { messageId } = yield* sent(anaId)
      for (const accountId of [eg.anaAccountId, eg.noorAccountId]) {
        const opened = yield* openAttachment(yield* Clinic.request(accountId), messageId, file.sha256)
        assert.deepStrictEqual(opened?.content, file.content)
        assert.strictEqual(opened?.attachment.type, "text/plain")
        assert.strictEqual(opened?.attachment.name, "note.txt")
        const audited = yield* lastAudit
        assert.strictEqual(audited?.activity, "OpenAttachment")
        assert.strictEqual(audited?.actor.id, accountId)
        assert.deepStrictEqual(audited?.patients, [anaId])
      }
    })
  )

  onClinic("gives a stranger none, and audits that he asked", (anaId) =>
    Effect.gen(function* () {
      yield* withBen
      const { messageId } = yield* sent(anaId)
      const opened = yield* openAttachment(yield* Clinic.request(benAccountId), messageId, file.sha256)
      assert.strictEqual(opened, undefined)
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "OpenAttachment")
      assert.strictEqual(audited?.outcome, "refused")
      assert.strictEqual(audited?.actor.id, benAccountId)
    })
  )

  onClinic("gives none by a hash that the message does not name, though the bytes are stored", (anaId) =>
    Effect.gen(function* () {
      yield* sent(anaId)
      const ana = yield* Clinic.request(eg.anaAccountId)
      const other = yield* sendMessage(ana, Clinic.letter(anaId))
      const rows = (yield* auditRows).length
      assert.strictEqual(yield* openAttachment(ana, other.messageId, file.sha256), undefined)
      assert.strictEqual(yield* openAttachment(ana, "message-x" as MessageId, file.sha256), undefined)
      assert.strictEqual((yield* auditRows).length, rows)
    })
  )

  onClinic("never gives the file of a note to the patient's side", (anaId) =>
    Effect.gen(function* () {
      const { threadId } = yield* sent(anaId)
      const noor = yield* Clinic.request(eg.noorAccountId)
      const inside = textFile("For the team.")
      const note = answer(threadId, { kind: "note", attachments: [inside] })
      const { messageId } = yield* answerThread(noor, note)
      const ana = yield* Clinic.request(eg.anaAccountId)
      assert.strictEqual(yield* openAttachment(ana, messageId, inside.sha256), undefined)
      assert.deepStrictEqual((yield* openAttachment(noor, messageId, inside.sha256))?.content, inside.content)
    })
  )
})
