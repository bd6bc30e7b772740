/**
 * A table of comma-separated values as lines of cells, each with the line of the file on which it begins.
 *
 * Cells may be quoted and then hold separators, quotes (doubled) and line ends. The separator is whichever of comma,
 * semicolon and tab the first line has most of. Empty lines are left out. Source: RFC 4180.
 */

export interface CsvLine {
  /** From 1, as editors count. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

export interface CsvLines {
  readonly lines: ReadonlyArray<CsvLine>
  /** The line on which a quote was opened that nothing closes; null where all is well. */
  readonly openQuote: number | null
}

const byteOrderMark = "\uFEFF"

export const read = (source: string): CsvLines => {
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source
  const separator = separatorOf(text)
  const lines: Array<CsvLine> = []
  let [cells, cell, line, start, quote]: [Array<string>, string, number, number, number] = [[], "", 1, 1, 0]
  const endLine = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== "")) lines.push({ line: start, cells })
    cells = []
    cell = ""
  }
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? ""
    const isBreak = sign === "\n" || (sign === "\r" && text[index + 1] !== "\n")
    if (isBreak) line++
    if (quote > 0) {
      if (sign !== '"') cell += sign
      else if (text[index + 1] === '"') {
        cell += sign
        index++
      } else quote = 0
    } else if (sign === '"' && cell.trim() === "") {
      cell = ""
      quote = line
    } else if (sign === separator) {
      cells.push(cell)
      cell = ""
    } else if (isBreak) {
      endLine()
      start = line
    } else if (sign !== "\r") cell += sign
  }
  if (cell !== "" || cells.length > 0) endLine()
  return { lines, openQuote: quote === 0 ? null : quote }
}

const separatorOf = (text: string): string => {
  const first = text.split(/[\r\n]/, 1)[0] ?? ""
  const count = (sign: string) => first.split(sign).length
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
