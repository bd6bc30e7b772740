/**
 * Lawful examples of what staff work with at their desk; reached through Examples.
 */
import type { CannedAnswer } from "../domain/CannedAnswer.ts"
import type { Cover } from "../domain/Cover.ts"
import { AccountId, CannedAnswerId, CoverId } from "../domain/Ids.ts"
import type { Signature, TriageRouting } from "../domain/TriageRouting.ts"
import { daysAfter, friday1655, noorAccountId, practiceId } from "./ExampleNouns.ts"

/** Noor is away for a week, and Bea answers for her. */
export const cover = (overrides: Partial<Cover> = {}): Cover => ({
  id: CoverId.make("cover-1"),
  practiceId,
  version: 1,
  away: { accountId: noorAccountId, name: "Noor Haddad" },
  by: { accountId: AccountId.make("account-bea"), name: "Bea Lindqvist" },
  from: friday1655,
  until: daysAfter(friday1655, 7),
  endedAt: null,
  ...overrides
})

export const cannedAnswer = (overrides: Partial<CannedAnswer> = {}): CannedAnswer => ({
  id: CannedAnswerId.make("canned-1"),
  practiceId,
  version: 1,
  teamId: null,
  en: { title: "It is signed", text: "Hello {{patientFirstName}}, it is signed. Call {{practicePhone}}." },
  es: { title: "Está firmado", text: "Hola {{patientFirstName}}: está firmado. Llame al {{practicePhone}}." },
  isRetired: false,
  changedAt: friday1655,
  changedBy: "Mona Park",
  ...overrides
})

/** Dr. Okafor signs the first version of a pack. */
export const signature = (overrides: Partial<Signature> = {}): Signature => ({
  pack: { id: "pack", version: "1" },
  role: "clinician",
  accountId: AccountId.make("account-okafor"),
  name: "Dr. Chidi Okafor",
  credential: "MD, Illinois 036-000000",
  at: friday1655,
  ...overrides
})

export const triageRouting = (overrides: Partial<TriageRouting> = {}): TriageRouting => ({
  id: practiceId,
  practiceId,
  version: 1,
  signatures: [signature()],
  stopped: [],
  ...overrides
})
