/**
 * How a practice keeps its promises and when its patients write, folded from the facts of its threads.
 *
 * An exchange is judged once: kept where a person answered by the time first told to the patient, broken where that
 * time passed first, answered later or not. It counts in the days in which it was judged. Where nobody was told a
 * time, and where a thread was closed before it, there is nothing to judge. `now` is an argument; the same facts give
 * the same figures in any store.
 */
import * as DateTime from "effect/DateTime"
import type { Fact } from "./Fact.ts"
import type { CareTeamId, PatientId, ThreadId } from "./Ids.ts"
import { type Instant, plusMillis, toMillis } from "./Instant.ts"
import { type Exchange, evolve, type Thread } from "./Thread.ts"
import type { Urgency } from "./TriageVocabulary.ts"

/** One exchange, running or over. */
export interface PastExchange {
  readonly threadId: ThreadId
  readonly patientId: PatientId
  readonly teamId: CareTeamId
  readonly urgency: Urgency
  readonly since: Instant
  readonly toldAt: Instant | null
  /** When a person answered; null where it runs or was closed without an answer. */
  readonly answeredAt: Instant | null
  readonly isClosed: boolean
}

/** A letter of a patient, for the load. */
export interface Written {
  readonly threadId: ThreadId
  readonly at: Instant
}

export interface OverviewState {
  readonly threads: Map<string, Thread>
  readonly over: Array<PastExchange>
  readonly written: Array<Written>
}

export const empty = (): OverviewState => ({ threads: new Map(), over: [], written: [] })

/** Takes one more fact, in the order of the ledger; those of other things than threads change nothing. */
export const add = (state: OverviewState, fact: Fact): void => {
  if (fact.subject !== "Thread") return
  const id = fact.subjectId as ThreadId
  const before = state.threads.get(id)
  const after = evolve(before, fact.body, { id, practiceId: fact.practiceId })
  if (after === undefined) return
  state.threads.set(id, after)
  if (fact.body._tag === "PatientWrote") state.written.push({ threadId: id, at: fact.body.at })
  const running = before?.exchange
  if (before === undefined || running == null || after.exchange?.number === running.number) return
  const isClosed = fact.body._tag === "ThreadClosed"
  state.over.push({ ...exchangeOf(before, running), answeredAt: isClosed ? null : fact.occurredAt, isClosed })
}

const exchangeOf = (thread: Thread, { since, toldAt }: Exchange): PastExchange => ({
  threadId: thread.id,
  patientId: thread.currentPatientId,
  teamId: thread.teamId,
  urgency: thread.triage?.urgency ?? "routine",
  since,
  toldAt,
  answeredAt: null,
  isClosed: false
})

/** The exchanges that run now. */
export const waiting = (state: OverviewState): ReadonlyArray<PastExchange> =>
  [...state.threads.values()].flatMap((thread) =>
    thread.exchange === null ? [] : [exchangeOf(thread, thread.exchange)]
  )

export const isLate = ({ toldAt }: PastExchange, now: Instant): boolean => toldAt !== null && toldAt < now

export type Verdict = "kept" | "broken"

/** How an exchange was judged and when; undefined where it is not, or not yet. */
export const judged = (
  { answeredAt, isClosed, toldAt }: PastExchange,
  now: Instant
): { readonly verdict: Verdict; readonly at: Instant } | undefined => {
  if (toldAt === null) return undefined
  if (answeredAt !== null && answeredAt <= toldAt) return { verdict: "kept", at: answeredAt }
  return toldAt < now && !isClosed ? { verdict: "broken", at: toldAt } : undefined
}

/** The exchanges that were judged within so many days before `now`, each with its verdict. */
export const judgedWithin = (
  state: OverviewState,
  days: number,
  now: Instant
): ReadonlyArray<PastExchange & { readonly verdict: Verdict }> => {
  const from = plusMillis(now, -days * 86_400_000)
  return [...state.over, ...waiting(state)].flatMap((exchange) => {
    const found = judged(exchange, now)
    return found === undefined || found.at < from || found.at > now ? [] : [{ ...exchange, verdict: found.verdict }]
  })
}

/** How many promises of a team were kept and broken, for one urgency. */
export interface Promises {
  readonly teamId: CareTeamId
  readonly urgency: Urgency
  readonly kept: number
  readonly broken: number
}

/** Promises by team and urgency, those that have any. */
export const promisesKept = (state: OverviewState, days: number, now: Instant): ReadonlyArray<Promises> => {
  const rows = new Map<string, { teamId: CareTeamId; urgency: Urgency; kept: number; broken: number }>()
  for (const { teamId, urgency, verdict } of judgedWithin(state, days, now)) {
    const key = `${teamId} ${urgency}`
    const row = rows.get(key) ?? { teamId, urgency, kept: 0, broken: 0 }
    row[verdict] += 1
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** What waits for one team, and what of it is late. */
export interface Standing {
  readonly teamId: CareTeamId
  readonly waiting: number
  readonly late: number
}

export const standing = (state: OverviewState, now: Instant): ReadonlyArray<Standing> =>
  [...Map.groupBy(waiting(state), ({ teamId }) => teamId)].map(([teamId, all]) => ({
    teamId,
    waiting: all.length,
    late: all.filter((exchange) => isLate(exchange, now)).length
  }))

/** Monday is 0. */
export interface HourOfWeek {
  readonly weekday: number
  readonly hour: number
}

/** In which hour of the week an instant lies, by the clock of a zone; zones are looked up once a quarter of an hour. */
export const hourOfWeekIn = (zone: DateTime.TimeZone.Named): ((at: Instant) => HourOfWeek) => {
  const quarterMillis = 900_000
  const known = new Map<number, HourOfWeek>()
  return (at) => {
    const quarter = Math.floor(toMillis(at) / quarterMillis)
    const found = known.get(quarter)
    if (found !== undefined) return found
    const { hour, weekDay } = DateTime.toParts(DateTime.makeZonedUnsafe(quarter * quarterMillis, { timeZone: zone }))
    const made = { weekday: (weekDay + 6) % 7, hour }
    known.set(quarter, made)
    return made
  }
}

/** Letters of patients by weekday and hour, in the days before `now`: seven rows of twenty-four. */
export const load = (
  state: OverviewState,
  days: number,
  now: Instant,
  hourOfWeek: (at: Instant) => HourOfWeek
): ReadonlyArray<ReadonlyArray<number>> => {
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const { at } of writtenWithin(state, days, now)) {
    const { hour, weekday } = hourOfWeek(at)
    const row = counts[weekday]
    if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1
  }
  return counts
}

/** The threads whose patients wrote in these hours of a weekday, each letter as an exchange that began with it. */
export const writtenIn = (
  state: OverviewState,
  days: number,
  now: Instant,
  isWanted: (hour: HourOfWeek) => boolean,
  hourOfWeek: (at: Instant) => HourOfWeek
): ReadonlyArray<PastExchange> =>
  writtenWithin(state, days, now).flatMap(({ at, threadId }) => {
    const thread = state.threads.get(threadId)
    if (thread === undefined || !isWanted(hourOfWeek(at))) return []
    const { currentPatientId: patientId, teamId, triage } = thread
    const urgency = triage?.urgency ?? "routine"
    return [{ threadId, patientId, teamId, urgency, since: at, toldAt: null, answeredAt: null, isClosed: false }]
  })

export const writtenWithin = (state: OverviewState, days: number, now: Instant): ReadonlyArray<Written> => {
  const from = plusMillis(now, -days * 86_400_000)
  return state.written.filter(({ at }) => from <= at && at <= now)
}
