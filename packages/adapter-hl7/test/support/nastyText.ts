/**
 * Texts that break careless writers: delimiters, escapes, frame bytes, control characters, emoji, right to left.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

const pieces = [
  "a",
  "Zoë ",
  "|",
  "^",
  "~",
  "\\",
  "&",
  "#",
  "\v",
  "\x1c",
  "\r",
  "\n",
  "\r\n",
  "\t",
  "\0",
  "\x7f",
  "\\F\\",
  "\\X0D\\",
  "\\.br\\",
  "\\E",
  '""',
  "🩺",
  "👩🏽‍⚕️",
  "שלום",
  "\u202e",
  "<b>",
  "MSH|^~\\&|",
  "\rPID|",
  "X41",
  "\ufeff",
  "\ufffd"
] as const

/** Up to twelve pieces in a row. */
export const NastyText = Arbitrary.map(
  Arbitrary.array(Arbitrary.schema(Schema.Literals(pieces)), { maxLength: 12 }),
  (parts) => parts.join("")
)
