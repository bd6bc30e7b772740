/**
 * Where in a letter the words stand on which triage leaned: the text in pieces, some of them marked.
 *
 * Pieces joined are the text again, character for character. Case is ignored; overlapping finds are one.
 */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
  /** Where it starts in the text. */
  readonly at: number
}

export const piecesOf = (text: string, marked: ReadonlyArray<string>): ReadonlyArray<Piece> => {
  const spans = spansOf(text, marked)
  const pieces: Array<Piece> = []
  let done = 0
  for (const [start, end] of spans) {
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false, at: done })
    pieces.push({ text: text.slice(start, end), isMarked: true, at: start })
    done = end
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false, at: done })
  return pieces
}

type Span = readonly [start: number, end: number]

const spansOf = (text: string, marked: ReadonlyArray<string>): ReadonlyArray<Span> => {
  const found = marked
    .filter((words) => words.trim() !== "")
    .flatMap((words) =>
      Array.from(
        text.matchAll(new RegExp(escaped(words), "giu")),
        ({ 0: hit, index }): Span => [index, index + hit.length]
      )
    )
    .sort(([a], [b]) => a - b)
  const merged: Array<Span> = []
  for (const [start, end] of found) {
    const last = merged.at(-1)
    if (last === undefined || start > last[1]) merged.push([start, end])
    else merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
  }
  return merged
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
