/**
 * Facts are shown in order, each once, none of another practice.
 */
import { PatientId, PracticeId } from "../../domain/Ids.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { claim, equal, isTrue, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import type { Stores } from "../MemoryStores.ts"

/** A commit that makes one patient, and so one fact. */
const onePatient = (id: string, practiceId = eg.practiceId) =>
  eg.commitOf([eg.patientRecorded(eg.patient({ id: PatientId.make(id), practiceId }))], {}, { practiceId })

export const facts: Suite<Stores> = [
  claim("there is no head and no fact before the first one", function* () {
    const ledger = yield* Ledger
    yield* equal(yield* ledger.head(eg.practiceId), 0, "the head")
    yield* equal(yield* ledger.factsSince(eg.practiceId, 0, 10), [], "the facts")
  }),

  claim("facts come in the order of their commits, with rising sequences, the last one at the head", function* () {
    const ledger = yield* Ledger
    const returned: Array<number> = []
    for (const id of ["c", "a", "b"]) returned.push(yield* ledger.commit(onePatient(id)))
    const shown = yield* ledger.factsSince(eg.practiceId, 0, 10)
    yield* equal(
      shown.map(({ fact }) => fact.subjectId),
      ["c", "a", "b"],
      "the order"
    )
    yield* equal(
      shown.map(({ sequence }) => sequence),
      returned,
      "the sequences that commits returned"
    )
    yield* isTrue(
      returned.every((sequence, index) => sequence > (returned[index - 1] ?? 0)),
      "they rise from 1"
    )
    yield* equal(yield* ledger.head(eg.practiceId), returned.at(-1), "the head")
  }),

  claim("pages after a sequence meet every fact once", function* () {
    const ledger = yield* Ledger
    const ids = Array.from({ length: 7 }, (_, index) => `patient-${index}`)
    for (const id of ids) yield* ledger.commit(onePatient(id))
    const seen: Array<string> = []
    let after = 0
    for (let pages = 0; pages < 4; pages++) {
      const page = yield* ledger.factsSince(eg.practiceId, after, 3)
      yield* equal(page.length, [3, 3, 1, 0][pages], "the length of the page")
      seen.push(...page.map(({ fact }) => fact.subjectId))
      after = page.at(-1)?.sequence ?? after
    }
    yield* equal(seen, ids, "all of them, each once")
  }),

  claim("a practice is shown its own facts only", function* () {
    const ledger = yield* Ledger
    const other = PracticeId.make("practice-harbor")
    const mine = yield* ledger.commit(onePatient("mine"))
    yield* ledger.commit(onePatient("theirs", other))
    const here = yield* ledger.factsSince(eg.practiceId, 0, 10)
    const there = yield* ledger.factsSince(other, 0, 10)
    yield* equal(
      here.map(({ fact }) => fact.subjectId),
      ["mine"],
      "here"
    )
    yield* equal(
      there.map(({ fact }) => fact.subjectId),
      ["theirs"],
      "there"
    )
    yield* equal(yield* ledger.head(eg.practiceId), mine, "the head here")
    yield* equal(yield* ledger.head(other), there[0]?.sequence, "the head there")
  }),

  claim("a fact is shown with every word of its envelope", function* () {
    const ledger = yield* Ledger
    const commit = eg.commitOf(
      [eg.patientRecorded()],
      {},
      {
        actor: eg.noor(),
        onBehalfOf: eg.patientId,
        occurredAt: eg.friday1655,
        recordedAt: eg.monday0955,
        cause: "MSG00001",
        decidedBy: { policy: "urgent/1", calendar: 3, rulePack: "base/1", notice: "2026-1" }
      }
    )
    yield* ledger.commit(commit)
    const [recorded] = yield* ledger.factsSince(eg.practiceId, 0, 1)
    yield* equal(recorded?.fact, commit.facts[0], "the fact")
  })
]
