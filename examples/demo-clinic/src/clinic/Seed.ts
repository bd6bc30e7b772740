/**
 * Fills the demo practice through the doors that everybody uses: the feed's port, configuration, the workflows of
 * letters and answers.
 *
 * Everything has a fixed id or key, so a seeding that was cut short goes on where it was. Passwords are hashed while
 * the feed runs, and only where an account has none.
 */
import type { Account } from "@intervisit/core/domain/Account"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Representative } from "@intervisit/core/domain/Representative"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { hashPassword } from "@intervisit/core/workflows/Passwords"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Clinic } from "./Clinic.ts"
import { converse } from "./Converse.ts"
import { practice, practiceId } from "./DemoPractice.ts"
import { actor, nobody } from "./Establish.ts"
import { replayFeed } from "./ReplayFeed.ts"
import { signIns } from "./SignIns.ts"

/** Does whatever of the seed has not been done yet. `feed` is where the application listens for ADT. */
export const seedClinic = Effect.fn("seedClinic")(function* (
  clinic: Clinic,
  feed: { readonly host: string; readonly port: number }
) {
  const hashing = yield* Effect.forkChild(missingCredentials)
  yield* replayFeed(clinic.feed, feed)
  const accounts = yield* Effect.forEach(clinic.patientAccounts, ({ account, patient }) =>
    Effect.map(recordOf(patient), (patientId): Account => ({ ...account, patientId }))
  )
  const representatives = yield* Effect.forEach(clinic.grants, ({ patient, ...grant }) =>
    Effect.map(recordOf(patient), (patientId) => grantOf({ ...grant, patientId }))
  )
  const credentials = yield* Fiber.join(hashing)
  yield* Effect.orDie(
    configurePractice(actor, {
      ...nobody,
      practice,
      accounts: [...clinic.setup.accounts, ...accounts],
      representatives,
      credentials
    })
  )
  yield* converse(clinic.conversations)
})

const missingCredentials = Effect.gen(function* () {
  const accounts = yield* Accounts
  const hashed = yield* Effect.forEach(
    signIns,
    Effect.fnUntraced(function* ({ accountId, login, password }) {
      const known = yield* accounts.byLogin(practiceId, login)
      return known?.credential === undefined ? [yield* hashPassword(practiceId, accountId, password, 0)] : []
    }),
    { concurrency: 4 }
  )
  return hashed.flat()
})

const recordOf = Effect.fnUntraced(function* (number: Identifier) {
  const [patient] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [number])
  if (patient === undefined) return yield* Effect.die(new Error(`The demo patient ${number.value} has not arrived.`))
  return patient.id
})

const grantOf = (
  grant: Pick<Representative, "id" | "accountId" | "relationship" | "scopes" | "from"> & {
    readonly patientId: PatientId
  }
): Representative => ({
  ...grant,
  practiceId,
  version: 0,
  until: null,
  confirmedFor: [],
  isHeld: false,
  revokedAt: null
})
