/**
 * The patient of a thread as staff see her beside it: her visits, her other conversations, who may act for her.
 *
 * Only conversations of the reader's own teams are named. The look is audited under its own name.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { Encounter } from "../domain/Encounter.ts"
import type { ThreadId } from "../domain/Ids.ts"
import { plusMillis } from "../domain/Instant.ts"
import type { Patient } from "../domain/Patient.ts"
import { holds, type Representative } from "../domain/Representative.ts"
import type { Thread } from "../domain/Thread.ts"
import { Accounts } from "../ports/Accounts.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { openThreadAsStaff } from "./OpenThread.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

const visitDaysMax = 731
const threadsMax = 20

export interface PatientCard {
  readonly patient: Patient
  /** The newest first. */
  readonly visits: ReadonlyArray<Encounter>
  /** The newest message first, this thread left out. */
  readonly threads: ReadonlyArray<Thread>
  readonly representatives: ReadonlyArray<{ readonly grant: Representative; readonly name: string }>
}

export const readPatientCard = Effect.fn("readPatientCard")(function* (request: Request, threadId: ThreadId) {
  const at = yield* now
  const audited = { activity: "ReadPatientCard", action: "R" } as const
  const thread = yield* openThreadAsStaff(request, threadId, at, audited)
  const { practiceId } = thread
  const directory = yield* PatientDirectory
  const patient = yield* currentPatient(practiceId, thread.currentPatientId)
  const records = [patient.id, ...(yield* directory.aliasesOf(practiceId, patient.id)).map(({ id }) => id)]
  const since = plusMillis(at, -visitDaysMax * 86_400_000)
  const visits = yield* (yield* EncounterLog).ofPatients(practiceId, records, since)
  const scope = AccessPolicy.staffScope(request.principal, at)
  const threads = (yield* (yield* Threads).ofPatients(practiceId, records))
    .filter((one) => one.id !== thread.id && one.currentPatientId === patient.id && AccessPolicy.covers(scope, one))
    .toSorted((a, b) => (a.lastMessageAt < b.lastMessageAt ? 1 : -1))
    .slice(0, threadsMax)
  const grants = (yield* Effect.forEach(records, (id) => directory.representativesOf(practiceId, id))).flat()
  const accounts = yield* Accounts
  const representatives = yield* Effect.forEach(
    grants.filter((grant) => holds(grant, "read", at)),
    (grant) => Effect.map(accounts.byId(practiceId, grant.accountId), (one) => ({ grant, name: one?.name ?? "" }))
  )
  const row = yield* auditOf(request, at, { ...audited, entities: [`Thread/${thread.id}`], patients: [patient.id] })
  yield* recordAudit(practiceId, [row])
  return {
    patient,
    visits: visits.filter(({ status }) => status !== "cancelled").toSorted((a, b) => (a.startAt < b.startAt ? 1 : -1)),
    threads,
    representatives
  } satisfies PatientCard
})
