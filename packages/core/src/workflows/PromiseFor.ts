/**
 * The promise for one letter: which policy of its team decides, and by when an answer is promised.
 *
 * Nobody is ever promised a time for an emergency or a red flag. Source: response-time rules 1, 6, 7, 11.
 */
import * as Effect from "effect/Effect"
import type { CareTeam } from "../domain/CareTeam.ts"
import type { Instant } from "../domain/Instant.ts"
import * as ResponseTimePolicy from "../domain/ResponseTimePolicy.ts"
import type { ResponsePromise } from "../domain/ThreadEvent.ts"
import type { TriageDecision } from "../domain/TriageDecision.ts"
import { Calendars } from "./Calendars.ts"

export const promiseFor = Effect.fnUntraced(function* (team: CareTeam, decision: TriageDecision, at: Instant) {
  const hours = yield* (yield* Calendars).of(team)
  const promise: ResponsePromise = ResponseTimePolicy.promise(team.policies, hours, team.calendarVersion, {
    urgency: decision.urgency,
    category: decision.primaryCategory,
    hasRedFlag: decision.redFlags.length > 0,
    receivedAt: at
  })
  return promise
})
