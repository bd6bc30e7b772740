/**
 * A number leads to one patient of the practice, or to one visit, and a login to one account: whoever writes a second
 * one is stale.
 */
import * as Effect from "effect/Effect"
import type { Commit } from "../../domain/Commit.ts"
import { EncounterId, PatientId, PracticeId } from "../../domain/Ids.ts"
import type { Patient } from "../../domain/Patient.ts"
import { EncounterLog } from "../../ports/EncounterLog.ts"
import { Ledger } from "../../ports/Ledger.ts"
import { PatientDirectory } from "../../ports/PatientDirectory.ts"
import { claim, equal, refusedWith, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import type { Stores } from "../MemoryStores.ts"
import { snapshot } from "./snapshot.ts"

const [one, two] = [eg.medicalRecordNumber("1"), eg.medicalRecordNumber("2")]

const harbor = PracticeId.make("practice-harbor")

/** Ana holds number one; Bob has one of his own. */
const ana = eg.patient({ identifiers: [one] })
const bob = eg.patient({ id: PatientId.make("patient-bob") })

const visit = eg.encounter()
const otherId = EncounterId.make("encounter-other")

const store = Effect.fnUntraced(function* (...changes: Parameters<typeof eg.commitOf>[0]) {
  yield* (yield* Ledger).commit(eg.commitOf(changes))
})

/** Fails unless the commit is refused over this subject, and the stores show the same as before. */
const isRefused = Effect.fnUntraced(function* (commit: Commit, kind: string, id: string, expected: number) {
  const whole = { ...commit, audit: [eg.auditEvent()], receipt: eg.inboxReceipt() }
  const before = yield* snapshot(whole)
  const refusal = yield* refusedWith((yield* Ledger).commit(whole), "StaleVersion", "the commit")
  const named = { kind: refusal.kind, id: refusal.id, expected: refusal.expected }
  yield* equal(named, { kind, id, expected }, "the write that came second")
  yield* equal(yield* snapshot(whole), before, "a refused commit leaves nothing behind")
})

const holdersOf = (...identifiers: Patient["identifiers"]) =>
  Effect.gen(function* () {
    const found = yield* (yield* PatientDirectory).byIdentifiers(eg.practiceId, identifiers)
    return found.map(({ id }) => id)
  })

const ofAccounts: Suite<Stores> = [
  claim("a new account with a login that another one has is stale, and leaves nothing", function* () {
    yield* store(eg.accountConfigured())
    const shared = eg.nurse({ login: eg.account().login })
    yield* isRefused(eg.commitOf([eg.accountConfigured(shared)]), "Account", shared.id, 0)
  }),

  claim("an account that takes the login of another one is stale, and leaves nothing", function* () {
    yield* store(eg.accountConfigured(), eg.accountConfigured(eg.nurse()))
    const taking = eg.accountConfigured(eg.nurse({ login: eg.account().login }), eg.nurse())
    yield* isRefused(eg.commitOf([taking]), "Account", eg.noorAccountId, 1)
  })
]

const ofPatients: Suite<Stores> = [
  claim("a second patient with an identifier that another one holds is stale, and leaves nothing", function* () {
    yield* store(eg.patientRecorded(ana))
    const second = eg.commitOf([
      eg.patientRecorded(eg.patient({ id: PatientId.make("patient-other") })),
      eg.patientRecorded({ ...bob, identifiers: [two, one] })
    ])
    yield* isRefused(second, "Patient", bob.id, 0)
    yield* equal(yield* holdersOf(one, two), [ana.id], "who holds the numbers")
  }),

  claim("a patient who is told to have another one's identifier too is stale, and leaves nothing", function* () {
    yield* store(eg.patientRecorded(ana), eg.patientRecorded(bob))
    const more = eg.commitOf([eg.patientRecorded({ ...bob, identifiers: [...bob.identifiers, one] }, bob)])
    yield* isRefused(more, "Patient", bob.id, 1)
    yield* equal(yield* holdersOf(...bob.identifiers), [bob.id], "who holds his own number")
  }),

  claim("two patients with one identifier in one commit are stale", function* () {
    const both = eg.commitOf([eg.patientRecorded(ana), eg.patientRecorded({ ...bob, identifiers: [one] })])
    yield* refusedWith((yield* Ledger).commit(both), "StaleVersion", "the commit")
    yield* equal(yield* holdersOf(one), [], "who holds the number")
  }),

  claim("a patient keeps her identifiers, names one twice, and takes more", function* () {
    yield* store(eg.patientRecorded(ana))
    const more = { ...ana, version: 2, identifiers: [one, one, two] }
    yield* store(eg.patientRecorded(more, ana))
    yield* equal(yield* (yield* PatientDirectory).byId(eg.practiceId, ana.id), more, "the record")
    yield* equal(yield* holdersOf(one, two), [ana.id], "who holds the numbers")
  }),

  claim("a merged-away record keeps its identifiers, and its survivor may not take them", function* () {
    yield* store(eg.patientRecorded(ana), eg.patientRecorded(bob))
    yield* store(eg.patientMerged(ana, bob))
    const both = { ...bob, identifiers: [...bob.identifiers, one] }
    yield* isRefused(eg.commitOf([eg.patientRecorded(both, bob)]), "Patient", bob.id, 1)
    yield* equal(yield* holdersOf(one), [ana.id], "while it is merged")
    const merged = { ...ana, version: 2, mergedInto: bob.id }
    yield* store({ kind: "Patient", id: ana.id, before: merged, bodies: [{ _tag: "PatientUnmerged" }] })
    yield* equal(yield* holdersOf(one), [ana.id], "once it is not")
  }),

  claim("an identifier that its holder gave up is free", function* () {
    yield* store(eg.patientRecorded(ana))
    yield* store(eg.patientRecorded({ ...ana, identifiers: [two] }, ana))
    yield* store(eg.patientRecorded({ ...bob, identifiers: [one] }))
    yield* equal(yield* holdersOf(one), [bob.id], "who holds it now")
  }),

  claim("an identifier that differs in one part, or of another practice, is another one", function* () {
    yield* store(eg.patientRecorded(ana))
    const others = [{ ...one, assigner: "HARBOR" }, { ...one, type: "PI" }, { ...one, value: "1 " }, eg.visitNumber()]
    yield* store(eg.patientRecorded({ ...bob, identifiers: others }), eg.encounterRecorded(visit))
    const there = eg.patientRecorded({ ...bob, practiceId: harbor, identifiers: [one] })
    yield* (yield* Ledger).commit(eg.commitOf([there], {}, { practiceId: harbor }))
    yield* equal(yield* holdersOf(one), [ana.id], "who holds it here")
  })
]

const ofVisits: Suite<Stores> = [
  claim("a second visit with a number that another one holds is stale, and leaves nothing", function* () {
    yield* store(eg.encounterRecorded(visit))
    const second = eg.commitOf([
      eg.encounterRecorded(eg.encounter({ id: EncounterId.make("encounter-another") })),
      eg.encounterRecorded({ ...visit, id: otherId })
    ])
    yield* isRefused(second, "Encounter", otherId, 0)
  }),

  claim("a visit that is told to have another one's number is stale, and leaves nothing", function* () {
    const other = eg.encounter({ id: otherId })
    yield* store(eg.encounterRecorded(visit), eg.encounterRecorded(other))
    const moved = eg.commitOf([eg.encounterRecorded({ ...other, visitNumber: visit.visitNumber }, other)])
    yield* isRefused(moved, "Encounter", otherId, 1)
  }),

  claim("a visit keeps its number, whatever else is told, and a cancelled one too", function* () {
    yield* store(eg.encounterRecorded(visit))
    const moved = { ...visit, version: 2, location: "Room 4" }
    yield* store(eg.encounterRecorded(moved, visit))
    const eventAt = eg.friday1655
    yield* store({ kind: "Encounter", id: visit.id, before: moved, bodies: [{ _tag: "EncounterCancelled", eventAt }] })
    yield* isRefused(eg.commitOf([eg.encounterRecorded({ ...visit, id: otherId })]), "Encounter", otherId, 0)
    const found = yield* (yield* EncounterLog).byVisitNumber(eg.practiceId, visit.visitNumber)
    yield* equal(found?.version, 3, "the version of the cancelled visit")
  }),

  claim("the same visit number in another practice is another visit", function* () {
    yield* store(eg.encounterRecorded(visit))
    const there = { ...visit, practiceId: harbor }
    yield* (yield* Ledger).commit(eg.commitOf([eg.encounterRecorded(there)], {}, { practiceId: harbor }))
    const log = yield* EncounterLog
    yield* equal(yield* log.byVisitNumber(harbor, visit.visitNumber), there, "there")
    yield* equal(yield* log.byVisitNumber(eg.practiceId, visit.visitNumber), visit, "here")
  })
]

export const numbers: Suite<Stores> = [...ofAccounts, ...ofPatients, ...ofVisits]
