/**
 * One life of the server: a process that is killed at a point of its own choosing, or from outside.
 */
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"

/** Where a process is to die: at this passing of this point. */
export interface Target {
  readonly point: string
  readonly passing: number
}

export interface Ports {
  readonly http: number
  readonly hl7: number
}

/** How a life ended: at its target, by a kill from outside, or by itself. */
export interface End {
  readonly at: string | undefined
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
  readonly output: string
}

export interface ServerProcess {
  /** Where it listens; undefined where it died before. */
  readonly ready: Promise<Ports | undefined>
  readonly ended: Promise<End>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** A start makes much that stays: a nursery that is large from the first saves a tenth of its time. */
const nursery = "--min-semi-space-size=64"

/** Starts it. `passed` is told of each point that it passes, with the number of the passing, up to a few. */
export const startServer = (
  program: string,
  environment: Readonly<Record<string, string>>,
  target: Target | undefined,
  passed: (point: string, passing: number) => void
): ServerProcess => {
  const crash = target === undefined ? {} : { CRASH_POINT: target.point, CRASH_PASSING: String(target.passing) }
  const child = spawn(process.execPath, [nursery, program], {
    env: { ...environment, ...crash },
    stdio: ["pipe", "pipe", "pipe", "pipe"]
  })
  let at: string | undefined
  let output = ""
  const ready = Promise.withResolvers<Ports | undefined>()
  const ended = Promise.withResolvers<End>()
  createInterface({ input: child.stdio[3] as Readable }).on("line", (line) => {
    const report = JSON.parse(line)
    if ("http" in report) ready.resolve(report)
    else if ("killing" in report) at = report.killing
    else passed(report.point, report.passing)
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text
    })
  }
  // "close" comes when the process is gone and all that it said has been read.
  child.once("close", (code, signal) => {
    ready.resolve(undefined)
    ended.resolve({ at, code, signal, output })
  })
  child.once("error", ended.reject)
  return { ready: ready.promise, ended: ended.promise, kill: (signal) => void child.kill(signal) }
}
