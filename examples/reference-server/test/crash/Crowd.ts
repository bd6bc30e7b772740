/**
 * All clients of the clinic, and the weather between the server and its receivers.
 */
import { setTimeout as pause } from "node:timers/promises"
import * as Clinic from "@intervisit/core/testing/Clinic"
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Acknowledged } from "./Acknowledged.ts"
import type { Client } from "./clients/Client.ts"
import { hospital } from "./clients/hospital.ts"
import { Person } from "./clients/Person.ts"
import { ana, bea, elena } from "./clients/patients.ts"
import { mona, noor } from "./clients/staff.ts"
import { type Edges, Unlawful } from "./edges.ts"
import type { Gate, Weather } from "./Gate.ts"

/** What the weather does, named like an errand, and the errand that then feels it. */
export const weathers: Readonly<Record<string, readonly ["chart" | "mail", Weather, string]>> = {
  chartAway: ["chart", "away", "letter"],
  chartDeaf: ["chart", "deaf", "letter"],
  mailAway: ["mail", "away", "answer"],
  mailDeaf: ["mail", "deaf", "answer"]
}

const lateErrand = "letterToQuickTeam"

/** Longer than the quickest promise and the tick by which workers find what is due, on a busy machine too. */
const quietMillis = 4_000

/** Longer than any lease and any pause between attempts here. */
const quietMillisMax = 100_000

export class Crowd {
  readonly #clients: ReadonlyArray<Client>
  readonly #gates: Readonly<Record<"chart" | "mail", Gate>>
  readonly #chance: Chance
  readonly #operator: Person
  #begun = new Set<string>()

  constructor(acknowledged: Acknowledged, chance: Chance, gates: Readonly<Record<"chart" | "mail", Gate>>) {
    this.#chance = chance
    this.#gates = gates
    this.#operator = new Person(acknowledged, Clinic.managerId, "mona")
    this.#clients = [
      ana(acknowledged, chance),
      elena(acknowledged, chance),
      bea(acknowledged),
      noor(acknowledged, chance),
      hospital(acknowledged, chance),
      mona(acknowledged)
    ]
  }

  /** Every errand there is; last the one that sets most going later on, when its promise is broken. */
  get errands(): ReadonlyArray<string> {
    const errands = [...this.#clients.flatMap((client) => Object.keys(client.errands)), ...Object.keys(weathers)]
    return [...errands.filter((name) => name !== lateErrand), lateErrand]
  }

  /** True while a request is unanswered. */
  get isWaiting(): boolean {
    return this.#clients.some((client) => client.isWaiting)
  }

  /** What was begun in this life. */
  get begun(): ReadonlyArray<string> {
    return [...this.#begun]
  }

  /** These errands first; beside them, so many others, chosen by chance and run by whoever has time. */
  async live(edges: Edges, wanted: ReadonlyArray<string>, othersMax: number): Promise<void> {
    this.begin()
    const errands = wanted.map((name) => {
      const weather = weathers[name]
      if (weather === undefined) return name
      this.#begun.add(name)
      this.#gates[weather[0]].weather = weather[1]
      return weather[2]
    })
    await Promise.all(
      this.#clients.map((client) => {
        const own = Object.keys(client.errands)
        const others = this.#chance.shuffled(own).slice(0, this.#chance.whole(othersMax + 1))
        return client.live(edges, [...errands.filter((name) => own.includes(name)), ...others], (name) =>
          this.#begun.add(name)
        )
      })
    )
  }

  /** Waits until nothing waits to go out, for so long that due times had their turn. */
  async untilQuiet(edges: Edges): Promise<void> {
    const startedAt = Date.now()
    let quietSince = startedAt
    while (Date.now() - quietSince < quietMillis) {
      const { body } = await this.#operator.ask(edges, { method: "GET", path: "/api/traffic" }, [200])
      const isEmpty = ({ counts }: { readonly counts: Record<string, number> }) =>
        counts.waiting === 0 && counts.retrying === 0
      const isQuiet = body.destinations.every(isEmpty)
      if (!isQuiet) quietSince = Date.now()
      if (Date.now() - startedAt > quietMillisMax) throw new Unlawful(`It does not go out: ${JSON.stringify(body)}`)
      await pause(100)
    }
  }

  /** A new life: nothing was begun, both gates are open. */
  begin(): void {
    this.#begun = new Set()
    for (const gate of Object.values(this.#gates)) gate.weather = "open"
  }
}
