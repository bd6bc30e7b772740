/**
 * Every promise of ProviderDirectory, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { Identifier } from "../domain/Identifier.ts"
import { CareTeamId, PracticeId, PractitionerId } from "../domain/Ids.ts"
import type { Practitioner } from "../domain/Practitioner.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")

/** Without NPI and identifiers unless told. */
const practitioner = (family: string, overrides: Partial<Practitioner> = {}): Practitioner => {
  const { npi: _, ...rest } = eg.practitioner()
  return {
    ...rest,
    id: PractitionerId.make(`practitioner-${family}`),
    name: { family, given: ["Kim"] },
    identifiers: [],
    ...overrides
  }
}

const known = (...identifiers: ReadonlyArray<Identifier>) =>
  Effect.gen(function* () {
    return (yield* (yield* ProviderDirectory).byIdentifiers(eg.practiceId, identifiers))?.name.family
  })

const staffNumber = (value: string): Identifier => ({ assigner: "LAKESIDE", type: "EI", value })

const npi = (value: string, assigner = "NPI"): Identifier => ({ assigner, type: "NPI", value })

export const suite: Suite<Ledger | ProviderDirectory> = [
  claim("a practice is given as it is stored, and as it stands after a change", function* () {
    const directory = yield* ProviderDirectory
    yield* equal(yield* directory.practice(eg.practiceId), undefined, "before there is one")
    yield* storing([eg.write("Practice", eg.practice())])
    yield* equal(yield* directory.practice(eg.practiceId), eg.practice(), "as stored")
    const moved = eg.practice({ version: 2, zone: "America/Denver", language: "es" })
    yield* storing([eg.write("Practice", moved)])
    yield* equal(yield* directory.practice(eg.practiceId), moved, "as changed")
    yield* equal(yield* directory.practice(harbor), undefined, "another practice")
  }),

  claim("a care team is given as it is stored, and as it stands after a change", function* () {
    const directory = yield* ProviderDirectory
    yield* storing([eg.write("CareTeam", eg.careTeam())])
    yield* equal(yield* directory.careTeam(eg.practiceId, eg.teamId), eg.careTeam(), "as stored")
    const former = eg.membership({ until: eg.friday1655 })
    const smaller = eg.careTeam({ version: 2, members: [former], calendarVersion: 2, policies: [] })
    yield* storing([eg.write("CareTeam", smaller)])
    yield* equal(yield* directory.careTeam(eg.practiceId, eg.teamId), smaller, "as changed, former members kept")
    yield* equal(yield* directory.careTeams(eg.practiceId), [smaller], "the same in the list")
    yield* equal(yield* directory.careTeam(harbor, eg.teamId), undefined, "another practice")
    yield* equal(yield* directory.careTeam(eg.practiceId, CareTeamId.make("team-0")), undefined, "another id")
  }),

  claim("care teams come by name, those of the practice only", function* () {
    const directory = yield* ProviderDirectory
    const team = (id: string, name: string) => eg.write("CareTeam", eg.careTeam({ id: CareTeamId.make(id), name }))
    yield* storing([team("team-1", "Pediatrics"), team("team-2", "Cardiology"), team("team-3", "Geriatrics")])
    const names = (yield* directory.careTeams(eg.practiceId)).map(({ name }) => name)
    yield* equal(names, ["Cardiology", "Geriatrics", "Pediatrics"], "the names")
    yield* equal(yield* directory.careTeams(harbor), [], "in another practice")
  }),

  claim("professionals come by family name, those of the practice only, as they are stored", function* () {
    const directory = yield* ProviderDirectory
    const people = ["Silva", "Abara", "Nowak"].map((family) => practitioner(family))
    yield* storing([...people, eg.practitioner()].map((each) => eg.write("Practitioner", each)))
    const found = yield* directory.practitioners(eg.practiceId)
    yield* equal(
      found.map(({ name }) => name.family),
      ["Abara", "Nowak", "Okafor", "Silva"],
      "the names"
    )
    yield* equal(found[2], eg.practitioner(), "as stored")
    yield* equal(yield* directory.practitioners(harbor), [], "in another practice")
  }),

  claim("a professional is known by her NPI, whoever is named as its assigner", function* () {
    const directory = yield* ProviderDirectory
    yield* storing([eg.write("Practitioner", practitioner("Okafor", { npi: "1234567893" }))])
    yield* equal(yield* known(npi("1234567893")), "Okafor", "as NPI")
    yield* equal(yield* known(npi("1234567893", "2.16.840.1.113883.4.6")), "Okafor", "by the OID")
    yield* equal(yield* known(npi("1234567893", "")), "Okafor", "without assigner")
    yield* equal(yield* known(npi("1999999999")), undefined, "another NPI")
    yield* equal(yield* known({ ...npi("1234567893"), type: "EI" }), undefined, "the same digits, no NPI")
    yield* equal(yield* directory.byIdentifiers(harbor, [npi("1234567893")]), undefined, "in another practice")
  }),

  claim("another number counts only where assigner, type and value all agree", function* () {
    yield* storing([eg.write("Practitioner", practitioner("Okafor", { identifiers: [staffNumber("E-17")] }))])
    yield* equal(yield* known(staffNumber("E-17")), "Okafor", "all agree")
    yield* equal(yield* known({ ...staffNumber("E-17"), assigner: "HARBOR" }), undefined, "another assigner")
    yield* equal(yield* known({ ...staffNumber("E-17"), type: "DN" }), undefined, "another type")
    yield* equal(yield* known(staffNumber("E-18")), undefined, "another value")
    yield* equal(yield* known(), undefined, "by nothing")
  }),

  claim("the NPI counts before other numbers, and those in the order given", function* () {
    yield* storing([
      eg.write("Practitioner", practitioner("Abara", { identifiers: [staffNumber("E-1")] })),
      eg.write("Practitioner", practitioner("Nowak", { npi: "1234567893", identifiers: [staffNumber("E-2")] })),
      eg.write("Practitioner", practitioner("Silva", { identifiers: [staffNumber("E-3")] }))
    ])
    yield* equal(yield* known(staffNumber("E-1"), npi("1234567893")), "Nowak", "the NPI, though it stands second")
    yield* equal(yield* known(staffNumber("E-3"), staffNumber("E-1")), "Silva", "the first of two numbers")
    yield* equal(yield* known(npi("1999999999"), staffNumber("E-3")), "Silva", "a number, where the NPI is unknown")
  }),

  claim("a professional is known by the numbers she has now, not by those she had", function* () {
    yield* storing([eg.write("Practitioner", practitioner("Okafor", { npi: "1234567893" }))])
    const changed = practitioner("Okafor", { version: 2, identifiers: [staffNumber("E-17")] })
    yield* storing([eg.write("Practitioner", changed)])
    yield* equal(yield* known(npi("1234567893")), undefined, "by the old one")
    yield* equal(yield* known(staffNumber("E-17")), "Okafor", "by the new one")
  })
]
