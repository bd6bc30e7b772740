/**
 * What a contract suite is made of: claims, each an effect that fails with a sentence where a store breaks its word.
 *
 * Suites are data, so that every test folder runs them with its own runner and its own layer. Each claim wants an
 * empty store of its own: the runner builds the layer anew for every one of them.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Formatter from "effect/Formatter"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Instant, toMillis } from "../domain/Instant.ts"

/** One promise of a port, by name, and the effect that holds the store to it. */
export interface Claim<R> {
  readonly name: string
  readonly effect: Effect.Effect<void, unknown, R>
}

export type Suite<R> = ReadonlyArray<Claim<R>>

/** The claim of this name, as these steps show it. */
export const claim = <Step extends Effect.Effect<unknown, unknown, unknown>>(
  name: string,
  steps: () => Generator<Step, void, never>
): Claim<Effect.Services<Step>> => ({
  name,
  effect: Effect.gen(steps) as Effect.Effect<void, unknown, Effect.Services<Step>>
})

/** A store did otherwise than its port promises. */
export class ClaimFailed extends Schema.TaggedError<ClaimFailed>()("ClaimFailed", {
  what: Schema.String,
  actual: Schema.String,
  expected: Schema.String
}) {
  override get message() {
    return `${this.what}\n  expected: ${this.expected}\n  actual:   ${this.actual}`
  }
}

/** Fails unless both are equal in structure. */
export const equal = <A>(actual: A, expected: A, what: string): Effect.Effect<void, ClaimFailed> =>
  Equal.equals(actual, expected)
    ? Effect.void
    : Effect.fail(new ClaimFailed({ what, actual: Formatter.format(actual), expected: Formatter.format(expected) }))

/** Fails unless it holds. */
export const isTrue = (holds: boolean, what: string): Effect.Effect<void, ClaimFailed> => equal(holds, true, what)

/** The refusal of this tag that the effect gives; fails where it succeeds, or is refused for another reason. */
export const refusedWith = <A, E extends { readonly _tag: string }, R, Tag extends E["_tag"]>(
  effect: Effect.Effect<A, E, R>,
  tag: Tag,
  what: string
): Effect.Effect<Extract<E, { readonly _tag: Tag }>, ClaimFailed, R> =>
  Effect.flatMap(Effect.result(effect), (result) =>
    Result.isFailure(result) && isTagged(result.failure, tag)
      ? Effect.succeed(result.failure)
      : Effect.fail(
          new ClaimFailed({ what, actual: Result.isFailure(result) ? result.failure._tag : "success", expected: tag })
        )
  )

const isTagged = <E extends { readonly _tag: string }, Tag extends string>(
  error: E,
  tag: Tag
): error is Extract<E, { readonly _tag: Tag }> => error._tag === tag

/** Fails unless the effect ends in a defect. */
export const dies = <A, E, R>(effect: Effect.Effect<A, E, R>, what: string): Effect.Effect<void, ClaimFailed, R> =>
  Effect.matchCauseEffect(effect, {
    onSuccess: () => equal("success", "a defect", what),
    onFailure: (cause) =>
      equal(cause.reasons.some((reason) => reason._tag === "Die") ? "a defect" : "a refusal", "a defect", what)
  })

/** Runs the effect with a clock that stands at this instant; only what sleeps still follows the clock outside. */
export const at =
  (instant: Instant) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(Clock.clockWith(Effect.succeed), (outside) => {
      const millis = toMillis(instant)
      const nanos = BigInt(millis) * 1_000_000n
      return Effect.provideService(effect, Clock.Clock, {
        currentTimeMillisUnsafe: () => millis,
        currentTimeMillis: Effect.succeed(millis),
        currentTimeNanosUnsafe: () => nanos,
        currentTimeNanos: Effect.succeed(nanos),
        monotonicTimeNanosUnsafe: () => outside.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: outside.monotonicTimeNanos,
        sleep: (duration) => outside.sleep(duration)
      })
    })
