/**
 * A path to a part of a message: `PID-3(2).4.1` is sub-component 1 of component 4 of the second repetition of PID-3.
 *
 * `OBX(3)-5` is field 5 of the third OBX. Everything counts from 1. Source: the notation of HL7 v2 chapter 2, with
 * repetitions in parentheses.
 */
import * as Option from "effect/Option"

export interface Path {
  readonly segment: string
  readonly sequence: number
  readonly field: number
  readonly repetition: number | undefined
  readonly component: number | undefined
  readonly subcomponent: number | undefined
}

const pattern = /^([A-Z][A-Z0-9]{2})(?:\((\d+)\))?-(\d+)(?:\((\d+)\))?(?:\.(\d+))?(?:\.(\d+))?$/
const parsed = new Map<string, Option.Option<Path>>()
const parsedMax = 4096

/** Reads a path; none where the text is not one. Paths repeat, so each is read once. */
export const parse = (text: string): Option.Option<Path> => {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const path = read(text)
  if (parsed.size < parsedMax) parsed.set(text, path)
  return path
}

const read = (text: string): Option.Option<Path> => {
  const match = pattern.exec(text)
  if (match === null) return Option.none()
  const [, segment = "", sequence, field, repetition, component, subcomponent] = match
  const path: Path = {
    segment,
    sequence: Number(sequence ?? 1),
    field: Number(field),
    repetition: repetition === undefined ? undefined : Number(repetition),
    component: component === undefined ? undefined : Number(component),
    subcomponent: subcomponent === undefined ? undefined : Number(subcomponent)
  }
  const isCounted = Object.values(path).every((part) => typeof part !== "number" || part >= 1)
  return isCounted ? Option.some(path) : Option.none()
}
