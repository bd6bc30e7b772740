/**
 * Who works here and where they are signed in: for the page of people and roles.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Account } from "../domain/Account.ts"
import type { AccountId, PracticeId } from "../domain/Ids.ts"
import type { Session } from "../domain/Session.ts"

export class AccountRegister extends Context.Service<
  AccountRegister,
  {
    /** Every account with a role of work (`Account.works`), active or not, by login. */
    readonly working: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<Account>>
    /** The sessions of an account that nobody has ended, in no order; some may have run out by themselves. */
    readonly openSessions: (practiceId: PracticeId, id: AccountId) => Effect.Effect<ReadonlyArray<Session>>
    /** True where the account has a password. */
    readonly hasCredential: (practiceId: PracticeId, id: AccountId) => Effect.Effect<boolean>
  }
>()("@intervisit/core/ports/AccountRegister") {}
