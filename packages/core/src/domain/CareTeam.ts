/**
 * The people who answer together: members, opening hours, and the policies by which they promise an answer.
 *
 * Memberships are dated; a message records its members as they stood when it was sent. The professionals among the
 * members are the site table by which a feed's attending or primary provider leads a patient to her team.
 */
import * as Schema from "effect/Schema"
import * as BusinessHours from "./BusinessHours.ts"
import { AccountId, CareTeamId, PracticeId, PractitionerId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { ResponseTimePolicy } from "./ResponseTimePolicy.ts"

export const Membership = Schema.Struct({
  accountId: Schema.NullOr(AccountId),
  practitionerId: Schema.NullOr(PractitionerId),
  /** "physician", "nurse", "front desk". */
  role: Schema.NonEmptyString,
  from: Instant,
  /** First instant at which it no longer holds. */
  until: Schema.NullOr(Instant)
})
export type Membership = typeof Membership.Type

export const CareTeam = Schema.Struct({
  id: CareTeamId,
  practiceId: PracticeId,
  version: Schema.Int,
  name: Schema.NonEmptyString,
  members: Schema.Array(Membership),
  hours: BusinessHours.Schedule,
  /** Changes with every edit of hours, holidays or closures; stored with each promise. */
  calendarVersion: Schema.Int,
  policies: Schema.Array(ResponseTimePolicy)
})
export type CareTeam = typeof CareTeam.Type

/** The members at `now`. */
export const membersAt = (team: CareTeam, now: Instant): ReadonlyArray<Membership> =>
  team.members.filter((member) => member.from <= now && (member.until === null || now < member.until))

/** True where this account works in the team at `now`. */
export const includesAccount = (team: CareTeam, accountId: AccountId, now: Instant): boolean =>
  membersAt(team, now).some((member) => member.accountId === accountId)
