/**
 * Who signs in, and the working papers that belong to an account.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Account, Credential } from "../domain/Account.ts"
import type { Draft } from "../domain/Draft.ts"
import type { AccountId, PatientId, PracticeId, SessionId } from "../domain/Ids.ts"
import type { Session } from "../domain/Session.ts"

export class Accounts extends Context.Service<
  Accounts,
  {
    readonly byId: (practiceId: PracticeId, id: AccountId) => Effect.Effect<Account | undefined>
    /** By what the person types; the caller has put it in lower case. The credential is absent before enrolment. */
    readonly byLogin: (
      practiceId: PracticeId,
      login: string
    ) => Effect.Effect<{ readonly account: Account; readonly credential: Credential | undefined } | undefined>
    /** The accounts that sign in as this patient. */
    readonly ofPatient: (practiceId: PracticeId, id: PatientId) => Effect.Effect<ReadonlyArray<Account>>
    /** The session, live or ended, by the hash of its token. */
    readonly session: (id: SessionId) => Effect.Effect<Session | undefined>
    /** Unsent drafts, newest first. */
    readonly drafts: (practiceId: PracticeId, id: AccountId) => Effect.Effect<ReadonlyArray<Draft>>
  }
>()("@intervisit/core/ports/Accounts") {}
