/**
 * The characters that a message declares in MSH-1 and MSH-2 to cut itself up with.
 *
 * An empty string means that the message has no such delimiter: a short MSH-2 (`^~`) has no escape character and no
 * sub-components, so `\` and `&` are plain text in it. Source: HL7 v2.5.1 section 2.5.4; v2.7 for truncation.
 */

export interface Delimiters {
  readonly field: string
  readonly component: string
  readonly repetition: string
  readonly escape: string
  readonly subcomponent: string
  readonly truncation: string
}

/** The standard's recommended delimiters. */
export const standard: Delimiters = {
  field: "|",
  component: "^",
  repetition: "~",
  escape: "\\",
  subcomponent: "&",
  truncation: ""
}

/** What MSH-1 and MSH-2 declare. */
export const make = (field: string, encodingCharacters: string): Delimiters => {
  if (field === "|" && encodingCharacters === "^~\\&") return standard
  const [component = "", repetition = "", escape = "", ...rest] = encodingCharacters
  // A doubled escape character is a message that went once too often through a string literal: it counts once.
  const [subcomponent = "", truncation = ""] = rest[0] === escape && rest.length > 1 ? rest.slice(1) : rest
  return { field, component, repetition, escape, subcomponent, truncation }
}

/** True where each declared delimiter is a different character, so that escaped text reads back as it was. */
export const areDistinct = (delimiters: Delimiters): boolean => {
  const declared = Object.values(delimiters).filter((delimiter) => delimiter !== "")
  return new Set(declared).size === declared.length
}
