/**
 * The watchdog on Node: work runs inside a script of `node:vm`, whose timeout ends it from another thread.
 *
 * That ends a loop on this very thread, which no timer of it could, for about a tenth of a millisecond a message; a
 * worker thread would need the pack compiled twice and every message copied. Meanwhile the process stands still for
 * `limitMillis` at most. Work must be synchronous: what it leaves running is not watched.
 */
import { Script } from "node:vm"
import { Watchdog, type WatchdogRole } from "@intervisit/core/ports/Watchdog"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** As long as a letter waits for its triage at most. */
const limitMillis = 250

const workKey = Symbol.for("@intervisit/reference-server/NodeWatchdog")
const script = new Script(`globalThis[Symbol.for("${workKey.description}")]()`)

/** Runs it, for so long at most. */
const watched = <A>(work: () => A, timeout: number): A => {
  const results: Array<A> = []
  Reflect.set(globalThis, workKey, () => {
    results.push(work())
  })
  script.runInThisContext({ timeout })
  return results[0] as A
}

export const make = (timeout: number): WatchdogRole => ({
  run: (work) => Effect.sync(() => watched(work, timeout))
})

export const layer = Layer.succeed(Watchdog, make(limitMillis))
