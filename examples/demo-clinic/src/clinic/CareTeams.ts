/**
 * The two care teams of the demo clinic: who is in them, when they are open, and what they promise.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { CareTeam, Membership } from "@intervisit/core/domain/CareTeam"
import type { CareTeamId } from "@intervisit/core/domain/Ids"
import { type Instant, plusMillis, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as ResponseTimePolicy from "@intervisit/core/domain/ResponseTimePolicy"
import * as Result from "effect/Result"
import { childrenTeam, familyTeam, practiceId } from "./DemoPractice.ts"
import * as FederalHolidays from "./FederalHolidays.ts"
import { staff } from "./Staff.ts"
import { timeZone, zone } from "./zone.ts"

/** Since when everybody works there, and acts for whom she acts: well before the first visit. */
export const peopleFrom = (now: Instant): Instant => plusMillis(now, -730 * 86_400_000)

/** The care teams, with the holidays of the year of `now` and of the next. */
export const careTeams = (now: Instant): ReadonlyArray<CareTeam> => {
  const year = LocalDate.year(LocalDate.ofMillis(toMillis(now), timeZone))
  const holidays = [...FederalHolidays.ofYear(year), ...FederalHolidays.ofYear(year + 1)]
  const from = peopleFrom(now)
  const team = (id: CareTeamId, name: string, hours: CareTeam["hours"]["hours"]): CareTeam => ({
    id,
    practiceId,
    version: 0,
    name,
    members: membersOf(id, from),
    hours: { timeZone: zone, hours, holidays },
    calendarVersion: 1,
    policies: ResponseTimePolicy.defaultPolicies
  })
  return [team(familyTeam, "Family Medicine", familyHours), team(childrenTeam, "Children and Teens", childrenHours)]
}

/** The hours of each team, ready for questions. */
export type TeamHours = ReadonlyMap<CareTeamId, BusinessHours.Compiled>

export const hoursOf = (teams: ReadonlyArray<CareTeam>): TeamHours =>
  new Map(teams.map((team) => [team.id, Result.getOrThrow(BusinessHours.compile(team.hours))]))

const membersOf = (teamId: CareTeamId, from: Instant): ReadonlyArray<Membership> =>
  staff
    .filter((person) => person.teams.includes(teamId))
    .map((person) => ({
      accountId: person.account.id,
      practitionerId: person.account.practitionerId ?? null,
      role: person.account.title ?? "staff",
      from,
      until: null
    }))

const weekdays = (start: string, end: string) => {
  const day = [[start, end] as const]
  return { mon: day, tue: day, wed: day, thu: day, fri: day }
}

const familyHours = { ...weekdays("08:00", "17:00"), thu: [["08:00", "19:00"] as const] }
const childrenHours = { ...weekdays("08:30", "16:30"), sat: [["09:00", "12:00"] as const] }
