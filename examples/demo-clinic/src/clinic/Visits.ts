/**
 * Visits to the demo clinic in the months before `now`, in its opening hours.
 *
 * All but a few patients were seen; most visits were with the patient's own professional, some with the colleague.
 * Nothing happens in the future, so a visit of the last half hour is still in progress.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as Result from "effect/Result"
import type * as Chance from "./Chance.ts"
import type { ClinicSize } from "./ClinicDefinition.ts"
import type { DemoPatient } from "./Patients.ts"
import type { DemoPractitioner, Professionals, TeamHours } from "./Professionals.ts"

/** A visit as it went, all of it in the past of `now`. */
export interface DemoVisit {
  /** PV1-19. */
  readonly number: string
  /** Which of the patients. */
  readonly patient: number
  readonly attending: DemoPractitioner
  readonly isByNpi: boolean
  readonly isInpatient: boolean
  readonly startAt: number
  /** When it ended; undefined where it has not by `now`. */
  readonly endAt: number | undefined
  /** It was entered by mistake and taken back (A11). */
  readonly isCancelled: boolean
  /** Its end was entered too early, taken back (A13), and entered again. */
  readonly isReopened: boolean
  /** Something about it was corrected on the way (A08). */
  readonly isUpdated: boolean
}

/** One in thirty was not seen yet. */
const unseenOf = (patients: ReadonlyArray<unknown>): number => Math.floor(patients.length / 30)
const minuteMillis = 60_000

/** In the order in which they began. */
export const make = (
  chance: Chance.Chance,
  patients: ReadonlyArray<DemoPatient>,
  clinic: { readonly professionals: Professionals; readonly hours: TeamHours; readonly size: ClinicSize },
  today: LocalDate.LocalDate,
  now: number
): ReadonlyArray<DemoVisit> => {
  const last = patients.length - unseenOf(patients)
  const seen = chance.shuffled(patients.map((_, index) => index).filter((index) => index < last))
  const begun: Array<Omit<DemoVisit, "number">> = []
  for (let index = 0; index < clinic.size.visits; index++) {
    const patient = index < seen.length ? (seen[index] ?? 0) : (seen[chance.whole(seen.length)] ?? 0)
    const who = patients[patient]
    if (who === undefined) continue
    const days = { today, back: clinic.size.daysBack }
    const startAt = startOf(chance, who, clinic.hours, days, now)
    const attending = chance.percent(85) ? who.primary : colleagueOf(clinic.professionals, who.primary)
    begun.push(visitOf(chance, attending, patient, index, startAt, now))
  }
  return begun
    .sort((a, b) => a.startAt - b.startAt)
    .map((visit, index) => ({ ...visit, number: `V${String(index + 1).padStart(5, "0")}` }))
}

const visitOf = (
  chance: Chance.Chance,
  attending: DemoPractitioner,
  patient: number,
  index: number,
  startAt: number,
  now: number
): Omit<DemoVisit, "number"> => {
  // A hospital stay begins long enough ago to be over.
  const isInpatient = index % 67 === 40 && startAt < now - 6 * 86_400_000
  const minutes = isInpatient ? 2 * 24 * 60 + chance.whole(24 * 60) : 20 + 5 * chance.whole(6)
  const endAt = startAt + minutes * minuteMillis
  const isOver = endAt <= now
  const isReopened = isOver && index % 50 === 7 && endAt + 30 * minuteMillis <= now
  return {
    patient,
    attending,
    isByNpi: chance.percent(50),
    isInpatient,
    startAt,
    endAt: isOver && chance.percent(90) ? endAt : undefined,
    isCancelled: index % 50 === 21 && startAt + 15 * minuteMillis <= now,
    isReopened,
    isUpdated: index % 8 === 3 && startAt + 5 * minuteMillis <= now
  }
}

const colleagueOf = (professionals: Professionals, primary: DemoPractitioner): DemoPractitioner =>
  professionals.all.find((other) => other.teamId === primary.teamId && other !== primary) ?? primary

/** A time in the team's opening hours, on one of the last days, that has come by `now`. */
const startOf = (
  chance: Chance.Chance,
  { primary }: DemoPatient,
  teams: TeamHours,
  days: { readonly today: LocalDate.LocalDate; readonly back: number },
  now: number
): number => {
  const hours = teams.get(primary.teamId)
  // Closed days, holidays and times to come are drawn again; a clinic with no opening hours would never get here.
  for (let attempt = 0; hours !== undefined && attempt < 1000; attempt++) {
    const date = LocalDate.plusDays(days.today, -chance.whole(days.back))
    const time = `${String(8 + chance.whole(9)).padStart(2, "0")}:${String(20 * chance.whole(3)).padStart(2, "0")}`
    const at = Result.getOrUndefined(BusinessHours.resolveLocal(hours.timeZone, `${date}T${time}`))
    if (at !== undefined && at <= now && BusinessHours.isOpen(hours, at)) return at
  }
  return now - 86_400_000
}
