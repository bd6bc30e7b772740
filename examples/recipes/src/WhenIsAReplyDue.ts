/**
 * When is a reply due: a practice's hours and holidays, and the policies that it starts with.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { Instant } from "@intervisit/core/domain/Instant"
import { defaultPolicies, promise } from "@intervisit/core/domain/ResponseTimePolicy"
import type { Urgency } from "@intervisit/core/domain/Triage"
import * as Result from "effect/Result"

const day = [["08:00", "17:00"]] as const
const hours = Result.getOrThrow(
  BusinessHours.compile({
    timeZone: "America/Chicago",
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    holidays: ["2026-11-26"] // Thanksgiving
  })
)

/** By when an answer is promised, and why; null where nobody is told to wait. */
export const whenIsAReplyDue = (urgency: Urgency, receivedAt: Instant) => {
  const { because, dueAt } = promise(defaultPolicies, hours, 1, {
    urgency,
    category: "administrative",
    hasRedFlag: false,
    receivedAt
  })
  return { dueAt, because }
}
