/**
 * A commit is written whole or not at all, and only over the versions that it expects.
 */
import * as Effect from "effect/Effect"
import type { Commit } from "../../domain/Commit.ts"
import { PatientId, PracticeId, ThreadId } from "../../domain/Ids.ts"
import { Accounts } from "../../ports/Accounts.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { PatientDirectory } from "../../ports/PatientDirectory.ts"
import { Threads } from "../../ports/Threads.ts"
import { claim, dies, equal, refusedWith, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import type { Stores } from "../MemoryStores.ts"
import { snapshot } from "./snapshot.ts"

/** A first letter with a file, a receipt and an answer: a commit that has all of its parts. */
const whole = (parts: Partial<Commit> = {}): Commit => ({
  ...eg.letter(),
  attachments: [{ practiceId: eg.practiceId, sha256: eg.attachment().sha256, content: Uint8Array.of(1, 0, 255) }],
  receipt: eg.inboxReceipt(),
  ...parts
})

/** Fails unless the stores show the same after the refused commit as before it. */
const leavesNothing = Effect.fnUntraced(function* <E, R>(commit: Commit, refused: Effect.Effect<unknown, E, R>) {
  const before = yield* snapshot(commit)
  yield* refused
  yield* equal(yield* snapshot(commit), before, "a refused commit leaves nothing behind")
})

export const atomicity: Suite<Stores> = [
  claim("a commit writes all of its parts", function* () {
    const commit = whole()
    const last = yield* (yield* Ledger).commit(commit)
    const shown = yield* snapshot(commit)
    yield* equal(
      shown.facts.map(({ fact }) => fact),
      commit.facts,
      "the facts, in the order of the commit"
    )
    yield* equal(last, shown.facts.at(-1)?.sequence, "the sequence of the last fact")
    yield* equal<unknown>(
      shown.values,
      commit.writes.map(({ value }) => value),
      "the values"
    )
    yield* equal(shown.bodies, [commit.bodies[0]?.body], "the words")
    yield* equal(shown.files, [Uint8Array.of(1, 0, 255)], "the file's bytes")
    yield* equal(shown.dueTimes, [eg.dueTime()], "the due time")
    yield* equal(
      shown.audit.map(({ event }) => event),
      commit.audit,
      "the audit row"
    )
    yield* equal(shown.chart, [{ delivery: eg.delivery(), attempts: 0, bytes: null }], "the delivery")
    yield* equal(shown.answer, commit.answer ?? undefined, "the answer")
    yield* equal(shown.receipt, commit.receipt ?? undefined, "the receipt")
  }),

  claim("an empty commit writes nothing and has no last fact, whatever was written before", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(eg.letter())
    const commit = eg.commit()
    const before = yield* snapshot(commit)
    yield* equal(yield* ledger.commit(commit), 0, "the sequence")
    yield* equal(yield* snapshot(commit), before, "what the stores show")
  }),

  claim("a commit without facts has no last fact", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(eg.letter())
    yield* equal(yield* ledger.commit(eg.commit({ dueTimes: [{ _tag: "Clear", key: "none" }] })), 0, "the sequence")
  }),

  claim("a write over the version it expects is taken, step by step", function* () {
    const ledger = yield* Ledger
    const directory = yield* PatientDirectory
    const first = eg.patient()
    const second = eg.patient({ version: 2, isEmailSafe: false })
    yield* ledger.commit(eg.commitOf([eg.patientRecorded(first)]))
    yield* ledger.commit(eg.commitOf([eg.patientRecorded(second, first)]))
    yield* equal(yield* directory.byId(eg.practiceId, first.id), second, "the second version")
  }),

  claim("several steps of one subject in one commit are one write", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(eg.letter())
    const opened = yield* (yield* Threads).get(eg.practiceId, eg.threadId)
    yield* equal(opened?.version, 2, "opened and written")
    yield* equal(
      (yield* ledger.factsSince(eg.practiceId, 0, 10)).length,
      3,
      "two facts of the thread, one of the letter"
    )
  }),

  ...(
    [
      ["a subject that is there is not made again", 0],
      ["a version that is past is stale", 1],
      ["a version that is still to come is stale", 3]
    ] as const
  ).map(([name, expected]) =>
    claim(name, function* () {
      const ledger = yield* Ledger
      const first = eg.patient()
      const second = eg.patient({ version: 2 })
      yield* ledger.commit(eg.commitOf([eg.patientRecorded(first)]))
      yield* ledger.commit(eg.commitOf([eg.patientRecorded(second, first)]))
      const stale = whole({ writes: [eg.write("Patient", eg.patient({ version: expected + 1 }), expected)] })
      yield* leavesNothing(
        stale,
        Effect.gen(function* () {
          const refusal = yield* refusedWith(ledger.commit(stale), "StaleVersion", "the commit")
          yield* equal(
            { kind: refusal.kind, id: refusal.id, expected: refusal.expected },
            { kind: "Patient", id: eg.patientId, expected },
            "what is stale"
          )
        })
      )
    })
  ),

  claim("a change of what was never made is stale", function* () {
    const ledger = yield* Ledger
    const stale = whole({ writes: [eg.write("Patient", eg.patient({ version: 2 }))] })
    yield* leavesNothing(stale, refusedWith(ledger.commit(stale), "StaleVersion", "the commit"))
  }),

  claim(
    "a commit whose last write is stale leaves nothing: no write, fact, due time, audit row or delivery",
    function* () {
      const ledger = yield* Ledger
      yield* ledger.commit(eg.commitOf([eg.patientRecorded()]))
      const letter = whole()
      const stale = { ...letter, writes: [...letter.writes, eg.write("Patient", eg.patient({ version: 6 }))] }
      yield* leavesNothing(stale, refusedWith(ledger.commit(stale), "StaleVersion", "the commit"))
      yield* ledger.commit(letter)
      yield* equal((yield* snapshot(letter)).dueTimes, [eg.dueTime()], "the same letter, taken without the stale write")
    }
  ),

  claim("a fact that is there already is a defect, and the commit leaves nothing", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(eg.commitOf([eg.patientRecorded()]))
    const twice = whole({ facts: [...eg.letter().facts, eg.fact()] })
    yield* leavesNothing(twice, dies(ledger.commit(twice), "a fact written twice"))
  }),

  claim("a delivery's key that is there already is a defect, and the commit leaves nothing", function* () {
    const ledger = yield* Ledger
    const enqueue = { _tag: "Enqueue", delivery: eg.delivery() } as const
    yield* ledger.commit(eg.commit({ outbox: [enqueue] }))
    const again = whole({ outbox: [enqueue] })
    yield* leavesNothing(again, dies(ledger.commit(again), "a delivery's key used twice"))
  }),

  claim("an audit row's id that is there already is a defect, and the commit leaves nothing", function* () {
    const ledger = yield* Ledger
    yield* ledger.commit(eg.commit({ audit: [eg.auditEvent()] }))
    const again = whole({ audit: [eg.auditEvent({ activity: "ReadThread" })] })
    yield* leavesNothing(again, dies(ledger.commit(again), "an audit row written twice"))
  }),

  claim("the same login in another practice is another person's", function* () {
    const ledger = yield* Ledger
    const accounts = yield* Accounts
    const practiceId = PracticeId.make("practice-harbor")
    const there = eg.account({ practiceId, name: "Ana Silva" })
    yield* ledger.commit(eg.commitOf([eg.accountConfigured()]))
    yield* ledger.commit(eg.commitOf([eg.accountConfigured(there)], {}, { practiceId }))
    yield* equal((yield* accounts.byLogin(practiceId, "ana"))?.account, there, "there")
    yield* equal((yield* accounts.byLogin(eg.practiceId, "ana"))?.account, eg.account(), "here")
  }),

  claim("the same id in another practice is another subject", function* () {
    const ledger = yield* Ledger
    const directory = yield* PatientDirectory
    const practiceId = PracticeId.make("practice-harbor")
    yield* ledger.commit(eg.commitOf([eg.patientRecorded()]))
    yield* equal(yield* directory.byId(practiceId, eg.patientId), undefined, "before it is made there")
    const there = eg.patient({ practiceId, isEmailSafe: false })
    yield* ledger.commit(eg.commitOf([eg.patientRecorded(there)], {}, { practiceId }))
    yield* equal(yield* directory.byId(practiceId, eg.patientId), there, "there")
    yield* equal(yield* directory.byId(eg.practiceId, eg.patientId), eg.patient(), "here")
  }),

  claim("a null value removes a working paper of the version it expects, and it can be made anew", function* () {
    const ledger = yield* Ledger
    const accounts = yield* Accounts
    const first = eg.session()
    const removal = (expected: number) =>
      eg.commit({ writes: [{ kind: "Session", id: first.id, expected, value: null }] })
    yield* ledger.commit(eg.commit({ writes: [eg.write("Session", first)] }))
    yield* refusedWith(ledger.commit(removal(2)), "StaleVersion", "a removal of another version")
    yield* equal(yield* accounts.session(first.id), first, "still there")
    yield* ledger.commit(removal(1))
    yield* equal(yield* accounts.session(first.id), undefined, "gone")
    yield* ledger.commit(eg.commit({ writes: [eg.write("Session", first)] }))
    yield* equal(yield* accounts.session(first.id), first, "there again")
  }),

  claim("the same file may come with several messages and is stored once", function* () {
    const ledger = yield* Ledger
    const { attachments } = whole()
    yield* ledger.commit(eg.commit({ attachments }))
    yield* ledger.commit(eg.commit({ attachments }))
    yield* equal((yield* snapshot(whole())).files, [Uint8Array.of(1, 0, 255)], "the file's bytes")
  }),

  claim("words are kept exactly as written", function* () {
    const body = "<b>dolor</b> שלום 🤒\u000b\u001c\r\n\t e\u0301 \u202e|^~\\&"
    const commit = eg.letter({ body })
    yield* (yield* Ledger).commit(commit)
    yield* equal((yield* snapshot(commit)).bodies, [body], "the words")
  }),

  claim("a commit that touches several subjects writes all of them", function* () {
    const ledger = yield* Ledger
    const directory = yield* PatientDirectory
    const surviving = eg.patient({ id: PatientId.make("patient-ana-2") })
    const thread = eg.thread({ id: ThreadId.make("thread-2"), version: 1 })
    yield* ledger.commit(
      eg.commitOf([eg.patientRecorded(), eg.patientRecorded(surviving)], {
        writes: [eg.write("Patient", eg.patient()), eg.write("Patient", surviving), eg.write("Thread", thread)]
      })
    )
    const merge = eg.commitOf([
      eg.patientMerged(eg.patient(), surviving),
      eg.threadChanged(thread, [{ _tag: "ThreadCarried", currentPatientId: surviving.id }])
    ])
    yield* ledger.commit(merge)
    const merged = yield* directory.byId(eg.practiceId, eg.patientId)
    const carried = yield* (yield* Threads).get(eg.practiceId, thread.id)
    yield* equal(merged?.mergedInto, surviving.id, "the alias")
    yield* equal(carried?.currentPatientId, surviving.id, "the thread that came along")
  })
]
