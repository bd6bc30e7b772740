/**
 * Founds a practice where there is none: itself, its teams, the first people with their passwords. Once only.
 *
 * Of two that found at once one is refused, and so is whoever comes later: a practice that is there is changed by its
 * own people, never taken over.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Actor } from "../domain/Actor.ts"
import * as BusinessHours from "../domain/BusinessHours.ts"
import { PracticeId } from "../domain/Ids.ts"
import { Ledger } from "../ports/Ledger.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { type PracticeSetup, planSetup } from "./ConfigurePractice.ts"

export class PracticeExists extends Schema.TaggedError<PracticeExists>()("PracticeExists", {
  practiceId: PracticeId
}) {
  override get message() {
    return `The practice ${this.practiceId} is set up already; sign in, and change it there.`
  }
}

/** Writes all of it, or nothing. Hours that cannot be are refused by name of field. */
export const foundPractice = Effect.fn("foundPractice")(function* (actor: Actor, setup: PracticeSetup) {
  const { id: practiceId } = setup.practice
  if ((yield* (yield* ProviderDirectory).practice(practiceId)) !== undefined) {
    return yield* new PracticeExists({ practiceId })
  }
  for (const team of setup.careTeams) yield* Effect.fromResult(BusinessHours.compile(team.hours))
  const commit = yield* planSetup(actor, setup, "FoundPractice")
  yield* (yield* Ledger).commit(commit).pipe(
    Effect.catchTag("StaleVersion", () => Effect.fail(new PracticeExists({ practiceId }))),
    Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die)
  )
})
