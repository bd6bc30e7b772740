/**
 * The fields of a problem, as the sentences of the catalogue read them: text or nothing, never trusted to be there.
 */
export type Fields = Readonly<Record<string, unknown>>

/** The field as text; `otherwise` where it is none. */
export const text = (fields: Fields, name: string, otherwise = ""): string => {
  const value = fields[name]
  return typeof value === "string" && value !== "" ? value : otherwise
}

/** The field as a number; nothing where it is none. */
export const number = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === "number" ? String(value) : ""
}
