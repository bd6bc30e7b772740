/**
 * Threads as the API tells them: what each side may see, in the words that a page can show.
 *
 * The patient's side gets no urgency, pool, claim or reason; staff get all of it. Nothing here decides access.
 */
import type { ThreadRow, ThreadView, TriageReason } from "@intervisit/api/Threads"
import type { Principal } from "@intervisit/core/domain/AccessPolicy"
import type { Instant } from "@intervisit/core/domain/Instant"
import type { Patient } from "@intervisit/core/domain/Patient"
import { display } from "@intervisit/core/domain/PersonName"
import { expectedBy, type Thread } from "@intervisit/core/domain/Thread"
import * as Triage from "@intervisit/core/domain/Triage"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { type MessageWithBody, Threads } from "@intervisit/core/ports/Threads"
import type { ThreadView as OpenedThread } from "@intervisit/core/workflows/ReadThread"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import { awayOf } from "./DeskViews.ts"
import { messageView } from "./MessageViews.ts"

type Side = "patient" | "staff"
type Row = typeof ThreadRow.Type
type Reason = typeof TriageReason.Type

/** A row of a list. */
export const threadRow = Effect.fnUntraced(function* (principal: Principal, side: Side, thread: Thread) {
  const at = yield* now
  const patient = yield* (yield* PatientDirectory).byId(thread.practiceId, thread.currentPatientId)
  const team = yield* (yield* ProviderDirectory).careTeam(thread.practiceId, thread.teamId)
  const row: Row = {
    id: thread.id,
    version: thread.version,
    subject: thread.subject,
    teamId: thread.teamId,
    teamName: team?.name ?? "",
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    status: thread.status,
    standing: standingOf(thread),
    dueAt: expectedBy(thread),
    isLate: isLate(thread, at),
    seenByTeamAt: thread.seenByTeamAt,
    lastMessageAt: thread.lastMessageAt,
    staff: side === "staff" && patient !== undefined ? yield* staffPart(principal, thread, patient) : null
  }
  return row
})

/** One thread with its messages. */
export const threadView = Effect.fnUntraced(function* (principal: Principal, opened: OpenedThread) {
  const row = yield* threadRow(principal, opened.side, opened.thread)
  const messages = opened.messages.map((one) => messageView(principal, opened.side, one))
  const staff = row.staff === null ? null : { ...row.staff, reasons: reasonsIn(opened) }
  const team = yield* (yield* ProviderDirectory).careTeam(opened.thread.practiceId, opened.thread.teamId)
  const isStaff = opened.side === "staff"
  const view: typeof ThreadView.Type = {
    ...row,
    staff,
    messages,
    movedOut: (opened.thread.movedOut ?? []).map(({ at, by, reason, toThreadId }) => ({
      at,
      by,
      reason: isStaff ? reason : null,
      toThreadId: isStaff ? toThreadId : null
    })),
    away: team === undefined ? [] : yield* awayOf(team)
  }
  return view
})

const standingOf = (thread: Thread): Row["standing"] => {
  if (thread.status === "closed") return "closed"
  if (thread.exchange !== null) return "waiting"
  const isUnread =
    thread.answeredAt !== null && (thread.readByPatientAt === null || thread.readByPatientAt < thread.answeredAt)
  return isUnread ? "answered" : "read"
}

const isLate = ({ exchange }: Thread, at: Instant): boolean =>
  exchange !== null && exchange.toldAt !== null && exchange.toldAt < at

const staffPart = Effect.fnUntraced(function* (principal: Principal, thread: Thread, patient: Patient) {
  const { birthDate, name, phone, sex } = patient.demographics
  const part: NonNullable<Row["staff"]> = {
    patient: { id: patient.id, name: display(name), birthDate, sex, phone },
    urgency: thread.triage?.urgency ?? null,
    category: thread.triage?.category ?? null,
    pool: thread.triage?.pool ?? null,
    redFlags: thread.triage?.redFlags ?? [],
    reasons: yield* firstReasonsOf(thread),
    claim:
      thread.claim === null
        ? null
        : {
            name: thread.claim.name,
            isMine: thread.claim.accountId === principal.account.id,
            isCovered: principal.coversFor?.includes(thread.claim.accountId) ?? false,
            at: thread.claim.at,
            assignedBy: thread.claim.assignedBy ?? null,
            reason: thread.claim.reason ?? null
          },
    waitsSince: thread.suspensions?.find(({ until }) => until === null)?.from ?? null
  }
  return part
})

/** In a list: the rules that decided for the letter since which the thread waits. */
const firstReasonsOf = Effect.fnUntraced(function* (thread: Thread) {
  const messageId = thread.exchange?.messageId
  const found = messageId === undefined ? undefined : yield* (yield* Threads).message(thread.practiceId, messageId)
  return found === undefined ? [] : reasonsOf(thread.subject, found)
})

/** The rules that decided for all that waits now, or else for what the patient wrote last; each once. */
const reasonsIn = ({ messages, thread }: OpenedThread): ReadonlyArray<Reason> => {
  const letters = messages.filter(({ message }) => message.triage !== null)
  const since = thread.exchange?.since
  const waiting = letters.filter(({ message }) => since !== undefined && message.sentAt >= since)
  const byRule = new Map<string, ReadonlyArray<string>>()
  for (const letter of waiting.length === 0 ? letters.slice(-1) : waiting) {
    for (const { rule, words } of reasonsOf(thread.subject, letter)) {
      byRule.set(rule, [...new Set([...(byRule.get(rule) ?? []), ...words])])
    }
  }
  return [...byRule].map(([rule, words]) => ({ rule, words }))
}

const reasonsOf = (subject: string, { body, message }: MessageWithBody): ReadonlyArray<Reason> => {
  const decision = message.triage
  if (decision === null) return []
  return decision.rules.map((rule) => ({
    rule: rule.id,
    words: rule.because.flatMap(({ finding }) => {
      const span = finding === undefined ? undefined : decision.findings[finding]
      return span === undefined || body === null ? [] : [Triage.textOf({ subject, body }, span)]
    })
  }))
}
