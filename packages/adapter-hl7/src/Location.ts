/**
 * Where in a message something is wrong: segment, its sequence, field, repetition, component, sub-component.
 *
 * Everything counts from 1, as the standard does. Later parts are left out where the trouble is with the whole.
 * Source: HL7 v2.5.1 ERR-2, data type ERL.
 */
import * as Schema from "effect/Schema"

export const Location = Schema.Struct({
  segment: Schema.String,
  sequence: Schema.optionalKey(Schema.Int),
  field: Schema.optionalKey(Schema.Int),
  repetition: Schema.optionalKey(Schema.Int),
  component: Schema.optionalKey(Schema.Int),
  subcomponent: Schema.optionalKey(Schema.Int)
})
export type Location = typeof Location.Type

/** A location in a segment: `at("PID", 3)` is PID-3 of the first PID. */
export const at = (segment: string, field?: number, component?: number, sequence = 1): Location => ({
  segment,
  sequence,
  ...(field === undefined ? {} : { field }),
  ...(component === undefined ? {} : { repetition: 1, component })
})

/** The location as ERR-2 writes it: `PID^1^3^1^4`. The component delimiter is the message's own. */
export const format = (location: Location, delimiter = "^"): string => {
  const { segment, sequence, field, repetition, component, subcomponent } = location
  const parts = [segment, sequence, field, repetition, component, subcomponent].map((part) => String(part ?? ""))
  while (parts.length > 1 && parts[parts.length - 1] === "") parts.pop()
  return parts.join(delimiter)
}
