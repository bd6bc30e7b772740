/**
 * A day's opening hours as people write them: `08:00-17:00`, or `08:00-12:00, 13:00-17:00`; an empty text is closed.
 *
 * Whether a time can be is the calendar's question; here only the shape is read.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"

const Intervals = Schema.Array(Schema.Tuple([Schema.String, Schema.String]))

const intervalOf = (text: string): readonly [string, string] | undefined => {
  const [, from, until] = /^(\d{2}:\d{2})\s*-\s*(\d{2}:\d{2})$/.exec(text.trim()) ?? []
  return from === undefined || until === undefined ? undefined : [from, until]
}

/** From the text to the intervals of one day, and back. */
export const HoursFromText = Schema.String.pipe(
  Schema.decodeTo(
    Intervals,
    SchemaTransformation.transformEffect({
      decode: (text: string, options) => {
        const parts = text.trim() === "" ? [] : text.split(",").map(intervalOf)
        const intervals = parts.flatMap((part) => (part === undefined ? [] : [part]))
        const message = `cannot be read as opening hours; write them as "08:00-12:00, 13:00-17:00"`
        return intervals.length === parts.length
          ? Effect.succeed<typeof Intervals.Type>(intervals)
          : Effect.fail(new SchemaIssue.InvalidValue({ message }, text, options))
      },
      encode: (intervals) => Effect.succeed(intervals.map(([from, until]) => `${from}-${until}`).join(", "))
    })
  )
)
