/**
 * Who has seen this record: for the patient and for whoever acts for her. The look itself is audited.
 *
 * Each entry says in what role its person stands to the patient today; who is gone keeps the name that the audit has.
 */
import * as Effect from "effect/Effect"
import { type AccessEntry, entriesOf } from "../domain/AccessReport.ts"
import type { AccountId, PatientId, PracticeId } from "../domain/Ids.ts"
import type { Representative } from "../domain/Representative.ts"
import { Accounts } from "../ports/Accounts.ts"
import { AuditLog } from "../ports/AuditLog.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { PatientNotFound } from "./CurrentPatient.ts"
import { openRecord } from "./OpenRecord.ts"
import { auditOf, now, type Request, recordAudit, refuse } from "./Request.ts"

const rowsMax = 400

/** An entry with who that is. */
export interface AccessReportEntry extends AccessEntry {
  readonly who: "you" | "patient" | "representative" | "staff" | "system"
  /** Title or relationship; empty where there is none. */
  readonly role: string
}

export interface AccessReportView {
  readonly entries: ReadonlyArray<AccessReportEntry>
  /** From where an older page goes on; null where there is none. */
  readonly next: number | null
}

export interface AccessReportQuery {
  readonly patientId: PatientId
  readonly before: number | null
  /** What she did herself is left out, unless she asks. */
  readonly isOwnShown: boolean
}

export const readAccessReport = Effect.fn("readAccessReport")(function* (request: Request, query: AccessReportQuery) {
  const at = yield* now
  const audited = { activity: "ReadAccessReport", action: "R" } as const
  const { patient, records, side } = yield* openRecord(request, query.patientId, "read", at, audited)
  const { account } = request.principal
  if (side === "staff") {
    const error = new PatientNotFound({ patientId: query.patientId })
    return yield* refuse(request, { ...audited, entities: [], patients: [patient.id] }, error)
  }
  const rows = yield* rowsAbout(patient.practiceId, records, query.before)
  const shown = rows.map(({ event }) => event).filter(({ actor }) => query.isOwnShown || actor.id !== account.id)
  const grants = yield* Effect.forEach(records, (id) => grantsFor(patient.practiceId, id))
  const entries = yield* Effect.forEach(entriesOf(shown), (entry) =>
    Effect.map(
      standingOf(patient.practiceId, account.id, records, grants.flat(), entry.actorId as AccountId),
      (standing): AccessReportEntry => ({ ...entry, ...standing })
    )
  )
  const row = yield* auditOf(request, at, { ...audited, entities: [], patients: [patient.id] })
  yield* recordAudit(patient.practiceId, [row])
  const next = rows.length === rowsMax ? (rows.at(-1)?.sequence ?? null) : null
  return { entries, next } satisfies AccessReportView
})

/** Rows about any of her records, newest first, each once. */
const rowsAbout = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  records: ReadonlyArray<PatientId>,
  before: number | null
) {
  const log = yield* AuditLog
  const found = yield* Effect.forEach(records, (patientId) =>
    log.search({ practiceId, actorId: null, patientId, limit: rowsMax, before })
  )
  const bySequence = new Map(found.flat().map((row) => [row.sequence, row]))
  return [...bySequence.values()].sort((a, b) => b.sequence - a.sequence).slice(0, rowsMax)
})

const grantsFor = (practiceId: PracticeId, id: PatientId) =>
  Effect.flatMap(PatientDirectory, (directory) => directory.representativesOf(practiceId, id))

const standingOf = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  own: AccountId,
  records: ReadonlyArray<PatientId>,
  grants: ReadonlyArray<Representative>,
  actorId: AccountId
) {
  if (actorId === own) return { who: "you", role: "" } as const
  const account = yield* (yield* Accounts).byId(practiceId, actorId)
  if (account === undefined) return { who: "system", role: "" } as const
  if (account.patientId !== undefined && records.includes(account.patientId))
    return { who: "patient", role: "" } as const
  const grant = grants.find((one) => one.accountId === actorId)
  if (grant !== undefined && !account.roles.includes("staff")) {
    return { who: "representative", role: grant.relationship } as const
  }
  return { who: "staff", role: account.title ?? "" } as const
})
