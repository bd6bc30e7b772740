/**
 * Which exclusions a professional may claim. The measure says `isEligible`; a person attests, never the software.
 *
 * An exclusion removes nobody from the counts. Two halves are compared in the broadband exclusion, both in integers or
 * as reported: at least 50 % of the encounters in a county, and less than 50 % of its housing units served. A county or
 * an availability that nobody knows never excludes, but its encounters count in the total.
 * Source: 42 CFR 495.6(j)(17)(iii)(A) and (B); 4 Mbps from the 2015 rule on.
 */
import type { JudgedEncounter } from "./JudgedEncounter.ts"
import type { MeasurePlan } from "./MeasurePlan.ts"

export type Exclusion =
  | { readonly code: "no-office-visits"; readonly isEligible: boolean; readonly officeVisits: number }
  | {
      readonly code: "broadband"
      readonly isEligible: boolean
      readonly encounters: number
      /** Encounters in the county, or counties, that the test is about. */
      readonly encountersUnserved: number
      readonly counties: ReadonlyArray<string>
    }

/** The exclusions that the edition offers, examined over the professional's counted encounters. */
export const examine = (plan: MeasurePlan, encounters: ReadonlyArray<JudgedEncounter>): ReadonlyArray<Exclusion> => {
  const { exclusions } = plan.definition
  if (exclusions === null) return []
  const officeVisits = encounters.filter(({ isOfficeVisit }) => isOfficeVisit).length
  return [
    { code: "no-office-visits", isEligible: officeVisits === 0, officeVisits },
    broadband(plan, encounters, exclusions.broadbandSpeed)
  ]
}

const broadband = (
  { context, policy }: MeasurePlan,
  encounters: ReadonlyArray<JudgedEncounter>,
  speed: "3Mbps" | "4Mbps"
): Exclusion => {
  const tally = new Map<string, number>()
  for (const { county } of encounters) {
    const percent = county === null ? undefined : context.broadband.get(county)?.[speed]
    if (county !== null && typeof percent === "number" && percent < 50) tally.set(county, (tally.get(county) ?? 0) + 1)
  }
  const unserved = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const tested = policy.countyTest === "single" ? unserved.slice(0, 1) : unserved
  const encountersUnserved = tested.reduce((sum, [, count]) => sum + count, 0)
  return {
    code: "broadband",
    isEligible: encounters.length > 0 && encountersUnserved * 2 >= encounters.length,
    encounters: encounters.length,
    encountersUnserved,
    counties: tested.map(([county]) => county)
  }
}
