/**
 * The care teams of the first run as the form holds them, and as they go to the server.
 */
import type { FirstRunForm, Language } from "../api/views.ts"

export const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Day = (typeof days)[number]

export interface DayFields {
  readonly isOpen: boolean
  readonly from: string
  readonly until: string
}

export interface TeamFields {
  /** Stays the same while the form is open, whatever the team is called. */
  readonly key: number
  readonly name: string
  readonly hours: Readonly<Record<Day, DayFields>>
}

const open = (isOpen: boolean): DayFields => ({ isOpen, from: "08:00", until: "17:00" })

/** Monday to Friday, from eight to five. */
export const newTeam = (key: number): TeamFields => ({
  key,
  name: "",
  hours: {
    mon: open(true),
    tue: open(true),
    wed: open(true),
    thu: open(true),
    fri: open(true),
    sat: open(false),
    sun: open(false)
  }
})

/** The first Monday of 2024 was its first day. */
export const dayName = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, 0, 1 + days.indexOf(day)))
  )

/** Every quarter of an hour of a day, its end included. */
export const times: ReadonlyArray<string> = Array.from({ length: 97 }, (_, quarter) => {
  const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15]
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
})

/** As people write it where they live: `5:00 PM`. The end of a day is its midnight. */
export const timeName = (time: string, language: Language): string => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  const name = new Intl.DateTimeFormat(language === "es" ? "es-US" : "en-US", { timeStyle: "short", timeZone: "UTC" })
  return name.format(new Date(Date.UTC(2024, 0, 1, hours, minutes)))
}

/** True where the day ends after it has begun. */
export const isDaySound = ({ from, isOpen, until }: DayFields): boolean =>
  !isOpen || (from !== "" && until !== "" && from < until)

/** True where it opens at all, and every open day ends after it has begun. */
export const areHoursSound = ({ hours }: TeamFields): boolean =>
  days.some((day) => hours[day].isOpen) && days.every((day) => isDaySound(hours[day]))

export const teamForm = ({ hours, name }: TeamFields): FirstRunForm["careTeams"][number] => ({
  name: name.trim(),
  hours: Object.fromEntries(
    days.flatMap((day) => (hours[day].isOpen ? [[day, [[hours[day].from, hours[day].until]]]] : []))
  )
})
