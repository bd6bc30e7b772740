/**
 * Facts and questions for the tests of the measure: one professional `ep:A`, a period of 90 days in 2017.
 *
 * Every maker takes overrides. A visit gets the next position as its id unless it is given one.
 */
import * as Result from "effect/Result"
import * as ReportingPeriod from "../../../src/domain/ReportingPeriod.ts"
import * as SecureMessagingMeasure from "../../../src/domain/SecureMessagingMeasure.ts"
import { millisFromText } from "../../../src/domain/secure-messaging-measure/InstantText.ts"
import type { PracticeContextInput } from "../../../src/domain/secure-messaging-measure/PracticeContext.ts"

type Encounter = SecureMessagingMeasure.EncounterFact
type Message = SecureMessagingMeasure.MessageFact

export const at = (text: string) => Result.getOrThrow(millisFromText(text, "at"))

let position = 0
export const visit = (patient: string, overrides: Partial<Encounter> = {}): Encounter => ({
  id: position++,
  version: 0,
  patient,
  practitioner: "ep:A",
  startMillis: at("2017-08-01T10:00:00-04:00"),
  kind: "office",
  status: "finished",
  county: null,
  ...overrides
})

export const message = (id: string, subject: string, overrides: Partial<Message> = {}): Message => ({
  id,
  version: 0,
  subject,
  sender: `pat:${subject}`,
  onBehalfOf: null,
  recipients: ["ep:A"],
  teamMembers: null,
  sentMillis: at("2017-08-05T10:00:00-04:00"),
  receivedMillis: at("2017-08-05T10:00:01-04:00"),
  status: "delivered",
  channel: "portal",
  isAutomated: false,
  isProviderToProvider: false,
  ...overrides
})

export const letter = (id: string, subject: string, overrides: Partial<Message> = {}): Message =>
  message(id, subject, { sender: "ep:A", recipients: [`pat:${subject}`], ...overrides })

export interface Asked {
  readonly edition?: string
  readonly start?: string
  readonly end?: string
  readonly context?: PracticeContextInput
  readonly policy?: SecureMessagingMeasure.PolicyChoice
  readonly asOfMillis?: number
  readonly practitioner?: string
}

export const report = (encounters: ReadonlyArray<Encounter>, messages: ReadonlyArray<Message>, asked: Asked = {}) => {
  const { edition = "stage2", start = "2017-07-01", end = "2017-09-28", practitioner = "ep:A" } = asked
  const question = {
    definition: Result.getOrThrow(SecureMessagingMeasure.ofEdition(edition)),
    period: Result.getOrThrow(ReportingPeriod.make(start, end, "America/New_York")),
    context: Result.getOrThrow(SecureMessagingMeasure.makeContext(asked.context ?? {})),
    ...(asked.policy === undefined ? {} : { policy: asked.policy }),
    ...(asked.asOfMillis === undefined ? {} : { asOfMillis: asked.asOfMillis })
  }
  return SecureMessagingMeasure.report(question, practitioner, encounters, messages)
}

export const counts = (...args: Parameters<typeof report>) => {
  const { numerator, denominator } = report(...args)
  return `${numerator}/${denominator}`
}

export const whyNot = (messages: ReadonlyArray<Message>, asked: Asked = {}) =>
  report([visit("P1")], messages, asked).evidence.map((line) => line.whyNot)

export const many = <A>(length: number, make: (patient: string, nth: number) => A): ReadonlyArray<A> =>
  Array.from({ length }, (_, nth) => make(`P${nth + 1}`, nth))

export const eligible = (encounters: ReadonlyArray<Encounter>, asked: Asked = {}) =>
  report(encounters, [], asked)
    .exclusions.filter(({ isEligible }) => isEligible)
    .map(({ code }) => code)
