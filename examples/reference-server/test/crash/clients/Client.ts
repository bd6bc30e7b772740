/**
 * A client: asks one thing after the other, and each thing again, with the same key, until it is answered.
 *
 * An errand is made of steps; a step that was answered is not taken again. Keys and bodies are chosen when the errand
 * begins, so that its repetitions are the same requests.
 */
import type { Edges } from "../edges.ts"
import { Unanswered } from "../edges.ts"

/** One request, or a few that must follow each other. `isAgain` says that it may have been done already. */
export type Step = (edges: Edges, isAgain: boolean) => Promise<void>

/** What a client has in mind; undefined where there is nothing to do it with yet. */
export type Errands = Readonly<Record<string, () => ReadonlyArray<Step> | undefined>>

interface Errand {
  readonly name: string
  readonly steps: Array<Step>
  isAgain: boolean
}

export class Client {
  readonly name: string
  readonly errands: Errands
  #running: Errand | undefined

  constructor(name: string, errands: Errands) {
    this.name = name
    this.errands = errands
  }

  /** True while something was asked and not answered. */
  get isWaiting(): boolean {
    return this.#running !== undefined
  }

  /** First what is unanswered from before, then these errands; each is told when it begins. Death ends it early. */
  async live(edges: Edges, wanted: ReadonlyArray<string>, begins: (errand: string) => void): Promise<void> {
    try {
      if (this.#running !== undefined) begins(this.#running.name)
      await this.#finish(edges)
      for (const name of wanted) {
        const steps = this.errands[name]?.()
        if (steps === undefined) continue
        this.#running = { name, steps: [...steps], isAgain: false }
        begins(name)
        await this.#finish(edges)
      }
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
    }
  }

  async #finish(edges: Edges): Promise<void> {
    const errand = this.#running
    for (let step = errand?.steps[0]; errand !== undefined && step !== undefined; step = errand.steps[0]) {
      const { isAgain } = errand
      errand.isAgain = true
      await step(edges, isAgain)
      errand.steps.shift()
      errand.isAgain = false
    }
    this.#running = undefined
  }
}
