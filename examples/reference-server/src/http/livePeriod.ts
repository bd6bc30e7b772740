/**
 * The period of the live pages: the last 90 days of the practice's own calendar, today included.
 */
import { toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { now, type Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"

const daysShown = 90

/** The practice's zone. */
export const zoneOf = Effect.fnUntraced(function* (request: Request) {
  const practice = yield* (yield* ProviderDirectory).practice(request.principal.account.practiceId)
  return yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
})

export const livePeriod = Effect.fnUntraced(function* (request: Request) {
  const zone = yield* zoneOf(request)
  return ReportingPeriod.endingOn(LocalDate.ofMillis(toMillis(yield* now), zone), daysShown, zone)
})
