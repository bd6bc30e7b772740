/**
 * To which professional a message counts, by the site's choice.
 *
 * `epOnly`: to or from the professional. `epOrTeam`: or a team of which she is a member. `group`: any professional of
 * the group, or a team with one of them. `primaryProvider`: anyone of the practice, for the patient's primary provider:
 * the one assigned, or, where nobody is, the one who saw the patient most in the period (then the first to do so).
 * Source: 42 CFR 495.6(j)(17) says "to the EP"; the rest is a site's choice, as vendors differ.
 */
import type { JudgedEncounter } from "./JudgedEncounter.ts"
import type { JudgedMessage } from "./JudgedMessage.ts"
import type { MeasurePlan } from "./MeasurePlan.ts"

/** Tells whether a message counts to one professional. */
export type Credit = (message: JudgedMessage) => boolean

/** The credit of one professional; `primaryOf` is asked only where the site counts by primary provider. */
export const creditOf = (
  { context, policy }: MeasurePlan,
  practitioner: string,
  primaryOf: (patient: string) => string | undefined
): Credit => {
  if (policy.attribution === "primaryProvider") {
    return (message) => message.parties.some(isPractice) && primaryOf(message.patient) === practitioner
  }
  const people = new Set([practitioner])
  if (policy.attribution === "group") for (const member of context.group) people.add(member)
  const parties = new Set(people)
  if (policy.attribution !== "epOnly") {
    for (const [team, members] of context.careTeams) {
      if (members.some((member) => people.has(member))) parties.add(team)
    }
  }
  return (message) => message.parties.some((party) => parties.has(party))
}

const isPractice = (party: string): boolean => !party.startsWith("pat:") && !party.startsWith("rep:")

/** Who saw each patient most, among the visits that count. */
export const mostSeenBy = (encounters: Iterable<JudgedEncounter>): ReadonlyMap<string, string> => {
  const tallies = new Map<string, Map<string, { visits: number; firstMillis: number }>>()
  for (const { patient, practitioner, startMillis, standing } of encounters) {
    if (standing !== "counted") continue
    const tally = tallies.get(patient) ?? new Map<string, { visits: number; firstMillis: number }>()
    const { visits, firstMillis } = tally.get(practitioner) ?? { visits: 0, firstMillis: startMillis }
    tally.set(practitioner, { visits: visits + 1, firstMillis: Math.min(firstMillis, startMillis) })
    tallies.set(patient, tally)
  }
  const most = new Map<string, string>()
  for (const [patient, tally] of tallies) {
    const [first] = [...tally].sort(
      ([a, x], [b, y]) => y.visits - x.visits || x.firstMillis - y.firstMillis || (a < b ? -1 : 1)
    )
    if (first !== undefined) most.set(patient, first[0])
  }
  return most
}
