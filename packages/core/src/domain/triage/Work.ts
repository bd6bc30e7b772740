/**
 * Counts the steps that one message costs, and says when it has cost more than any message may.
 *
 * Rules and phrases are data and every pass over a message is linear in it, so nothing that is written by a patient or
 * an administrator comes near the limit. It is there for a mistake in the passes themselves: a loop on the server's own
 * thread could be ended by no timer. A pass that is told to stop leaves what it has, which nobody reads: the message is
 * given up whole. Source: triage, failing safely.
 */

/** Far above the dearest text that is known: some hundred steps for each of its characters. */
const stepsPerCharacterMax = 5_000
const stepsMin = 1_000_000

/** What a message of so many characters may cost. */
export const stepsMax = (characters: number): number => stepsMin + characters * stepsPerCharacterMax

export class Work {
  /** What the message has cost so far. */
  steps = 0
  private limit = Number.POSITIVE_INFINITY

  /** Begins a message that may cost so many steps. */
  begin(limit: number): void {
    this.steps = 0
    this.limit = limit
  }

  get isOver(): boolean {
    return this.steps > this.limit
  }

  /** Pays, and says whether the pass may go on. */
  spend(steps: number): boolean {
    this.steps += steps
    return this.steps <= this.limit
  }
}
