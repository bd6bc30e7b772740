/**
 * Fills the demo practice through the doors that everybody uses: the feed's port, configuration, the workflows of
 * letters and answers.
 *
 * First come the few people whom the printed sign-ins are, so that one can look around at once; the rest follows while
 * everything answers, at a gentle pace. All has a fixed id or key: a seeding that was cut short goes on where it was.
 */
import type { Account } from "@intervisit/core/domain/Account"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { Representative } from "@intervisit/core/domain/Representative"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { hashPassword } from "@intervisit/core/workflows/Passwords"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Clinic } from "./Clinic.ts"
import { converse } from "./Converse.ts"
import { practiceId } from "./DemoPractice.ts"
import { actor, nobody } from "./Establish.ts"
import { firstPlaces } from "./Patients.ts"
import type { FeedMessage } from "./RegistrationFeed.ts"
import { replayFeed } from "./ReplayFeed.ts"
import { writeSavedAnswers } from "./SavedAnswers.ts"
import { signIns } from "./SignIns.ts"

/** Where the application listens for ADT. */
export interface FeedAddress {
  readonly host: string
  readonly port: number
}

/** How far a seeding is. */
export interface SeedProgress {
  /** Messages of the registration that were acknowledged. */
  readonly messages: number
  readonly messagesTotal: number
  readonly conversations: number
  readonly conversationsTotal: number
}

export interface FillOptions {
  /** Told of every step. */
  readonly onProgress?: (progress: SeedProgress) => Effect.Effect<void>
  /** The rest between two steps of one hand, so that people who look around are served; none by default. */
  readonly pause?: Duration.Input
}

/** The few people of the printed sign-ins, with passwords, and what they wrote; done before anybody is told of them. */
export const openClinic = Effect.fn("openClinic")(function* (clinic: Clinic, feed: FeedAddress) {
  const hashing = yield* Effect.forkChild(missingCredentials)
  yield* replayFeed(clinic.feed.filter(isAboutFirst), feed)
  yield* configure(clinic, isFirst(clinic), yield* Fiber.join(hashing))
  yield* writeSavedAnswers("ruth.okoye")
  yield* Effect.forEach(firstConversations(clinic), converse, { discard: true })
})

/** Everything else of the seed that has not been done yet. */
export const fillClinic = Effect.fn("fillClinic")(function* (
  clinic: Clinic,
  feed: FeedAddress,
  { onProgress = () => Effect.void, pause }: FillOptions = {}
) {
  const rest = clinic.feed.filter((message) => !isAboutFirst(message))
  const first = new Set(firstConversations(clinic))
  const later = clinic.conversations.filter((conversation) => !first.has(conversation))
  let progress: SeedProgress = {
    messages: 0,
    messagesTotal: rest.length,
    conversations: 0,
    conversationsTotal: later.length
  }
  const step = (part: "messages" | "conversations") =>
    Effect.suspend(() => {
      progress = { ...progress, [part]: progress[part] + 1 }
      return Effect.andThen(onProgress(progress), pause === undefined ? Effect.void : Effect.sleep(pause))
    })
  yield* onProgress(progress)
  yield* replayFeed(rest, feed, { onAcknowledged: step("messages") })
  yield* configure(clinic, () => true, [])
  const said = (conversation: Clinic["conversations"][number]) =>
    Effect.andThen(converse(conversation), step("conversations"))
  yield* Effect.forEach(later.slice(0, -1), said, { concurrency: hands, discard: true })
  // Once its letter is there, all of it is.
  yield* Effect.forEach(later.slice(-1), said, { discard: true })
})

/** All of it at once, for tests. */
export const seedClinic = (clinic: Clinic, feed: FeedAddress) =>
  Effect.andThen(openClinic(clinic, feed), fillClinic(clinic, feed))

/** How many conversations are told at once. */
const hands = 2

const isAboutFirst = ({ lane }: FeedMessage): boolean => firstPlaces.includes(lane)

const isFirst = (clinic: Clinic) => {
  const numbers = new Set(firstPlaces.map((place) => clinic.patients[place]?.number.value))
  return ({ value }: Identifier): boolean => numbers.has(value)
}

/** What these people wrote, but never the last conversation of all. */
const firstConversations = (clinic: Clinic): Clinic["conversations"] => {
  const isKnown = isFirst(clinic)
  return clinic.conversations.slice(0, -1).filter(({ patient }) => isKnown(patient))
}

/** Accounts and grants of those patients whose records have arrived, and who are wanted. */
const configure = Effect.fnUntraced(function* (
  clinic: Clinic,
  isWanted: (patient: Identifier) => boolean,
  credentials: ReadonlyArray<Effect.Success<ReturnType<typeof hashPassword>>>
) {
  const accounts = yield* Effect.forEach(
    clinic.patientAccounts.filter(({ patient }) => isWanted(patient)),
    ({ account, patient }) => Effect.map(recordOf(patient), (patientId): Account => ({ ...account, patientId }))
  )
  const grants = clinic.grants.filter(({ patient }) => isWanted(patient))
  const acting = new Set(grants.map(({ accountId }) => accountId))
  const representatives = yield* Effect.forEach(grants, ({ patient, ...grant }) =>
    Effect.map(recordOf(patient), (patientId) => grantOf({ ...grant, patientId }))
  )
  yield* Effect.orDie(
    configurePractice(actor, {
      ...nobody,
      practice: clinic.practice.practice,
      accounts: [...clinic.practice.accounts, ...accounts, ...clinic.helpers.filter(({ id }) => acting.has(id))],
      representatives,
      credentials
    })
  )
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
  grant: Pick<Representative, "id" | "accountId" | "relationship" | "scopes" | "from" | "until"> & {
    readonly patientId: PatientId
  }
): Representative => ({
  ...grant,
  practiceId,
  version: 0,
  confirmedFor: [],
  isHeld: false,
  revokedAt: null
})
