/**
 * What is known beside visits and messages: merges, representatives, teams, the group, counties' broadband.
 *
 * It is made once for a report, and made strictly: chains of merges are followed to their end here, so that the fold
 * only looks up, and a chain without an end is refused. Nobody here has a name, only references (`ep:A`, `team:1`).
 * Source: measure decisions on merges, attribution and broadband; 45 CFR 164.502(g) for representatives.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A representative's authority for one patient; the first instant is in it, the last is not, null has no bound. */
export interface Grant {
  /** A reference such as `rep:M`. */
  readonly id: string
  readonly patient: string
  readonly fromMillis: number | null
  readonly untilMillis: number | null
}

/** Percent of a county's housing units that can have each speed; null or absent where nobody knows. */
export interface Broadband {
  readonly "3Mbps"?: number | null | undefined
  readonly "4Mbps"?: number | null | undefined
}

/** What a file or a store gives; everything may be left out. */
export interface PracticeContextInput {
  readonly grants?: Iterable<Grant>
  /** Pairs of a merged-away patient and the one that he was merged into. */
  readonly merges?: Iterable<readonly [loser: string, survivor: string]>
  readonly careTeams?: Iterable<readonly [team: string, members: ReadonlyArray<string>]>
  /** The practice's professionals. */
  readonly group?: Iterable<string>
  /** Pairs of a patient and the professional assigned to him. */
  readonly primaryProviders?: Iterable<readonly [patient: string, practitioner: string]>
  readonly broadband?: Iterable<readonly [county: string, availability: Broadband]>
  /** Patients could exchange secure messages with the professional for the whole period (modified-2015). */
  readonly isFunctionalityEnabled?: boolean
}

export interface PracticeContext {
  /** Each merged-away patient with the last survivor of his chain. */
  readonly survivors: ReadonlyMap<string, string>
  /** By the representative's reference; patients are survivors. */
  readonly grants: ReadonlyMap<string, ReadonlyArray<Grant>>
  readonly careTeams: ReadonlyMap<string, ReadonlyArray<string>>
  readonly group: ReadonlySet<string>
  readonly primaryProviders: ReadonlyMap<string, string>
  readonly broadband: ReadonlyMap<string, Broadband>
  readonly isFunctionalityEnabled: boolean
}

export class MergeInCircle extends Schema.TaggedError<MergeInCircle>()("MergeInCircle", { patient: Schema.String }) {
  override get message() {
    return `The merges of patient ${this.patient} lead back to the same patient; undo one of them.`
  }
}

export const make = (input: PracticeContextInput): Result.Result<PracticeContext, MergeInCircle> =>
  Result.map(survivorsOf(new Map(input.merges)), (survivors) => {
    const survivor = (patient: string) => survivors.get(patient) ?? patient
    const grants = Array.from(input.grants ?? [], (grant) => ({ ...grant, patient: survivor(grant.patient) }))
    return {
      survivors,
      grants: Map.groupBy(grants, (grant) => grant.id),
      careTeams: new Map(input.careTeams),
      group: new Set(input.group),
      primaryProviders: new Map(
        Array.from(input.primaryProviders ?? [], ([patient, practitioner]) => [survivor(patient), practitioner])
      ),
      broadband: new Map(input.broadband),
      isFunctionalityEnabled: input.isFunctionalityEnabled ?? false
    }
  })

/** The patient that a record stands for today. */
export const survivorOf = (context: PracticeContext, patient: string): string =>
  context.survivors.get(patient) ?? patient

/** True where this party may act for the (surviving) patient at the instant. */
export const isAuthorized = (context: PracticeContext, party: string, patient: string, millis: number): boolean => {
  const grants = context.grants.get(party)
  return (
    grants?.some(
      (grant) =>
        grant.patient === patient &&
        (grant.fromMillis === null || grant.fromMillis <= millis) &&
        (grant.untilMillis === null || millis < grant.untilMillis)
    ) ?? false
  )
}

/** Follows every chain to its end; each record is walked once. */
const survivorsOf = (merges: ReadonlyMap<string, string>): Result.Result<Map<string, string>, MergeInCircle> => {
  const survivors = new Map<string, string>()
  for (const loser of merges.keys()) {
    const chain = new Set<string>()
    let last = loser
    for (let next = merges.get(last); next !== undefined && !survivors.has(last); next = merges.get(last)) {
      if (chain.has(last)) return Result.fail(new MergeInCircle({ patient: last }))
      chain.add(last)
      last = next
    }
    const survivor = survivors.get(last) ?? last
    for (const record of chain) survivors.set(record, survivor)
  }
  return Result.succeed(survivors)
}
