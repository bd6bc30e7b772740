/**
 * Every promise of EncounterLog, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { Encounter } from "../domain/Encounter.ts"
import { EncounterId, PatientId, PracticeId } from "../domain/Ids.ts"
import { plusMillis } from "../domain/Instant.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")

const bob = PatientId.make("patient-bob")

const visit = (id: string, minutes: number, overrides: Partial<Encounter> = {}): Encounter =>
  eg.encounter({
    id: EncounterId.make(id),
    visitNumber: eg.visitNumber(id),
    startAt: eg.minutesAfter(eg.friday1655, minutes),
    ...overrides
  })

const store = (...visits: ReadonlyArray<Encounter>) => storing(visits.map((each) => eg.write("Encounter", each)))

const ids = (visits: ReadonlyArray<Encounter>): ReadonlyArray<string> => visits.map(({ id }) => id)

export const suite: Suite<Ledger | EncounterLog> = [
  claim("a visit is found by its number, as it is stored, only where all three parts agree", function* () {
    const log = yield* EncounterLog
    const open = visit("V-1", 0, { status: "in-progress", endAt: null, location: null, practitionerId: null })
    yield* store(open, visit("V-2", 1))
    const found = (number: Partial<Encounter["visitNumber"]>) =>
      log.byVisitNumber(eg.practiceId, { ...eg.visitNumber("V-1"), ...number })
    yield* equal(yield* found({}), open, "all agree")
    yield* equal(yield* found({ assigner: "HARBOR" }), undefined, "another assigner")
    yield* equal(yield* found({ type: "AN" }), undefined, "another type")
    yield* equal(yield* found({ value: "V-0" }), undefined, "another value")
    yield* equal(yield* log.byVisitNumber(harbor, eg.visitNumber("V-1")), undefined, "another practice")
  }),

  claim("a visit is shown as it stands: cancelled, moved, under its new number", function* () {
    const log = yield* EncounterLog
    yield* store(visit("V-1", 0))
    const changed = visit("V-1", 5, {
      version: 2,
      status: "cancelled",
      visitNumber: eg.visitNumber("V-9"),
      patientId: bob
    })
    yield* store(changed)
    yield* equal(yield* log.byVisitNumber(eg.practiceId, eg.visitNumber("V-9")), changed, "by the new number")
    yield* equal(yield* log.byVisitNumber(eg.practiceId, eg.visitNumber("V-1")), undefined, "by the old number")
    yield* equal(yield* log.ofPatients(eg.practiceId, [bob], eg.friday1655), [changed], "of the new patient")
    yield* equal(yield* log.ofPatients(eg.practiceId, [eg.patientId], eg.friday1655), [], "of the old patient")
  }),

  claim("visits of records come newest first, from the start of the period on, cancelled ones too", function* () {
    const log = yield* EncounterLog
    yield* store(
      visit("before", 0, { startAt: plusMillis(eg.friday1655, -1) }),
      visit("at-start", 0),
      visit("of-bob", 2, { patientId: bob }),
      visit("cancelled", 1, { status: "cancelled" }),
      visit("newest", 3),
      visit("of-nobody", 4, { patientId: PatientId.make("patient-other") })
    )
    const of = (...patients: ReadonlyArray<PatientId>) =>
      Effect.map(log.ofPatients(eg.practiceId, patients, eg.friday1655), ids)
    yield* equal(yield* of(eg.patientId), ["newest", "cancelled", "at-start"], "of one record")
    yield* equal(yield* of(bob, eg.patientId), ["newest", "of-bob", "cancelled", "at-start"], "of two records")
    yield* equal(yield* of(), [], "of none")
    yield* equal(yield* log.ofPatients(harbor, [eg.patientId], eg.friday1655), [], "in another practice")
  }),

  claim("visits of a record are those of its aliases too, near and far", function* () {
    const log = yield* EncounterLog
    const [near, far] = [PatientId.make("patient-near"), PatientId.make("patient-far")]
    yield* storing([
      eg.write("Patient", eg.patient()),
      eg.write("Patient", eg.patient({ id: near, mergedInto: eg.patientId })),
      eg.write("Patient", eg.patient({ id: far, mergedInto: near })),
      eg.write("Patient", eg.patient({ id: bob }))
    ])
    yield* store(visit("own", 0), visit("near", 3, { patientId: near }), visit("far", 2, { patientId: far }))
    yield* store(visit("of-bob", 1, { patientId: bob }))
    const of = (patient: PatientId) => Effect.map(log.ofPatients(eg.practiceId, [patient], eg.friday1655), ids)
    yield* equal(yield* of(eg.patientId), ["near", "far", "own"], "of the survivor")
    yield* equal(yield* of(near), ["near", "far"], "of one in between")
    yield* equal(yield* of(bob), ["of-bob"], "of somebody else")
  }),

  claim("visits of records are the newest 200 at most", function* () {
    const log = yield* EncounterLog
    yield* store(...Array.from({ length: 203 }, (_, index) => visit(`V-${index}`, index)))
    const found = yield* log.ofPatients(eg.practiceId, [eg.patientId], eg.friday1655)
    yield* equal(found.length, 200, "the number")
    yield* equal([found[0]?.id as string, found.at(-1)?.id as string], ["V-202", "V-3"], "the newest ones")
  }),

  claim(
    "visits during a period start from its start to before its end, by start and id, cancelled ones too",
    function* () {
      const log = yield* EncounterLog
      const [from, until] = [eg.friday1655, eg.monday0955]
      yield* store(
        visit("after", 0, { startAt: plusMillis(until, 1) }),
        visit("at-end", 0, { startAt: until }),
        visit("inside-c", 1, { status: "cancelled" }),
        visit("inside-b", 1, { patientId: bob }),
        visit("inside-d", 1, { status: "in-progress" }),
        visit("at-start", 0),
        visit("before", 0, { startAt: plusMillis(from, -1), endAt: until })
      )
      const during = yield* log.seenDuring(eg.practiceId, from, until)
      yield* equal(ids(during), ["at-start", "inside-b", "inside-c", "inside-d"], "the visits")
      yield* equal(during[0], visit("at-start", 0), "as they are stored")
      yield* equal(yield* log.seenDuring(harbor, from, until), [], "in another practice")
      yield* equal(yield* log.seenDuring(eg.practiceId, from, from), [], "in an empty period")
    }
  ),

  claim("a period gives every visit, however many", function* () {
    const log = yield* EncounterLog
    yield* store(...Array.from({ length: 450 }, (_, index) => visit(`V-${1000 + index}`, index)))
    const during = yield* log.seenDuring(eg.practiceId, eg.friday1655, eg.minutesAfter(eg.friday1655, 449))
    yield* equal(during.length, 449, "the number")
  })
]
