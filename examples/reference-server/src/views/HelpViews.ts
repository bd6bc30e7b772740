/**
 * Requests to help, as the asker and as staff see them.
 */
import type { HelpRequestView, OwnHelpView } from "@intervisit/api/Help"
import { ageOn, grantEndsOn } from "@intervisit/core/domain/Adolescence"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import type { Patient } from "@intervisit/core/domain/Patient"
import { display } from "@intervisit/core/domain/PersonName"
import type { RepresentativeRequest } from "@intervisit/core/domain/RepresentativeRequest"
import type { listOwnHelp } from "@intervisit/core/workflows/AskForHelp"
import type { HelpRequest } from "@intervisit/core/workflows/ListHelpRequests"
import type * as Effect from "effect/Effect"

const states = { Confirmed: "confirmed", Refused: "refused", Withdrawn: "withdrawn" } as const

export const ownHelpView = ({ helpers, requests }: Effect.Success<ReturnType<typeof listOwnHelp>>): OwnHelpView => ({
  requests: requests.map(({ askedAt, candidate, decision, id, patient, relationship, scopes }) => ({
    id,
    askedAt,
    patientName: patient.name,
    helperName: candidate.name,
    relationship,
    scopes,
    state: decision === null ? "waiting" : states[decision._tag],
    reason: decision?._tag === "Refused" ? decision.reason : null
  })),
  helpers: helpers.map(({ grant: { id, relationship, scopes, until }, name }) => ({
    id,
    name,
    relationship,
    scopes,
    until
  }))
})

export const helpRequestView = ({ records, request }: HelpRequest, today: LocalDate.LocalDate): HelpRequestView => {
  const { askedAt, candidate, id, patient, relationship, scopes } = request
  return {
    id,
    askedAt,
    patientName: patient.name,
    patientBirthDate: patient.birthDate,
    helperName: candidate.name,
    helperBirthDate: candidate.birthDate,
    hasAccount: candidate.accountId !== null,
    hasEmail: candidate.email !== null,
    language: candidate.language,
    relationship,
    scopes,
    records: records.map((record) => recordView(record, request, today))
  }
}

const recordView = (record: Patient, request: RepresentativeRequest, today: LocalDate.LocalDate) => {
  const { birthDate, name } = record.demographics
  const born = birthDate !== null && LocalDate.isCalendarDate(birthDate) ? (birthDate as LocalDate.LocalDate) : null
  return {
    patientId: record.id,
    name: display(name),
    numbers: record.identifiers.map(({ value }) => value),
    mustAgree: request.patientId !== record.id && (born === null || ageOn(born, today) !== "child"),
    endsOn: born === null ? null : grantEndsOn(born, today)
  }
}
