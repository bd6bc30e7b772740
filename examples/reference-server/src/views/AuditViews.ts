/**
 * The audit as people read it: names in place of ids, kinds in place of references; searched by names and local days.
 */
import type { AuditForm, AuditPage, AuditRowView } from "@intervisit/api/Practice"
import type { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import type { AccountId, PatientId } from "@intervisit/core/domain/Ids"
import { fromMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { holdsName, soughtName } from "@intervisit/core/domain/MessageQuery"
import { display } from "@intervisit/core/domain/PersonName"
import { foldedName } from "@intervisit/core/domain/search/foldedWords"
import { AccountRegister } from "@intervisit/core/ports/AccountRegister"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import type { Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import { zoneOf } from "../http/livePeriod.ts"

const pageLength = 50
/** A name that more people have is too short to be looked for. */
const namesMax = 50
const patientsShown = 3

/** A page of what was asked for. */
export const auditPage = Effect.fnUntraced(function* (request: Request, form: AuditForm) {
  const { practiceId } = request.principal.account
  const zone = yield* zoneOf(request)
  const { activity, before, from, until } = form
  const actorIds = yield* accountsNamed(request, given(form.who))
  const patientIds = yield* patientsNamed(request, given(form.patient))
  const named = given(activity)
  const rows = yield* (yield* AuditLog).search({
    practiceId,
    actorId: null,
    patientId: null,
    before,
    limit: pageLength,
    ...(actorIds === undefined ? {} : { actorIds }),
    ...(patientIds === undefined ? {} : { patientIds }),
    ...(named === undefined ? {} : { activity: named }),
    ...(from == null ? {} : { from: fromMillis(LocalDate.startMillis(from, zone)) }),
    ...(until == null ? {} : { until: fromMillis(LocalDate.endMillis(until, zone)) })
  })
  const shown = rows.flatMap(({ event }) => [
    ...event.patients.slice(0, patientsShown),
    ...(event.onBehalfOf === null ? [] : [event.onBehalfOf])
  ])
  const patients = yield* (yield* PatientDirectory).byIds(practiceId, shown)
  const names = new Map(patients.map((patient) => [patient.id, display(patient.demographics.name)]))
  const page: AuditPage = {
    rows: rows.map(({ event, sequence }) => rowView(sequence, event, names)),
    next: rows.length === pageLength ? (rows.at(-1)?.sequence ?? null) : null,
    isNobody: actorIds?.length === 0 || patientIds?.length === 0
  }
  return page
})

const given = (text: string | null | undefined): string | undefined =>
  text == null || text.trim() === "" ? undefined : text

/** Staff of that name, and the accounts of patients who have it. */
const accountsNamed = Effect.fnUntraced(function* ({ principal }: Request, name: string | undefined) {
  if (name === undefined) return undefined
  const { practiceId } = principal.account
  const sought = soughtName(name)
  const staff = yield* (yield* AccountRegister).working(practiceId)
  const found = new Set<AccountId>(
    staff.filter((account) => holdsName(foldedName(account.name), sought)).map(({ id }) => id)
  )
  const accounts = yield* Accounts
  for (const patient of yield* (yield* PatientDirectory).named(practiceId, name, namesMax)) {
    for (const account of yield* accounts.ofPatient(practiceId, patient.id)) found.add(account.id)
  }
  return [...found]
})

const patientsNamed = Effect.fnUntraced(function* ({ principal }: Request, name: string | undefined) {
  if (name === undefined) return undefined
  const patients = yield* (yield* PatientDirectory).named(principal.account.practiceId, name, namesMax)
  return patients.map(({ id }) => id)
})

const rowView = (sequence: number, event: AuditEvent, names: ReadonlyMap<PatientId, string>): AuditRowView => {
  const kinds = Map.groupBy(event.entities, (entity) => entity.split("/")[0] ?? "")
  return {
    sequence,
    at: event.at,
    actorName: event.actor.name,
    actorKind: event.actor.kind,
    onBehalfOfName: event.onBehalfOf === null ? null : (names.get(event.onBehalfOf) ?? null),
    activity: event.activity,
    action: event.action,
    outcome: event.outcome,
    reason: event.reason,
    entities: [...kinds].map(([kind, all]) => ({ kind, count: all.length })),
    patients: event.patients.slice(0, patientsShown).map((id) => names.get(id) ?? ""),
    patientCount: event.patients.length
  }
}
