/**
 * One request from a signed-in person, and what every workflow makes of it: its moment, its origin, its audit rows.
 *
 * `occurredAt` is the real moment unless the caller simulates the past; `recordedAt` is always the clock's.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { Actor } from "../domain/Actor.ts"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import * as Commit from "../domain/Commit.ts"
import type { DecidedBy } from "../domain/Fact.ts"
import type { RequestKey } from "../domain/IdempotentAnswer.ts"
import type { AuditEventId, PatientId, PracticeId } from "../domain/Ids.ts"
import { fromMillis, type Instant } from "../domain/Instant.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { Ledger, type StaleVersion } from "../ports/Ledger.ts"

/** The key under which the answer is stored, and the SHA-256 of the body that it answers. */
export interface Idempotency {
  readonly request: RequestKey
  readonly bodySha256: string
}

export interface Request {
  readonly principal: AccessPolicy.Principal
  readonly idempotency: Idempotency | null
  /** A moment in the past that this request pretends to happen at; null for now. */
  readonly occurredAt: Instant | null
}

/** The clock's moment. */
export const now: Effect.Effect<Instant> = Effect.map(Clock.currentTimeMillis, fromMillis)

/** The person as facts and audit rows name her. */
export const actorOf = (request: Request): Actor => {
  const { id, name } = request.principal.account
  return { kind: "account", id, name }
}

/** The origin that all facts of this request share. */
export const originOf = (request: Request, recordedAt: Instant, decidedBy: DecidedBy = {}): Commit.Origin => ({
  practiceId: request.principal.account.practiceId,
  actor: actorOf(request),
  onBehalfOf: request.principal.onBehalfOf,
  occurredAt: request.occurredAt ?? recordedAt,
  recordedAt,
  cause: request.idempotency?.request.key ?? null,
  decidedBy
})

/** What an audit row says beside who and when. */
export interface Audited {
  readonly activity: string
  readonly action: AuditEvent["action"]
  readonly entities: ReadonlyArray<string>
  readonly patients: ReadonlyArray<PatientId>
  readonly refusal?: string
}

/** One audit row by this actor. */
export const auditBy = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  actor: Actor,
  onBehalfOf: PatientId | null,
  at: Instant,
  audited: Audited
) {
  const id = yield* (yield* IdGenerator).next
  const event: AuditEvent = {
    id: id as AuditEventId,
    practiceId,
    at,
    actor,
    onBehalfOf,
    activity: audited.activity,
    action: audited.action,
    outcome: audited.refusal === undefined ? "success" : "refused",
    reason: audited.refusal ?? null,
    entities: audited.entities,
    patients: audited.patients
  }
  return event
})

/** One audit row for this request. */
export const auditOf = (request: Request, at: Instant, audited: Audited) =>
  auditBy(request.principal.account.practiceId, actorOf(request), request.principal.onBehalfOf, at, audited)

/** Writes that it was refused, then refuses. */
export const refuse = Effect.fnUntraced(function* <E extends { readonly _tag: string }>(
  request: Request,
  audited: Omit<Audited, "refusal">,
  error: E
) {
  const at = yield* now
  const row = yield* auditOf(request, at, { ...audited, refusal: error._tag })
  yield* recordAudit(request.principal.account.practiceId, [row])
  return yield* Effect.fail(error)
})

/** Lets through what a role of hers permits; the refusal is audited. */
export const permit = Effect.fnUntraced(function* (
  request: Request,
  permission: AccessPolicy.Permission,
  audited: Omit<Audited, "refusal">
) {
  const allowed = Effect.fromResult(AccessPolicy.permit(request.principal, permission))
  yield* Effect.catch(allowed, (error) => refuse(request, audited, error))
})

/** Writes audit rows alone: for reads, which change nothing else. */
export const recordAudit = Effect.fnUntraced(function* (practiceId: PracticeId, audit: ReadonlyArray<AuditEvent>) {
  const ledger = yield* Ledger
  yield* Effect.orDie(ledger.commit(Commit.withParts(Commit.empty(practiceId), { audit })))
})

/** A stale version is ours to try again with fresh reads, unless it is of that whose version the caller named. */
export const withFreshReads = <A, E extends { readonly _tag: string }, R>(
  self: Effect.Effect<A, E, R>,
  named?: string
) => Effect.retry(self, { times: 8, while: (error) => isStale(error) && error.kind !== named })

const isStale = (error: { readonly _tag: string }): error is StaleVersion => error._tag === "StaleVersion"
