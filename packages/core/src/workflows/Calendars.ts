/**
 * Opening hours ready for arithmetic, compiled once for each version of a team's calendar.
 *
 * Bounded: the oldest entry goes when 256 are kept. A team whose hours cannot be compiled never reached the ledger.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as BusinessHours from "../domain/BusinessHours.ts"
import type { CareTeam } from "../domain/CareTeam.ts"

const kept = 256

export class Calendars extends Context.Service<
  Calendars,
  { readonly of: (team: CareTeam) => Effect.Effect<BusinessHours.Compiled> }
>()("@intervisit/core/workflows/Calendars") {
  static readonly layer = Layer.sync(Calendars, () => {
    const compiled = new Map<string, BusinessHours.Compiled>()
    return Calendars.of({
      of: (team) => {
        const key = `${team.practiceId}/${team.id}/${team.version}`
        const known = compiled.get(key)
        if (known !== undefined) return Effect.succeed(known)
        return Effect.map(Effect.orDie(Effect.fromResult(BusinessHours.compile(team.hours))), (fresh) => {
          const oldest = compiled.keys().next().value
          if (compiled.size >= kept && oldest !== undefined) compiled.delete(oldest)
          compiled.set(key, fresh)
          return fresh
        })
      }
    })
  })
}
