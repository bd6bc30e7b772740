/**
 * What the form of the first run holds, what of it is missing, and what goes to the server.
 */
import type { FirstRunForm, Language } from "../api/views.ts"
import { areHoursSound, newTeam, type TeamFields, teamForm } from "./teams.ts"

export interface Fields {
  readonly code: string
  readonly practice: string
  readonly zone: string
  readonly phone: string
  readonly emergencyPhone: string
  readonly crisisPhone: string
  readonly isClosedOnHolidays: boolean
  readonly person: string
  readonly login: string
  readonly password: string
  readonly teams: ReadonlyArray<TeamFields>
}

/** The name of a field that stands on a line of its own. */
export type LineField = Exclude<keyof Fields, "teams" | "isClosedOnHolidays">

const passwordMin = 12

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const emptyFields = (): Fields => ({
  code: "",
  practice: "",
  zone: ownZone(),
  phone: "",
  emergencyPhone: "911",
  crisisPhone: "988",
  isClosedOnHolidays: true,
  person: "",
  login: "",
  password: "",
  teams: [newTeam(0)]
})

/** The lines that cannot go as they are. */
export const wrongLines = (fields: Fields): ReadonlySet<LineField> => {
  const lines = ["code", "practice", "zone", "phone", "emergencyPhone", "crisisPhone", "person"] as const
  return new Set<LineField>([
    ...lines.filter((name) => fields[name].trim() === ""),
    ...(/^[a-z0-9][a-z0-9.-]*$/.test(fields.login.trim().toLowerCase()) ? [] : (["login"] as const)),
    ...(fields.password.length >= passwordMin ? [] : (["password"] as const))
  ])
}

export const isComplete = (fields: Fields): boolean =>
  wrongLines(fields).size === 0 && fields.teams.every((team) => team.name.trim() !== "" && areHoursSound(team))

export const formOf = (fields: Fields, language: Language): FirstRunForm => {
  const [first, ...more] = fields.teams.map(teamForm)
  return {
    code: fields.code,
    practice: {
      name: fields.practice.trim(),
      zone: fields.zone,
      language,
      phone: fields.phone.trim(),
      emergencyPhone: fields.emergencyPhone.trim(),
      crisisPhone: fields.crisisPhone.trim()
    },
    careTeams: [first ?? teamForm(newTeam(0)), ...more],
    isClosedOnHolidays: fields.isClosedOnHolidays,
    person: { name: fields.person.trim(), login: fields.login.trim().toLowerCase(), password: fields.password }
  }
}
