/**
 * Who did it, as every fact and audit row records: a signed-in account, a feed, or the system itself.
 *
 * The name is kept as it stood, so that a record still reads right after a marriage or a departure.
 */
import * as Schema from "effect/Schema"

export const Actor = Schema.Struct({
  kind: Schema.Literals(["account", "feed", "system"]),
  id: Schema.NonEmptyString,
  name: Schema.String
})
export type Actor = typeof Actor.Type

/** Intervisit acting by itself: a timer, an outbox delivery, a projection. */
export const system: Actor = { kind: "system", id: "intervisit", name: "Intervisit" }

/** A named feed, such as the hospital's HL7 v2 sender. */
export const feed = (id: string): Actor => ({ kind: "feed", id, name: id })
