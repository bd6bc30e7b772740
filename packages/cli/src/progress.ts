/**
 * How far a long run has come, on a terminal and never in a pipe.
 *
 * The line appears on standard error after a second, is rewritten at most five times a second, and is gone at the end.
 * Where standard output is the terminal too, the results themselves are the progress and nothing is drawn.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"

const firstAfterMillis = 1_000
const everyMillis = 200

/** Rewrites the terminal's current line. */
export const clearLine = "\r\u001b[K"

/** Passes the bytes on, and draws how many of how many have passed. */
export const withProgress = <E, R>(
  label: string,
  bytes: Stream.Stream<Uint8Array, E, R>,
  totalBytes: number | undefined
): Stream.Stream<Uint8Array, E, R | Stdio.Stdio> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const stdio = yield* Stdio.Stdio
      if (!(yield* stdio.stderrIsTerminal) || (yield* stdio.stdoutIsTerminal)) return bytes
      const draw = (text: string) =>
        Effect.ignore(Stream.run(Stream.make(`${clearLine}${text}`), stdio.stderr({ endOnDone: false })))
      const state = {
        passed: 0,
        drawnAt: (yield* Clock.currentTimeMillis) + firstAfterMillis - everyMillis,
        drawn: false
      }
      return bytes.pipe(
        Stream.tap(
          Effect.fnUntraced(function* (chunk) {
            state.passed += chunk.length
            const now = yield* Clock.currentTimeMillis
            if (now - state.drawnAt < everyMillis) return
            state.drawnAt = now
            state.drawn = true
            yield* draw(`${label}: ${sentence(state.passed, totalBytes)}`)
          })
        ),
        Stream.ensuring(Effect.suspend(() => (state.drawn ? draw("") : Effect.void)))
      )
    })
  )

const sentence = (passed: number, total: number | undefined): string =>
  total === undefined || total === 0
    ? `${mebibytes(passed)} MiB`
    : `${Math.min(100, Math.floor((passed / total) * 100))} % of ${mebibytes(total)} MiB`

const mebibytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1)
