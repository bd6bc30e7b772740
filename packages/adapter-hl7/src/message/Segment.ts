/**
 * One segment of a message, read on demand: fields are found on first touch and stay strings.
 *
 * Everything counts from 1. `raw` gives the text as sent, `value` the text unescaped. A part that is not there is `""`;
 * a part that the sender wrote as `""` means "delete what you have": `read` gives null for it.
 * In MSH, FHS and BHS field 1 is the field delimiter itself, as in the standard. Source: HL7 v2.5.1 section 2.5.
 */
import type { Delimiters } from "./Delimiters.ts"
import { unescape } from "./Escape.ts"

/** What the segments of one message share. */
export interface SegmentContext {
  readonly text: string
  readonly delimiters: Delimiters
  /** Turns the bytes of a `\X..\` sequence into text. */
  readonly decodeHex: (bytes: Uint8Array) => string | undefined
}

export class Segment {
  readonly id: string
  readonly #context: SegmentContext
  readonly #start: number
  readonly #end: number
  /** Positions of the field delimiters, with the segment's start in front; its end stands behind once all are found. */
  readonly #bounds: Array<number>
  #isIndexed = false

  constructor(context: SegmentContext, id: string, start: number, end: number) {
    this.#context = context
    this.id = id
    this.#start = start
    this.#end = end
    this.#bounds = [start]
  }

  /** The whole segment as sent, without its end. */
  get text(): string {
    return this.#context.text.slice(this.#start, this.#end)
  }

  /** The number of the last field that the sender wrote. */
  get fieldCount(): number {
    return this.#boundsTo(Number.POSITIVE_INFINITY).length - 2 + (isHeader(this.id) ? 1 : 0)
  }

  /** The field, or a part of it, as sent. Without a repetition, a component is that of the first one. */
  raw(field: number, component?: number, subcomponent?: number, repetition?: number): string {
    const { delimiters } = this.#context
    let part = this.#field(field)
    // MSH-2 holds the delimiters themselves and has no parts.
    if (field <= 2 && isHeader(this.id)) return part
    if (repetition !== undefined || component !== undefined) part = piece(part, delimiters.repetition, repetition ?? 1)
    if (component !== undefined) part = piece(part, delimiters.component, component)
    if (subcomponent !== undefined) part = piece(part, delimiters.subcomponent, subcomponent)
    return part
  }

  /** The field, or a part of it, unescaped. */
  value(field: number, component?: number, subcomponent?: number, repetition?: number): string {
    const raw = this.raw(field, component, subcomponent, repetition)
    return isHeader(this.id) && field <= 2 ? raw : unescape(raw, this.#context.delimiters, this.#context.decodeHex)
  }

  /** The value, `null` where the sender wrote `""` (delete what you have), undefined where he wrote nothing. */
  read(field: number, component?: number, subcomponent?: number, repetition?: number): string | null | undefined {
    const raw = this.raw(field, component, subcomponent, repetition)
    if (raw === "" || raw === '""') return raw === "" ? undefined : null
    return this.value(field, component, subcomponent, repetition)
  }

  /** The repetitions of a field, cut once; none where it is empty or says "delete" (`""`). */
  repetitions(field: number): ReadonlyArray<Repetition> {
    const part = this.#field(field)
    if (part === "" || part === '""') return none
    const { repetition } = this.#context.delimiters
    if (repetition === "" || !part.includes(repetition)) return [new Repetition(this.#context, part)]
    return part.split(repetition).map((text) => new Repetition(this.#context, text))
  }

  /** Where the field lies in the message's text: [from, to), and how many fields before it are missing. */
  fieldSpan(field: number): { readonly from: number; readonly to: number; readonly missing: number } {
    const index = isHeader(this.id) ? field - 1 : field
    const bounds = this.#boundsTo(index + 1)
    const from = bounds[index]
    const next = bounds[index + 1]
    if (from === undefined || next === undefined) {
      return { from: this.#end, to: this.#end, missing: index - (bounds.length - 2) }
    }
    return { from: from + 1, to: next, missing: 0 }
  }

  #field(field: number): string {
    if (field === 1 && isHeader(this.id)) return this.#context.delimiters.field
    const index = isHeader(this.id) ? field - 1 : field
    const bounds = this.#boundsTo(index + 1)
    const from = bounds[index]
    const next = bounds[index + 1]
    return index < 1 || from === undefined || next === undefined ? "" : this.#context.text.slice(from + 1, next)
  }

  /** The bounds, found at least as far as an index: a reader of PID-3 does not look for PID-30. */
  #boundsTo(index: number): ReadonlyArray<number> {
    const bounds = this.#bounds
    if (this.#isIndexed || bounds.length > index) return bounds
    const { text, delimiters } = this.#context
    while (bounds.length <= index) {
      const from = bounds.length === 1 ? this.#start : (bounds[bounds.length - 1] ?? 0) + 1
      const at = text.indexOf(delimiters.field, from)
      if (at === -1 || at >= this.#end) {
        bounds.push(this.#end)
        this.#isIndexed = true
        return bounds
      }
      bounds.push(at)
    }
    return bounds
  }
}

/** One repetition of a field, for reading many of its components. */
export class Repetition {
  /** As sent. */
  readonly raw: string
  readonly #context: SegmentContext

  constructor(context: SegmentContext, raw: string) {
    this.#context = context
    this.raw = raw
  }

  /** A component's text without blanks around it; undefined where it is empty or `""`. */
  text(component: number, subcomponent = 1): string | undefined {
    const { delimiters } = this.#context
    const raw = piece(piece(this.raw, delimiters.component, component), delimiters.subcomponent, subcomponent)
    if (raw === "" || raw === '""') return undefined
    const text = unescape(raw, delimiters, this.#context.decodeHex).trim()
    return text === "" ? undefined : text
  }
}

const none: ReadonlyArray<Repetition> = []

/** MSH, FHS and BHS count their own field delimiter as field 1. */
export const isHeader = (id: string): boolean => id === "MSH" || id === "FHS" || id === "BHS"

/** The nth part of a text between delimiters; without that delimiter there is only a first part. */
export const piece = (text: string, delimiter: string, n: number): string => {
  if (delimiter === "") return n === 1 ? text : ""
  let from = 0
  for (let skipped = 1; skipped < n; skipped++) {
    const at = text.indexOf(delimiter, from)
    if (at === -1) return ""
    from = at + 1
  }
  const to = text.indexOf(delimiter, from)
  return from === 0 && to === -1 ? text : text.slice(from, to === -1 ? text.length : to)
}
