/**
 * Threads as the API tells them: what each side may see, in the words that a page can show.
 *
 * The patient's side gets no urgency, pool, claim or reason; staff get all of it. Nothing here decides access.
 */
import type { ThreadRow, ThreadView, TriageReason } from "@intervisit/api/Threads"
import type { Principal } from "@intervisit/core/domain/AccessPolicy"
import type { PracticeId } from "@intervisit/core/domain/Ids"
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

/** What the rows of a list lean on, read at once for all of them. */
interface Around {
  readonly at: Instant
  readonly patients: ReadonlyMap<string, Patient>
  readonly teams: ReadonlyMap<string, string>
  /** The letter since which each thread waits, for staff. */
  readonly letters: ReadonlyMap<string, MessageWithBody>
}

/** The rows of a list, in its order. */
export const threadRows = Effect.fnUntraced(function* (
  principal: Principal,
  side: Side,
  threads: ReadonlyArray<Thread>
) {
  const around = yield* aroundOf(principal.account.practiceId, side, threads)
  return threads.map((thread) => rowOf(principal, side, thread, around))
})

/** A row of a list. */
export const threadRow = Effect.fnUntraced(function* (principal: Principal, side: Side, thread: Thread) {
  return rowOf(principal, side, thread, yield* aroundOf(principal.account.practiceId, side, [thread]))
})

const aroundOf = Effect.fnUntraced(function* (practiceId: PracticeId, side: Side, threads: ReadonlyArray<Thread>) {
  const patients = yield* (yield* PatientDirectory).byIds(
    practiceId,
    threads.map((thread) => thread.currentPatientId)
  )
  const teams = yield* (yield* ProviderDirectory).careTeams(practiceId)
  const waiting = side === "staff" ? threads.flatMap(({ exchange }) => exchange?.messageId ?? []) : []
  const letters = yield* (yield* Threads).messagesById(practiceId, waiting)
  const around: Around = {
    at: yield* now,
    patients: new Map(patients.map((patient) => [patient.id, patient])),
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    letters: new Map(letters.map((letter) => [letter.message.id, letter]))
  }
  return around
})

const rowOf = (principal: Principal, side: Side, thread: Thread, around: Around): Row => {
  const patient = around.patients.get(thread.currentPatientId)
  return {
    id: thread.id,
    version: thread.version,
    subject: thread.subject,
    teamId: thread.teamId,
    teamName: around.teams.get(thread.teamId) ?? "",
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    status: thread.status,
    standing: standingOf(thread),
    dueAt: expectedBy(thread),
    isLate: isLate(thread, around.at),
    seenByTeamAt: thread.seenByTeamAt,
    lastMessageAt: thread.lastMessageAt,
    continues: thread.continues ?? null,
    continuedIn: thread.continuedIn ?? null,
    staff: side === "staff" && patient !== undefined ? staffPart(principal, thread, patient, around) : null
  }
}

/** One thread with its messages. */
export const threadView = Effect.fnUntraced(function* (principal: Principal, opened: OpenedThread) {
  const row = yield* threadRow(principal, opened.side, opened.thread)
  const messages = yield* Effect.forEach(opened.messages, (one) => messageView(principal, opened.side, one))
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

const staffPart = (
  principal: Principal,
  thread: Thread,
  patient: Patient,
  { letters }: Around
): NonNullable<Row["staff"]> => {
  const { birthDate, name, phone, sex } = patient.demographics
  const { exchange, triage } = thread
  const since = exchange === null ? undefined : letters.get(exchange.messageId)
  return {
    patient: { id: patient.id, name: display(name), birthDate, sex, phone },
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
    waitsSince: thread.suspensions?.find(({ until }) => until === null)?.from ?? null,
    urgency: triage?.urgency ?? null,
    category: triage?.category ?? null,
    pool: triage?.pool ?? null,
    redFlags: triage?.redFlags ?? [],
    // In a list: the rules that decided for the letter since which the thread waits.
    reasons: since === undefined ? [] : reasonsOf(thread.subject, since)
  }
}

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
