/** A patient writes: what lands, what is promised, and everything that is refused. */
import { assert, describe } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { PatientId } from "../../src/domain/Ids.ts"
import { AuditLog } from "../../src/ports/AuditLog.ts"
import { Ledger } from "../../src/ports/Ledger.ts"
import { Outbox } from "../../src/ports/Outbox.ts"
import { Threads } from "../../src/ports/Threads.ts"
import * as Clinic from "../../src/testing/Clinic.ts"
import * as eg from "../../src/testing/Examples.ts"
import { revokeRepresentative } from "../../src/workflows/AuthorizeRepresentative.ts"
import { closeThread } from "../../src/workflows/CloseThread.ts"
import { readThread } from "../../src/workflows/ReadThread.ts"
import { sendMessage } from "../../src/workflows/SendMessage.ts"
import { onClinic } from "../support/onClinic.ts"
import { textFile, upload } from "../support/uploads.ts"

const factCount = Effect.map(
  Effect.flatMap(Ledger, (ledger) => ledger.factsSince(eg.practiceId, 0, 10_000)),
  (facts) => facts.length
)

describe("sendMessage", () => {
  onClinic("opens a thread with a promise, a chart copy and an audit row in one commit", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const sent = yield* sendMessage(ana, Clinic.letter(anaId))
      const thread = yield* (yield* Threads).get(eg.practiceId, sent.threadId)
      assert.strictEqual(thread?.exchange?.messageId, sent.messageId)
      // Routine: the closing of the third open date after Friday, which is Wednesday at 17:00 in Chicago.
      assert.strictEqual(sent.dueAt, "2026-11-25T23:00:00.000Z")
      assert.strictEqual(thread?.exchange?.toldAt, sent.dueAt)
      const [message] = yield* (yield* Threads).messages(eg.practiceId, sent.threadId)
      assert.strictEqual(message?.body, Clinic.letter(anaId).body)
      assert.deepStrictEqual(message?.message.recipients.members, [
        { accountId: eg.noorAccountId, practitionerId: null },
        { accountId: null, practitionerId: eg.okaforId }
      ])
      const depth = yield* (yield* Outbox).depth
      assert.deepStrictEqual(
        depth.filter((one) => one.destination === "chart" && one.count > 0).map((one) => one.state),
        ["waiting"]
      )
      const rows = yield* (yield* AuditLog).search({
        practiceId: eg.practiceId,
        actorId: eg.anaAccountId,
        patientId: anaId,
        limit: 10,
        before: null
      })
      assert.deepStrictEqual(
        rows.map(({ event }) => event.activity),
        ["SendMessage"]
      )
    })
  )

  onClinic("goes on in the same thread and keeps the earlier due time", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const first = yield* sendMessage(ana, Clinic.letter(anaId))
      const again = yield* sendMessage(
        ana,
        Clinic.letter(anaId, { to: { _tag: "Thread", threadId: first.threadId }, body: "One more thing." })
      )
      assert.strictEqual(again.threadId, first.threadId)
      assert.strictEqual(again.dueAt, first.dueAt)
      const thread = yield* (yield* Threads).get(eg.practiceId, first.threadId)
      assert.strictEqual(thread?.messages, 2)
      assert.strictEqual(thread?.exchange?.number, 1)
    })
  )

  onClinic("is promised a time by the first letter of an exchange that starts a clock, and is told it", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const thanks = yield* sendMessage(ana, Clinic.letter(anaId, { body: "Many thanks." }))
      assert.strictEqual(thanks.dueAt, null)
      const to = { _tag: "Thread", threadId: thanks.threadId } as const
      const asked = yield* sendMessage(ana, Clinic.letter(anaId, { to }))
      assert.strictEqual(asked.dueAt, "2026-11-25T23:00:00.000Z")
      const thread = yield* (yield* Threads).get(eg.practiceId, thanks.threadId)
      assert.strictEqual(thread?.exchange?.dueAt, asked.dueAt)
      assert.strictEqual(thread?.exchange?.promise.policyId, "routine")
    })
  )

  onClinic("answers a double submit once, and refuses the same key with another body", (anaId) =>
    Effect.gen(function* () {
      const ana = Clinic.keyed(yield* Clinic.request(eg.anaAccountId), "key-1")
      const [first, second] = yield* Effect.all(
        [sendMessage(ana, Clinic.letter(anaId)), sendMessage(ana, Clinic.letter(anaId))],
        { concurrency: 2 }
      )
      assert.deepStrictEqual(first, second)
      const before = yield* factCount
      const third = yield* sendMessage(ana, Clinic.letter(anaId))
      assert.deepStrictEqual(third, first)
      const other = yield* Effect.flip(
        sendMessage(Clinic.keyed(ana, "key-1", "another body"), Clinic.letter(anaId, { body: "Other words." }))
      )
      assert.strictEqual(other._tag, "IdempotencyKeyReused")
      assert.strictEqual(yield* factCount, before)
    })
  )

  const refusedTexts = [
    ["an empty body", { body: " \n\t " }, "empty", undefined],
    ["a body over 64 KiB", { body: "é".repeat(32 * 1024 + 1) }, "too-long", undefined],
    ["a NUL", { body: "ab\0c" }, "nul", 2],
    ["an unpaired high surrogate", { body: "abc\ud83d." }, "unpaired-surrogate", 3],
    ["an unpaired low surrogate", { body: "\udca9" }, "unpaired-surrogate", 0]
  ] as const
  for (const [name, parts, reason, offset] of refusedTexts) {
    onClinic(`refuses ${name} and writes nothing`, (anaId) =>
      Effect.gen(function* () {
        const ana = yield* Clinic.request(eg.anaAccountId)
        const before = yield* factCount
        const error = yield* Effect.flip(sendMessage(ana, Clinic.letter(anaId, parts)))
        assert.strictEqual(error._tag, "TextRefused")
        if (error._tag !== "TextRefused") return
        assert.strictEqual(error.reason, reason)
        assert.strictEqual(error.offset, offset)
        assert.strictEqual(yield* factCount, before)
      })
    )
  }

  onClinic("keeps HTML, right-to-left text, emoji, VT and FS exactly", (anaId) =>
    Effect.gen(function* () {
      const body = "<script>alert('x')</script> & \u202eمرحبا\u202c 👩🏽‍⚕️ \u000b \u001c | ^ ~ \\ &amp; end"
      const ana = yield* Clinic.request(eg.anaAccountId)
      const sent = yield* sendMessage(ana, Clinic.letter(anaId, { body }))
      const opened = yield* readThread(ana, sent.threadId)
      assert.strictEqual(opened.messages[0]?.body, body)
    })
  )

  const refusedAttachments = [
    ["an empty file", [upload("a.txt", "text/plain", new Uint8Array())], "empty"],
    ["a file over 10 MB", [upload("a.txt", "text/plain", new Uint8Array(10 * 1024 * 1024 + 1).fill(65))], "too-large"],
    ["a mistyped file", [upload("a.png", "image/png", new TextEncoder().encode("words"))], "type-mismatch"],
    ["a file of no known type", [upload("a.bin", "", Uint8Array.of(0, 1, 2, 3))], "unknown-type"],
    ["the same bytes twice", [textFile("same"), textFile("same")], "duplicate"],
    ["a sixth file", ["1", "2", "3", "4", "5", "6"].map(textFile), "too-many"]
  ] as const
  for (const [name, attachments, reason] of refusedAttachments) {
    onClinic(`refuses ${name} and writes nothing`, (anaId) =>
      Effect.gen(function* () {
        const ana = yield* Clinic.request(eg.anaAccountId)
        const before = yield* factCount
        const error = yield* Effect.flip(sendMessage(ana, Clinic.letter(anaId, { attachments: [...attachments] })))
        assert.strictEqual(error._tag === "AttachmentRefused" ? error.reason : error._tag, reason)
        assert.strictEqual(yield* factCount, before)
      })
    )
  }

  onClinic("refuses a closed thread", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { threadId } = yield* sendMessage(ana, Clinic.letter(anaId))
      yield* closeThread(yield* Clinic.request(eg.noorAccountId), threadId)
      const error = yield* Effect.flip(sendMessage(ana, Clinic.letter(anaId, { to: { _tag: "Thread", threadId } })))
      assert.strictEqual(error._tag, "ThreadIsClosed")
    })
  )

  onClinic("refuses an unknown patient, a foreign patient, and a team that is not hers", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const noor = yield* Clinic.request(eg.noorAccountId)
      const unknown = yield* Effect.flip(sendMessage(ana, Clinic.letter("nobody" as PatientId)))
      assert.strictEqual(unknown._tag, "PatientNotFound")
      const foreign = yield* Effect.flip(sendMessage(noor, Clinic.letter(anaId)))
      assert.strictEqual(foreign._tag, "AccessRefused")
      const elsewhere = yield* Effect.flip(
        sendMessage(
          ana,
          Clinic.letter(anaId, { to: { _tag: "NewThread", teamId: "team-x" as typeof eg.teamId, subject: "Hello" } })
        )
      )
      assert.strictEqual(elsewhere._tag, "NotOwnCareTeam")
    })
  )

  onClinic("records the grant under which a representative writes, and refuses her once it is revoked", (anaId) =>
    Effect.gen(function* () {
      const elena = yield* Clinic.request(eg.elenaAccountId, anaId)
      const { threadId } = yield* sendMessage(elena, Clinic.letter(anaId))
      const [first] = yield* (yield* Threads).messages(eg.practiceId, threadId)
      assert.strictEqual(first?.message.author.kind, "representative")
      assert.strictEqual(first?.message.authorization?.relationship, "mother")
      assert.strictEqual(first?.message.onBehalfOf, anaId)
      const manager = yield* Clinic.request(Clinic.managerId)
      yield* revokeRepresentative(manager, anaId, eg.representative().id)
      const after = yield* Clinic.request(eg.elenaAccountId, anaId)
      const error = yield* Effect.flip(sendMessage(after, Clinic.letter(anaId)))
      assert.strictEqual(error._tag, "AccessRefused")
      const hidden = yield* Effect.flip(readThread(after, threadId))
      assert.strictEqual(hidden._tag, "ThreadNotFound")
    })
  )

  onClinic("sends no emergency before its sender has seen whom to call, and promises it no time", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const body = "I have crushing chest pain right now and can't breathe."
      const before = yield* factCount
      const held = yield* Effect.flip(sendMessage(ana, Clinic.letter(anaId, { body })))
      assert.strictEqual(held._tag, "NoticeNotAcknowledged")
      assert.strictEqual(yield* factCount, before)
      const sent = yield* sendMessage(ana, Clinic.letter(anaId, { body, isEmergencyAcknowledged: true }))
      assert.strictEqual(sent.urgency, "emergency")
      assert.strictEqual(sent.dueAt, null)
    })
  )

  const chestPain = "I have crushing chest pain right now and can't breathe."

  onClinic("tells no time for an emergency, though an earlier letter of the exchange was promised one", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const first = yield* sendMessage(ana, Clinic.letter(anaId))
      assert.notStrictEqual(first.dueAt, null)
      const to = { _tag: "Thread", threadId: first.threadId } as const
      const parts = { to, body: chestPain, isEmergencyAcknowledged: true }
      const second = yield* sendMessage(ana, Clinic.letter(anaId, parts))
      assert.strictEqual(second.dueAt, null)
      // The promise of the first letter stands, and is judged by the time told then.
      const thread = yield* (yield* Threads).get(eg.practiceId, first.threadId)
      assert.strictEqual(thread?.exchange?.dueAt, first.dueAt)
      assert.strictEqual(thread?.exchange?.toldAt, first.dueAt)
      const mild = yield* sendMessage(ana, Clinic.letter(anaId, { to, body: "Could you sign the school form too?" }))
      assert.strictEqual(mild.dueAt, null)
    })
  )

  onClinic("promises nothing for a mild letter while an emergency waits on the thread", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { threadId } = yield* sendMessage(
        ana,
        Clinic.letter(anaId, { body: chestPain, isEmergencyAcknowledged: true })
      )
      const mild = yield* sendMessage(ana, Clinic.letter(anaId, { to: { _tag: "Thread", threadId } }))
      assert.strictEqual(mild.dueAt, null)
      const thread = yield* (yield* Threads).get(eg.practiceId, threadId)
      assert.strictEqual(thread?.exchange?.dueAt, null)
      assert.strictEqual(thread?.triage?.urgency, "emergency")
    })
  )
})
