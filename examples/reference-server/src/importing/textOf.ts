/**
 * The text of a file whose encoding nobody told: UTF-8 where it can be that, else Windows-1252, which anything can be.
 *
 * A text of more than ASCII that is valid UTF-8 by accident is next to impossible. Source: WHATWG Encoding.
 */

export interface DecodedText {
  readonly text: string
  readonly encoding: "UTF-8" | "Windows-1252"
}

export const textOf = (bytes: Uint8Array): DecodedText => {
  const text = utf8(bytes)
  return text === undefined
    ? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" }
    : { text, encoding: "UTF-8" }
}

const utf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder("utf-8").decode(bytes)
  // A decoder that must not fail marks what it cannot read.
  return text.includes("\uFFFD") ? undefined : text
}
