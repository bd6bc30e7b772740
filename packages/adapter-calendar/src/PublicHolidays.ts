/**
 * The public holidays of a country, state or region as local dates, with their names, as `date-holidays` knows them.
 *
 * A holiday that falls on a weekend stands there and on the day on which it is kept, where the country's rules move it.
 * A day that is only observed, or on which only banks close, is left out unless it is asked for.
 */
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import Holidays, { type HolidaysTypes } from "date-holidays"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Where: ISO 3166-1, the state as in ISO 3166-2 ("IL"), and the region within it. */
export interface Place {
  readonly country: string
  readonly state?: string
  readonly region?: string
}

export interface PublicHoliday {
  readonly date: LocalDate.LocalDate
  readonly name: string
}

/** Which days close a practice. */
export type HolidayKind = HolidaysTypes.HolidayType

/** The place is not known; names the part and the mend. */
export class UnknownPlace extends Schema.TaggedError<UnknownPlace>()("UnknownPlace", {
  field: Schema.Literals(["country", "state", "region"]),
  value: Schema.String,
  known: Schema.Array(Schema.String)
}) {
  override get message() {
    const mend = this.known.length === 0 ? "Leave it out." : `Use one of ${this.known.slice(0, 60).join(", ")}.`
    return `${this.field}: ${JSON.stringify(this.value.slice(0, 20))} is not known. ${mend}`
  }
}

/** The years must be whole, in order, and at most fifty of them. */
export class InvalidYears extends Schema.TaggedError<InvalidYears>()("InvalidYears", {
  from: Schema.Number,
  to: Schema.Number
}) {
  override get message() {
    return `years: ${this.from} to ${this.to} cannot be. Give whole years from 1970 to 2100, in order, fifty at most.`
  }
}

/** In order of date, each date once. */
export const publicHolidays = (
  place: Place,
  years: { readonly from: number; readonly to: number },
  kinds: ReadonlyArray<HolidayKind> = ["public"],
  language = "en"
): Result.Result<ReadonlyArray<PublicHoliday>, UnknownPlace | InvalidYears> =>
  Result.flatMap(calendarOf(place), (calendar) => {
    const { from, to } = years
    const isPossible = Number.isInteger(from) && Number.isInteger(to) && from >= 1970 && to <= 2100
    if (!isPossible || from > to || to - from >= 50) return Result.fail(new InvalidYears(years))
    const byDate = new Map<LocalDate.LocalDate, string>()
    for (let year = from; year <= to; year++) {
      for (const holiday of calendar.getHolidays(year, language)) {
        if (!kinds.includes(holiday.type)) continue
        for (const date of datesOf(holiday)) if (!byDate.has(date)) byDate.set(date, holiday.name)
      }
    }
    const found = Array.from(byDate, ([date, name]): PublicHoliday => ({ date, name }))
    return Result.succeed(found.sort((a, b) => (a.date < b.date ? -1 : 1)))
  })

const calendarOf = ({ country, region, state }: Place): Result.Result<Holidays, UnknownPlace> => {
  const all = new Holidays()
  const unknown = (field: UnknownPlace["field"], value: string, known: object | undefined) =>
    Result.fail(new UnknownPlace({ field, value, known: Object.keys(known ?? {}) }))
  const [inCountry, inState, inRegion] = [country.toUpperCase(), state?.toUpperCase(), region?.toUpperCase()]
  const countries = all.getCountries()
  if (!(inCountry in countries)) return unknown("country", country, countries)
  if (inState === undefined) {
    return region === undefined ? Result.succeed(new Holidays(inCountry)) : unknown("region", region, undefined)
  }
  const states = all.getStates(inCountry)
  if (states === undefined || !(inState in states)) return unknown("state", state ?? "", states)
  if (inRegion === undefined) return Result.succeed(new Holidays(inCountry, inState))
  const regions = all.getRegions(inCountry, inState)
  if (regions === undefined || !(inRegion in regions)) return unknown("region", region ?? "", regions)
  return Result.succeed(new Holidays(inCountry, inState, inRegion))
}

/** Every local date on which it is kept; one that begins at a time of day closes the days that it touches. */
const datesOf = ({ date, end, start }: HolidaysTypes.Holiday): ReadonlyArray<LocalDate.LocalDate> => {
  const first = date.slice(0, 10) as LocalDate.LocalDate
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  return Array.from({ length: days }, (_, index) => LocalDate.plusDays(first, index))
}
