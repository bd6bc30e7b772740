/**
 * Runs a receiver as a process of its own: the ports it took as one JSON line on stdout, errors as one sentence.
 *
 * Ends with code 0 on SIGTERM and SIGINT, and when the process that forked it goes, however that one died; with code 1
 * where it could not start.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Cause from "effect/Cause"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Where a receiver listens. */
export interface ReceiverPorts {
  /** HL7 or SMTP. */
  readonly port: number
  /** The page. */
  readonly httpPort: number
}

/** Runs until it is ended. */
export const run = <E extends { readonly message: string }>(
  start: Effect.Effect<ReceiverPorts, E | Config.ConfigError, Scope.Scope>
): void => {
  const program = Effect.gen(function* () {
    const ports = yield* start
    yield* Effect.sync(() => process.stdout.write(`${JSON.stringify(ports)}\n`))
    yield* starterGone
  })
  NodeRuntime.runMain(Effect.scoped(program).pipe(Effect.catchCause(complain)), {
    disableErrorReporting: true,
    teardown: (exit, onExit) => onExit(exit._tag === "Success" || Cause.hasInterruptsOnly(exit.cause) ? 0 : 1)
  })
}

/** Waits for ever, or until the process at the other end of the channel is gone. */
const starterGone = Effect.callback<void>((resume) => {
  if (process.channel === undefined) return
  if (!process.connected) return resume(Effect.void)
  process.once("disconnect", () => resume(Effect.void))
})

const complain = <E extends { readonly message: string }>(cause: Cause.Cause<E>): Effect.Effect<never, E> => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause)
  const error = Cause.squash(cause)
  const sentence = error instanceof Error ? error.message : String(error)
  return Effect.andThen(
    Effect.sync(() => process.stderr.write(`${sentence}\n`)),
    Effect.failCause(cause)
  )
}
