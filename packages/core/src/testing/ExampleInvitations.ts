/**
 * Lawful examples of invitations and of requests to help; reached through Examples.
 */
import { InvitationId, RepresentativeRequestId } from "../domain/Ids.ts"
import { expiryOf, type Invitation } from "../domain/Invitation.ts"
import type { RepresentativeRequest } from "../domain/RepresentativeRequest.ts"
import * as eg from "./ExampleNouns.ts"

/** Ana's invitation by letter, made on Friday; each other one has a code of its own. */
export const invitation = (overrides: Partial<Invitation> = {}): Invitation => ({
  id: InvitationId.make("invitation-ana"),
  practiceId: eg.practiceId,
  version: 1,
  invitee: { _tag: "Patient", patientId: eg.patientId },
  channel: "letter",
  codeHash: `hash of ${overrides.id ?? "invitation-ana"}`,
  madeAt: eg.friday1655,
  expiresAt: expiryOf("letter", eg.friday1655),
  mistakes: 0,
  end: null,
  ...overrides
})

/** Ana asks that her sister Marta may read for her. */
export const representativeRequest = (overrides: Partial<RepresentativeRequest> = {}): RepresentativeRequest => ({
  id: RepresentativeRequestId.make("request-marta"),
  practiceId: eg.practiceId,
  version: 1,
  askedAt: eg.friday1655,
  askedBy: eg.anaAccountId,
  patientId: eg.patientId,
  patient: { name: "Ana María Ruiz", birthDate: "1984-03-09" },
  candidate: {
    name: "Marta Ruiz",
    birthDate: "1987-11-02",
    accountId: null,
    email: "marta@example.org",
    language: "es"
  },
  relationship: "sister",
  scopes: ["read"],
  decision: null,
  ...overrides
})
