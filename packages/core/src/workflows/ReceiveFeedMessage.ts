/**
 * One message of a hospital's feed: a patient, her visit, or a merge, written with the frame's receipt in one commit.
 *
 * The adapter has parsed and judged the bytes; here the facts are decided. A cancellation for a visit that never
 * arrived, or a merge of somebody who is merged elsewhere, is parked: kept with its reason, and acknowledged. The
 * same frame twice gives the stored receipt. Source: HL7 decisions 0a.
 */
import * as Effect from "effect/Effect"
import { feed as feedActor } from "../domain/Actor.ts"
import * as Commit from "../domain/Commit.ts"
import { type Identifier, key } from "../domain/Identifier.ts"
import type { PracticeId } from "../domain/Ids.ts"
import type { InboxReceipt } from "../domain/InboxReceipt.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Patient } from "../domain/Patient.ts"
import { Ledger } from "../ports/Ledger.ts"
import { planMerge } from "./MergePatients.ts"
import { planVisit, type VisitUpdate } from "./RecordEncounter.ts"
import { asRecorded, type PatientUpdate, planPatient } from "./RecordPatient.ts"
import { auditBy, now, withFreshReads } from "./Request.ts"

/** What a message tells of one person. */
export interface Told {
  readonly patient: PatientUpdate
  readonly visit: VisitUpdate | null
  readonly merge: {
    /** The identifiers of the record that is merged into `patient` (MRG-1). */
    readonly prior: ReadonlyArray<Identifier>
    /** False where no number of both has the same assigner and type: then a person must look. */
    readonly isComparable: boolean
  } | null
}

/** What the adapter read out of one frame. */
export interface FeedMessage {
  readonly practiceId: PracticeId
  /** The feed's name, by which its control ids are told apart. */
  readonly feed: string
  readonly controlId: string
  /** When it happened at the sender: EVN-2, else MSH-7, else arrival. */
  readonly eventAt: Instant
  /** A40 may tell of several people in one message; all others tell of one. */
  readonly told: ReadonlyArray<Told>
  /** The proof to keep; state and reason are decided here. */
  readonly receipt: Omit<InboxReceipt, "state" | "reason">
}

/** Writes it and gives the receipt under which it is kept. */
export const receiveFeedMessage = Effect.fn("receiveFeedMessage")(function* (message: FeedMessage) {
  const ledger = yield* Ledger
  const { controlId, feed, practiceId, receipt } = message
  const known = yield* ledger.receiptOf({ practiceId, feed, controlId, sha256: receipt.sha256 })
  if (known !== undefined) return known
  return yield* withFreshReads(
    Effect.flatMap(plan(message), ({ commit, receipt }) =>
      ledger.commit(commit).pipe(
        Effect.as(receipt),
        Effect.catchTag("AlreadyReceived", (twin) => Effect.succeed(twin.stored)),
        Effect.catchTag("AlreadyAnswered", Effect.die)
      )
    )
  )
})

const plan = Effect.fnUntraced(function* (message: FeedMessage) {
  const recordedAt = yield* now
  const { eventAt, practiceId } = message
  const origin: Commit.Origin = {
    practiceId,
    actor: feedActor(message.feed),
    onBehalfOf: null,
    occurredAt: eventAt,
    recordedAt,
    cause: message.controlId,
    decidedBy: {}
  }
  const planned = yield* Effect.forEach(message.told, (told) => planTold(origin, told))
  const parked = planned.find((one) => one.parked !== null)?.parked ?? entangled(planned)
  const changes = parked === null ? Commit.coalesce(planned.flatMap((one) => one.changes)) : []
  const receipt: InboxReceipt = {
    ...message.receipt,
    state: parked === null ? "processed" : "parked",
    reason: parked
  }
  const row = yield* auditBy(practiceId, origin.actor, null, recordedAt, {
    activity: "ReceiveFeedMessage",
    action: "U",
    entities: changes.map((change) => `${change.kind}/${change.id}`),
    patients: parked === null ? planned.map((one) => one.patientId) : []
  })
  return { commit: Commit.withParts(Commit.fromChanges(origin, changes), { receipt, audit: [row] }), receipt }
})

const planTold = Effect.fnUntraced(function* (origin: Commit.Origin, { merge, patient, visit }: Told) {
  const person = yield* planPatient(origin, patient)
  const merged =
    merge === null
      ? none
      : merge.isComparable
        ? yield* planMerge(origin, person.after, patient.identifiers, merge.prior)
        : { changes: [], parked: "a merge of numbers that no assigner and type make comparable" }
  const visited = visit === null ? none : yield* planVisit(origin, person.after, visit)
  // A merge is written on both records, so that of two merges at once the second is planned again.
  const survivor = merged.changes.length > 0 && person.changes.length === 0 ? [again(person.after)] : person.changes
  return {
    patientId: person.after.id,
    changes: [...survivor, ...merged.changes, ...visited.changes],
    parked: merged.parked ?? visited.parked
  }
})

const again = (patient: Patient): Commit.Change => ({
  kind: "Patient",
  id: patient.id,
  before: patient,
  bodies: [asRecorded(patient)]
})

type PlannedPerson = Effect.Success<ReturnType<typeof planTold>>

/**
 * Why a message that tells of several people is kept aside, if it is. Each part is planned from what is stored: where
 * one merges away a record that another speaks of, or two records would get one new number, a person must look.
 */
const entangled = (planned: ReadonlyArray<PlannedPerson>): string | null => {
  const leans = (one: PlannedPerson, other: PlannedPerson) =>
    mergedAway(one).some((id) => spokenOf(other).includes(id)) ||
    newNumbers(one).some((mine) =>
      newNumbers(other).some((theirs) => mine.number === theirs.number && mine.id !== theirs.id)
    )
  const isTangled = planned.some((one) => planned.some((other) => one !== other && leans(one, other)))
  return isTangled ? "merges that lean on one another in one message" : null
}

const mergedAway = ({ changes }: PlannedPerson): ReadonlyArray<string> =>
  changes.flatMap(({ bodies, id }) => (bodies.some((body) => body._tag === "PatientMerged") ? [id] : []))

/** The numbers that records get by these changes, each with its record. */
const newNumbers = ({ changes }: PlannedPerson) =>
  changes.flatMap((change) => {
    if (change.kind !== "Patient") return []
    const had = new Set(change.before?.identifiers.map(key))
    const named = change.bodies.flatMap((body) => (body._tag === "PatientRecorded" ? body.identifiers.map(key) : []))
    return named.filter((number) => !had.has(number)).map((number) => ({ number, id: change.id }))
  })

const spokenOf = ({ changes, patientId }: PlannedPerson): ReadonlyArray<string> => [
  patientId,
  ...changes.map((change) => change.id)
]

const none: { readonly changes: ReadonlyArray<Commit.Change>; readonly parked: string | null } = {
  changes: [],
  parked: null
}
