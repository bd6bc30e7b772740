/**
 * Where each kind of state is stored: its table, and the columns beside the document that reads look things up by.
 *
 * The document is the truth; every column here is derived from it and written with it.
 */
import { works } from "@intervisit/core/domain/Account"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import { inviteeKey } from "@intervisit/core/domain/Invitation"
import type { Patient } from "@intervisit/core/domain/Patient"
import { takenKey } from "@intervisit/core/domain/Reading"
import type { Kind, States } from "@intervisit/core/domain/State"
import { foldedName } from "@intervisit/core/domain/search/foldedWords"
import { attentionAt, waitsSince } from "@intervisit/core/domain/Thread"
import type { Cell } from "./rows.ts"

export interface StateTable<Value> {
  readonly table: string
  /** The index columns of a value; every value of a kind has the same ones. */
  readonly columns: (value: Value) => { readonly [column: string]: Cell }
  /** The identifiers under which a value of this kind is found, and the table that holds them. */
  readonly identifiers?: {
    readonly table: string
    readonly of: (value: Value) => ReadonlyArray<Identifier>
  }
  /** True where a number or a name stands for one subject alone: who comes second with it is stale, not wrong. */
  readonly isNumbered?: true
}

const none = () => ({})

/** The patient's name as searches compare it. */
export const searchNameOf = ({ demographics: { name } }: Patient): string => foldedName(...name.given, name.family)

export const stateTables: { readonly [K in Kind]: StateTable<States[K]> } = {
  Practice: { table: "practices", columns: none },
  CareTeam: { table: "care_teams", columns: ({ name }) => ({ name }) },
  Practitioner: {
    table: "practitioners",
    columns: ({ name }) => ({ family: name.family, given: name.given.join(" ") })
  },
  Account: {
    table: "accounts",
    columns: (account) => ({
      login: account.login,
      patient_id: account.patientId ?? null,
      works: works(account) ? 1 : 0
    }),
    isNumbered: true
  },
  Patient: {
    table: "patients",
    columns: (patient) => ({
      merged_into: patient.mergedInto,
      search_name: searchNameOf(patient),
      birth_date: patient.demographics.birthDate
    }),
    identifiers: { table: "patient_identifiers", of: ({ identifiers }) => identifiers }
  },
  Representative: {
    table: "representatives",
    columns: ({ accountId, from, patientId }) => ({ account_id: accountId, patient_id: patientId, valid_from: from })
  },
  RepresentativeRequest: {
    table: "representative_requests",
    columns: ({ askedAt, askedBy, decision }) => ({
      asked_by: askedBy,
      asked_at: askedAt,
      is_decided: decision === null ? 0 : 1
    })
  },
  Invitation: {
    table: "invitations",
    columns: ({ codeHash, invitee, madeAt }) => ({
      code_hash: codeHash,
      invitee: inviteeKey(invitee),
      made_at: madeAt
    })
  },
  Encounter: {
    table: "encounters",
    columns: ({ patientId, startAt, visitNumber }) => ({
      patient_id: patientId,
      visit_assigner: visitNumber.assigner,
      visit_type: visitNumber.type,
      visit_value: visitNumber.value,
      start_at: startAt
    }),
    isNumbered: true
  },
  Thread: {
    table: "threads",
    columns: (thread) => ({
      patient_id: thread.patientId,
      current_patient_id: thread.currentPatientId,
      team_id: thread.teamId,
      status: thread.status,
      is_waiting: thread.exchange === null ? 0 : 1,
      attention_at: attentionAt(thread),
      waits_since: waitsSince(thread),
      last_message_at: thread.lastMessageAt,
      category: thread.triage?.category ?? null,
      pool: thread.triage?.pool ?? null,
      claim_account_id: thread.claim?.accountId ?? null
    })
  },
  Message: {
    table: "messages",
    columns: ({ kind, sentAt, threadId }) => ({ thread_id: threadId, kind, sent_at: sentAt })
  },
  Reading: {
    table: "readings",
    columns: ({ patientId, taken }) => ({ patient_id: patientId, taken: takenKey(taken) })
  },
  ReadingPlan: { table: "reading_plans", columns: ({ patientId }) => ({ patient_id: patientId }) },
  Cover: { table: "covers", columns: ({ from, until }) => ({ valid_from: from, valid_until: until }) },
  CannedAnswer: { table: "canned_answers", columns: ({ isRetired }) => ({ is_retired: isRetired ? 1 : 0 }) },
  TriageRouting: { table: "triage_routings", columns: none },
  Credential: { table: "credentials", columns: none },
  Session: { table: "sessions", columns: ({ accountId }) => ({ account_id: accountId }) },
  Pause: { table: "pauses", columns: none },
  RefusedFrame: {
    table: "refused_frames",
    columns: ({ feed, lastAt, takenAt }) => ({ feed, last_at: lastAt, is_taken: takenAt === null ? 0 : 1 })
  },
  Draft: { table: "drafts", columns: ({ accountId, savedAt }) => ({ account_id: accountId, saved_at: savedAt }) }
}

/** The table of a kind, for a value whose kind is only known at run time. */
export const tableOf = (kind: Kind): StateTable<States[Kind]> => stateTables[kind] as StateTable<States[Kind]>
