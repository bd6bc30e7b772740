/**
 * The practice, its professionals and care teams, and what its rules may do, on SQL: read together, kept for a moment.
 *
 * They are small, rarely written, and asked for by every request. What this process writes is seen at once; what
 * another process writes, within a second.
 */
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type { Practice } from "@intervisit/core/domain/Practice"
import { firstKnownAs, type Practitioner } from "@intervisit/core/domain/Practitioner"
import type { TriageRouting } from "@intervisit/core/domain/TriageRouting"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { TriageRoutings } from "@intervisit/core/ports/TriageRoutings"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { ProviderEpoch } from "./ProviderEpoch.ts"
import { all, readOne } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

/** How long what another process wrote may go unseen. */
const ageMillisMax = 1_000
/** One process serves one practice, or a few. */
const practicesMax = 64

/** A practice's directory as it stood at one moment. */
interface Directory {
  readonly epoch: number
  readonly readAt: number
  readonly practice: Practice | undefined
  readonly careTeams: ReadonlyArray<CareTeam>
  readonly practitioners: ReadonlyArray<Practitioner>
  readonly routing: TriageRouting | undefined
}

export const layer: Layer.Layer<ProviderDirectory | TriageRoutings, never, SqlClient | ProviderEpoch> =
  Layer.effectContext(
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const epoch = yield* ProviderEpoch
      const kept = new Map<PracticeId, Directory>()
      const read = Effect.fnUntraced(function* (practiceId: PracticeId, readAt: number) {
        // Taken before the reads, so that a write in between makes them old.
        const current = epoch.current()
        const directory: Directory = {
          epoch: current,
          readAt,
          practice: yield* readOne(sql, "Practice", practiceId, practiceId),
          careTeams: yield* all<CareTeam>(
            sql<DocumentRow>`select doc from care_teams where practice_id = ${practiceId} order by name, id`
          ),
          practitioners: yield* all<Practitioner>(
            sql<DocumentRow>`select doc from practitioners where practice_id = ${practiceId} order by family, given, id`
          ),
          routing: yield* readOne(sql, "TriageRouting", practiceId, practiceId)
        }
        if (kept.size >= practicesMax) kept.clear()
        kept.set(practiceId, directory)
        return directory
      })
      const directoryOf = (practiceId: PracticeId): Effect.Effect<Directory> =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const known = kept.get(practiceId)
          const isFresh = known !== undefined && known.epoch === epoch.current() && now - known.readAt < ageMillisMax
          return isFresh ? Effect.succeed(known) : read(practiceId, now)
        })
      const providers = ProviderDirectory.of({
        practice: (id) => Effect.map(directoryOf(id), ({ practice }) => practice),
        careTeam: (practiceId, id) =>
          Effect.map(directoryOf(practiceId), ({ careTeams }) => careTeams.find((team) => team.id === id)),
        careTeams: (practiceId) => Effect.map(directoryOf(practiceId), ({ careTeams }) => careTeams),
        practitioners: (practiceId) => Effect.map(directoryOf(practiceId), ({ practitioners }) => practitioners),
        byIdentifiers: (practiceId, identifiers) =>
          identifiers.length === 0
            ? Effect.undefined
            : Effect.map(directoryOf(practiceId), ({ practitioners }) => firstKnownAs(practitioners, identifiers))
      })
      const routings = TriageRoutings.of({ of: (id) => Effect.map(directoryOf(id), ({ routing }) => routing) })
      return Context.make(ProviderDirectory, providers).pipe(Context.add(TriageRoutings, routings))
    })
  )
