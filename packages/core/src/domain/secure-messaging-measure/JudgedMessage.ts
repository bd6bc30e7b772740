/**
 * A message seen through one question: whether it puts its patient into the numerator, and if not, what it lacks.
 *
 * To which professional it counts is left open here (`parties`), so that one fold answers for every professional.
 * Checks run in the order of `messageStandings`; the first that fails is what the message lacks.
 * Source: 42 CFR 495.6(j)(17) and successors; a representative is judged at the time of sending.
 */
import { contains } from "../ReportingPeriod.ts"
import { copyOf, copyOfList, type MeasurePlan } from "./MeasurePlan.ts"
import type { MessageFact } from "./MessageFact.ts"
import { isAuthorized, survivorOf } from "./PracticeContext.ts"

/** From the farthest miss to the nearest, and then what counts. */
export const messageStandings = [
  "not-delivered",
  "other-channel",
  "automated",
  "other-direction",
  "provider-to-provider",
  "patient-not-addressed",
  "sender-not-authorized",
  "not-received",
  "outside-window",
  "counted"
] as const
export type MessageStanding = (typeof messageStandings)[number]

export interface JudgedMessage {
  readonly id: string | number
  readonly version: number
  /** The surviving patient whom it is about. */
  readonly patient: string
  /** The instant that counts: received where the patient wrote, sent where the professional did. */
  readonly atMillis: number
  readonly standing: MessageStanding
  /** The professional side: to whom the patient wrote, or who wrote and for whom. */
  readonly parties: ReadonlyArray<string>
}

export const judgeMessage = (plan: MeasurePlan, fact: MessageFact): JudgedMessage => {
  const patient = copyOf(plan, survivorOf(plan.context, fact.subject))
  const isFromPatient = plan.definition.counts === "fromPatient"
  return {
    id: fact.id,
    version: fact.version,
    patient,
    atMillis: isFromPatient ? (fact.receivedMillis ?? fact.sentMillis) : fact.sentMillis,
    standing: standingOf(plan, fact, patient),
    parties: copyOfList(plan, isFromPatient ? addressees(plan, fact) : authors(fact))
  }
}

const standingOf = (plan: MeasurePlan, fact: MessageFact, patient: string): MessageStanding => {
  if (fact.status !== "delivered") return "not-delivered"
  if (fact.channel !== "portal") return "other-channel"
  if (fact.isAutomated) return "automated"
  return plan.definition.counts === "fromPatient"
    ? standingFromPatient(plan, fact, patient)
    : standingToPatient(plan, fact, patient)
}

const standingFromPatient = (plan: MeasurePlan, fact: MessageFact, patient: string): MessageStanding => {
  if (isProfessionalSide(fact.sender)) return "other-direction"
  if (!speaksFor(plan, fact.sender, patient, fact.sentMillis)) return "sender-not-authorized"
  if (fact.receivedMillis === null) return "not-received"
  return contains(plan.counted, fact.receivedMillis) ? "counted" : "outside-window"
}

const standingToPatient = (plan: MeasurePlan, fact: MessageFact, patient: string): MessageStanding => {
  if (!isProfessionalSide(fact.sender)) return "other-direction"
  if (fact.isProviderToProvider && !plan.definition.countsProviderToProvider) return "provider-to-provider"
  if (!fact.recipients.some((recipient) => speaksFor(plan, recipient, patient, fact.sentMillis))) {
    return "patient-not-addressed"
  }
  return contains(plan.counted, fact.sentMillis) ? "counted" : "outside-window"
}

/** True for the patient himself and for whoever could act for him at the instant. */
const speaksFor = (plan: MeasurePlan, party: string, patient: string, millis: number): boolean =>
  (party.startsWith("pat:") && survivorOf(plan.context, party.slice(4)) === patient) ||
  isAuthorized(plan.context, party, patient, millis)

const isProfessionalSide = (party: string): boolean =>
  party.startsWith("ep:") || party.startsWith("staff:") || party.startsWith("team:")

/** A staff member's message is also that of the professional for whom it was written. */
const authors = (fact: MessageFact): ReadonlyArray<string> =>
  fact.onBehalfOf === null ? [fact.sender] : [fact.sender, fact.onBehalfOf]

/** Where the members of a team are known as they stood, they take the team's place, unless only the EP counts. */
const addressees = (plan: MeasurePlan, fact: MessageFact): ReadonlyArray<string> => {
  if (fact.teamMembers === null) return fact.recipients
  const people = fact.recipients.filter((recipient) => !recipient.startsWith("team:"))
  return plan.policy.attribution === "epOnly" ? people : [...people, ...fact.teamMembers]
}
