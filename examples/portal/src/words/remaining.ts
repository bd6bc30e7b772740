/**
 * How long is left until an instant, by the wall clock: "in 45 min", "in 3 h", "20 min late".
 *
 * It is rounded towards the reader's disadvantage: never more time left than there is.
 */
import type { Words } from "./Words.ts"

const minuteMillis = 60_000

/** The span in words. Under two hours it is told in minutes, under two days in hours. */
export const span = (millis: number, { time }: Pick<Words, "time">): string => {
  const minutes = Math.floor(Math.abs(millis) / minuteMillis)
  if (minutes < 120) return time.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? time.hours(hours) : time.days(Math.floor(hours / 24))
}

/** What is left until `instant`, or by how much it has passed. */
export const remaining = (instant: string, now: number, words: Pick<Words, "time">): string => {
  const millis = Date.parse(instant) - now
  if (Math.abs(millis) < minuteMillis) return words.time.now
  return millis > 0 ? words.time.in(span(millis, words)) : words.time.late(span(millis, words))
}
