/**
 * Writes segments with the standard's delimiters: every text escaped, every field in its place.
 *
 * No text can end a field, a segment or a frame, whatever it holds. A text with half a surrogate pair is no text and
 * is refused. Source: HL7 v2.5.1 chapter 2.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { standard } from "./Delimiters.ts"
import { escape } from "./Escape.ts"

/** A text that cannot be written in any character set. */
export class NotWritable extends Schema.TaggedError<NotWritable>()("NotWritable", {
  segment: Schema.String,
  field: Schema.Int
}) {
  override get message() {
    return `${this.segment}-${this.field} holds half of a surrogate pair, which is no character; correct the text.`
  }
}

/** Sub-components of a component. */
export type Component = string | ReadonlyArray<string>

/** A field: a text, its components, or repetitions of components (`{ repeat }`). */
export type Field = string | ReadonlyArray<Component> | { readonly repeat: ReadonlyArray<ReadonlyArray<Component>> }

/** A segment by the numbers of its fields; those that are left out are empty. */
export const segment = (id: string, fields: Readonly<Record<number, Field>>): Result.Result<string, NotWritable> => {
  const numbers = Object.keys(fields).map(Number)
  const written = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => fieldText(fields[index + 1] ?? ""))
  const broken = written.findIndex((text) => !text.isWellFormed())
  if (broken !== -1) return Result.fail(new NotWritable({ segment: id, field: broken + 1 }))
  return Result.succeed(withoutEnd([id, ...written]).join(standard.field))
}

/** MSH: fields from 3 on; the delimiters are ours. */
export const header = (fields: Readonly<Record<number, Field>>): Result.Result<string, NotWritable> => {
  const shifted = Object.fromEntries(Object.entries(fields).map(([number, field]) => [Number(number) - 2, field]))
  return Result.map(
    Result.mapError(
      segment("MSH", shifted),
      (problem) => new NotWritable({ segment: "MSH", field: problem.field + 2 })
    ),
    (text) => text.replace("MSH", () => "MSH|^~\\&")
  )
}

/** The segments as a message's bytes: UTF-8, CR behind each. Declare `UNICODE UTF-8` in MSH-18. */
export const message = (segments: ReadonlyArray<string>): Uint8Array => Buffer.from(`${segments.join("\r")}\r`, "utf8")

const fieldText = (field: Field): string => {
  if (typeof field === "string") return escape(field, standard)
  if ("repeat" in field) return field.repeat.map(componentsText).join(standard.repetition)
  return componentsText(field)
}

const componentsText = (components: ReadonlyArray<Component>): string =>
  withoutEnd(
    components.map((component) =>
      typeof component === "string"
        ? escape(component, standard)
        : withoutEnd(component.map((sub) => escape(sub, standard))).join(standard.subcomponent)
    )
  ).join(standard.component)

const withoutEnd = (parts: ReadonlyArray<string>): ReadonlyArray<string> =>
  parts.slice(0, parts.findLastIndex((part) => part !== "") + 1)
