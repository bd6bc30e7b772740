/**
 * A small clinic that is open for business: Lakeside, with nurse Noor, Dr. Okafor, Ana and her mother Elena.
 *
 * `open` sets it up through the workflows, over whatever stores are given; the rest are things that people do there.
 * The clock is the caller's. For tests of workflows, adapters and servers.
 */
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Account } from "../domain/Account.ts"
import { system } from "../domain/Actor.ts"
import type { Identifier } from "../domain/Identifier.ts"
import type { AccountId, PatientId } from "../domain/Ids.ts"
import { fromMillis, type Instant, toMillis } from "../domain/Instant.ts"
import { starterPack } from "../domain/triage/packs/starter.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { TriageEngine } from "../ports/TriageEngine.ts"
import { Calendars } from "../workflows/Calendars.ts"
import { configurePractice, type PracticeSetup } from "../workflows/ConfigurePractice.ts"
import { loadPrincipal } from "../workflows/LoadPrincipal.ts"
import { receiveFeedMessage, type Told } from "../workflows/ReceiveFeedMessage.ts"
import type { Idempotency, Request } from "../workflows/Request.ts"
import type { Letter } from "../workflows/SendMessage.ts"
import * as eg from "./Examples.ts"

/** What workflows need beside stores, chart and mail. Ids are counted. */
export const inside = Layer.mergeAll(
  IdGenerator.layerCounting,
  Layer.orDie(TriageEngine.layer(starterPack)),
  Calendars.layer,
  Kdf.layerWebCrypto
).pipe(Layer.provideMerge(SecureRandom.layerWebCrypto))

/** The practice as it is set up: professionals, team and staff; Ana's and Elena's accounts once Ana is known. */
export const setup = (parts: Partial<PracticeSetup> = {}): PracticeSetup => ({
  practice: eg.practice(),
  practitioners: [eg.practitioner()],
  careTeams: [eg.careTeam()],
  accounts: [eg.nurse(), eg.nurse({ id: managerId, login: "mona", name: "Mona Park", roles: ["manager", "operator"] })],
  credentials: [],
  representatives: [],
  ...parts
})

export const managerId = "account-mona" as AccountId

/** A feed message about Ana; the frame is a stand-in for HL7's bytes. */
export const feedMessage = (controlId: string, told: ReadonlyArray<Told>, eventAt: Instant = eg.friday1655) => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  return {
    practiceId: eg.practiceId,
    feed: "adt",
    controlId,
    eventAt,
    told,
    receipt: {
      practiceId: eg.practiceId,
      feed: "adt",
      controlId,
      sha256: controlId.padEnd(64, "0"),
      receivedAt: eventAt,
      raw: bytes(`raw ${controlId}`),
      answer: bytes(`AA ${controlId}`)
    }
  }
}

/** A message that tells who somebody is. */
export const about = (...identifiers: ReadonlyArray<Identifier>): Told => ({
  patient: { identifiers, demographics: eg.demographics() },
  visit: null,
  merge: null
})

/** A visit of Ana's with Dr. Okafor. */
export const visit = (start: Instant, number = "V-5001"): NonNullable<Told["visit"]> => ({
  _tag: "Record",
  visitNumber: eg.visitNumber(number),
  isRegistration: true,
  kind: "office",
  patientClass: "O",
  location: null,
  attending: [{ assigner: "NPI", type: "NPI", value: "1234567893" }],
  startAt: start,
  startSource: "PV1-44"
})

/** Sets the clinic up and lets the feed tell of Ana and her visit on Monday; gives Ana's id. */
export const open = Effect.gen(function* () {
  yield* configurePractice(system, setup())
  const monday = fromMillis(toMillis(eg.friday1655) - 4 * 86_400_000)
  const told = { ...about(eg.medicalRecordNumber()), visit: visit(monday) }
  yield* receiveFeedMessage(feedMessage("adt-1", [told], monday))
  const anaId = yield* patientOf(eg.medicalRecordNumber())
  yield* configurePractice(
    system,
    setup({
      accounts: [...setup().accounts, eg.account({ patientId: anaId }), elena],
      representatives: [eg.representative({ patientId: anaId })]
    })
  )
  return anaId
})

const elena: Account = {
  id: eg.elenaAccountId,
  practiceId: eg.practiceId,
  version: 1,
  login: "elena",
  name: "Elena Ruiz",
  roles: ["representative"],
  language: "es",
  email: "elena@example.org",
  isActive: true
}

/** The record that holds this number. */
export const patientOf = Effect.fnUntraced(function* (identifier: Identifier) {
  const [patient] = yield* (yield* PatientDirectory).byIdentifiers(eg.practiceId, [identifier])
  return patient === undefined ? yield* Effect.die(new Error("the feed told of no such patient")) : patient.id
})

/** One of the clinic's accounts, as it stands. */
export const accountOf = Effect.fnUntraced(function* (accountId: AccountId) {
  const account = yield* (yield* Accounts).byId(eg.practiceId, accountId)
  return account ?? (yield* Effect.die(new Error("there is no such account")))
})

/** A request by one of the clinic's people, for one patient where a page acts for one. */
export const request = Effect.fnUntraced(function* (
  accountId: AccountId,
  actingFor: PatientId | null = null,
  idempotency: Idempotency | null = null
) {
  const account = yield* accountOf(accountId)
  const made: Request = { principal: yield* loadPrincipal(account, actingFor), idempotency, occurredAt: null }
  return made
})

/** A request with a key, as a page sends it. */
export const keyed = (request: Request, key: string, bodySha256 = "body"): Request => ({
  ...request,
  idempotency: {
    request: { practiceId: eg.practiceId, accountId: request.principal.account.id, route: "POST /messages", key },
    bodySha256
  }
})

/** An ordinary letter to the family team. */
export const letter = (patientId: PatientId, parts: Partial<Letter> = {}): Letter => ({
  patientId,
  to: { _tag: "NewThread", teamId: eg.teamId, subject: "A form" },
  body: "Could you please sign the school form? Thank you.",
  language: "en",
  attachments: [],
  noticeVersion: "2026-1",
  isEmergencyAcknowledged: false,
  draftId: null,
  ...parts
})
