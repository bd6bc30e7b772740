/**
 * Reads an instant as integrators write it: ISO 8601 date and time with an offset or Z.
 *
 * Strict on purpose: a time without an offset is an instant nowhere, and a day that the calendar does not have is no
 * day. Fractions beyond the millisecond are cut off; a leap second belongs to the minute that it ends.
 * Source: ISO 8601, RFC 3339, FHIR R4 instant.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as LocalDate from "../LocalDate.ts"

export class InstantWithoutOffset extends Schema.TaggedError<InstantWithoutOffset>()("InstantWithoutOffset", {
  field: Schema.String
}) {
  override get message() {
    return `${this.field} has a time without an offset; write Z or one such as -04:00 behind it.`
  }
}

export class UnreadableInstant extends Schema.TaggedError<UnreadableInstant>()("UnreadableInstant", {
  field: Schema.String
}) {
  override get message() {
    return `${this.field} is not an instant; write it as 2014-08-01T10:00:00-04:00.`
  }
}

export type InstantError = InstantWithoutOffset | UnreadableInstant

const pattern = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?$/

/** Milliseconds since 1970-01-01T00:00:00Z; `field` names the place in an error. */
export const millisFromText = (text: string, field: string): Result.Result<number, InstantError> => {
  const match = pattern.exec(text)
  const unreadable = () => Result.fail(new UnreadableInstant({ field }))
  if (match === null) return unreadable()
  const [, day = "", hours, minutes, seconds = "0", fraction = "", z, sign, offsetHours, offsetMinutes = "0"] = match
  if (!LocalDate.isCalendarDate(day)) return unreadable()
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return unreadable()
  if (z === undefined && sign === undefined) return Result.fail(new InstantWithoutOffset({ field }))
  const offset = z === undefined ? Number(offsetHours) * 60 + Number(offsetMinutes) : 0
  if (offset > 18 * 60 || Number(offsetMinutes) > 59) return unreadable()
  const millisOfMinute =
    seconds === "60" ? 59_999 : Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"))
  const minute = Number(hours) * 60 + Number(minutes) - (sign === "-" ? -offset : offset)
  return Result.succeed(LocalDate.epochDay(day as LocalDate.LocalDate) * 86_400_000 + minute * 60_000 + millisOfMinute)
}
