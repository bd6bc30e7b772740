/**
 * The crash test on one engine: `CRASH_KILLS` kills at port calls (250 unless told otherwise), by `CRASH_SEED`;
 * `CRASH_TRACE=1` tells of each life.
 *
 * Whatever happens, the seed is printed: chance is drawn from it alone. Two processes race with each other all the
 * same, so that a run with the same seed is alike and not the same to the last millisecond.
 */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StartError } from "@intervisit/adapter-sql/StartError"
import type { Opened } from "@intervisit/adapter-sql/Stores"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import * as Chance from "@intervisit/demo-clinic/clinic/Chance"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Acknowledged } from "./Acknowledged.ts"
import { bundleServer } from "./bundle.ts"
import { type Outcome, runCampaign } from "./Campaign.ts"
import { Crowd } from "./Crowd.ts"
import { openClinic } from "./clinic.ts"
import { host } from "./edges.ts"
import { broken } from "./laws/laws.ts"
import * as Snapshot from "./laws/Snapshot.ts"
import { spoiled } from "./laws/spoiled.ts"
import { type Receiver, startEhr, startMailCatcher } from "./receivers.ts"

/** One engine: how the server is told of its database, and the same database for the test. */
export interface Engine {
  readonly name: string
  readonly open: (folder: string) => Promise<{
    readonly environment: Readonly<Record<string, string>>
    readonly stores: Layer.Layer<Opened, StartError>
  }>
}

const kills = Number(process.env.CRASH_KILLS ?? 250)
const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 1_000_000))

/** Time for a kill on a busy machine, and for what stands before and after all of them. */
const [millisPerKill, millisAround] = [3_000, 240_000]

export const crashTest = ({ name, open }: Engine): void => {
  describe(`a server that dies at any port call, on ${name}`, () => {
    let folder: string
    let bundle: { readonly program: string; readonly folder: string }
    let receivers: { readonly chart: Receiver; readonly mail: Receiver }
    let outcome: Outcome
    let acknowledged: Acknowledged
    let snapshot: Snapshot.Snapshot

    beforeAll(
      async () => {
        console.log(`crash test on ${name}: CRASH_SEED=${seed} CRASH_KILLS=${kills}`)
        folder = await mkdtemp(join(tmpdir(), "intervisit-crash-"))
        bundle = await bundleServer()
        receivers = { chart: await startEhr(folder), mail: await startMailCatcher(folder) }
        const { environment, stores } = await open(folder)
        acknowledged = new Acknowledged(
          await Effect.runPromise(openClinic.pipe(Effect.provide(Clinic.inside), Effect.provide(stores)))
        )
        const chance = Chance.make(seed)
        const crowd = new Crowd(acknowledged, chance, { chart: receivers.chart.gate, mail: receivers.mail.gate })
        outcome = await runCampaign({
          program: bundle.program,
          environment: {
            PORT: "0",
            HL7_PORT: "0",
            PUBLIC_HOSTS: host,
            EHR_PORT: String(receivers.chart.gate.port),
            SMTP_PORT: String(receivers.mail.gate.port),
            NODE_COMPILE_CACHE: join(folder, "compile-cache"),
            ...environment
          },
          crowd,
          chance,
          kills
        })
        const database = await Effect.runPromise(Snapshot.read(eg.practiceId).pipe(Effect.provide(stores)))
        snapshot = { ...database, chart: await receivers.chart.received(), mail: await receivers.mail.received() }
        console.log(sentenceOf(name, outcome, snapshot))
        if (outcome.coverage.rare.length > 0) console.log(`passed by chance alone: ${outcome.coverage.rare.join("; ")}`)
      },
      millisAround + kills * millisPerKill
    )

    afterAll(async () => {
      await Promise.all(Object.values(receivers ?? {}).map((receiver) => receiver.stop()))
      await Promise.all([folder, bundle?.folder].map((path) => path && rm(path, { recursive: true, force: true })))
    })

    it("died as often as it should, and at every call of a port", () => {
      assert.isAtLeast(outcome.coverage.kills, kills)
      assert.deepStrictEqual(outcome.coverage.missing, [])
    })

    it("lost nothing that it acknowledged, doubled nothing, and sent everything once and in order", () => {
      assert.deepStrictEqual(broken(snapshot, acknowledged), [], `CRASH_SEED=${seed}`)
    })

    it("was judged by laws that see each loss, each double and each disorder", () => {
      for (const [what, wrong] of spoiled(snapshot)) {
        assert.isNotEmpty(broken(wrong, acknowledged), `${what} was not seen`)
      }
    })
  })
}

const sentenceOf = (name: string, { coverage, killsAtAnyMoment, lives }: Outcome, snapshot: Snapshot.Snapshot) => {
  const repeats = (received: Snapshot.Snapshot["chart"]) => received.reduce((sum, one) => sum + one.repeats, 0)
  const { chart, facts, mail, state } = snapshot
  return (
    `crash test on ${name}: ${coverage.kills} kills at ${coverage.pointsKilled} of ${coverage.points} points and ` +
    `${killsAtAnyMoment} at any moment, in ${lives} lives; ${facts.length} facts, ${state.Message.length} messages; ` +
    `chart ${chart.length} (${repeats(chart)} again), mail ${mail.length} (${repeats(mail)} again)`
  )
}
