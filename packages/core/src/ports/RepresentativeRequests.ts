/**
 * Who asked to help whom. Reads only: writing goes through the Ledger.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { AccountId, PracticeId, RepresentativeRequestId } from "../domain/Ids.ts"
import type { RepresentativeRequest } from "../domain/RepresentativeRequest.ts"

export class RepresentativeRequests extends Context.Service<
  RepresentativeRequests,
  {
    readonly byId: (
      practiceId: PracticeId,
      id: RepresentativeRequestId
    ) => Effect.Effect<RepresentativeRequest | undefined>
    /** Those that nobody has decided, oldest first. */
    readonly undecided: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<RepresentativeRequest>>
    /** Those that this account asked for, newest first. */
    readonly askedBy: (
      practiceId: PracticeId,
      accountId: AccountId
    ) => Effect.Effect<ReadonlyArray<RepresentativeRequest>>
  }
>()("@intervisit/core/ports/RepresentativeRequests") {}
