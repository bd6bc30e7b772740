/**
 * Who has seen a patient's record, as the patient is told: the audit's rows about her, with runs of the same act by the
 * same person told once.
 *
 * Nothing is left out but what her own hand did, and that only where she does not ask for it. A refusal is told too.
 * Source: 45 CFR 164.524 and 164.528, the spirit of them: the law asks for less.
 */
import type { AuditEvent } from "./AuditEvent.ts"
import { type Instant, toMillis } from "./Instant.ts"

/** The same act over and over, such as a page that follows what changes. */
export interface AccessEntry {
  readonly actorId: string
  readonly actorName: string
  readonly activity: string
  readonly action: AuditEvent["action"]
  readonly outcome: AuditEvent["outcome"]
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly count: number
}

/** Acts that lie closer together than this are told as one. */
const runMillis = 30 * 60_000

/** The rows, newest first, as entries, newest first. */
export const entriesOf = (events: ReadonlyArray<AuditEvent>): ReadonlyArray<AccessEntry> => {
  const entries: Array<AccessEntry> = []
  const latest = new Map<string, number>()
  for (const event of events) {
    const key = JSON.stringify([event.actor.id, event.activity, event.outcome])
    const place = latest.get(key)
    const before = place === undefined ? undefined : entries[place]
    const isSameRun = before !== undefined && toMillis(before.firstAt) - toMillis(event.at) <= runMillis
    if (place !== undefined && isSameRun) {
      entries[place] = { ...before, firstAt: event.at, count: before.count + 1 }
      continue
    }
    latest.set(key, entries.length)
    entries.push({
      actorId: event.actor.id,
      actorName: event.actor.name,
      activity: event.activity,
      action: event.action,
      outcome: event.outcome,
      firstAt: event.at,
      lastAt: event.at,
      count: 1
    })
  }
  return entries
}
