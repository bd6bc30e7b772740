/**
 * The invitations, open and ended. Reads only: writing goes through the Ledger.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { InvitationId, PracticeId } from "../domain/Ids.ts"
import type { Invitation } from "../domain/Invitation.ts"

export class Invitations extends Context.Service<
  Invitations,
  {
    readonly byId: (practiceId: PracticeId, id: InvitationId) => Effect.Effect<Invitation | undefined>
    /** The newest one with this hash of a code, whether it still holds or not. */
    readonly byCode: (practiceId: PracticeId, codeHash: string) => Effect.Effect<Invitation | undefined>
    /** All that there ever were for these people (`Invitation.inviteeKey`), newest first. */
    readonly forInvitees: (
      practiceId: PracticeId,
      inviteeKeys: ReadonlyArray<string>
    ) => Effect.Effect<ReadonlyArray<Invitation>>
  }
>()("@intervisit/core/ports/Invitations") {}
