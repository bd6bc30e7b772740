/**
 * The patient beside a thread as the API tells her: visits with whom, other conversations, who may act for her.
 */
import type { PatientCardView, ThreadName } from "@intervisit/api/StaffThreads"
import { display } from "@intervisit/core/domain/PersonName"
import type { Thread } from "@intervisit/core/domain/Thread"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import type { PatientCard } from "@intervisit/core/workflows/ReadPatientCard"
import * as Effect from "effect/Effect"

const visitsMax = 8

export const patientCardView = Effect.fnUntraced(function* ({
  patient,
  representatives,
  threads,
  visits
}: PatientCard) {
  const practitioners = yield* (yield* ProviderDirectory).practitioners(patient.practiceId)
  const view: PatientCardView = {
    visits: visits.slice(0, visitsMax).map(({ kind, practitionerId, startAt, status }) => {
      const professional = practitioners.find(({ id }) => id === practitionerId)
      return { startAt, kind, status, with: professional === undefined ? null : display(professional.name) }
    }),
    threads: threads.map(threadName),
    representatives: representatives.map(({ grant, name }) => ({
      name,
      relationship: grant.relationship,
      mayWrite: grant.scopes.includes("write")
    }))
  }
  return view
})

export const threadName = ({ exchange, id, lastMessageAt, status, subject }: Thread): ThreadName => ({
  id,
  subject,
  status,
  isWaiting: exchange !== null,
  lastMessageAt
})
