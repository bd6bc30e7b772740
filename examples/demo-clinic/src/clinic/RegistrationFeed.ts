/**
 * What the hospital's registration sent about the demo clinic's patients and visits: ADT messages in the order of time.
 *
 * Everybody is added (A28) before her first visit; a visit begins (A04, A01), is corrected (A08), ends (A03), is taken
 * back (A11), or its end is (A13, then A03 again); some people move or change their phone (A31); some were registered
 * twice and are merged (A40); of two men with one name the wrong one was registered, which A11 and A04 put right.
 * Messages about one person carry one lane: their order must be kept.
 */
import type * as Instant from "@intervisit/core/domain/Instant"
import { toMillis } from "@intervisit/core/domain/Instant"
import * as Result from "effect/Result"
import { type AdtEvent, type AdtMessage, type AdtVisit, write } from "./AdtWriter.ts"
import { assigner } from "./DemoPractice.ts"
import { firstOfMore, jamesElder, jamesOther } from "./MorePatients.ts"
import { type DemoPatient, mei } from "./Patients.ts"
import type { DemoVisit } from "./Visits.ts"

/** A message that is ready to go. */
export interface FeedMessage {
  readonly controlId: string
  readonly event: AdtEvent
  /** The patient whose messages keep their order. */
  readonly lane: number
  readonly at: number
  readonly bytes: Uint8Array
}

type Told = Omit<AdtMessage, "controlId"> & { readonly lane: number }

const minuteMillis = 60_000
const dayMillis = 86_400_000

/** All messages, oldest first. `prefix` begins every control id. */
export const make = (
  prefix: string,
  patients: ReadonlyArray<DemoPatient>,
  visits: ReadonlyArray<DemoVisit>,
  daysBack: number,
  now: Instant.Instant
): ReadonlyArray<FeedMessage> => {
  const at = toMillis(now)
  const told = [
    ...patients.map((patient, lane) => ({
      event: "A28" as const,
      at: at - (daysBack + 5) * dayMillis + lane * 1000,
      patient,
      lane
    })),
    ...visits.flatMap((visit) => visitMessages(patients, visit, at)),
    ...updates(patients, at),
    ...[mei, ...twins(patients)].flatMap((lane, index) => twiceRegistered(patients, visits, lane, index, at)),
    ...wronglyRegistered(patients, visits, at)
  ]
  // Array.sort is stable: what happens at one time stays in the order in which it is told.
  return told.sort((a, b) => a.at - b.at).map((one, index) => messageOf(prefix, one, index))
}

const messageOf = (prefix: string, { lane, ...told }: Told, index: number): FeedMessage => {
  const controlId = `${prefix}${String(index + 1).padStart(6, "0")}`
  return {
    controlId,
    event: told.event,
    lane,
    at: told.at,
    // Written when they are sent: a start does not wait for thousands of them.
    get bytes() {
      return Result.getOrThrow(write({ ...told, controlId }))
    }
  }
}

const visitMessages = (patients: ReadonlyArray<DemoPatient>, visit: DemoVisit, now: number): ReadonlyArray<Told> => {
  const patient = patients[visit.patient]
  if (patient === undefined) return []
  const told = (event: AdtEvent, at: number, endAt?: number): Told => ({
    event,
    at,
    patient,
    lane: visit.patient,
    visit: adtVisit(visit, endAt)
  })
  const start = told(visit.isInpatient ? "A01" : "A04", visit.startAt)
  const update = visit.isUpdated ? [told("A08", visit.startAt + 5 * minuteMillis)] : []
  if (visit.isCancelled) return [start, ...update, told("A11", visit.startAt + 15 * minuteMillis)]
  const { endAt } = visit
  if (endAt === undefined) return [start, ...update]
  const end = told("A03", endAt, endAt)
  const again = endAt + 20 * minuteMillis
  return visit.isReopened && again <= now
    ? [start, ...update, end, told("A13", endAt + 10 * minuteMillis), told("A03", again, again)]
    : [start, ...update, end]
}

const adtVisit = (visit: DemoVisit, endAt: number | undefined): AdtVisit => ({
  number: visit.number,
  patientClass: visit.isInpatient ? "I" : "O",
  pointOfCare: visit.isInpatient ? "WARD" : visit.attending.teamId.endsWith("children") ? "CHILDREN" : "FAMILY",
  attending: visit.attending,
  isByNpi: visit.isByNpi,
  startAt: visit.startAt,
  endAt
})

/** Some people tell a new phone number, weeks after they were added. */
const updates = (patients: ReadonlyArray<DemoPatient>, now: number): ReadonlyArray<Told> =>
  patients.flatMap((patient, lane) => {
    if (lane % 13 !== 12) return []
    const moved = { ...patient, phone: patient.phone.replace("(312)", "(773)") }
    return [{ event: "A31" as const, at: now - (30 - 7 * ((lane - 12) % 4)) * dayMillis, patient: moved, lane }]
  })

/** Who else was registered twice; only where there are more than the first patients. */
const twins = (patients: ReadonlyArray<DemoPatient>): ReadonlyArray<number> =>
  [firstOfMore + 40, firstOfMore + 211, firstOfMore + 505, firstOfMore + 760, firstOfMore + 1001].filter(
    (lane) => lane < patients.length
  )

/** The names under which somebody is written down when she is misheard. */
const misheard = ({ name }: DemoPatient): DemoPatient["name"] => ({
  family: name.family.replace(/e/, "a"),
  given: [name.given.join(" ").slice(0, 3)]
})

/** Registered a second time under a wrong name and seen, and the two records are merged. */
const twiceRegistered = (
  patients: ReadonlyArray<DemoPatient>,
  visits: ReadonlyArray<DemoVisit>,
  lane: number,
  index: number,
  now: number
): ReadonlyArray<Told> => {
  const right = patients[lane]
  const seen = visits.find((visit) => visit.patient === lane && !visit.isInpatient)
  if (right === undefined || seen === undefined) return []
  const number = { assigner, type: "MR", value: `LK${9_001 + index}` }
  const name = lane === mei ? { family: "Chan", given: ["May"] } : misheard(right)
  const wrong: DemoPatient = { ...right, number, name, email: undefined }
  const at = Math.min(seen.startAt + dayMillis, now - 2 * minuteMillis)
  const visit = adtVisit({ ...seen, number: `V${90_001 + index}`, startAt: at }, undefined)
  return [
    { event: "A04", at, patient: wrong, lane, visit },
    { event: "A40", at: at + minuteMillis, patient: right, lane, prior: number }
  ]
}

/** The other James Wilson was registered by mistake; minutes later that is taken back and the right visit begins. */
const wronglyRegistered = (
  patients: ReadonlyArray<DemoPatient>,
  visits: ReadonlyArray<DemoVisit>,
  now: number
): ReadonlyArray<Told> => {
  const [right, wrong] = [patients[jamesElder], patients[jamesOther]]
  const seen = visits.find((visit) => visit.patient === jamesElder && !visit.isInpatient)
  if (right === undefined || wrong === undefined || seen === undefined) return []
  const at = Math.min(seen.startAt + 3 * dayMillis, now - 20 * minuteMillis)
  const visit = (number: string, startAt: number) => adtVisit({ ...seen, number, startAt }, undefined)
  const later = at + 12 * minuteMillis
  return [
    { event: "A04", at, patient: wrong, lane: jamesOther, visit: visit("V91001", at) },
    { event: "A11", at: at + 10 * minuteMillis, patient: wrong, lane: jamesOther, visit: visit("V91001", at) },
    { event: "A04", at: later, patient: right, lane: jamesElder, visit: visit("V91002", at) }
  ]
}
