/**
 * Three libraries of npm that add working time, each as its README says, in the zone of the process.
 *
 * None knows a zone of its own, breaks, or shifts: a contender is asked only what it can be told. They come from the
 * benchmarks' own install; without it there is nobody to compare with.
 */
import { createRequire } from "node:module"
import type { Schedule } from "@intervisit/core/domain/BusinessHours"

/** The two questions that every peer answers, in milliseconds. */
export interface Contender {
  readonly add: (start: number, seconds: number) => number
  readonly elapsedSeconds: (start: number, end: number) => number
}

export interface Peer {
  readonly name: string
  readonly version: string
  readonly open: (schedule: Schedule) => Contender
}

const load = createRequire(import.meta.url)
const versionOf = (name: string): string => load(`${name}/package.json`).version

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const

interface Moment {
  valueOf(): number
  addWorkingTime(amount: number, unit: string): Moment
  workingDiff(other: Moment, unit: string): number
}

const momentBusinessTime = (): Peer => ({
  name: "moment-business-time",
  version: versionOf("moment-business-time"),
  open: (schedule) => {
    const moment = load("moment-business-time") as {
      (millis: number): Moment
      updateLocale: (locale: string, settings: object) => void
    }
    const workinghours = Object.fromEntries(
      weekdays.map((day, index) => [index, schedule.hours?.[day]?.flat() ?? null])
    )
    moment.updateLocale("en", { workinghours, holidays: schedule.holidays ?? [] })
    return {
      add: (start, seconds) => moment(start).addWorkingTime(seconds, "seconds").valueOf(),
      elapsedSeconds: (start, end) => moment(end).workingDiff(moment(start), "seconds")
    }
  }
})

interface Day {
  valueOf(): number
  addBusinessMinutes(minutes: number): Day
  businessMinutesDiff(other: Day): number
}

const longDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const

const dayjsBusinessTime = (): Peer => ({
  name: "dayjs-business-time",
  version: versionOf("dayjs-business-time"),
  open: (schedule) => {
    const dayjs = load("dayjs") as {
      (millis: number): Day
      extend: (plugin: unknown) => void
      setBusinessTime: (hours: object) => void
      setHolidays: (days: ReadonlyArray<string>) => void
    }
    const plugin = load("dayjs-business-time") as { readonly default?: unknown }
    dayjs.extend(plugin.default ?? plugin)
    const hours = weekdays.map((day, index) => {
      const intervals = schedule.hours?.[day] ?? []
      const segments = intervals.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }))
      return [longDays[index], segments.length === 0 ? null : segments]
    })
    dayjs.setBusinessTime(Object.fromEntries(hours))
    dayjs.setHolidays(schedule.holidays ?? [])
    return {
      add: (start, seconds) =>
        dayjs(start)
          .addBusinessMinutes(seconds / 60)
          .valueOf(),
      elapsedSeconds: (start, end) => dayjs(end).businessMinutesDiff(dayjs(start)) * 60
    }
  }
})

interface OpeningHours {
  getOpenDuration(from: Date, to: Date): readonly [number, number]
  getState(date: Date): boolean
  getNextChange(date: Date): Date | undefined
}

const shortDays = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"] as const
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

const openingHours = (): Peer => ({
  name: "opening_hours",
  version: versionOf("opening_hours"),
  open: (schedule) => {
    const Parsed = load("opening_hours") as new (text: string) => OpeningHours
    const week = weekdays.flatMap((day, index) => {
      const intervals = (schedule.hours?.[day] ?? []).map(([start, end]) => `${start}-${end}`)
      return intervals.length === 0 ? [] : [`${shortDays[index]} ${intervals.join(",")}`]
    })
    const holidays = (schedule.holidays ?? []).map((date) => {
      const [year = "", month = "", day = ""] = date.split("-")
      return `${year} ${months[Number(month) - 1]} ${day} off`
    })
    const hours = new Parsed([...week, ...holidays].join("; "))
    return { add: (start, seconds) => walk(hours, start, seconds), elapsedSeconds: durationOf(hours) }
  }
})

const durationOf = (hours: OpeningHours) => (start: number, end: number) =>
  end <= start ? 0 : hours.getOpenDuration(new Date(start), new Date(end))[0] / 1000

/** From change to change, until the time is used up. */
const walk = (hours: OpeningHours, start: number, seconds: number): number => {
  let at = new Date(start)
  let left = seconds * 1000
  for (let changes = 0; changes < 10_000; changes++) {
    const next = hours.getNextChange(at)
    const isOpen = hours.getState(at)
    if (isOpen && (next === undefined || at.getTime() + left <= next.getTime())) return at.getTime() + left
    if (next === undefined) return Number.NaN
    if (isOpen) left -= next.getTime() - at.getTime()
    at = next
  }
  return Number.NaN
}

export const peers = (): ReadonlyArray<Peer> => [momentBusinessTime(), dayjsBusinessTime(), openingHours()]
