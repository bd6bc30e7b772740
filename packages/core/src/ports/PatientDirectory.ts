/**
 * Who the patients are, through identifiers and merges, and who may act for them.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Identifier } from "../domain/Identifier.ts"
import type { AccountId, PatientId, PracticeId } from "../domain/Ids.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Representative } from "../domain/Representative.ts"

export class PatientDirectory extends Context.Service<
  PatientDirectory,
  {
    /** The record as it is stored, merged away or not; undefined where there is none. */
    readonly byId: (practiceId: PracticeId, id: PatientId) => Effect.Effect<Patient | undefined>

    /** The records with these ids, as they are stored, in no order; those that are not there are left out. */
    readonly byIds: (practiceId: PracticeId, ids: ReadonlyArray<PatientId>) => Effect.Effect<ReadonlyArray<Patient>>

    /** The records in whose name every one of these words begins a word, by id, at most `limit`. */
    readonly named: (practiceId: PracticeId, words: string, limit: number) => Effect.Effect<ReadonlyArray<Patient>>

    /** Every record that holds one of these identifiers, each once. No merge is followed. */
    readonly byIdentifiers: (
      practiceId: PracticeId,
      identifiers: ReadonlyArray<Identifier>
    ) => Effect.Effect<ReadonlyArray<Patient>>

    /**
     * The records that are aliases of this one, directly or through another, nearest first. With null: every alias
     * of the practice, by id.
     */
    readonly aliasesOf: (practiceId: PracticeId, id: PatientId | null) => Effect.Effect<ReadonlyArray<Patient>>

    /** Every grant for this record, past and present. */
    readonly representativesOf: (practiceId: PracticeId, id: PatientId) => Effect.Effect<ReadonlyArray<Representative>>

    /** Every grant that this account holds, past and present. */
    readonly grantsOf: (practiceId: PracticeId, accountId: AccountId) => Effect.Effect<ReadonlyArray<Representative>>
  }
>()("@intervisit/core/ports/PatientDirectory") {}
