/**
 * One act of a workflow that a test lets go wrong at each of its port calls, and the stage on which it happens.
 *
 * The stage is set once; memory state is one immutable value, so that every run starts from the very same moment.
 */
import { toMillis } from "@intervisit/core/domain/Instant"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as eg from "@intervisit/core/testing/Examples"
import { empty, type MemoryState } from "@intervisit/core/testing/MemoryState"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import * as Clock from "effect/Clock"
import { layerWebCrypto } from "effect/crypto/Digest"
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { TestClock } from "effect/testing"
import { chartOf, mailOf } from "../endpoints.ts"
import type { Lakeside } from "../onClinic.ts"
import { plainTriage } from "../plainTriage.ts"

/** Everything that a workflow may ask for. */
export type World = Lakeside | ChartFiling | Notifier

export interface Rules {
  /** True where repeating leaves no second audit row: the request has a key, or the work is done once. */
  readonly isAuditedOnce: boolean
  /** True for a worker: a round that succeeds may leave something for the next one. */
  readonly isWork: boolean
  /** True where several things are done, each by a commit of its own. */
  readonly isPiecewise: boolean
  /** Refusals that mean "that is done already", for acts that have no key. */
  readonly doneAlready: ReadonlyArray<string>
  /** Words of the summary that a lost answer may leave behind, such as a session that nobody can use. */
  readonly leftover: ReadonlyArray<string>
}

export interface Staged {
  readonly state: MemoryState
  readonly millis: number
  readonly act: (attempt: number) => Effect.Effect<unknown, unknown, World>
}

export interface Scenario {
  readonly name: string
  readonly rules: Rules
  readonly stage: Effect.Effect<Staged, unknown>
}

const once: Rules = { isAuditedOnce: true, isWork: false, isPiecewise: false, doneAlready: [], leftover: [] }

/** An act on what `arrange` has prepared; `attempt` counts from 1, for what a caller mints anew each time. */
export const scenario = <A>(
  name: string,
  arrange: Effect.Effect<A, unknown, Lakeside>,
  act: (subject: A, attempt: number) => Effect.Effect<unknown, unknown, World>,
  rules: Partial<Rules> = {}
): Scenario => ({
  name,
  rules: { ...once, ...rules },
  stage: Effect.gen(function* () {
    const ref = yield* Ref.make<MemoryState>(empty)
    yield* TestClock.setTime(toMillis(eg.friday1655))
    const subject = yield* arrange.pipe(Effect.provide(worldOf(ref, "set").layer))
    const [state, millis] = [yield* Ref.get(ref), yield* Clock.currentTimeMillis]
    return { state, millis, act: (attempt) => act(subject, attempt) }
  }) as Effect.Effect<Staged, unknown>
})

/** A house on this state, with a chart and a mail system that take everything; ids begin with `prefix`. */
export const worldOf = (ref: Ref.Ref<MemoryState>, prefix: string) => {
  const chart = chartOf(() => undefined)
  const mail = mailOf(() => undefined)
  let minted = 0
  const ids = IdGenerator.of({ next: Effect.sync(() => `${prefix}-${String(++minted).padStart(4, "0")}`) })
  const layer = Layer.mergeAll(
    Layer.provide(MemoryStores.layerFrom(ref), layerWebCrypto),
    Layer.succeed(IdGenerator, ids),
    Layer.succeed(ChartFiling, chart.port),
    Layer.succeed(Notifier, mail.port),
    plainTriage,
    Calendars.layer,
    Kdf.layerWebCrypto,
    SecureRandom.layerWebCrypto
  )
  return { layer, chart, mail }
}
