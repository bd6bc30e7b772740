/**
 * An instant as the demo clinic's people read it: "Tuesday, November 24, 12:00 PM CST".
 */
import { zone } from "../clinic/zone.ts"

const format = new Intl.DateTimeFormat("en-US", {
  timeZone: zone,
  weekday: "long",
  month: "long",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short"
})

export const timeText = (millis: number): string => format.format(millis)
