/**
 * A patient's letter through the whole workflow, beside the same rows with the same statements through the same client.
 *
 * The workflow reads, checks access, triages, promises, and commits; the bare figure only writes. 1.00 would mean that
 * all this costs nothing. Sequential and 16 at once, median of five, each on a database of its own; a round before them
 * warms both contenders, as a server that runs is warm.
 */
import { toMillis } from "@intervisit/core/domain/Instant"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ports from "../examples/reference-server/src/Ports.ts"
import type { Engine, Engines, Opened } from "./Engines.ts"
import * as StatementTape from "./StatementTape.ts"
import * as Table from "./Table.ts"

const letters = Number(process.env.BENCH_LETTERS ?? 600)
const rounds = 5

/** The clinic's fixed Friday for every run, so that played-back rows are the recorded ones. */
const fridayClock = (real: Clock.Clock): Clock.Clock =>
  Object.assign(Object.create(real) as Clock.Clock, {
    currentTimeMillisUnsafe: () => toMillis(eg.friday1655),
    currentTimeMillis: Effect.succeed(toMillis(eg.friday1655))
  })

const onFriday = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Clock.Clock, (real) => Effect.provideService(effect, Clock.Clock, fridayClock(real)))

/** What the server has: rules that may be stopped with the next letter. */
const inside = (stores: Opened) =>
  Layer.provideMerge(Ports.triage({ isDemo: true }), Layer.merge(stores, Clinic.inside))

const at = <A, E>(
  stores: Opened,
  effect: Effect.Effect<A, E, Layer.Success<typeof Clinic.inside> | Layer.Success<Opened>>
) => Effect.runPromise(effect.pipe(onFriday, Effect.provide(Layer.fresh(inside(stores))), Effect.scoped))

const sends = Effect.gen(function* () {
  const anaId = yield* Clinic.open
  const ana = yield* Clinic.request(eg.anaAccountId)
  return Array.from({ length: letters }, (_, index) =>
    sendMessage(Clinic.keyed(ana, `key-${index}`), Clinic.letter(anaId))
  )
})

const timed = <E, R>(effects: ReadonlyArray<Effect.Effect<unknown, E, R>>, concurrency: number) =>
  Effect.gen(function* () {
    const start = performance.now()
    yield* Effect.forEach(effects, (effect) => effect, { concurrency, discard: true })
    return (effects.length / (performance.now() - start)) * 1000
  })

const throughWorkflow = (stores: Opened, concurrency: number) =>
  at(
    stores,
    Effect.flatMap(sends, (effects) => timed(effects, concurrency))
  )

const bare = (stores: Opened, tape: StatementTape.Tape, concurrency: number) =>
  at(stores, Effect.andThen(sends, timed(tape.map(StatementTape.play), concurrency)))

const measure = async (engine: Engine, concurrency: number): Promise<Table.Row> => {
  const tape = await at(await engine.fresh(), Effect.flatMap(sends, StatementTape.record))
  const ours: Array<number> = []
  const theirs: Array<number> = []
  for (let round = 0; round <= rounds; round++) {
    // In turn, so that a busy moment of the machine meets both.
    const pair = [
      await throughWorkflow(await engine.fresh(), concurrency),
      await bare(await engine.fresh(), tape, concurrency)
    ] as const
    if (round === 0) continue
    ours.push(pair[0])
    theirs.push(pair[1])
  }
  const [workflow, statements] = [Table.median(ours), Table.median(theirs)]
  return {
    engine: engine.name,
    "at once": concurrency,
    "workflow/s": Math.round(workflow),
    "bare statements/s": Math.round(statements),
    ratio: (workflow / statements).toFixed(2),
    bound: "0.60",
    statements: tape[0]?.length ?? 0
  }
}

export const run = async (engines: Engines): Promise<void> => {
  const rows: Array<Table.Row> = []
  for (const engine of engines.all) for (const concurrency of [1, 16]) rows.push(await measure(engine, concurrency))
  Table.print(`SendMessage, ${letters} letters, median of ${rounds}`, rows)
}
