/**
 * Cuts a stream of bytes into lines, and keeps no more than the line at hand.
 *
 * LF ends a line; a CR before it is left to the JSON reader, which skips it. Blank lines are counted, not given. A
 * byte order mark at the start is dropped. A line over the limit is refused as soon as it passes it, and its rest is
 * read over, so that memory stays bounded by the limit whatever the input is.
 */
import * as Result from "effect/Result"
import { UnreadableLine } from "./LineError.ts"

/** A line of input: its number in its file from 1, and its text unless it cannot be read. */
export interface Line {
  readonly lineNumber: number
  readonly text: Result.Result<string, UnreadableLine>
}

/** The longest line that is read. A whole practitioner's year as one case is a few MiB. */
export const lineBytesMax = 64 * 1024 * 1024

const LF = 0x0a

/** Makes a cutter: feed it chunks with `push`, then call `end` once for a last line without LF. */
export const makeLineCutter = (bytesMax = lineBytesMax) => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let pending: Array<Uint8Array> = []
  let pendingBytes = 0
  let lineNumber = 1
  let isOverlong = false

  const hold = (piece: Uint8Array) => {
    if (isOverlong) return
    pendingBytes += piece.length
    if (pendingBytes > bytesMax) {
      isOverlong = true
      pending = []
    } else if (piece.length > 0) {
      pending.push(piece)
    }
  }

  const read = (): Line | undefined => {
    if (isOverlong) {
      const problem = `is longer than ${bytesMax} bytes`
      const mend = "Split it, or check that each object ends with a line feed."
      return { lineNumber, text: Result.fail(new UnreadableLine({ lineNumber, problem, mend })) }
    }
    if (pendingBytes === 0) return undefined
    const bytes = pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending)
    const text = Result.try({
      try: () => decoder.decode(bytes),
      catch: () => new UnreadableLine({ lineNumber, problem: "is not UTF-8", mend: "Save the file as UTF-8." })
    })
    return Result.isSuccess(text) && text.success.trim() === "" ? undefined : { lineNumber, text }
  }

  const finishLine = (into: Array<Line>) => {
    const line = read()
    if (line !== undefined) into.push(line)
    pending = []
    pendingBytes = 0
    isOverlong = false
    lineNumber += 1
  }

  return {
    push: (chunk: Uint8Array): Array<Line> => {
      const lines: Array<Line> = []
      let from = 0
      for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
        hold(chunk.subarray(from, at))
        finishLine(lines)
        from = at + 1
      }
      hold(chunk.subarray(from))
      return lines
    },
    end: (): Array<Line> => {
      const lines: Array<Line> = []
      finishLine(lines)
      return lines
    }
  }
}
