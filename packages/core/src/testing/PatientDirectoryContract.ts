/**
 * Every promise of PatientDirectory, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { Identifier } from "../domain/Identifier.ts"
import { AccountId, PatientId, PracticeId, RepresentativeId } from "../domain/Ids.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Representative } from "../domain/Representative.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")

const patient = (id: string, overrides: Partial<Patient> = {}): Patient =>
  eg.patient({ id: PatientId.make(id), ...overrides })

const store = (...patients: ReadonlyArray<Patient>) => storing(patients.map((each) => eg.write("Patient", each)))

const ids = (values: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => values.map(({ id }) => id)

const byIdentifiers = (...identifiers: ReadonlyArray<Identifier>) =>
  Effect.gen(function* () {
    return ids(yield* (yield* PatientDirectory).byIdentifiers(eg.practiceId, identifiers)).toSorted()
  })

const aliasesOf = (id: string | null) =>
  Effect.gen(function* () {
    const directory = yield* PatientDirectory
    return ids(yield* directory.aliasesOf(eg.practiceId, id === null ? null : PatientId.make(id)))
  })

const records: Suite<Ledger | PatientDirectory> = [
  claim("a record is given as it is stored, merged away or not, and undefined where there is none", function* () {
    const directory = yield* PatientDirectory
    const sparse = eg.demographics({
      birthDate: "1984",
      sex: null,
      language: null,
      phone: null,
      email: null,
      primaryProvider: [],
      isLiving: false
    })
    const merged = patient("merged", { mergedInto: eg.patientId, demographics: sparse, isEmailSafe: false })
    yield* store(eg.patient(), merged)
    yield* equal(yield* directory.byId(eg.practiceId, eg.patientId), eg.patient(), "a record")
    yield* equal(yield* directory.byId(eg.practiceId, merged.id), merged, "a merged-away record, as it was told")
    yield* equal(yield* directory.byId(eg.practiceId, PatientId.make("nobody")), undefined, "another id")
    yield* equal(yield* directory.byId(harbor, eg.patientId), undefined, "another practice")
  }),

  claim("records are given by their ids, each once, those of this practice that are there", function* () {
    const directory = yield* PatientDirectory
    yield* store(eg.patient(), patient("bob", {}))
    const wanted = [PatientId.make("bob"), eg.patientId, eg.patientId, PatientId.make("nobody")]
    const found = ids(yield* directory.byIds(eg.practiceId, wanted)).toSorted()
    yield* equal(found, ["bob", eg.patientId].toSorted(), "those that are there")
    yield* equal(yield* directory.byIds(harbor, wanted), [], "another practice")
    yield* equal(yield* directory.byIds(eg.practiceId, []), [], "none")
  }),

  claim("records are found by the beginnings of the words of their names, without accents", function* () {
    const directory = yield* PatientDirectory
    const bob = patient("bob", { demographics: eg.demographics({ name: { family: "Núñez", given: ["Bob"] } }) })
    yield* store(eg.patient(), bob)
    const found = (words: string, limit = 10) =>
      Effect.map(directory.named(eg.practiceId, words, limit), (all) => ids(all))
    yield* equal(yield* found("nun bob"), ["bob"], "in any order")
    yield* equal(yield* found("MARIA"), [eg.patientId], "a given name")
    yield* equal(yield* found("uiz"), [], "not by the middle")
    yield* equal(yield* found(" . "), [], "no words")
    yield* equal((yield* directory.named(harbor, "bob", 10)).length, 0, "another practice")
  }),

  claim("a record is found by an identifier only where assigner, type and value all agree", function* () {
    yield* store(patient("ana", { identifiers: [{ assigner: "LAKESIDE", type: "MR", value: "1001" }] }))
    yield* equal(yield* byIdentifiers({ assigner: "LAKESIDE", type: "MR", value: "1001" }), ["ana"], "all agree")
    yield* equal(yield* byIdentifiers({ assigner: "HARBOR", type: "MR", value: "1001" }), [], "another assigner")
    yield* equal(yield* byIdentifiers({ assigner: "", type: "MR", value: "1001" }), [], "no assigner")
    yield* equal(yield* byIdentifiers({ assigner: "LAKESIDE", type: "PI", value: "1001" }), [], "another type")
    yield* equal(yield* byIdentifiers({ assigner: "LAKESIDE", type: "MR", value: "1002" }), [], "another value")
    yield* equal(yield* byIdentifiers({ assigner: "lakeside", type: "MR", value: "1001" }), [], "another case")
    yield* equal(yield* byIdentifiers(), [], "by nothing")
  }),

  claim("identifiers whose parts hold separators are not mistaken for others", function* () {
    yield* store(patient("ana", { identifiers: [{ assigner: "A|B", type: "C", value: "D" }] }))
    yield* equal(yield* byIdentifiers({ assigner: "A", type: "B|C", value: "D" }), [], "split elsewhere")
    yield* equal(yield* byIdentifiers({ assigner: "A|B", type: "C", value: "D" }), ["ana"], "as it is")
  }),

  claim("every record that holds one of the identifiers is found, each once, no merge followed", function* () {
    const numbers = ["1", "2", "3", "4"].map((value) => eg.medicalRecordNumber(value))
    const [one, two, three, four] = numbers as [Identifier, Identifier, Identifier, Identifier]
    yield* store(
      patient("ana", { identifiers: [one, two] }),
      patient("bob", { identifiers: [three], mergedInto: PatientId.make("cleo") }),
      patient("cleo", { identifiers: [four] }),
      patient("dan", { identifiers: [] })
    )
    yield* equal(yield* byIdentifiers(three), ["bob"], "by one of a merged-away record")
    yield* equal(yield* byIdentifiers(two, one), ["ana"], "by two that one record holds")
    yield* equal(yield* byIdentifiers(four, three, one), ["ana", "bob", "cleo"], "by those of several records")
    const directory = yield* PatientDirectory
    yield* equal(yield* directory.byIdentifiers(harbor, numbers), [], "in another practice")
  }),

  claim("a record is found by the identifiers it has now, not by those it had", function* () {
    const [old, now] = [eg.medicalRecordNumber("old"), eg.medicalRecordNumber("now")]
    yield* store(patient("ana", { identifiers: [old] }))
    yield* store(patient("ana", { version: 2, identifiers: [now] }))
    yield* equal(yield* byIdentifiers(old), [], "by the old one")
    yield* equal(yield* byIdentifiers(now), ["ana"], "by the new one")
  })
]

const into = (id: string, survivor: string): Patient => patient(id, { mergedInto: PatientId.make(survivor) })

const merges: Suite<Ledger | PatientDirectory> = [
  claim("aliases are given nearest first, those of aliases after them, never the record itself", function* () {
    yield* store(patient("top"), into("near", "top"), into("far", "near"), into("farthest", "far"), patient("other"))
    yield* equal(yield* aliasesOf("top"), ["near", "far", "farthest"], "of the survivor")
    yield* equal(yield* aliasesOf("near"), ["far", "farthest"], "of one in the middle")
    yield* equal(yield* aliasesOf("farthest"), [], "of the last one")
    yield* equal(yield* aliasesOf("other"), [], "of one that was never merged")
    yield* equal(yield* aliasesOf("nobody"), [], "of one that is not there")
  }),

  claim("aliases of several branches come level by level", function* () {
    yield* store(patient("top"), into("a", "top"), into("b", "top"), into("c", "a"), into("d", "b"))
    const found = yield* aliasesOf("top")
    yield* equal(found.slice(0, 2).toSorted(), ["a", "b"], "those that name it")
    yield* equal(found.slice(2).toSorted(), ["c", "d"], "those behind them")
  }),

  claim("a merge that was undone leaves no alias", function* () {
    yield* store(patient("top"), into("near", "top"))
    yield* store(patient("near", { version: 2 }))
    yield* equal(yield* aliasesOf("top"), [], "the aliases")
  }),

  claim("merges in a circle end: each other record once", function* () {
    yield* store(into("a", "b"), into("b", "c"), into("c", "a"))
    yield* equal(yield* aliasesOf("a"), ["c", "b"], "the aliases")
  }),

  claim("with null every alias of the practice is given, by id", function* () {
    const practiceId = harbor
    yield* store(patient("top"), into("c", "top"), into("a", "c"), into("b", "top"))
    yield* storing([eg.write("Patient", { ...into("z", "top"), practiceId })], { practiceId })
    yield* equal(yield* aliasesOf(null), ["a", "b", "c"], "the aliases")
    const there = yield* (yield* PatientDirectory).aliasesOf(practiceId, null)
    yield* equal(ids(there), ["z"], "in another practice")
    yield* equal(yield* aliasesOf("top"), ["b", "c", "a"], "of one record, those of this practice only")
  })
]

const grant = (id: string, overrides: Partial<Representative> = {}): Representative =>
  eg.representative({ id: RepresentativeId.make(id), ...overrides })

/** A grant that holds, and one of each sort that does not. */
const pastAndPresent: ReadonlyArray<Representative> = [
  grant("holds"),
  grant("ended", { until: eg.friday1655 }),
  grant("to-come", { from: eg.monday0955 }),
  grant("revoked", { revokedAt: eg.friday1655 }),
  grant("held", { isHeld: true, confirmedFor: [PatientId.make("patient-2")] })
]

