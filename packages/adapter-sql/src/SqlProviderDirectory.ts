/**
 * The practice, its professionals and its care teams on SQL. Nothing is cached: several processes may write.
 */
import { firstKnownAs, type Practitioner } from "@intervisit/core/domain/Practitioner"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql/SqlClient"
import { knownAs } from "./identifierLookup.ts"
import { all, readOne } from "./readState.ts"
import type { DocumentRow } from "./rows.ts"

export const layer: Layer.Layer<ProviderDirectory, never, SqlClient> = Layer.effect(
  ProviderDirectory,
  Effect.map(SqlClient, (sql) =>
    ProviderDirectory.of({
      practice: (id) => readOne(sql, "Practice", id, id),
      careTeam: (practiceId, id) => readOne(sql, "CareTeam", practiceId, id),
      careTeams: (practiceId) =>
        all(sql<DocumentRow>`select doc from care_teams where practice_id = ${practiceId} order by name, id`),
      practitioners: (practiceId) =>
        all(sql<DocumentRow>`select doc from practitioners where practice_id = ${practiceId}
          order by family, given, id`),
      byIdentifiers: (practiceId, identifiers) => {
        if (identifiers.length === 0) return Effect.undefined
        // An NPI matches whoever is named as its assigner; practitioners hold theirs without one.
        const sought = identifiers.flatMap((one) => (one.type === "NPI" ? [one, { ...one, assigner: "" }] : [one]))
        const candidates = all<Practitioner>(sql<DocumentRow>`select doc from practitioners
          where practice_id = ${practiceId}
          and id in (${knownAs(sql, "practitioner_identifiers", practiceId, sought)})
          order by family, given, id`)
        return Effect.map(candidates, (found) => firstKnownAs(found, identifiers))
      }
    })
  )
)
