/**
 * Instants as people read them, in the practice's zone: "Tuesday 24 November, 12:00".
 *
 * The year is told only where it is not this one. A local date that lacks its day or month is told as far as it goes.
 * `now` is milliseconds on the server's clock.
 */
import type { Language } from "../api/views.ts"

export interface Calendar {
  readonly language: Language
  readonly zone: string
}

// British English puts the day before the month and counts 24 hours, as the pages do.
const locales: Record<Language, string> = { en: "en-GB", es: "es-US" }

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = ({ language, zone }: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: zone, hourCycle: "h23", ...options })
  formats.set(key, made)
  return made
}

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>

const partsOf = (calendar: Calendar, at: Date, options: Intl.DateTimeFormatOptions): Parts =>
  Object.fromEntries(
    formatOf(calendar, options)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  )

/** "12:00" */
export const timeOfDay = (instant: string, calendar: Calendar): string => {
  const { hour, minute } = partsOf(calendar, new Date(instant), { hour: "2-digit", minute: "2-digit" })
  return `${hour}:${minute}`
}

/** "Tuesday 24 November" */
export const day = (instant: string, calendar: Calendar, now: number, weekday: "long" | "short" = "long"): string => {
  const at = new Date(instant)
  const year = yearOf(at, calendar)
  const parts = partsOf(calendar, at, { weekday, day: "numeric", month: weekday, year: "numeric" })
  const of = calendar.language === "es" ? " de " : " "
  const yearPart = year === yearOf(new Date(now), calendar) ? "" : `${of}${year}`
  return `${parts.weekday} ${parts.day}${of}${parts.month}${yearPart}`
}

/** "24 Nov", for the axis of a plot. */
export const shortDay = (instant: string, calendar: Calendar): string => {
  const { day, month } = partsOf(calendar, new Date(instant), { day: "numeric", month: "short" })
  return `${day} ${month}`
}

/** "Tuesday 24 November, 12:00" */
export const moment = (instant: string, calendar: Calendar, now: number): string =>
  `${day(instant, calendar, now)}, ${timeOfDay(instant, calendar)}`

/** "Tue 24 Nov, 12:00"; only the time where the day is today's. For lists that are dense. */
export const shortMoment = (instant: string, calendar: Calendar, now: number): string =>
  isSameDay(instant, calendar, now)
    ? timeOfDay(instant, calendar)
    : `${day(instant, calendar, now, "short")}, ${timeOfDay(instant, calendar)}`

/** True where the instant lies on the practice's today. */
export const isSameDay = (instant: string, calendar: Calendar, now: number): boolean =>
  localDate(new Date(instant), calendar) === localDate(new Date(now), calendar)

const yearOf = (at: Date, calendar: Calendar): string => partsOf(calendar, at, { year: "numeric" }).year ?? ""

/** The instant at which clocks in the zone show this day and time; where they show it twice, the first. */
export const instantOf = (date: string, time: string, { zone }: Calendar): string => {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const shownAt = (at: number): number => {
    const calendar = { language: "en", zone } as const
    return Date.parse(`${localDate(new Date(at), calendar)}T${timeOfDay(new Date(at).toISOString(), calendar)}:00Z`)
  }
  // A second step settles what lies near a change of clocks.
  const near = wall - (shownAt(wall) - wall)
  return new Date(near - (shownAt(near) - wall)).toISOString()
}

/** "2026-11-24", in the zone. */
export const localDate = (at: Date, calendar: Calendar): string => {
  const { day, month, year } = partsOf({ ...calendar, language: "en" }, at, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  })
  return `${year}-${month}-${day}`
}

/** A local date as it is known: "24 November 1961", "November 1961" or "1961". */
export const dateAsKnown = (date: string, language: Language): string => {
  const [year = "", month, dayOfMonth] = date.split("-")
  if (month === undefined) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth ?? "1")))
  const { month: name } = partsOf({ language, zone: "UTC" }, at, { month: "long", day: "numeric" })
  const of = language === "es" ? " de " : " "
  const monthAndYear = `${name}${of}${year}`
  return dayOfMonth === undefined ? monthAndYear : `${Number(dayOfMonth)}${of}${monthAndYear}`
}

/** Whole years and months since a birth date, where the date is whole. */
export const ageOn = (birthDate: string, today: string): { years: number; months: number } | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return undefined
  const [birth, now] = [birthDate, today].map((date) => date.split("-").map(Number))
  const monthsOf = ([year = 0, month = 0]: ReadonlyArray<number> = []) => year * 12 + month
  const isBeforeDay = (now?.[2] ?? 0) < (birth?.[2] ?? 0)
  const months = monthsOf(now) - monthsOf(birth) - (isBeforeDay ? 1 : 0)
  return { years: Math.floor(months / 12), months }
}

/** "1.4 MB" */
export const bytesAsText = (bytes: number, language: Language): string => {
  const [unit, scale] = bytes < 1_000_000 ? ["kilobyte", 1_000] : ["megabyte", 1_000_000]
  const format = { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 } as const
  return new Intl.NumberFormat(locales[language], format).format(Math.max(bytes / scale, unit === "kilobyte" ? 1 : 0))
}

/**
 * "7.8%" as the language writes it, cut and not rounded: 4.99 percent must not look like 5. Near the line of the
 * measure two digits are told.
 */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], {
    style: "percent",
    maximumFractionDigits: Math.abs(share - 0.05) < 0.005 ? 2 : 1,
    roundingMode: "floor"
  }).format(share)
