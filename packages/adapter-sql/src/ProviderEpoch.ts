/**
 * Counts how often this process has written a practice, a professional, a care team or what its rules may do: what was
 * read before is old.
 *
 * Other processes do not see the count; what they read grows old by itself within a second.
 */
import type { Write } from "@intervisit/core/domain/Commit"
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"

const kinds: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "Practice",
  "Practitioner",
  "CareTeam",
  "TriageRouting"
])

export class ProviderEpoch extends Context.Service<
  ProviderEpoch,
  {
    readonly current: () => number
    /** Called once these writes are committed. */
    readonly written: (writes: ReadonlyArray<Write>) => void
  }
>()("@intervisit/adapter-sql/ProviderEpoch") {}

export const layer: Layer.Layer<ProviderEpoch> = Layer.sync(ProviderEpoch, () => {
  let epoch = 0
  return ProviderEpoch.of({
    current: () => epoch,
    written: (writes) => {
      if (writes.some((write) => kinds.has(write.kind))) epoch++
    }
  })
})
