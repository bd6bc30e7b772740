/** Promises and load from the facts: each exchange is judged once, at the right moment, by the time first told. */
import { assert, describe, it } from "@effect/vitest"
import type { Fact } from "@intervisit/core/domain/Fact"
import { ThreadId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as Overview from "@intervisit/core/domain/PracticeOverview"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import type { ThreadEvent } from "@intervisit/core/domain/ThreadEvent"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"

const at = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, minutes)

/** A thread whose letter is promised an answer within an hour, and what happens to it then. */
const told = (id: string, due: number | null, ...later: ReadonlyArray<readonly [number, ThreadEvent]>) => {
  const state = Overview.empty()
  const subjectId = ThreadId.make(id)
  const add = (minutes: number, body: ThreadEvent) =>
    Overview.add(state, {
      ...eg.fact(),
      subject: "Thread",
      subjectId,
      occurredAt: at(minutes),
      body
    } as unknown as Fact)
  add(0, {
    _tag: "ThreadOpened",
    patientId: eg.patientId,
    currentPatientId: eg.patientId,
    teamId: eg.teamId,
    subject: "A cough",
    language: "en",
    at: at(0)
  })
  const promise = eg.responsePromise({ dueAt: due === null ? null : at(due) })
  add(0, { _tag: "PatientWrote", messageId: eg.messageId, at: at(0), triage: eg.triageSummary(), promise })
  for (const [minutes, body] of later) add(minutes, body)
  return state
}

const answered = (minutes: number) =>
  [minutes, { _tag: "StaffAnswered", messageId: eg.messageId, accountId: eg.noorAccountId, at: at(minutes) }] as const

const kept = (state: Overview.OverviewState, now: number, days = 7) => Overview.promisesKept(state, days, at(now))

const row = (counts: { kept: number; broken: number }): ReadonlyArray<Overview.Promises> => [
  { teamId: eg.teamId, urgency: "routine", ...counts }
]

describe("a promise", () => {
  it("is kept where a person answered before or at the time told, and counts from the answer on", () => {
    for (const minutes of [30, 60]) {
      const state = told("a", 60, answered(minutes))
      assert.deepStrictEqual(kept(state, minutes), row({ kept: 1, broken: 0 }))
      assert.deepStrictEqual(kept(state, 100), row({ kept: 1, broken: 0 }))
    }
  })
  it("is broken where the time passed first, answered later or not", () => {
    assert.deepStrictEqual(kept(told("a", 60), 60), [])
    assert.deepStrictEqual(kept(told("a", 60), 61), row({ kept: 0, broken: 1 }))
    assert.deepStrictEqual(kept(told("a", 60, answered(90)), 100), row({ kept: 0, broken: 1 }))
  })
  it("is not judged where nobody was told a time, or where the thread was closed before an answer", () => {
    assert.deepStrictEqual(kept(told("a", null, answered(10)), 100), [])
    assert.deepStrictEqual(kept(told("a", 60, [10, { _tag: "ThreadClosed", at: at(10) }]), 100), [])
  })
  it("counts in the days in which it was judged", () => {
    const state = told("a", 60, answered(30))
    const day = 1440
    assert.strictEqual(kept(state, 30 + 7 * day).length, 1)
    assert.strictEqual(kept(state, 31 + 7 * day).length, 0)
    assert.strictEqual(kept(state, 31 + 7 * day, 30).length, 1)
  })
})

describe("what waits", () => {
  it("is late once the time told has passed, and waits no more once answered", () => {
    const standing = (state: Overview.OverviewState, now: number) => Overview.standing(state, at(now))
    assert.deepStrictEqual(standing(told("a", 60), 60), [{ teamId: eg.teamId, waiting: 1, late: 0 }])
    assert.deepStrictEqual(standing(told("a", 60), 61), [{ teamId: eg.teamId, waiting: 1, late: 1 }])
    assert.deepStrictEqual(standing(told("a", 60, answered(90)), 100), [])
  })
})

describe("the load", () => {
  it("lies in the hour of the week by the practice's own clock, through a change of clocks", () => {
    const zone = Result.getOrThrow(ReportingPeriod.zoneOf("America/Chicago"))
    const hourOfWeek = Overview.hourOfWeekIn(zone)
    assert.deepStrictEqual(hourOfWeek(eg.friday1655), { weekday: 4, hour: 16 })
    // 2026-11-01 02:00 CDT: the clock goes back to 01:00 CST.
    assert.deepStrictEqual(hourOfWeek("2026-11-01T06:30:00.000Z" as Instant), { weekday: 6, hour: 1 })
    assert.deepStrictEqual(hourOfWeek("2026-11-01T07:30:00.000Z" as Instant), { weekday: 6, hour: 1 })
    assert.deepStrictEqual(hourOfWeek("2026-11-01T08:30:00.000Z" as Instant), { weekday: 6, hour: 2 })
    const counts = Overview.load(told("a", 60), 7, at(10), hourOfWeek)
    assert.strictEqual(counts[4]?.[16], 1)
    assert.strictEqual(
      counts.flat().reduce((sum, count) => sum + count, 0),
      1
    )
  })
})
