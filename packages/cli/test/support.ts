/** Runs the built command as a shell would: arguments and standard input in, both outputs and the exit code out. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"

const bin = fileURLToPath(new URL("../bin/intervisit.js", import.meta.url))

/** How a run ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `intervisit`; input is text, bytes, or chunks that are written one after another as the reader takes them. */
export const intervisit = (
  args: ReadonlyArray<string>,
  input: string | Uint8Array | Iterable<string> = "",
  nodeOptions: ReadonlyArray<string> = []
): Effect.Effect<Run> => run(args, input, nodeOptions, () => undefined)

/** Runs `intervisit` and closes its standard output as soon as something has come, as `head -1` does. */
export const intervisitUntilFirstOutput = (args: ReadonlyArray<string>, input: string): Effect.Effect<Run> =>
  run(args, input, [], (child) => child.stdout.destroy())

const run = (
  args: ReadonlyArray<string>,
  input: string | Uint8Array | Iterable<string>,
  nodeOptions: ReadonlyArray<string>,
  onOutput: (child: ChildProcessWithoutNullStreams) => void
): Effect.Effect<Run> =>
  Effect.callback<Run>((resume) => {
    const child = spawn(process.execPath, [...nodeOptions, bin, ...args], { env: { ...process.env, NO_COLOR: "1" } })
    const stdout: Array<Buffer> = []
    const stderr: Array<Buffer> = []
    child.stdout.on("data", (chunk: Buffer) => {
      stdout.push(chunk)
      onOutput(child)
    })
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk))
    // A command that refuses its arguments may end before it has read anything.
    child.stdin.on("error", () => undefined)
    child.on("close", (code) =>
      resume(
        Effect.succeed({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
      )
    )
    if (typeof input === "string" || input instanceof Uint8Array) child.stdin.end(input)
    else feed(child.stdin, input[Symbol.iterator]())
    return Effect.sync(() => child.kill())
  })

const feed = (stdin: NodeJS.WritableStream, chunks: Iterator<string>): void => {
  for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
    if (!stdin.write(next.value)) {
      stdin.once("drain", () => feed(stdin, chunks))
      return
    }
  }
  stdin.end()
}

/** The objects that were printed, one a line. */
export const objects = (stdout: string): ReadonlyArray<Record<string, unknown>> =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
