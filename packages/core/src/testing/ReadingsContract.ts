/**
 * Every promise of Readings, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import { PatientId, PracticeId, ReadingId } from "../domain/Ids.ts"
import type { LocalDate } from "../domain/LocalDate.ts"
import type { Reading, Taken } from "../domain/Reading.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { Readings } from "../ports/Readings.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")
const bob = PatientId.make("patient-bob")

const at = (minutes: number): Taken => ({ precision: "minute", at: eg.minutesAfter(eg.friday1655, minutes) })

const made = (id: string, taken: Taken, overrides: Partial<Reading> = {}): Reading =>
  eg.reading({ id: ReadingId.make(id), taken, ...overrides })

const store = (...readings: ReadonlyArray<Reading>) => storing(readings.map((each) => eg.write("Reading", each)))

const ids = (readings: ReadonlyArray<Reading>): ReadonlyArray<string> => readings.map(({ id }) => id)

export const suite: Suite<Ledger | Readings> = [
  claim("a reading is given as it was written, and undefined where there is none", function* () {
    const readings = yield* Readings
    const { by } = eg.reading().entered
    const changed = made("r", at(0), {
      source: { _tag: "Letter", messageId: eg.messageId },
      corrections: [{ measurement: eg.reading().measurement, taken: at(1), by, at: eg.friday1655 }],
      withdrawn: { by, at: eg.friday1655 }
    })
    yield* store(changed)
    yield* equal(yield* readings.byId(eg.practiceId, changed.id), changed, "the reading")
    yield* equal(yield* readings.byId(eg.practiceId, ReadingId.make("r-0")), undefined, "another id")
    yield* equal(yield* readings.byId(harbor, changed.id), undefined, "another practice")
  }),

  claim("readings of records come as they were taken, last first, then by id; withdrawn ones too", function* () {
    const readings = yield* Readings
    const withdrawn = { by: eg.author(), at: eg.friday1655 }
    yield* store(
      made("b", at(0)),
      made("c", at(0)),
      made("a", at(5), { withdrawn }),
      made("d", { precision: "day", on: "2026-11-20" as LocalDate }),
      made("e", { precision: "day", on: "2026-11-21" as LocalDate }),
      made("f", at(1), { patientId: bob })
    )
    const of = (...patients: ReadonlyArray<PatientId>) => readings.ofPatients(eg.practiceId, patients)
    yield* equal(ids(yield* of(eg.patientId)), ["e", "a", "c", "b", "d"], "a day before the times of that day")
    yield* equal(ids(yield* of(eg.patientId, bob)), ["e", "a", "f", "c", "b", "d"], "of two records")
    yield* equal(yield* of(), [], "of none")
    yield* equal(yield* readings.ofPatients(harbor, [eg.patientId]), [], "of another practice")
  }),

  claim("a reading that was corrected stands where it was taken", function* () {
    const readings = yield* Readings
    yield* store(made("a", at(0)), made("b", at(1)))
    yield* store(made("a", at(2), { version: 2 }))
    yield* equal(ids(yield* readings.ofPatients(eg.practiceId, [eg.patientId])), ["a", "b"], "the order")
  }),

  claim("at most 500 are given, and they are the latest", function* () {
    const readings = yield* Readings
    yield* store(...Array.from({ length: 502 }, (_, index) => made(`r-${String(index).padStart(3, "0")}`, at(index))))
    const given = ids(yield* readings.ofPatients(eg.practiceId, [eg.patientId]))
    yield* equal([given.length, given[0], given.at(-1)], [500, "r-501", "r-002"], "the latest 500")
  }),

  claim("plans of records come by id, each as it stands", function* () {
    const readings = yield* Readings
    const pressure = eg.readingPlan()
    const weight = eg.readingPlan({ kind: "weight", band: { kind: "weight", low: 140, high: 160, unit: "lb" } })
    const bobs = eg.readingPlan({ patientId: bob, kind: "glucose", everyDays: null })
    yield* storing([weight, pressure, bobs].map((plan) => eg.write("ReadingPlan", plan)))
    yield* storing([eg.write("ReadingPlan", { ...pressure, version: 2, everyDays: 3 })])
    const plans = yield* readings.plansOf(eg.practiceId, [eg.patientId])
    yield* equal(plans, [{ ...pressure, version: 2, everyDays: 3 }, weight], "hers")
    yield* equal(yield* readings.plansOf(eg.practiceId, [bob, eg.patientId]).pipe(count), 3, "of two records")
    yield* equal(yield* readings.plansOf(eg.practiceId, []), [], "of none")
    yield* equal(yield* readings.plansOf(harbor, [eg.patientId]), [], "of another practice")
  })
]

const count = <A, E, R>(all: Effect.Effect<ReadonlyArray<A>, E, R>) => Effect.map(all, ({ length }) => length)
