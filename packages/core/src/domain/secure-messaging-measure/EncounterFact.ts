/**
 * What the measure needs to know of a visit: plain values, already parsed, so that the fold reads them as they are.
 *
 * `id` and `version`: the same id counts once, in its highest version. A source without visit ids gives the visit's
 * position in it, a number that no other shard may repeat. `patient` is kept as written; merges are resolved by the
 * context. `startMillis` is the start in milliseconds since 1970; a source that knows only the day gives the day's
 * first instant in the practice's zone. Only the status `finished` counts: a live feed gives it to a visit that has
 * started and was not cancelled (a visit counts as seen from its start), and `asOfMillis` keeps the future out.
 * `county` is that of the place of service, null where nobody knows.
 */
import type { EncounterKind } from "../Encounter.ts"

export interface EncounterFact {
  readonly id: string | number
  readonly version: number
  readonly patient: string
  /** A reference such as `ep:A`. */
  readonly practitioner: string
  readonly startMillis: number
  readonly kind: EncounterKind
  readonly status: string
  readonly county: string | null
}
