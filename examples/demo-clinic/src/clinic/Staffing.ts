/**
 * Who of the clinic answers: somebody of the team, of the right kind, who speaks the language where there is one.
 */
import type { AccountId } from "@intervisit/core/domain/Ids"
import type { Language } from "@intervisit/core/domain/Language"
import { display } from "@intervisit/core/domain/PersonName"
import type { ClinicFile, PersonEntry } from "../clinic-file/ClinicFile.ts"
import { accountIdOf, careTeamIdOf, nameOf } from "../clinic-file/SetupFromClinicFile.ts"
import type * as Chance from "./Chance.ts"
import type { Matter } from "./matters/Matter.ts"
import type { DemoPractitioner } from "./Professionals.ts"

export interface Colleague {
  readonly accountId: AccountId
  /** As she signs. */
  readonly name: string
}

export interface Staffing {
  readonly of: (
    primary: DemoPractitioner,
    kind: Matter["answeredBy"],
    language: Language,
    chance: Chance.Chance
  ) => Colleague
}

const titles = { nurse: "nurse", physician: "physician", desk: "front desk" } as const

export const staffingOf = (file: ClinicFile): Staffing => {
  const colleague = (person: PersonEntry): Colleague => {
    const professional = file.professionals.find(({ id }) => id === person.professional)
    const name = person.name ?? (professional === undefined ? person.login : display(nameOf(professional)))
    return { accountId: accountIdOf(file, person.login), name }
  }
  return {
    of: (primary, kind, language, chance) => {
      const physician = file.people.find(({ professional }) => professional === primary.id)
      if (kind === "physician" && physician !== undefined) return colleague(physician)
      const team = file.people.filter(({ teams = [] }) => teams.some((id) => careTeamIdOf(file, id) === primary.teamId))
      const speaking = (people: ReadonlyArray<PersonEntry>) =>
        language === "es" ? people.filter((person) => person.language === "es") : people
      const ofKind = team.filter(({ title }) => title === titles[kind])
      for (const people of [speaking(ofKind), speaking(team), ofKind, team]) {
        const [first, ...rest] = people
        if (first !== undefined) return colleague(chance.pick([first, ...rest]))
      }
      return colleague(physician ?? file.people[0])
    }
  }
}
