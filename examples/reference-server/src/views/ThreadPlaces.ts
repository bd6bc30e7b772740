/**
 * A place in a list as it stands in an address: instants and the id of a thread, and nothing that says anything.
 */
import { Malformed } from "@intervisit/api/Problems"
import type { Thread } from "@intervisit/core/domain/Thread"
import { placeOf, type ThreadPlace, type ThreadQuery } from "@intervisit/core/ports/Threads"
import * as Effect from "effect/Effect"

type Order = ThreadQuery["order"]

const separator = "~"
const instants: Record<Order, number> = { due: 2, recent: 1 }

/** The place behind which the next page goes on. */
export const placeText = (order: Order, last: Thread): string => placeOf(order, last).join(separator)

/** The place that the text names. */
export const placeFrom = (order: Order, text: string): Effect.Effect<ThreadPlace, Malformed> => {
  const parts = text.split(separator)
  const [times, id] = [parts.slice(0, instants[order]), parts.slice(instants[order]).join(separator)]
  const isPlace = times.length === instants[order] && times.every(isInstant) && id !== ""
  return isPlace
    ? Effect.succeed([...times, id])
    : Effect.fail(new Malformed({ code: "Malformed", fields: { field: "after" } }))
}

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)
