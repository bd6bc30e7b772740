/**
 * To whom a misfiled message may belong: the patient with this number and this birth date, and her open conversations.
 *
 * Both must agree, so that a slip of the pen finds nobody instead of somebody else. Numbers are those that the same
 * assigner gave to the patient under whom it lies now. Source: Joint Commission, NPSG.01.01.01, two identifiers.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { ThreadId } from "../domain/Ids.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { auditOf, now, type Request, recordAudit, refuse } from "./Request.ts"

export interface TwoIdentifiers {
  /** The number as it stands on her papers, without its assigner. */
  readonly number: string
  /** YYYY-MM-DD. */
  readonly birthDate: string
}

export class NoSuchPatient extends Schema.TaggedError<NoSuchPatient>()("NoSuchPatient", {}) {
  override get message() {
    return "Nobody has this number and this birth date; check both on the patient's papers."
  }
}

export const findRightPatient = Effect.fn("findRightPatient")(function* (
  request: Request,
  threadId: ThreadId,
  wanted: TwoIdentifiers
) {
  const at = yield* now
  const audited = { activity: "FindRightPatient", action: "R", entities: [`Thread/${threadId}`] } as const
  const thread = yield* openThreadAsStaff(request, threadId, at, audited)
  const { practiceId } = thread
  const directory = yield* PatientDirectory
  const here = yield* currentPatient(practiceId, thread.currentPatientId)
  const numbers = here.identifiers.map((identifier) => ({ ...identifier, value: wanted.number.trim() }))
  const found = yield* directory.byIdentifiers(practiceId, numbers)
  const standing = yield* Effect.forEach(found, (patient) => currentPatient(practiceId, patient.id))
  const patient = standing.find(({ demographics }) => demographics.birthDate === wanted.birthDate)
  if (patient === undefined) return yield* refuse(request, { ...audited, patients: [] }, new NoSuchPatient())
  const scope = AccessPolicy.staffScope(request.principal, at)
  const threads = (yield* (yield* Threads).ofPatients(practiceId, [patient.id])).filter(
    (one) => one.id !== threadId && one.status === "open" && AccessPolicy.covers(scope, one)
  )
  const row = yield* auditOf(request, at, { ...audited, patients: [patient.id] })
  yield* recordAudit(practiceId, [row])
  return { patient, threads }
})
