/** Opening hours and short readers for the tests of business hours. */
import * as Result from "effect/Result"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"

export const nineToFive = [["09:00", "17:00"]] as const
export const weekdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive }
export const allDay = [["00:00", "24:00"]] as const
export const always = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }

export const compile = (schedule: Partial<BusinessHours.Schedule>) =>
  Result.getOrThrow(BusinessHours.compile({ timeZone: "America/New_York", hours: weekdays, ...schedule }))
export const clinic = compile({})

export const at = (text: string): number => Result.getOrThrow(BusinessHours.instantFromText("at", text))
export const text = <E>(answer: Result.Result<number, E>): string =>
  BusinessHours.instantToText(Result.getOrThrow(answer))
export const spans = <E>(answer: Result.Result<ReadonlyArray<BusinessHours.Span>, E>) =>
  Result.getOrThrow(answer).map(([from, to]) => [BusinessHours.instantToText(from), BusinessHours.instantToText(to)])
export const tag = <A, E extends { readonly _tag: string }>(answer: Result.Result<A, E>): string =>
  Result.getOrThrow(Result.flip(answer))._tag
