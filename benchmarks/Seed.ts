/**
 * The demo clinic's registration through the feed's port, beside the same rows with the same statements through the
 * same client.
 *
 * The feed reads frames from sockets, parses, decides and commits, and answers each frame after its commit; the bare
 * figure only writes, one transaction a message. 1.00 would mean that all this costs nothing; frames that come at once
 * share a transaction. Over one connection and over eight, median of three, each on a database of its own.
 */
import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import { MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import { system } from "@intervisit/core/domain/Actor"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as Inside from "@intervisit/core/testing/Clinic"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import * as Clinic from "@intervisit/demo-clinic/clinic/Clinic"
import * as ClinicDefinition from "@intervisit/demo-clinic/clinic/ClinicDefinition"
import { practiceId } from "@intervisit/demo-clinic/clinic/DemoPractice"
import { replayFeed } from "@intervisit/demo-clinic/clinic/ReplayFeed"
import { timeZone } from "@intervisit/demo-clinic/clinic/zone"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Engine, Engines, Opened } from "./Engines.ts"
import * as StatementTape from "./StatementTape.ts"
import * as Table from "./Table.ts"

const rounds = 3
const now = "2026-11-24T21:30:00.000Z" as Instant
const whole = Clinic.make(Effect.runSync(ClinicDefinition.full), 1, now)
const patients = Number(process.env.BENCH_PATIENTS ?? 250)

/** Everything that is told of so many of its patients, in the order of time. */
const feed = whole.feed.filter(({ lane }) => lane < patients)

/** The same moment for every run, so that played-back rows are the recorded ones. */
const stoppedClock = (real: Clock.Clock): Clock.Clock =>
  Object.assign(Object.create(real) as Clock.Clock, {
    currentTimeMillisUnsafe: () => toMillis(now),
    currentTimeMillis: Effect.succeed(toMillis(now))
  })

const at = <A, E>(
  stores: Opened,
  effect: Effect.Effect<A, E, Layer.Success<typeof Inside.inside> | Layer.Success<Opened>>
) =>
  Effect.runPromise(
    Effect.flatMap(Clock.Clock, (real) => Effect.provideService(effect, Clock.Clock, stoppedClock(real))).pipe(
      Effect.provide(Layer.fresh(Layer.merge(stores, Inside.inside))),
      Effect.scoped
    )
  )

const options = { practiceId, feed: "adt", sender: { zone: timeZone }, site: siteMapDefault }

const open = configurePractice(system, whole.practice)

const perSecond = <E, R>(work: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    const start = performance.now()
    yield* work
    return (feed.length / (performance.now() - start)) * 1000
  })

const throughFeed = (stores: Opened, connections: number) =>
  at(
    stores,
    Effect.gen(function* () {
      yield* open
      const server = yield* MllpServer.make({ port: 0, handler: Hl7Feed.handler(options) })
      return yield* perSecond(replayFeed(feed, server.address, { connections }))
    }).pipe(Effect.scoped)
  )

const tapeOf = (stores: Opened) =>
  at(stores, Effect.andThen(open, StatementTape.record(feed.map(({ bytes }) => Hl7Feed.receive(options, bytes)))))

/** The messages of one connection in their order, the connections at once. */
const bare = (stores: Opened, tape: StatementTape.Tape, connections: number) =>
  at(
    stores,
    Effect.andThen(
      open,
      perSecond(
        Effect.forEach(
          Array.from({ length: connections }, (_, connection) =>
            tape.filter((_, index) => (feed[index]?.lane ?? 0) % connections === connection)
          ),
          (lane) => Effect.forEach(lane, StatementTape.play, { discard: true }),
          { concurrency: connections, discard: true }
        )
      )
    )
  )

const measure = async (engine: Engine, connections: number): Promise<Table.Row> => {
  const tape = await tapeOf(await engine.fresh())
  const ours: Array<number> = []
  const theirs: Array<number> = []
  for (let round = 0; round <= rounds; round++) {
    // In turn, so that a busy moment of the machine meets both.
    const pair = [
      await throughFeed(await engine.fresh(), connections),
      await bare(await engine.fresh(), tape, connections)
    ] as const
    if (round === 0) continue
    ours.push(pair[0])
    theirs.push(pair[1])
  }
  const [feed, statements] = [Table.median(ours), Table.median(theirs)]
  return {
    engine: engine.name,
    connections,
    "feed messages/s": Math.round(feed),
    "bare statements/s": Math.round(statements),
    ratio: (feed / statements).toFixed(2)
  }
}

export const run = async (engines: Engines): Promise<void> => {
  const rows: Array<Table.Row> = []
  for (const engine of engines.all) for (const connections of [1, 8]) rows.push(await measure(engine, connections))
  Table.print(`Seed, ${feed.length} messages of the registration, median of ${rounds}`, rows)
}
