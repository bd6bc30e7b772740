/**
 * What the measure has gathered: a commutative monoid over facts, whatever their order, shards and repeats.
 *
 * Laws, each held by a property test: `combine` is associative and commutative, `empty` is its unit, and a fact that
 * was already added, or an older version of it, adds nothing. Of one id with one version and two contents (a fault of
 * the source) the greater by a fixed order stays, so that even then order does not matter.
 * Gotcha: `addEncounter` and `addMessage` write into the state that they are given, because a fold over millions of
 * facts cannot copy it for each; `combine` writes into neither. States may be combined only under one plan.
 */
import type { EncounterFact } from "./EncounterFact.ts"
import { type JudgedEncounter, judgeEncounter } from "./JudgedEncounter.ts"
import { type JudgedMessage, judgeMessage, messageStandings } from "./JudgedMessage.ts"
import type { MeasurePlan } from "./MeasurePlan.ts"
import type { MessageFact } from "./MessageFact.ts"

/** The latest version of each fact, as the plan sees it. */
export interface MeasureState {
  readonly encounters: Map<string | number, JudgedEncounter>
  readonly messages: Map<string | number, JudgedMessage>
}

export const empty = (): MeasureState => ({ encounters: new Map(), messages: new Map() })

/** Adds a visit to the state in place, and gives it back. */
export const addEncounter = (plan: MeasurePlan, state: MeasureState, fact: EncounterFact): MeasureState => {
  keepLater(state.encounters, judgeEncounter(plan, fact), compareEncounters)
  return state
}

/** Adds a message to the state in place, and gives it back. */
export const addMessage = (plan: MeasurePlan, state: MeasureState, fact: MessageFact): MeasureState => {
  keepLater(state.messages, judgeMessage(plan, fact), compareMessages)
  return state
}

/** What two shards have gathered, as a new state. */
export const combine = (a: MeasureState, b: MeasureState): MeasureState => {
  const encounters = new Map(a.encounters)
  for (const encounter of b.encounters.values()) keepLater(encounters, encounter, compareEncounters)
  const messages = new Map(a.messages)
  for (const message of b.messages.values()) keepLater(messages, message, compareMessages)
  return { encounters, messages }
}

/** Ids in a fixed order: positions by number, then ids by their text. */
export const compareIds = (a: string | number, b: string | number): number =>
  typeof a === typeof b ? order(a, b) : typeof a === "number" ? -1 : 1

const keepLater = <A extends { readonly id: string | number }>(
  kept: Map<string | number, A>,
  fact: A,
  compare: (a: A, b: A) => number
) => {
  const other = kept.get(fact.id)
  if (other === undefined || compare(fact, other) > 0) kept.set(fact.id, fact)
}

const compareEncounters = (a: JudgedEncounter, b: JudgedEncounter): number =>
  a.version - b.version ||
  order(a.standing === "counted", b.standing === "counted") ||
  order(a.standing, b.standing) ||
  order(a.startMillis, b.startMillis) ||
  order(a.patient, b.patient) ||
  order(a.practitioner, b.practitioner) ||
  order(a.isOfficeVisit, b.isOfficeVisit) ||
  order(a.county ?? "", b.county ?? "") ||
  order(a.county !== null, b.county !== null)

const compareMessages = (a: JudgedMessage, b: JudgedMessage): number =>
  a.version - b.version ||
  messageStandings.indexOf(a.standing) - messageStandings.indexOf(b.standing) ||
  order(a.atMillis, b.atMillis) ||
  order(a.patient, b.patient) ||
  order(JSON.stringify(a.parties), JSON.stringify(b.parties))

const order = <A extends string | number | boolean>(a: A, b: A): number => (a < b ? -1 : a > b ? 1 : 0)
