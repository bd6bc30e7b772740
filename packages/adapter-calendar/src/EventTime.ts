/**
 * From a time in a calendar to an instant: in UTC, in a zone by IANA's name or of the calendar's own, or floating.
 *
 * IANA's name comes before the calendar's own definition of it, which is often years old. A local time that a clock
 * change skips or repeats is resolved as everywhere here. Source: RFC 5545, sections 3.2.19 and 3.3.5.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import ICAL from "ical.js"

/** A zone that nobody knows. */
export interface Unplaced {
  readonly tzid: string
}

/** The zones that the calendar defines, by their TZID. */
export type OwnZones = ReadonlyMap<string, ICAL.Timezone>

export const zonesOf = (calendar: ICAL.Component): OwnZones =>
  new Map(
    calendar.getAllSubcomponents("vtimezone").map((component) => {
      const zone = new ICAL.Timezone(component)
      return [zone.tzid, zone]
    })
  )

/** Epoch milliseconds of a time that is no date. */
export const instantOf = (
  time: ICAL.Time,
  own: OwnZones,
  practiceZone: DateTime.TimeZone
): Result.Result<number, Unplaced> => {
  if (time.zone === ICAL.Timezone.utcTimezone) return Result.succeed(time.toUnixTime() * 1000)
  const tzid = writtenZone(time)
  if (tzid === "" || tzid === "floating") return resolved(time, DateTime.zoneToString(practiceZone))
  // Some programs write a path before the name: "/freeassociation.sourceforge.net/America/Chicago".
  const iana = /([A-Z][A-Za-z_+-]*(?:\/[A-Z][A-Za-z_+-]*)+)$/.exec(tzid)?.[1] ?? tzid
  if (Option.isSome(DateTime.zoneMakeNamed(iana))) return resolved(time, iana)
  const zone = own.get(tzid)
  if (zone === undefined) return Result.fail({ tzid })
  const placed = time.clone()
  placed.zone = zone
  return Result.succeed(placed.toUnixTime() * 1000)
}

/** The TZID as it was written. The library keeps it here or there, and its types leave one of the places out. */
const writtenZone = (time: ICAL.Time & { readonly timezone?: string }): string => {
  const known = time.zone?.tzid ?? "floating"
  return known === "floating" ? (time.timezone ?? "") : known
}

const resolved = (time: ICAL.Time, zone: string): Result.Result<number, Unplaced> =>
  Result.mapError(BusinessHours.resolveLocal(zone, time.toString().slice(0, 19)), () => ({ tzid: zone }))
