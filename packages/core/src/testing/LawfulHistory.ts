/**
 * Any sequence of small numbers as a lawful life of a clinic: the commits that its people would have made.
 *
 * A step that makes no sense where it stands (an answer on a closed thread) makes no commit. So every sequence is
 * lawful, and a shorter one of a failing sequence is tried as it is. Subjects are few, so that they meet often.
 */
import * as Schema from "effect/Schema"
import type { Change, Commit } from "../domain/Commit.ts"
import type { Fact } from "../domain/Fact.ts"
import type { FoldedKind, States } from "../domain/State.ts"
import * as eg from "./Examples.ts"
import { deskVerbs } from "./lawful-history/desk.ts"
import { joiningVerbs } from "./lawful-history/joining.ts"
import { messageVerbs } from "./lawful-history/messages.ts"
import { peopleVerbs } from "./lawful-history/people.ts"
import { readingVerbs } from "./lawful-history/readings.ts"
import { threadVerbs } from "./lawful-history/threads.ts"
import type { Verb, World } from "./lawful-history/World.ts"

const verbs: ReadonlyArray<Verb> = [
  ...peopleVerbs,
  ...joiningVerbs,
  ...threadVerbs,
  ...messageVerbs,
  ...readingVerbs,
  ...deskVerbs
]

const choice = (count: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: count - 1 }))

/** What happens next: which verb, on which of the subjects, with which of its variations. */
export const Step = Schema.Struct({ verb: choice(verbs.length), subject: choice(4), detail: choice(12) })
export type Step = typeof Step.Type

/** The commits of these steps, in order; each step that made sense is one. */
export const commitsOf = (steps: ReadonlyArray<Step>): ReadonlyArray<Commit> => {
  const world: World = new Map()
  const commits: Array<Commit> = []
  for (const [index, { detail, subject, verb }] of steps.entries()) {
    const at = eg.minutesAfter(eg.friday1655, index)
    const changes = verbs[verb]?.(world, { subject, detail, at, count: index }) ?? []
    const commit = eg.commitOf(changes.filter(isChange), {}, { occurredAt: at, recordedAt: at })
    if (commit.facts.length === 0) continue
    for (const write of commit.writes) world.set(`${write.kind}/${write.id}`, write.value as States[FoldedKind])
    commits.push(commit)
  }
  return commits
}

export const factsOf = (commits: ReadonlyArray<Commit>): ReadonlyArray<Fact> => commits.flatMap(({ facts }) => facts)

/** The values that these commits wrote last, by `Kind/id`. */
export const stateAfter = (commits: ReadonlyArray<Commit>): ReadonlyMap<string, unknown> =>
  new Map(
    commits.flatMap(({ writes }) =>
      writes.map((write): [string, unknown] => [`${write.kind}/${write.id}`, write.value])
    )
  )

/** The same steps for the same seed, on every machine. */
export const stepsOf = (seed: number, length: number): ReadonlyArray<Step> => {
  let state = seed
  const next = (count: number): number => {
    // Numerical Recipes' generator; its upper bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
  return Array.from({ length }, () => ({ verb: next(verbs.length), subject: next(4), detail: next(12) }))
}

const isChange = (change: Change): boolean => change.bodies.length > 0
