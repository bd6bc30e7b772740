/** Somebody opens a thread: what she sees, the trace that she saw it, and who is told that there is none. */
import { assert, describe } from "@effect/vitest"
import type { ThreadId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import {
  answered,
  auditRows,
  beaAccountId,
  benAccountId,
  head,
  lastAudit,
  withBea,
  withBen
} from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const ana = Clinic.request(eg.anaAccountId)

describe("readThread", () => {
  onThread("tells the patient when her team first looked, and only then", ({ threadId }) =>
    Effect.gen(function* () {
      assert.strictEqual((yield* readThread(yield* ana, threadId)).thread.seenByTeamAt, null)
      yield* TestClock.adjust("1 minute")
      const seen = eg.minutesAfter(eg.friday1655, 1)
      assert.strictEqual((yield* readThread(yield* noor, threadId)).thread.seenByTeamAt, seen)
      yield* TestClock.adjust("1 minute")
      yield* withBea
      const before = yield* head
      assert.strictEqual((yield* readThread(yield* Clinic.request(beaAccountId), threadId)).thread.seenByTeamAt, seen)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* readThread(yield* ana, threadId)).thread.seenByTeamAt, seen)
    })
  )

  onThread("is unseen again once the patient has written again", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* readThread(yield* noor, threadId)
      yield* sendMessage(yield* ana, Clinic.letter(patientId, { to: { _tag: "Thread", threadId } }))
      assert.strictEqual((yield* readThread(yield* ana, threadId)).thread.seenByTeamAt, null)
    })
  )

  onThread("marks nothing at a glance, for either side", ({ threadId }) =>
    Effect.gen(function* () {
      yield* answered(threadId)
      const before = yield* head
      const seen = yield* readThread(yield* noor, threadId, true)
      assert.strictEqual(seen.side, "staff")
      assert.strictEqual(seen.thread.seenByTeamAt, null)
      assert.strictEqual((yield* readThread(yield* ana, threadId, true)).thread.readByPatientAt, null)
      assert.strictEqual(yield* head, before)
    })
  )

  onThread("marks an answer as read when the patient's side opens it, once", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* answered(threadId)
      yield* TestClock.adjust("1 minute")
      const elena = yield* Clinic.request(eg.elenaAccountId, patientId)
      const read = eg.minutesAfter(eg.friday1655, 1)
      assert.strictEqual((yield* readThread(elena, threadId)).thread.readByPatientAt, read)
      const before = yield* head
      assert.strictEqual((yield* readThread(yield* ana, threadId)).thread.readByPatientAt, read)
      assert.strictEqual(yield* head, before)
    })
  )

  onThread("leaves an audit row for every look, glances too", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* readThread(yield* noor, threadId)
      yield* readThread(yield* noor, threadId)
      yield* readThread(yield* noor, threadId, true)
      const rows = (yield* auditRows).filter((row) => row.activity === "ReadThread")
      assert.strictEqual(rows.length, 3)
      for (const row of rows) {
        assert.strictEqual(row.outcome, "success")
        assert.strictEqual(row.action, "R")
        assert.strictEqual(row.actor.id, eg.noorAccountId)
        assert.deepStrictEqual(row.patients, [patientId])
        assert.deepStrictEqual(row.entities, [`Thread/${threadId}`])
      }
    })
  )

  onThread("of a stranger is not found, in the words for a thread that never was, and audited", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBen
      const ben = yield* Clinic.request(benAccountId)
      const stranger = yield* Effect.flip(readThread(ben, threadId))
      assert.strictEqual(stranger._tag, "ThreadNotFound")
      const audited = yield* lastAudit
      assert.strictEqual(audited?.outcome, "refused")
      assert.strictEqual(audited?.reason, "ThreadNotFound")
      assert.strictEqual(audited?.actor.id, benAccountId)
      assert.deepStrictEqual(audited?.entities, [`Thread/${threadId}`])
      // A refusal must not say whose thread it was.
      assert.deepStrictEqual(audited?.patients, [])
      const absent = yield* Effect.flip(readThread(ben, "thread-nowhere" as ThreadId))
      assert.strictEqual(absent._tag, "ThreadNotFound")
      assert.strictEqual(absent.message.replace("thread-nowhere", threadId), stranger.message)
    })
  )

  onThread("is not for managers, nor for staff of no team of it", ({ threadId }) =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(readThread(yield* Clinic.request(Clinic.managerId), threadId))
      assert.strictEqual(refused._tag, "ThreadNotFound")
    })
  )

  onThread("is for a representative on the page of her patient only", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const onNobodysPage = yield* Effect.flip(readThread(yield* Clinic.request(eg.elenaAccountId), threadId))
      assert.strictEqual(onNobodysPage._tag, "ThreadNotFound")
      const seen = yield* readThread(yield* Clinic.request(eg.elenaAccountId, patientId), threadId)
      assert.strictEqual(seen.side, "patient")
      assert.strictEqual((yield* lastAudit)?.onBehalfOf, patientId)
    })
  )
})
