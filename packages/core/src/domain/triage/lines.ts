/**
 * Splits a block of phrases into phrases: one a line, except that a line goes on while a bracket is open.
 *
 * Blank lines and the indentation of the source do not count, so that long lists stay readable where they are kept.
 */
export const lines = (block: string): ReadonlyArray<string> => {
  const phrases: Array<string> = []
  let phrase = ""
  let depth = 0
  for (const line of block.split("\n")) {
    phrase = `${phrase} ${line.trim()}`.trim()
    for (const character of line) {
      if (character === "{" || character === "[") depth++
      else if (character === "}" || character === "]") depth--
    }
    if (depth > 0 || phrase === "") continue
    phrases.push(phrase)
    phrase = ""
  }
  return phrase === "" ? phrases : [...phrases, phrase]
}
