/**
 * A program as this process: it runs until a signal ends it, and says in one sentence why it cannot.
 *
 * Whatever goes wrong is on stderr, once, with code 1; SIGTERM and SIGINT end everything in turn, with code 0.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { sentenceOf } from "./StartErrors.ts"

/** Runs the program as this process. */
export const run = (program: Effect.Effect<void, unknown>): void =>
  NodeRuntime.runMain(saying(program, 0), {
    disableErrorReporting: true,
    teardown: (exit, onExit) => onExit(exit._tag === "Success" || Cause.hasInterruptsOnly(exit.cause) ? 0 : 1)
  })

/** Says what goes wrong; `port` is the one for browsers, where it is known already. */
export const saying = <A, E, R>(self: Effect.Effect<A, E, R>, port: number): Effect.Effect<A, Reported, R> =>
  Effect.catchCause(self, (cause) => complain(cause, port))

export const print = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stdout.write(text))

/** Says it once, and ends with a code of its own. */
const complain = (cause: Cause.Cause<unknown>, port: number): Effect.Effect<never, Reported> => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.interrupt
  const error = Cause.squash(cause)
  if (error instanceof Reported) return Effect.fail(error)
  return Effect.andThen(
    Effect.sync(() => process.stderr.write(`${sentenceOf(cause, { http: port })}\n`)),
    Effect.fail(new Reported())
  )
}

/** What stopped the program has been said. */
export class Reported extends Error {}
