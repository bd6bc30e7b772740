/**
 * The record of who looked and who did. Append-only; chained in batches by one sealer.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { AuditEvent, Seal } from "../domain/AuditEvent.ts"
import type { AccountId, PatientId, PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"

/** A row, or a seal, is not what was sealed. `sequence` is the first row that does not hold. */
export class AuditBroken extends Schema.TaggedError<AuditBroken>()("AuditBroken", {
  seal: Schema.Int,
  sequence: Schema.Int
}) {
  override get message() {
    return `The audit was altered: seal ${this.seal} does not hold from row ${this.sequence} on.`
  }
}

export class AuditLog extends Context.Service<
  AuditLog,
  {
    /** Newest first. */
    readonly search: (query: {
      readonly practiceId: PracticeId
      readonly actorId: AccountId | null
      readonly patientId: PatientId | null
      /** One of these accounts did it, where they are given; none of them where the list is empty. */
      readonly actorIds?: ReadonlyArray<AccountId>
      /** It lists one of these patients, where they are given. */
      readonly patientIds?: ReadonlyArray<PatientId>
      readonly activity?: string
      readonly from?: Instant
      /** The first instant that is too late. */
      readonly until?: Instant
      readonly limit: number
      readonly before: number | null
    }) => Effect.Effect<ReadonlyArray<{ readonly sequence: number; readonly event: AuditEvent }>>

    /** Chains every row that no seal covers yet; undefined where there is none. Only one sealer runs at a time. */
    readonly seal: (practiceId: PracticeId, now: Instant) => Effect.Effect<Seal | undefined>

    /** Recomputes every seal. Returns how many rows are covered and how many still wait for a seal. */
    readonly verify: (
      practiceId: PracticeId
    ) => Effect.Effect<{ readonly sealed: number; readonly unsealed: number }, AuditBroken>
  }
>()("@intervisit/core/ports/AuditLog") {}
