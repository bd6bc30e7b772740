/**
 * By when a practice promises its answer: an ordered list of policies, of which the first that matches decides.
 *
 * Targets run in the practice's working time; a target in calendar time cannot be written. Nobody is promised a time
 * for an emergency or a red flag, whatever a policy says: the page says not to wait, and whom to call. First response
 * only: next response, resolution, warnings and escalation come with their own clocks.
 *
 * Source: response-time policy, rules 1, 6, 7, 11, 12 and the defaults to ship.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as BusinessHours from "./BusinessHours.ts"
import * as Instant from "./Instant.ts"
import { Category, Urgency } from "./TriageVocabulary.ts"

/**
 * What is promised. `OpenSeconds`: so much open time after receipt. `BusinessDays`: the closing of the n-th open date
 * after the date received, so that Saturday's and Sunday night's messages get the same promise. `NoClock`: nothing.
 */
export const ResponseTarget = Schema.Union([
  Schema.TaggedStruct("OpenSeconds", { seconds: Schema.Int.check(Schema.isGreaterThan(0)) }),
  Schema.TaggedStruct("BusinessDays", { days: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 366 })) }),
  Schema.TaggedStruct("NoClock", {})
])
export type ResponseTarget = typeof ResponseTarget.Type

/** One policy. A list that is left out matches everything; both lists must match. `version` changes with every edit. */
export const ResponseTimePolicy = Schema.Struct({
  id: Schema.NonEmptyString,
  version: Schema.Int,
  match: Schema.Struct({
    urgencies: Schema.optionalKey(Schema.Array(Urgency)),
    categories: Schema.optionalKey(Schema.Array(Category))
  }),
  target: ResponseTarget
})
export type ResponseTimePolicy = typeof ResponseTimePolicy.Type

/** Why a promise is what it is. */
export const PromiseReason = Schema.Literals([
  /** So many open hours after receipt. */
  "open-time",
  /** The closing of the n-th open date after receipt. */
  "business-days",
  /** The policy starts no clock. */
  "no-clock",
  /** Nobody is told to wait with an emergency. */
  "emergency",
  /** Nobody is told to wait with a red flag. */
  "red-flag",
  /** No policy of the list matches. */
  "no-policy",
  /** The practice does not open within five years. */
  "no-opening"
])
export type PromiseReason = typeof PromiseReason.Type

/** The policy id that stands where no policy matched; its version is 0. */
export const noPolicyId = "no-policy"

/** What is promised on: a message's urgency and main category as triaged, and when it was received. */
export interface PromiseRequest {
  readonly urgency: Urgency
  readonly category: Category
  readonly hasRedFlag: boolean
  readonly receivedAt: Instant.Instant
}

/** The promise with everything that decided it; `dueAt` is null where no time is promised. */
export interface Promised {
  readonly dueAt: Instant.Instant | null
  readonly policyId: string
  readonly policyVersion: number
  readonly calendarVersion: number
  readonly because: PromiseReason
}

/** The promise for one message. `calendarVersion` is the version of the schedule that `hours` was compiled from. */
export const promise = (
  policies: ReadonlyArray<ResponseTimePolicy>,
  hours: BusinessHours.Compiled,
  calendarVersion: number,
  request: PromiseRequest
): Promised => {
  const policy = firstMatch(policies, request)
  const { because, dueAt } = decide(policy, hours, request)
  return { dueAt, policyId: policy?.id ?? noPolicyId, policyVersion: policy?.version ?? 0, calendarVersion, because }
}

/** The first policy of the list that matches. */
export const firstMatch = (
  policies: ReadonlyArray<ResponseTimePolicy>,
  { category, urgency }: Pick<PromiseRequest, "category" | "urgency">
): ResponseTimePolicy | undefined =>
  policies.find(
    ({ match }) => (match.urgencies?.includes(urgency) ?? true) && (match.categories?.includes(category) ?? true)
  )

/**
 * True where the practice closes between receipt and due time, and the due time is on another local date: for an urgent
 * message on-call is then alerted now, and the patient told that the practice is closed and whom to call (rule 12).
 */
export const fallsAfterTodaysClosing = (
  hours: BusinessHours.Compiled,
  receivedAt: Instant.Instant,
  dueAt: Instant.Instant
): boolean => {
  const received = Instant.toMillis(receivedAt)
  const due = Instant.toMillis(dueAt)
  const isOpenThroughout = BusinessHours.elapsedSeconds(hours, received, due) * 1_000 === due - received
  return !isOpenThroughout && BusinessHours.localDate(hours, received) !== BusinessHours.localDate(hours, due)
}

const decide = (
  policy: ResponseTimePolicy | undefined,
  hours: BusinessHours.Compiled,
  { hasRedFlag, receivedAt, urgency }: PromiseRequest
): Pick<Promised, "because" | "dueAt"> => {
  if (urgency === "emergency") return { dueAt: null, because: "emergency" }
  if (hasRedFlag) return { dueAt: null, because: "red-flag" }
  if (policy === undefined) return { dueAt: null, because: "no-policy" }
  const received = Instant.toMillis(receivedAt)
  switch (policy.target._tag) {
    case "NoClock":
      return { dueAt: null, because: "no-clock" }
    case "OpenSeconds":
      return dated("open-time", BusinessHours.add(hours, received, policy.target.seconds))
    case "BusinessDays":
      return dated("business-days", BusinessHours.closingAfterBusinessDays(hours, received, policy.target.days))
  }
}

const dated = (because: PromiseReason, due: Result.Result<number, unknown>): Pick<Promised, "because" | "dueAt"> =>
  Result.match(due, {
    onSuccess: (at) => ({ dueAt: Instant.fromMillis(at), because }),
    onFailure: () => ({ dueAt: null, because: "no-opening" })
  })

const byUrgency = (urgency: Urgency, target: ResponseTarget): ResponseTimePolicy => ({
  id: urgency,
  version: 1,
  match: { urgencies: [urgency] },
  target
})

/** What a practice starts with; all of it is data that the practice edits. */
export const defaultPolicies: ReadonlyArray<ResponseTimePolicy> = [
  byUrgency("emergency", { _tag: "NoClock" }),
  byUrgency("urgent", { _tag: "OpenSeconds", seconds: 2 * 60 * 60 }),
  byUrgency("soon", { _tag: "BusinessDays", days: 1 }),
  byUrgency("routine", { _tag: "BusinessDays", days: 3 }),
  byUrgency("none", { _tag: "NoClock" })
]
