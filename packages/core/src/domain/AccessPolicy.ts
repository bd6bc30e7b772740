/**
 * Who may see and do what: one decision for one record, one scope for a list.
 *
 * Roles are a set and only ever add. A thread is seen by its patient's own account, by representatives whose grant
 * holds for the record it was written about, and by members of its team; managers and operators see counts, queues
 * and audit, not letters. A refusal about a record is told as "not found": a stranger learns nothing.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Account, Role } from "./Account.ts"
import type { CareTeam } from "./CareTeam.ts"
import { includesAccount } from "./CareTeam.ts"
import type { AccountId, CareTeamId, PatientId, PracticeId } from "./Ids.ts"
import type { Instant } from "./Instant.ts"
import type { Representative, RepresentativeScope } from "./Representative.ts"
import { holds, records } from "./Representative.ts"
import type { Thread } from "./Thread.ts"

/** The signed-in person with all that access depends on, loaded once a request. */
export interface Principal {
  readonly account: Account
  /** Her own record today, through merges; null where the account is nobody's patient account. */
  readonly ownPatientId: PatientId | null
  readonly grants: ReadonlyArray<Representative>
  readonly teams: ReadonlyArray<CareTeam>
  /** The patient this request acts for: her own record, or one she represents; null for staff. */
  readonly onBehalfOf: PatientId | null
  /** The colleagues for whom she covers now; their teams' threads are hers meanwhile. */
  readonly coversFor?: ReadonlyArray<AccountId>
}

/** What may be asked of the product, beside what concerns one thread. */
export const Permission = Schema.Literals([
  "read-measure",
  "read-queues",
  "manage-queues",
  "read-audit",
  "manage-practice",
  "manage-people",
  "confirm-representatives",
  "edit-canned-answers",
  "read-triage-rules",
  "stop-triage-rules",
  "sign-triage-rules",
  "invite-patients",
  "import-people"
])
export type Permission = typeof Permission.Type

export class AccessRefused extends Schema.TaggedError<AccessRefused>()("AccessRefused", {
  activity: Schema.String
}) {
  override get message() {
    return `This account may not do that (${this.activity}); ask a manager of the practice for the role it needs.`
  }
}

/** The threads that a list may show, as a filter that a store can apply. */
export interface ThreadScope {
  readonly practiceId: PracticeId
  /** Every thread that these records own today. */
  readonly owners: ReadonlyArray<PatientId>
  /** Threads written about these records, whoever owns them today. */
  readonly records: ReadonlyArray<PatientId>
  readonly teams: ReadonlyArray<CareTeamId>
}

export const hasRole = (principal: Principal, role: Role): boolean => principal.account.roles.includes(role)

/** The patient's own side: what she, or somebody for her, may list. */
export const patientScope = (principal: Principal, now: Instant): ThreadScope => {
  const patientId = principal.onBehalfOf
  const isOwn = patientId !== null && patientId === principal.ownPatientId && hasRole(principal, "patient")
  return {
    practiceId: principal.account.practiceId,
    owners: isOwn ? [patientId] : [],
    records: isOwn || patientId === null ? [] : representedRecords(principal, patientId, "read", now),
    teams: []
  }
}

/** The staff side: the teams she works in now. */
export const staffScope = (principal: Principal, now: Instant): ThreadScope => ({
  practiceId: principal.account.practiceId,
  owners: [],
  records: [],
  teams: staffTeams(principal, now).map((team) => team.id)
})

/** The teams whose inbox she works in now: her own, and those of whoever she covers for. */
export const staffTeams = (principal: Principal, now: Instant): ReadonlyArray<CareTeam> => {
  if (!hasRole(principal, "staff")) return []
  const accounts = [principal.account.id, ...(principal.coversFor ?? [])]
  return principal.teams.filter((team) => accounts.some((accountId) => includesAccount(team, accountId, now)))
}

/** True where a thread lies in a scope; stores apply the same rule in SQL. */
export const covers = (scope: ThreadScope, thread: Thread): boolean =>
  thread.practiceId === scope.practiceId &&
  (scope.owners.includes(thread.currentPatientId) ||
    scope.records.includes(thread.patientId) ||
    scope.teams.includes(thread.teamId))

/** On which side of the thread she stands, if on any. Staff first: a nurse who answers is not her own patient. */
export const sideOf = (principal: Principal, thread: Thread, now: Instant): "staff" | "patient" | undefined => {
  if (covers(staffScope(principal, now), thread)) return "staff"
  return covers(patientScope(principal, now), thread) ? "patient" : undefined
}

/** Whether she may write about this patient, and by which grant if not as herself. */
export const mayWriteFor = (
  principal: Principal,
  patientId: PatientId,
  now: Instant
): Result.Result<Representative | null, AccessRefused> => {
  if (patientId === principal.ownPatientId && hasRole(principal, "patient")) return Result.succeed(null)
  const grant = principal.grants.find((grant) => holds(grant, "write", now) && records(grant).includes(patientId))
  return grant !== undefined && hasRole(principal, "representative")
    ? Result.succeed(grant)
    : Result.fail(new AccessRefused({ activity: "write-for-patient" }))
}

/** The patients for whom she may act now: herself first. */
export const mayActFor = (principal: Principal, now: Instant): ReadonlyArray<PatientId> => {
  const own = principal.ownPatientId
  const represented = hasRole(principal, "representative")
    ? principal.grants.filter((grant) => holds(grant, "read", now)).map((grant) => grant.patientId)
    : []
  return [...(own !== null && hasRole(principal, "patient") ? [own] : []), ...represented]
}

const rolesFor: { readonly [P in Permission]: ReadonlyArray<Role> } = {
  "read-measure": ["manager"],
  "read-queues": ["operator"],
  "manage-queues": ["operator"],
  "read-audit": ["manager", "operator"],
  "manage-practice": ["manager"],
  "manage-people": ["manager", "operator"],
  "confirm-representatives": ["manager", "staff"],
  "edit-canned-answers": ["manager"],
  "read-triage-rules": ["manager", "staff"],
  "stop-triage-rules": ["manager", "staff"],
  "sign-triage-rules": ["manager", "staff"],
  "invite-patients": ["manager", "staff"],
  "import-people": ["manager", "operator"]
}

/** Allowed or refused, by role. */
export const permit = (principal: Principal, permission: Permission): Result.Result<void, AccessRefused> =>
  rolesFor[permission].some((role) => hasRole(principal, role))
    ? Result.succeed(undefined)
    : Result.fail(new AccessRefused({ activity: permission }))

const representedRecords = (
  principal: Principal,
  patientId: PatientId,
  scope: RepresentativeScope,
  now: Instant
): ReadonlyArray<PatientId> =>
  hasRole(principal, "representative")
    ? principal.grants
        .filter((grant) => grant.patientId === patientId && holds(grant, scope, now))
        .flatMap((grant) => [...records(grant)])
    : []
