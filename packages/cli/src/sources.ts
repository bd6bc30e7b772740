/**
 * The inputs of a line command as streams of lines: files in order, or standard input.
 *
 * Every source is looked at before the first is read, so that a misspelt name fails at once and as wrong usage.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { WrongUsage } from "./exits.ts"
import { type Line, makeLineCutter } from "./lines.ts"
import { withProgress } from "./progress.ts"

/** One input; standard input has no path. */
export interface Source {
  readonly path: string | undefined
  readonly lines: Stream.Stream<Line, PlatformError, Stdio.Stdio>
}

/** The sources that paths name; none, or `-`, is standard input. */
export const openAll = Effect.fnUntraced(function* (name: string, paths: ReadonlyArray<string>) {
  const sources: Array<Source> = []
  for (const path of paths.length === 0 ? ["-"] : paths) {
    sources.push(yield* path === "-" ? openStandardInput(name) : openFile(name, path))
  }
  return sources
})

const openStandardInput = Effect.fnUntraced(function* (name: string) {
  const stdio = yield* Stdio.Stdio
  if (yield* stdio.stdinIsTerminal) {
    const hint = `intervisit ${name}: reading from the terminal, one JSON object per line; Ctrl-D ends.\n`
    yield* Stream.run(Stream.make(hint), stdio.stderr({ endOnDone: false }))
    return { path: undefined, lines: cut(stdio.stdin) }
  }
  return { path: undefined, lines: cut(withProgress(`intervisit ${name}`, stdio.stdin, undefined)) }
})

const openFile = Effect.fnUntraced(function* (name: string, path: string) {
  const fs = yield* FileSystem.FileSystem
  const stat = yield* Effect.mapError(
    fs.stat(path),
    () => new WrongUsage({ problem: `${path} cannot be read: check its name and permissions.` })
  )
  if (stat.type === "Directory") {
    return yield* new WrongUsage({ problem: `${path} is a folder: name the files in it.` })
  }
  const total = stat.type === "File" ? Number(stat.size) : undefined
  return { path, lines: cut(withProgress(`intervisit ${name}: ${path}`, fs.stream(path), total)) }
})

const cut = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Line, E, R> =>
  Stream.mapAccumArray(
    bytes,
    () => makeLineCutter(),
    (cutter, chunks) => [cutter, chunks.flatMap((chunk) => cutter.push(chunk))],
    { onHalt: (cutter) => cutter.end() }
  )
