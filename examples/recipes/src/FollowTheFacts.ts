/**
 * Follow the facts: everything that happened, in order, from where you left off; for a warehouse, a search or a page.
 *
 * A signal says only "look again"; what happened is read from the ledger by sequence, so that nothing is missed and
 * nothing comes twice however often you start over. Keep the sequence with what you made of it.
 */
import { SqlFactSignal } from "@intervisit/adapter-sql/SqlFactSignal"
import type { Fact } from "@intervisit/core/domain/Fact"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"

export interface Followed {
  readonly sequence: number
  readonly fact: Fact
}

const pageSize = 500

/** A signal may be lost on its way; then the next look finds what it was about. */
const lookAgain = "5 seconds"

/** All facts after this sequence, then each new one once it is committed; it does not end by itself. */
export const followTheFacts = (
  practiceId: PracticeId,
  after: number
): Stream.Stream<Followed, never, Ledger | SqlFactSignal> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const signal = yield* SqlFactSignal
      let last = after
      const newer = Stream.paginate(undefined, () =>
        Effect.map(ledger.factsSince(practiceId, last, pageSize), (facts) => {
          last = facts.at(-1)?.sequence ?? last
          return [facts, facts.length < pageSize ? Option.none<undefined>() : Option.some(undefined)] as const
        })
      )
      return Stream.merge(Stream.tick(lookAgain), signal.changes(practiceId)).pipe(Stream.flatMap(() => newer))
    })
  )
