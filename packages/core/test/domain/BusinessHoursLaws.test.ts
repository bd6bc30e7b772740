/**
 * Goal: the arithmetic holds for any schedule, and agrees with the plainest reading of the rules.
 * Method: laws on random schedules and instants in zones that change their clocks; then the same questions put to a
 * reference that goes through time minute by minute and asks the platform what the clock on the wall says.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** Ten days around a change of clocks, or a place where the calendar itself jumps. */
const windows = [
  { zone: "America/New_York", first: "2024-03-06" },
  { zone: "America/New_York", first: "2024-10-30" },
  { zone: "Europe/London", first: "2024-03-27" },
  { zone: "Europe/London", first: "2024-10-23" },
  { zone: "Australia/Lord_Howe", first: "2024-04-03" },
  { zone: "Australia/Lord_Howe", first: "2024-10-02" },
  { zone: "Pacific/Apia", first: "2011-12-26" },
  { zone: "America/Sao_Paulo", first: "2015-10-14" },
  { zone: "America/Sao_Paulo", first: "2016-02-17" },
  { zone: "America/St_Johns", first: "2010-11-03" },
  { zone: "Antarctica/Troll", first: "2024-03-27" },
  { zone: "Asia/Singapore", first: "1981-12-28" }
] as const

/** Cut points of a day in quarter hours; taken two by two they are intervals. */
const Day = Schema.Array(int(0, 96)).check(Schema.isMaxLength(6))
const DatedDay = Schema.Struct({ index: int(0, 9), day: Day })
const Hours = Schema.Struct({
  week: Schema.Tuple([Day, Day, Day, Day, Day, Day, Day]),
  holidays: Schema.Array(int(0, 9)).check(Schema.isMaxLength(2)),
  breaks: Schema.Array(DatedDay).check(Schema.isMaxLength(3)),
  shifts: Schema.Array(DatedDay).check(Schema.isMaxLength(3)),
  suspensions: Schema.Array(Schema.Struct({ from: int(0, 14_400), length: int(0, 3_000) })).check(Schema.isMaxLength(3))
})
type Hours = typeof Hours.Type

