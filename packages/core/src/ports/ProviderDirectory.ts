/**
 * The practice, its professionals and its care teams. Small and rarely written: an adapter may cache it by version.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { CareTeam } from "../domain/CareTeam.ts"
import type { Identifier } from "../domain/Identifier.ts"
import type { CareTeamId, PracticeId } from "../domain/Ids.ts"
import type { Practice } from "../domain/Practice.ts"
import type { Practitioner } from "../domain/Practitioner.ts"

export class ProviderDirectory extends Context.Service<
  ProviderDirectory,
  {
    readonly practice: (id: PracticeId) => Effect.Effect<Practice | undefined>
    readonly careTeam: (practiceId: PracticeId, id: CareTeamId) => Effect.Effect<CareTeam | undefined>
    /** All care teams, by name. */
    readonly careTeams: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<CareTeam>>
    /** All professionals, by family name. */
    readonly practitioners: (practiceId: PracticeId) => Effect.Effect<ReadonlyArray<Practitioner>>
    /** The first professional who is known under one of these, NPI first. */
    readonly byIdentifiers: (
      practiceId: PracticeId,
      identifiers: ReadonlyArray<Identifier>
    ) => Effect.Effect<Practitioner | undefined>
  }
>()("@intervisit/core/ports/ProviderDirectory") {}
