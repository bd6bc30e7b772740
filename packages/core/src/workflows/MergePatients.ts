/**
 * Two records are one person (A40), or were not after all: a reversible alias that carries the threads along.
 *
 * Facts keep the id they were written with. The merged-away record's representatives see nothing until staff confirm,
 * and the survivor's see nothing of the other record's threads. Undoing is an operator's act. Source: HL7 decisions 0a.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
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
import { asRecorded, holderOf, planPatient } from "./RecordPatient.ts"
import { auditOf, now, originOf, permit, type Request } from "./Request.ts"

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
  // A prior number may be the survivor's too, such as one of the enterprise; another record's decides.
  const others = holders.filter((holder) => holder.id !== survivor.id)
  const known = holderOf(prior, others)
  if (known === undefined && isShared(prior, survivor.identifiers)) {
    // Where the message names two records, the one that is to survive is an alias of the other already.
    return yield* isShared(prior, survivorNumbers)
      ? new MergeOntoSelf({ patientId: survivor.id })
      : new MergeInCircle({ patientId: survivor.id })
  }
  const loser = known ?? (yield* unknownRecord(origin, prior))
  if (loser.mergedInto !== null) {
    const standing = yield* Effect.orDie(currentPatient(origin.practiceId, loser.id))
    return { changes: [], parked: standing.id === survivor.id ? null : "the prior record is merged elsewhere" }
  }
  const changes: ReadonlyArray<Change> = [
    {
      kind: "Patient",
      id: loser.id,
      before: loser.version === 0 ? undefined : loser,
      bodies: [...(loser.version === 0 ? [asRecorded(loser)] : []), { _tag: "PatientMerged", into: survivor.id }]
    },
    ...(yield* carried(origin, loser.id, survivor.id)),
    ...(yield* held(origin, loser.id))
  ]
  return { changes, parked: null }
})

const isShared = (some: ReadonlyArray<Identifier>, others: ReadonlyArray<Identifier>): boolean => {
  const keys = new Set(others.map(key))
  return some.some((identifier) => keys.has(key(identifier)))
}

/** Undoes a merge: the record stands for itself again and its threads come back. */
export const unmergePatient = Effect.fn("unmergePatient")((request: Request, patientId: PatientId) =>
  perform(request, planUnmerge(request, patientId))
)

const planUnmerge = Effect.fnUntraced(function* (request: Request, patientId: PatientId) {
  const audited = { activity: "UnmergePatient", action: "U", entities: [`Patient/${patientId}`] } as const
  yield* permit(request, "manage-people", { ...audited, patients: [patientId] })
  const at = yield* now
  const origin = originOf(request, at)
  const loser = yield* (yield* PatientDirectory).byId(origin.practiceId, patientId)
  if (loser === undefined || loser.mergedInto === null) return yield* new PatientNotFound({ patientId })
  const back = { kind: "Patient", id: loser.id, before: loser, bodies: [{ _tag: "PatientUnmerged" }] } as const
  const threads = yield* carried(origin, loser.id, loser.id)
  const grants = yield* parted(origin, loser.id, loser.mergedInto)
  const row = yield* auditOf(request, at, { ...audited, patients: [loser.id, loser.mergedInto] })
  const commit = Commit.withParts(Commit.fromChanges(origin, [back, ...threads, ...grants]), { audit: [row] })
  return { commit, answer: loser.id } satisfies Plan<PatientId>
})

/** Every thread that was written about this record, or about an alias of it, belongs to `owner` from now on. */
const carried = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId, owner: PatientId) {
  const records = yield* recordsOf(origin, patientId)
  const threads = yield* (yield* Threads).ofPatients(origin.practiceId, records)
  return threads.flatMap((thread): ReadonlyArray<Change> => {
    const bodies = records.includes(thread.patientId) ? Thread.carry(thread, owner) : []
    return bodies.length === 0 ? [] : [{ kind: "Thread", id: thread.id, before: thread, bodies }]
  })
})

/** Every grant for this record, or for an alias of it, rests until staff confirm it. */
const held = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId) {
  const grants = yield* grantsFor(origin, yield* recordsOf(origin, patientId))
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

/**
 * What staff opened because both were one person is shut again: each grant keeps the records of its own side. What was
 * held only because of the merge holds again; a grant of an alias below still rests, as that one is merged yet.
 */
const parted = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId, survivorId: PatientId) {
  const survivor = yield* Effect.orDie(currentPatient(origin.practiceId, survivorId))
  const mine = yield* recordsOf(origin, patientId)
  const theirs = (yield* recordsOf(origin, survivor.id)).filter((id) => !mine.includes(id))
  const grants = yield* grantsFor(origin, [...mine, ...theirs])
  return grants.flatMap((grant): ReadonlyArray<Change> => {
    const side = mine.includes(grant.patientId) ? mine : theirs
    const confirmedFor = grant.confirmedFor.filter((id) => side.includes(id))
    const isFreed = grant.isHeld && grant.patientId === patientId
    const isNarrowed = !grant.isHeld && confirmedFor.length < grant.confirmedFor.length
    return grant.revokedAt !== null || !(isFreed || isNarrowed)
      ? []
      : [
          {
            kind: "Representative",
            id: grant.id,
            before: grant,
            bodies: [{ _tag: "RepresentativeConfirmed", confirmedFor }]
          }
        ]
  })
})

/** A record and its aliases. */
const recordsOf = Effect.fnUntraced(function* (origin: Origin, patientId: PatientId) {
  const aliases = yield* (yield* PatientDirectory).aliasesOf(origin.practiceId, patientId)
  return [patientId, ...aliases.map((alias) => alias.id)]
})

const grantsFor = Effect.fnUntraced(function* (origin: Origin, records: ReadonlyArray<PatientId>) {
  const directory = yield* PatientDirectory
  const grants = yield* Effect.forEach(records, (id) => directory.representativesOf(origin.practiceId, id))
  return grants.flat()
})

/** A number that no record holds becomes an alias, so that a later message with it finds the survivor. */
const unknownRecord = Effect.fnUntraced(function* (origin: Origin, prior: ReadonlyArray<Identifier>) {
  const planned = yield* planPatient(origin, { identifiers: prior, demographics: {} })
  return { ...planned.after, version: 0 }
})
