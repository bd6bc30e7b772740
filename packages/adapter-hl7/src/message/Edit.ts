/**
 * Where an edit of one part of a segment cuts, and what it puts there.
 *
 * A part that is not there yet is made by writing the delimiters in front of it. A value that the message's delimiters
 * cannot carry (no escape character, or two delimiters that are the same) is refused.
 */
import * as Delimiters from "./Delimiters.ts"
import { escape } from "./Escape.ts"
import type { Path } from "./Path.ts"
import { isHeader, type Segment } from "./Segment.ts"

export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The cut for setting a part to a value; undefined where the message cannot hold it. */
export const spliceValue = (
  segment: Segment,
  path: Path,
  value: string | null,
  delimiters: Delimiters.Delimiters
): Splice | undefined => {
  if (isHeader(segment.id) && path.field <= 2) return undefined
  const written = value === null ? '""' : escaped(value, delimiters)
  if (written === undefined) return undefined
  const field = segment.fieldSpan(path.field)
  if (field.missing > 0) {
    const inner = padding(delimiters, path)
    if (inner === undefined) return undefined
    return { from: field.from, to: field.to, text: delimiters.field.repeat(field.missing) + inner + written }
  }
  let { from, to } = field
  let padded = ""
  const text = segment.raw(path.field)
  let offset = 0
  let part = text
  for (const [delimiter, n] of steps(delimiters, path)) {
    if (delimiter === "" && n > 1) return undefined
    const span = partSpan(part, delimiter, n)
    padded += delimiter.repeat(span.missing)
    offset += span.from
    part = part.slice(span.from, span.to)
    from = field.from + offset
    to = from + part.length
  }
  return { from, to, text: padded + written }
}

const escaped = (value: string, delimiters: Delimiters.Delimiters): string | undefined => {
  const needsEscape = escape(value, { ...delimiters, escape: delimiters.escape || "\\" }) !== value
  if (!needsEscape || (delimiters.escape !== "" && Delimiters.areDistinct(delimiters))) return escape(value, delimiters)
  return undefined
}

/** The delimiters that lead from a field to the part, outermost first, with the part's number at each. */
const steps = (delimiters: Delimiters.Delimiters, path: Path): ReadonlyArray<readonly [string, number]> => {
  const levels: Array<readonly [string, number]> = []
  if (path.repetition !== undefined || path.component !== undefined) {
    levels.push([delimiters.repetition, path.repetition ?? 1])
  }
  if (path.component !== undefined) levels.push([delimiters.component, path.component])
  if (path.subcomponent !== undefined) levels.push([delimiters.subcomponent, path.subcomponent])
  return levels
}

const padding = (delimiters: Delimiters.Delimiters, path: Path): string | undefined => {
  const levels = steps(delimiters, path)
  if (levels.some(([delimiter, n]) => delimiter === "" && n > 1)) return undefined
  return levels.map(([delimiter, n]) => delimiter.repeat(n - 1)).join("")
}

/** Where the nth part lies in a text; where there are too few, its end and how many delimiters are missing. */
const partSpan = (text: string, delimiter: string, n: number) => {
  if (delimiter === "") return { from: 0, to: text.length, missing: 0 }
  let from = 0
  for (let number = 1; ; number++) {
    const at = text.indexOf(delimiter, from)
    if (number === n) return { from, to: at === -1 ? text.length : at, missing: 0 }
    if (at === -1) return { from: text.length, to: text.length, missing: n - number }
    from = at + 1
  }
}
