/**
 * Makes sure that the demo practice exists before anything listens, and says whether its seeding is complete.
 *
 * The clinic is made for the moment at which the practice was first written, which stands in the ledger: so every
 * start makes the same clinic. Once the last letter of the seed is there, nothing is written any more.
 */
import type { Actor } from "@intervisit/core/domain/Actor"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import { setupOf } from "../clinic-file/SetupFromClinicFile.ts"
import * as Clinic from "./Clinic.ts"
import type { ClinicDefinition } from "./ClinicDefinition.ts"
import { isSaid } from "./Converse.ts"
import { practiceId } from "./DemoPractice.ts"

/** In whose name the practice is set up. */
export const actor: Actor = { kind: "system", id: "demo-clinic", name: "Demo clinic" }

export interface Established {
  readonly clinic: Clinic.Clinic
  /** True where every step of the seed has been done before. */
  readonly isSeeded: boolean
}

/** Writes the practice with its people where they are missing. */
export const establish = Effect.fn("establishClinic")(function* (definition: ClinicDefinition, seed: number) {
  const known = yield* (yield* ProviderDirectory).practice(practiceId)
  if (known === undefined) {
    const { practice } = setupOf(definition.file, yield* now).practice
    yield* Effect.orDie(configurePractice(actor, { ...nobody, practice }))
  }
  const [first] = yield* (yield* Ledger).factsSince(practiceId, 0, 1)
  const clinic = Clinic.make(definition, seed, first?.fact.recordedAt ?? (yield* now))
  const last = clinic.conversations.at(-1)
  const isSeeded = last === undefined || (yield* isSaid(last))
  if (!isSeeded) yield* Effect.orDie(configurePractice(actor, clinic.practice))
  return { clinic, isSeeded } satisfies Established
})

/** A practice without people. */
export const nobody = { practitioners: [], careTeams: [], accounts: [], credentials: [], representatives: [] }