const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`

const intervals = (cuts: ReadonlyArray<number>): ReadonlyArray<readonly [string, string]> => {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1]
    return index % 2 === 0 && end !== undefined ? [[clock(start), clock(end)] as const] : []
  })
}

const dateOf = (first: string, index: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + index * day).toISOString().slice(0, 10)

const scheduleOf = (zone: string, first: string, hours: Hours): BusinessHours.Schedule => {
  const [sun, mon, tue, wed, thu, fri, sat] = hours.week.map(intervals)
  const dated = (days: Hours["breaks"]) =>
    Object.fromEntries(days.map(({ day, index }) => [dateOf(first, index), intervals(day)]))
  return {
    timeZone: zone,
    // Always some opening, so that every schedule can open.
    hours: {
      sun: sun ?? [],
      mon: mon ?? [],
      tue: tue ?? [],
      wed: wed?.length ? wed : [["09:00", "17:00"]],
      thu: thu ?? [],
      fri: fri ?? [],
      sat: sat ?? []
    },
    holidays: hours.holidays.map((index) => dateOf(first, index)),
    breaks: dated(hours.breaks),
    shifts: dated(hours.shifts)
  }
}

const suspensionsOf = (origin: number, hours: Hours): BusinessHours.Suspensions =>
  Result.getOrThrow(
    BusinessHours.suspensions(
      hours.suspensions.map(({ from, length }) => [origin + from * minute, origin + (from + length) * minute])
    )
  )

describe("laws of open time", () => {
  const Question = {
    where: int(0, windows.length - 1),
    hours: Hours,
    at: int(0, 9 * 86_400),
    seconds: int(0, 2_000_000),
    more: int(0, 500_000)
  }
  const ask = ({ at, hours, where }: { readonly at: number; readonly hours: Hours; readonly where: number }) => {
    const { first, zone } = windows[where] ?? windows[0]
    const origin = Date.parse(`${first}T00:00:00Z`)
    return {
      clinic: Result.getOrThrow(BusinessHours.compile(scheduleOf(zone, first, hours))),
      suspended: suspensionsOf(origin, hours),
      from: origin + at * 1_000
    }
  }
  const add = (asked: ReturnType<typeof ask>, from: number, seconds: number) =>
    Result.getOrThrow(BusinessHours.add(asked.clinic, from, seconds, asked.suspended))
  const elapsed = (asked: ReturnType<typeof ask>, from: number, to: number) =>
    BusinessHours.elapsedSeconds(asked.clinic, from, to, asked.suspended)
  const runs = { arbitrary: { runs: 100 } }

  it.prop(
    "what was added has elapsed",
    Question,
    (question) => {
      const asked = ask(question)
      assert.strictEqual(elapsed(asked, asked.from, add(asked, asked.from, question.seconds)), question.seconds)
    },
    runs
  )

  it.prop(
    "what was subtracted elapses",
    Question,
    (question) => {
      const asked = ask(question)
      const back = Result.getOrThrow(
        BusinessHours.subtract(asked.clinic, asked.from, question.seconds, asked.suspended)
      )
      assert.strictEqual(elapsed(asked, back, asked.from), question.seconds)
    },
    runs
  )

  it.prop(
    "more time ends later, and a later start ends no sooner",
    Question,
    (question) => {
      const asked = ask(question)
      const reached = add(asked, asked.from, question.seconds)
      assert.isAtLeast(add(asked, asked.from, question.seconds + question.more + 1), reached)
      assert.isAtLeast(add(asked, asked.from + question.more * 1_000, question.seconds), reached)
    },
    runs
  )

  it.prop(
    "elapsed time adds up, and is none backwards",
    Question,
    (question) => {
      const asked = ask(question)
      const middle = asked.from + question.more * 1_000
      const end = middle + question.seconds * 1_000
      assert.strictEqual(
        elapsed(asked, asked.from, end),
        elapsed(asked, asked.from, middle) + elapsed(asked, middle, end)
      )
      assert.strictEqual(elapsed(asked, end, asked.from), 0)
    },
    runs
  )

  it.prop(
    "adding twice is adding the sum",
    Question,
    (question) => {
      const asked = ask(question)
      const [first, second] = [question.seconds + 1, question.more + 1]
      assert.strictEqual(add(asked, add(asked, asked.from, first), second), add(asked, asked.from, first + second))
    },
    runs
  )

  it.prop(
    "an addition ends in open time or on its closing, and an addition of 0 in open time",
    Question,
    (question) => {
      const asked = ask(question)
      const reached = add(asked, asked.from, question.seconds + 1)
      assert.isTrue(BusinessHours.isOpen(asked.clinic, reached - 1, asked.suspended))
      assert.isTrue(BusinessHours.isOpen(asked.clinic, add(asked, asked.from, 0), asked.suspended))
    },
    runs
  )

  it.prop(
    "periods are in order, apart, each within open time, and leave out nothing between",
    Question,
    (question) => {
      const asked = ask(question)
      const found = Result.getOrThrow(BusinessHours.periods(asked.clinic, asked.from, "after", 20, asked.suspended))
      let last = asked.from
      for (const [from, to] of found) {
        assert.isAtLeast(from, last)
        assert.isAbove(to, from)
        assert.strictEqual(elapsed(asked, from, to) * 1_000, to - from)
        last = to
      }
      const total = found.reduce((sum, [from, to]) => sum + to - from, 0)
      assert.strictEqual(elapsed(asked, asked.from, last) * 1_000, total)
    },
    runs
  )

  it.prop(
    "periods before are the periods after, read backwards",
    Question,
    (question) => {
      const asked = ask(question)
      const after = Result.getOrThrow(BusinessHours.periods(asked.clinic, asked.from, "after", 10, asked.suspended))
      const end = after.at(-1)?.[1] ?? asked.from
      const before = Result.getOrThrow(BusinessHours.periods(asked.clinic, end, "before", 10, asked.suspended))
      const [first, ...rest] = after
      // The first is clipped to the start of the question when read forwards.
      assert.deepStrictEqual(before.slice(0, 9), rest.toReversed())
      assert.strictEqual(before[9]?.[1], first?.[1])
    },
    runs
  )

  it.prop(
    "n business days later is n open dates later",
    { ...Question, days: int(1, 30) },
    (question) => {
      const asked = ask(question)
      const received = BusinessHours.localDate(asked.clinic, asked.from)
      const dates = Result.getOrThrow(BusinessHours.businessDates(asked.clinic, received, question.days))
      const closing = Result.getOrThrow(BusinessHours.closingAfterBusinessDays(asked.clinic, asked.from, question.days))
      const last = dates.at(-1) ?? ""
      const midnight = Result.getOrThrow(BusinessHours.resolveLocal(asked.clinic.timeZone, `${dateOf(last, 1)}T00:00`))
      // A clock change at midnight may carry a closing up to an hour over it.
      assert.isAtMost(closing, midnight + hour)
      assert.strictEqual(BusinessHours.elapsedSeconds(asked.clinic, closing, midnight), 0)
      assert.isTrue(BusinessHours.isOpen(asked.clinic, closing - 1))
    },
    runs
  )
})

/** What the platform says of each minute of a window and two days around it. */
interface Walls {
  readonly origin: number
  readonly walls: ReadonlyArray<string>
  /** The first minute at which the wall shows a time. */
  readonly firstOf: ReadonlyMap<string, number>
  readonly dates: ReadonlySet<string>
}

const wallTimes = new Map<string, Walls>()

const wallsOf = (zone: string, first: string): Walls => {
  const key = `${zone} ${first}`
  const known = wallTimes.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
  const origin = Date.parse(`${first}T00:00:00Z`) - 2 * day
  const walls = Array.from({ length: 14 * 24 * 60 }, (_, index) => format.format(origin + index * minute))
  const firstOf = new Map<string, number>()
  for (const [index, wall] of walls.entries()) if (!firstOf.has(wall)) firstOf.set(wall, index)
  const fresh = { origin, walls, firstOf, dates: new Set(walls.map((wall) => wall.slice(0, 10))) }
  wallTimes.set(key, fresh)
  return fresh
}

const hourLater = (wall: string): string =>
  new Date(Date.parse(`${wall.replace(" ", "T")}:00Z`) + hour).toISOString().slice(0, 16).replace("T", " ")

const minuteOf = ({ firstOf, walls }: Walls, date: string, time: string): number => {
  const wall = time === "24:00" ? `${dateOf(date, 1)} 00:00` : `${date} ${time}`
  const moved = hourLater(wall)
  return firstOf.get(wall) ?? firstOf.get(moved) ?? walls.findIndex((other) => other > moved)
}

const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const

/** Which minutes are open, by the rules read one after another. */
const openMinutes = (schedule: BusinessHours.Schedule, window: Walls, first: string): Array<boolean> => {
  const open = window.walls.map(() => false)
  for (let index = -1; index <= 10; index += 1) {
    const date = dateOf(first, index)
    const weekday = weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sun"
    if (schedule.holidays?.includes(date) || !window.dates.has(date)) continue
    const mine = new Set<number>()
    for (const [start, end] of schedule.shifts?.[date] ?? schedule.hours[weekday] ?? []) {
      const until = minuteOf(window, date, end)
      for (let at = minuteOf(window, date, start); at < until; at += 1) mine.add(at)
    }
    for (const [start, end] of schedule.breaks?.[date] ?? []) {
      const until = minuteOf(window, date, end)
      for (let at = minuteOf(window, date, start); at < until; at += 1) mine.delete(at)
    }
    for (const at of mine) open[at] = true
  }
  return open
}

describe("a reference that goes minute by minute", () => {
  for (const { first, zone } of windows) {
    it.prop(
      `agrees in ${zone} from ${first}`,
      { hours: Hours, starts: Schema.Tuple([int(0, 12_960), int(0, 12_960), int(0, 12_960)]), minutes: int(1, 2_000) },
      ({ hours, minutes, starts }) => {
        const schedule = scheduleOf(zone, first, hours)
        const clinic = Result.getOrThrow(BusinessHours.compile(schedule))
        const origin = Date.parse(`${first}T00:00:00Z`)
        const suspended = suspensionsOf(origin, hours)
        const window = wallsOf(zone, first)
        const wallOrigin = window.origin
        const open = openMinutes(schedule, window, first)
        for (const [from, to] of suspended.spans) {
          open.fill(false, (from - wallOrigin) / minute, (to - wallOrigin) / minute)
        }
        const shift = (origin - wallOrigin) / minute
        for (const start of starts) {
          const from = origin + start * minute
          assert.strictEqual(BusinessHours.isOpen(clinic, from, suspended), open[start + shift])
          const end = start + minutes
          const between = open.slice(start + shift, end + shift).filter(Boolean).length
          if (end <= 12_960) {
            const elapsed = BusinessHours.elapsedSeconds(clinic, from, origin + end * minute, suspended)
            assert.strictEqual(elapsed, between * 60)
          }
          const nextOpen = open.indexOf(true, start + shift)
          if (nextOpen !== -1 && nextOpen < 12_960 + shift) {
            const reached = Result.getOrThrow(BusinessHours.add(clinic, from, 0, suspended))
            assert.strictEqual(reached, wallOrigin + nextOpen * minute)
          }
          const ending = nthOpen(open, start + shift, minutes)
          if (ending !== undefined && ending < 12_960 + shift) {
            const reached = Result.getOrThrow(BusinessHours.add(clinic, from, minutes * 60, suspended))
            assert.strictEqual(reached, wallOrigin + (ending + 1) * minute)
            const back = Result.getOrThrow(BusinessHours.subtract(clinic, reached, minutes * 60, suspended))
            assert.strictEqual(back, wallOrigin + nextOpen * minute)
          }
        }
      },
      { arbitrary: { runs: 60 } }
    )
  }
})

/** The index of the n-th open minute from a start. */
const nthOpen = (open: ReadonlyArray<boolean>, start: number, n: number): number | undefined => {
  let left = n
  for (let index = start; index < open.length; index += 1) {
    if (open[index] === true) left -= 1
    if (left === 0) return index
  }
  return undefined
}
