/**
 * An audit event as a row: its document in one canonical text, and the columns by which it is searched.
 *
 * Everything in the row follows from the event, so that verification can tell an edit of a column from the event.
 */
import { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Row } from "./rows.ts"

/** What verification reads of a row. */
export interface AuditRow {
  readonly sequence: unknown
  readonly id: string
  readonly at: string
  readonly actor_id: string | null
  readonly patient_id: string | null
  readonly patients: string
  readonly doc: string
}

/** The row of an event, without its sequence. */
export const rowOf = (event: AuditEvent): Row => ({ practice_id: event.practiceId, ...cells(event) })

/** The event of a row, unless anything in the row is not as it was written. */
export const eventOf = (row: AuditRow): Option.Option<AuditEvent> =>
  Option.filter(decode(row.doc), (event) => {
    const written = cells(event)
    return (
      row.id === written.id &&
      row.at === written.at &&
      row.actor_id === written.actor_id &&
      row.patient_id === written.patient_id &&
      row.patients === written.patients &&
      row.doc === written.doc
    )
  })

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(AuditEvent))

const cells = (event: AuditEvent) => ({
  id: event.id,
  at: event.at,
  actor_id: event.actor.kind === "account" ? event.actor.id : null,
  patient_id: event.patients.length === 1 ? (event.patients[0] ?? null) : null,
  patients: event.patients.length === 0 ? "" : `|${event.patients.map(listed).join("|")}|`,
  doc: canonical(event)
})

/** What the list of patients holds where it names this one, and holds nowhere else. */
export const inList = (patientId: string): string => `|${listed(patientId)}|`

/** An id as it stands in the list: two ids never look alike there, and none holds the list's own mark. */
const listed = (patientId: string): string =>
  patientId.replace(/[%|]/g, (character) => (character === "%" ? "%25" : "%7C"))

/** The same event gives the same text, in whatever order its keys came. */
const canonical = (event: AuditEvent): string =>
  JSON.stringify({
    id: event.id,
    practiceId: event.practiceId,
    at: event.at,
    actor: { kind: event.actor.kind, id: event.actor.id, name: event.actor.name },
    onBehalfOf: event.onBehalfOf,
    activity: event.activity,
    action: event.action,
    outcome: event.outcome,
    reason: event.reason,
    entities: event.entities,
    patients: event.patients
  })