const grants: Suite<Ledger | PatientDirectory> = [
  claim("every grant for a record is given, past and present, as it is stored", function* () {
    const directory = yield* PatientDirectory
    const elsewhere = grant("elsewhere", { patientId: PatientId.make("patient-2") })
    yield* storing([...pastAndPresent, elsewhere].map((each) => eg.write("Representative", each)))
    const found = yield* directory.representativesOf(eg.practiceId, eg.patientId)
    yield* equal(new Set(found), new Set(pastAndPresent), "the grants")
    yield* equal(yield* directory.representativesOf(harbor, eg.patientId), [], "in another practice")
    yield* equal(yield* directory.representativesOf(eg.practiceId, PatientId.make("nobody")), [], "of nobody")
  }),

  claim("every grant that an account holds is given, past and present, for all records", function* () {
    const directory = yield* PatientDirectory
    const second = grant("second", { patientId: PatientId.make("patient-2") })
    const another = grant("another", { accountId: AccountId.make("account-bob") })
    yield* storing([...pastAndPresent, second, another].map((each) => eg.write("Representative", each)))
    const found = yield* directory.grantsOf(eg.practiceId, eg.elenaAccountId)
    yield* equal(new Set(found), new Set([...pastAndPresent, second]), "the grants")
    yield* equal(yield* directory.grantsOf(harbor, eg.elenaAccountId), [], "in another practice")
    yield* equal(yield* directory.grantsOf(eg.practiceId, AccountId.make("account-0")), [], "of nobody")
  })
]

export const suite: Suite<Ledger | PatientDirectory> = [...records, ...merges, ...grants]
