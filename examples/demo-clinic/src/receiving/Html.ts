/**
 * HTML whose values are always escaped: a value is text, a part made here, or a list of parts; nothing else.
 *
 * Source: WHATWG HTML, "Escaping a string" and the attribute value (double-quoted) state.
 */

/** Text that is HTML already. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | ReadonlyArray<Html>

/** The template with its values escaped. Attribute values must stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: ReadonlyArray<Value>): Html => ({
  html: parts.map((part, index) => part + textOf(values[index] ?? "")).join("")
})

const textOf = (value: Value): string => {
  if (typeof value === "number") return String(value)
  if (typeof value === "string") return escape(value)
  return "html" in value ? value.html : value.map((part) => part.html).join("")
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // No HTML parser may see a NUL; what it stands for is shown.
  "\0": "\u2400"
}

const escape = (text: string): string => text.replace(/[&<>"'\0]/g, (character) => escapes[character] ?? character)
