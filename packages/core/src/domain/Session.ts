/**
 * One browser that is signed in. The id is a hash of the cookie's token, so that the table cannot be replayed.
 *
 * A session ends after 15 minutes without a person's input; live updates and autosave do not count as input.
 * Source: 45 CFR 164.312(a)(2)(iii), automatic logoff.
 */
import * as Schema from "effect/Schema"
import { AccountId, PracticeId, SessionId } from "./Ids.ts"
import { Instant, plusMillis } from "./Instant.ts"

export const idleMinutesMax = 15
export const lifetimeHoursMax = 12

export const Session = Schema.Struct({
  id: SessionId,
  practiceId: PracticeId,
  version: Schema.Int,
  accountId: AccountId,
  startedAt: Instant,
  /** When the person last did something. */
  inputAt: Instant,
  endedAt: Schema.NullOr(Instant)
})
export type Session = typeof Session.Type

/** The instant at which this session logs itself off, unless the person does something first. */
export const logsOffAt = (session: Session): Instant => {
  const idle = plusMillis(session.inputAt, idleMinutesMax * 60_000)
  const whole = plusMillis(session.startedAt, lifetimeHoursMax * 3_600_000)
  return idle < whole ? idle : whole
}

/** True while the session may still act at `now`. */
export const isLive = (session: Session, now: Instant): boolean => session.endedAt === null && now < logsOffAt(session)
