/**
 * Two records are one person (A40), or were not after all: a reversible alias that carries the threads along.
 *
 * Facts keep the id they were written with. The merged-away record's representatives see nothing until staff confirm,
 * and the survivor's see nothing of the other record's threads. Undoing is an operator's act. Source: HL7 decisions 0a.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { Change, Origin } from "../domain/Commit.ts"
import * as Commit from "../domain/Commit.ts"
import { type Identifier, key } from "../domain/Identifier.ts"
import { PatientId } from "../domain/Ids.ts"
import type { Patient } from "../domain/Patient.ts"
import * as Thread from "../domain/Thread.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { Threads } from "../ports/Threads.ts"
import { currentPatient, PatientNotFound } from "./CurrentPatient.ts"
import { type Plan, perform } from "./Plan.ts"
import { planPatient } from "./RecordPatient.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

/** The message names one record as both: HL7 v2 A40 with PID-3 and MRG-1 alike. */
export class MergeOntoSelf extends Schema.TaggedError<MergeOntoSelf>()("MergeOntoSelf", { patientId: PatientId }) {
  override get message() {
    return `Patient ${this.patientId} cannot be merged into herself; MRG-1 must name the other record.`
  }
}

/** The surviving record is an alias of the one that would be merged into it. */
export class MergeInCircle extends Schema.TaggedError<MergeInCircle>()("MergeInCircle", { patientId: PatientId }) {
  override get message() {
    return `Patient ${this.patientId} already stands for the other record; undo that merge before reversing it.`
  }
}

/** The changes that merge whoever holds `prior` into `survivor`. Merging again what is merged changes nothing. */
export const planMerge = Effect.fnUntraced(function* (
  origin: Origin,
  survivor: Patient,
  survivorNumbers: ReadonlyArray<Identifier>,
  prior: ReadonlyArray<Identifier>
) {
  const directory = yield* PatientDirectory
  const holders = yield* directory.byIdentifiers(origin.practiceId, prior)
  const loser = holders[0] ?? (yield* unknownRecord(origin, prior))
  if (loser.id === survivor.id) {
    // The message names two records, and the one that is to survive is an alias of the other already.
    const isCircle = survivorNumbers.every((number) => prior.every((other) => key(other) !== key(number)))
    return yield* isCircle ? new MergeInCircle({ patientId: loser.id }) : new MergeOntoSelf({ patientId: loser.id })
  }
  if (loser.mergedInto !== null) {
    const standing = yield* Effect.orDie(currentPatient(origin.practiceId, loser.id))
    return { changes: [], parked: standing.id === survivor.id ? null : "the prior record is merged elsewhere" }
  }
  const changes: ReadonlyArray<Change> = [
    {
      kind: "Patient",
      id: loser.id,
      before: loser.version === 0 ? undefined : loser,
      bodies: [...introduced(loser), { _tag: "PatientMerged", into: survivor.id }]
    },
    ...(yield* carried(origin, loser.id, survivor.id)),
    ...(yield* held(origin, loser.id))
  ]
  return { changes, parked: null }
})

/** Undoes a merge: the record stands for itself again and its threads come back. */
export const unmergePatient = Effect.fn("unmergePatient")((request: Request, patientId: PatientId) =>
  perform(request, planUnmerge(request, patientId))
)

const planUnmerge = Effect.fnUntraced(function* (request: Request, patientId: PatientId) {
  yield* Effect.fromResult(AccessPolicy.permit(request.principal, "manage-people"))
  const at = yield* now
  const origin = originOf(request, at)
  const loser = yield* (yield* PatientDirectory).byId(origin.practiceId, patientId)
  if (loser === undefined || loser.mergedInto === null) return yield* new PatientNotFound({ patientId })
  const back = { kind: "Patient", id: loser.id, before: loser, bodies: [{ _tag: "PatientUnmerged" }] } as const
  const threads = yield* carried(origin, loser.id, loser.id)
  const row = yield* auditOf(request, at, {
    activity: "UnmergePatient",
    action: "U",
    entities: [`Patient/${loser.id}`],
    patients: [loser.id, loser.mergedInto]
  })
  const commit = Commit.withParts(Commit.fromChanges(origin, [back, ...threads]), { audit: [row] })
  return { commit, answer: loser.id } satisfies Plan<PatientId>
})

/** Every thread that was written about this record, or about an alias of it, belongs to `owner` from now on. */
const carried = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId, owner: PatientId) {
  const aliases = yield* (yield* PatientDirectory).aliasesOf(origin.practiceId, patientId)
  const records = [patientId, ...aliases.map((alias) => alias.id)]
  const threads = yield* (yield* Threads).ofPatients(origin.practiceId, records)
  return threads.flatMap((thread): ReadonlyArray<Change> => {
    const bodies = records.includes(thread.patientId) ? Thread.carry(thread, owner) : []
    return bodies.length === 0 ? [] : [{ kind: "Thread", id: thread.id, before: thread, bodies }]
  })
})

const held = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId) {
  const grants = yield* (yield* PatientDirectory).representativesOf(origin.practiceId, patientId)
  return grants
    .filter((grant) => !grant.isHeld && grant.revokedAt === null)
    .map(
      (grant): Change => ({
        kind: "Representative",
        id: grant.id,
        before: grant,
        bodies: [{ _tag: "RepresentativeHeld" }]
      })
    )
})

/** A number that no record holds becomes an alias, so that a later message with it finds the survivor. */
const unknownRecord = Effect.fnUntraced(function* (origin: Origin, prior: ReadonlyArray<Identifier>) {
  const planned = yield* planPatient(origin, { identifiers: prior, demographics: {} })
  return { ...planned.after, version: 0 }
})

const introduced = (loser: Patient) =>
  loser.version === 0
    ? [
        {
          _tag: "PatientRecorded",
          identifiers: loser.identifiers,
          demographics: loser.demographics,
          isEmailSafe: loser.isEmailSafe
        } as const
      ]
    : []
