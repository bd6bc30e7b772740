/**
 * A clinic whose server dies again and again: one database, one EHR, one mail catcher, many lives of one server.
 *
 * The first life is a survey: each errand is run once, and the points that it passes are noted. Then each life has a
 * point at which it ends, those first at which fewest lives have ended; now and then one is killed from outside, at any
 * moment, its start included. Clients go on from life to life and repeat what was not answered. The last life is left
 * alone until everything has gone out.
 */
import { setTimeout as pause } from "node:timers/promises"
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import { Coverage } from "./Coverage.ts"
import { type Crowd, weathers } from "./Crowd.ts"
import { type Edges, openEdges, Unlawful } from "./edges.ts"
import { type End, type ServerProcess, startServer, type Target } from "./serverProcess.ts"

export interface CampaignOptions {
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
  readonly crowd: Crowd
  readonly chance: Chance
  readonly kills: number
}

/** What came of it. */
export interface Outcome {
  readonly coverage: Coverage
  readonly lives: number
  /** Kills from outside, beside those at points. */
  readonly killsAtAnyMoment: number
}

/** How long a life goes on when its clients have nothing more to ask: workers look again each second. */
const quietMillis = 2_200

/** From a process's start to the middle of its work, about. */
const lifeMillis = 900

/** One life in so many is killed from outside. */
const outsideEvery = 16

export const runCampaign = async (options: CampaignOptions): Promise<Outcome> => {
  const campaign = new Campaign(options)
  await campaign.survey()
  await campaign.killings()
  await campaign.rest()
  return campaign.outcome
}

class Campaign {
  readonly #options: CampaignOptions
  readonly #coverage = new Coverage()
  #lives = 0
  #killsAtAnyMoment = 0

  constructor(options: CampaignOptions) {
    this.#options = options
  }

  get outcome(): Outcome {
    return { coverage: this.#coverage, lives: this.#lives, killsAtAnyMoment: this.#killsAtAnyMoment }
  }

  /** Each errand by itself, with time for what it sets going. */
  async survey(): Promise<void> {
    await this.#spare(async (edges) => {
      for (const errand of this.#options.crowd.errands) {
        await this.#options.crowd.live(edges, [errand], 0)
        await this.#untilNothingNew(errand in weathers ? 500 : errand.startsWith("answer") ? 250 : 60)
      }
      await pause(quietMillis)
    })
  }

  /** Waits until what was set going passes no point that was not known. */
  async #untilNothingNew(millis: number): Promise<void> {
    for (let known = -1; known < this.#coverage.points; ) {
      known = this.#coverage.points
      await pause(millis)
    }
  }

  async killings(): Promise<void> {
    const { kills } = this.#options
    while (this.#coverage.kills < kills || this.#coverage.isWanting) {
      await (this.#lives % outsideEvery === 0 ? this.#killFromOutside() : this.#killAtPoint())
    }
  }

  /** A last life that nobody ends before everything is done. */
  async rest(): Promise<void> {
    await this.#spare(async (edges) => {
      const { crowd } = this.#options
      await crowd.live(edges, [], 0)
      if (crowd.isWaiting) throw new Unlawful("A server that nobody killed left a request without an answer")
      await crowd.untilQuiet(edges)
    })
  }

  async #killAtPoint(): Promise<void> {
    const { chance, crowd } = this.#options
    const { reachedBy, ...target } = this.#coverage.next(chance)
    const errands = Array.from({ length: target.passing }, () => reachedBy).flat()
    const end = await this.#life(target, (edges) => crowd.live(edges, errands, 1))
    if (end.at === undefined) this.#coverage.missed(target.point)
    else this.#coverage.killed(end.at)
    if (process.env.CRASH_TRACE) {
      const outcome = end.at === undefined ? "missed" : "killed at"
      console.log(`life ${this.#lives} ${outcome} ${target.point} (${target.passing}), by ${reachedBy.join(" ")}`)
    }
  }

  async #killFromOutside(): Promise<void> {
    const { chance, crowd } = this.#options
    const errands = chance.shuffled(crowd.errands).slice(0, 8)
    this.#killsAtAnyMoment++
    await this.#life(undefined, (edges) => crowd.live(edges, errands, 4), chance.whole(lifeMillis))
  }

  /** A life that ends as it should, when asked to. */
  async #spare(live: (edges: Edges) => Promise<void>): Promise<void> {
    const server = this.#start(undefined)
    const ports = await server.ready
    if (ports === undefined) throw new Unlawful(`The server did not start: ${(await server.ended).output}`)
    const edges = openEdges(ports.http, ports.hl7)
    await live(edges).finally(() => {
      edges.close()
      server.kill("SIGTERM")
    })
    lawful(await server.ended, undefined)
  }

  /** A life that is killed: at its target, when its time is over, or else when it has nothing more to do. */
  async #life(
    target: Target | undefined,
    live: (edges: Edges) => Promise<void>,
    millisMax = Number.POSITIVE_INFINITY
  ): Promise<End> {
    const server = this.#start(target)
    const clock = Number.isFinite(millisMax) ? setTimeout(() => server.kill("SIGKILL"), millisMax) : undefined
    const ports = await server.ready
    if (ports !== undefined) {
      const edges = openEdges(ports.http, ports.hl7)
      const living = live(edges)
      await Promise.race([server.ended, living.then(() => Promise.race([server.ended, pause(quietMillis)]))]).finally(
        () => server.kill("SIGKILL")
      )
      await living.finally(() => edges.close())
    }
    clearTimeout(clock)
    return lawful(await server.ended, "SIGKILL")
  }

  #start(target: Target | undefined): ServerProcess {
    const { crowd, environment, program } = this.#options
    this.#lives++
    crowd.begin()
    return startServer(program, environment, target, (point, passing) =>
      this.#coverage.passed(point, passing, crowd.begun)
    )
  }
}

/** A server ends only when it is ended, and never complains of a failed round of work. */
const lawful = (end: End, signal: NodeJS.Signals | undefined): End => {
  if (signal !== undefined && end.signal !== signal) {
    throw new Unlawful(`The server ended by itself, with code ${end.code}. It said: ${end.output}`)
  }
  if (/\b(ERROR|FATAL)\b/.test(end.output)) throw new Unlawful(`The server complained: ${end.output}`)
  return end
}
