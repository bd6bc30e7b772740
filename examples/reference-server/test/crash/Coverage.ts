/**
 * Which points were passed, by which errands they are reached, and how often the server was killed at each.
 *
 * A point is a call of a port by a workflow, and its moment: "sendMessage: Ledger.commit, before". There are more of
 * them than a short run has kills: it must kill at each call of each port, whoever makes it, and wherever something is
 * written or leaves the house; what is only read by one more workflow has its turn as far as kills go.
 */
import type { Chance } from "@intervisit/demo-clinic/clinic/Chance"
import type { Target } from "./serverProcess.ts"

interface Known {
  /** The errands that were begun when it was seen, where fewest were; none where the server passes it by itself. */
  reachedBy: ReadonlyArray<string>
  passingsMax: number
  /** In how many lives it was passed. */
  lives: number
  kills: number
  /** How often the server was to die here and did not come here. */
  misses: number
}

/** A point that was missed so often is given up. */
const missesMax = 10

/** A point that so many lives passed is one that the workload reaches. */
const livesMin = 3

export class Coverage {
  readonly #points = new Map<string, Known>()

  /** Notes that a point was passed while these errands ran. */
  passed(point: string, passing: number, errands: ReadonlyArray<string>): void {
    const known = this.#points.get(point)
    if (known === undefined) {
      this.#points.set(point, { reachedBy: errands, passingsMax: passing, lives: 1, kills: 0, misses: 0 })
      return
    }
    if (passing === 1) known.lives++
    known.passingsMax = Math.max(known.passingsMax, passing)
    if (errands.length > 0 && errands.length < known.reachedBy.length) known.reachedBy = errands
  }

  killed(point: string): void {
    const known = this.#points.get(point)
    if (known !== undefined) known.kills++
  }

  missed(point: string): void {
    const known = this.#points.get(point)
    if (known !== undefined) known.misses++
  }

  /** One of the points that must be killed at, else of those that were tried least often; mostly its first passing. */
  next(chance: Chance): Target & { readonly reachedBy: ReadonlyArray<string> } {
    const wanted = this.#wanted
    const points = wanted.length > 0 ? wanted : [...this.#points]
    const fewest = Math.min(...points.map(([, known]) => tries(known)))
    const [first, ...rest] = points.filter(([, known]) => tries(known) === fewest)
    if (first === undefined) throw new Error("No point is known: the survey comes first.")
    const [point, { passingsMax, reachedBy }] = chance.pick([first, ...rest])
    return { point, passing: chance.percent(75) ? 1 : 1 + chance.whole(passingsMax), reachedBy }
  }

  get kills(): number {
    return [...this.#points.values()].reduce((sum, { kills }) => sum + kills, 0)
  }

  get points(): number {
    return this.#points.size
  }

  /** At how many points the server died. */
  get pointsKilled(): number {
    return [...this.#points.values()].filter(({ kills }) => kills > 0).length
  }

  /** True while a point must still be killed at, and there is hope. */
  get isWanting(): boolean {
    return this.#wanted.length > 0
  }

  /** Points that must be killed at, that lives pass, and at which none has ended. */
  get missing(): ReadonlyArray<string> {
    return this.#due.filter(([, { lives }]) => lives >= livesMin).map(([point]) => point)
  }

  /** The same of points that few lives passed: what a race alone leads to, the workload does not reach. */
  get rare(): ReadonlyArray<string> {
    return this.#due.filter(([, { lives }]) => lives < livesMin).map(([point]) => point)
  }

  get #wanted(): ReadonlyArray<readonly [string, Known]> {
    return this.#due.filter(([, { misses }]) => misses < missesMax)
  }

  /** Points where something is written, and one for each call of a port, at which no life has ended. */
  get #due(): ReadonlyArray<readonly [string, Known]> {
    const points = [...this.#points]
    const killed = new Set(points.filter(([, { kills }]) => kills > 0).map(([point]) => callOf(point)))
    return points.filter(([point, { kills }]) => kills === 0 && (isWriting(point) || !killed.has(callOf(point))))
  }
}

const tries = ({ kills, misses }: Known): number => kills + misses

/** The call and its moment, whoever makes it: "Ledger.commit, before". */
const callOf = (point: string): string => point.slice(point.lastIndexOf(": ") + 2)

const writes = new Set([
  "Ledger.commit",
  "Outbox.claim",
  "Outbox.freeze",
  "Outbox.postpone",
  "Outbox.releaseOthers",
  "DueTimes.claim",
  "DueTimes.releaseOthers",
  "AuditLog.seal",
  "ChartFiling.file",
  "Notifier.nudge"
])

const isWriting = (point: string): boolean => writes.has(callOf(point).split(",")[0] ?? "")
