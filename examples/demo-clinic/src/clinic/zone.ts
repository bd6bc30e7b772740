/**
 * The zone in which the demo clinic keeps its days: by name, and ready for arithmetic.
 */
import * as DateTime from "effect/DateTime"

export const zone = "America/Chicago"

export const timeZone = DateTime.zoneMakeNamedUnsafe(zone)
