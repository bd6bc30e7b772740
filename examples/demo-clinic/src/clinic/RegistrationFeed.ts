/**
 * What the hospital's registration sent about the demo clinic's patients and visits: ADT messages in the order of time.
 *
 * Everybody is added (A28) before her first visit; a visit begins (A04, A01), is corrected (A08), ends (A03), is taken
 * back (A11), or its end is (A13, then A03 again); some people move or change their phone (A31); one was registered
 * twice and is merged (A40). Messages about one person carry one lane: their order must be kept.
 */
import type * as Instant from "@intervisit/core/domain/Instant"
import { toMillis } from "@intervisit/core/domain/Instant"
import * as Result from "effect/Result"
import { type AdtEvent, type AdtMessage, type AdtVisit, write } from "./AdtWriter.ts"
import { assigner } from "./DemoPractice.ts"
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
  now: Instant.Instant
): ReadonlyArray<FeedMessage> => {
  const at = toMillis(now)
  const told = [
    ...patients.map((patient, lane) => ({
      event: "A28" as const,
      at: at - 95 * dayMillis + lane * 1000,
      patient,
      lane
    })),
    ...visits.flatMap((visit) => visitMessages(patients, visit, at)),
    ...updates(patients, at),
    ...twiceRegistered(patients, visits, at)
  ]
  // Array.sort is stable: what happens at one time stays in the order in which it is told.
  return told.sort((a, b) => a.at - b.at).map((one, index) => messageOf(prefix, one, index))
}

const messageOf = (prefix: string, { lane, ...told }: Told, index: number): FeedMessage => {
  const controlId = `${prefix}${String(index + 1).padStart(6, "0")}`
  const bytes = Result.getOrThrow(write({ ...told, controlId }))
  return { controlId, event: told.event, lane, at: told.at, bytes }
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
  [12, 25, 38, 51].flatMap((lane, index) => {
    const patient = patients[lane]
    if (patient === undefined) return []
    const moved = { ...patient, phone: patient.phone.replace("(312)", "(773)") }
    return [{ event: "A31" as const, at: now - (30 - 7 * index) * dayMillis, patient: moved, lane }]
  })

/** Mei Chen was registered a second time under a wrong name, was seen, and the two records are merged. */
const twiceRegistered = (
  patients: ReadonlyArray<DemoPatient>,
  visits: ReadonlyArray<DemoVisit>,
  now: number
): ReadonlyArray<Told> => {
  const right = patients[mei]
  const seen = visits.find((visit) => visit.patient === mei && !visit.isInpatient)
  if (right === undefined || seen === undefined) return []
  const number = { assigner, type: "MR", value: "LK9001" }
  const wrong: DemoPatient = { ...right, number, name: { family: "Chan", given: ["May"] }, email: undefined }
  const at = Math.min(seen.startAt + dayMillis, now - 2 * minuteMillis)
  const visit = adtVisit({ ...seen, number: "V90001", startAt: at }, undefined)
  return [
    { event: "A04", at, patient: wrong, lane: mei, visit },
    { event: "A40", at: at + minuteMillis, patient: right, lane: mei, prior: number }
  ]
}
