/**
 * How people join: invitations made, mistaken, ended; helpers asked for, confirmed, refused.
 */
import { InvitationId, PatientId, RepresentativeId, RepresentativeRequestId } from "../../domain/Ids.ts"
import * as eg from "../Examples.ts"
import { picked, type Verb, valueIn, valuesIn } from "./World.ts"

const invite: Verb = (_, { at, count, detail, subject }) => {
  const id = InvitationId.make(`invitation-${count}`)
  const channel = detail % 2 === 0 ? "letter" : "e-mail"
  const invitee = { _tag: "Patient", patientId: PatientId.make(`patient-${subject}`) } as const
  const invitation = eg.invitation({ id, invitee, channel, madeAt: at, expiresAt: eg.daysAfter(at, 7) })
  return [{ kind: "Invitation", id, before: undefined, bodies: [{ _tag: "InvitationMade", invitation }] }]
}

/** Somebody types a wrong birth date, or the invitation comes to its end. */
const changeInvitation: Verb = (world, { at, detail, subject }) => {
  const before = picked(valuesIn(world, "Invitation").toReversed(), subject)
  if (before === undefined || before.end !== null) return []
  const kind = picked(["used", "withdrawn", "replaced"] as const, detail) ?? "used"
  const ended = { _tag: "InvitationEnded" as const, end: { kind, at, accountId: null } }
  const bodies = [detail % 3 === 0 ? ended : { _tag: "InvitationMistaken" as const, at }]
  return [{ kind: "Invitation", id: before.id, before, bodies }]
}

const ask: Verb = (world, { at, subject }) => {
  const id = RepresentativeRequestId.make(`request-${subject}`)
  if (valueIn(world, "RepresentativeRequest", id) !== undefined) return []
  const request = eg.representativeRequest({ id, askedAt: at })
  return [{ kind: "RepresentativeRequest", id, before: undefined, bodies: [{ _tag: "RepresentativeAsked", request }] }]
}

const decide: Verb = (world, { at, detail, subject }) => {
  const before = valueIn(world, "RepresentativeRequest", `request-${subject}`)
  if (before === undefined) return []
  const representativeId = detail % 4 === 0 ? RepresentativeId.make(`grant-of-${subject}`) : null
  const decisions = [
    { _tag: "Confirmed", at, patientId: eg.patientId, scopes: ["read"], until: null, representativeId },
    { _tag: "Refused", at, reason: `Reason ${detail}` },
    { _tag: "Withdrawn", at }
  ] as const
  const decision = picked(decisions, detail)
  if (decision === undefined) return []
  return [
    { kind: "RepresentativeRequest", id: before.id, before, bodies: [{ _tag: "RepresentativeDecided", decision }] }
  ]
}

export const joiningVerbs: ReadonlyArray<Verb> = [invite, changeInvitation, ask, decide]
