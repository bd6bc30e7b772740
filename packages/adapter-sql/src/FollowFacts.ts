/**
 * Everything that happened in a practice after a sequence, in order, and then each new thing once it is committed.
 *
 * A signal says only "look again": what happened is read from the ledger by sequence, so that nothing is missed and
 * nothing comes twice, however often a follower starts over from the sequence that it kept.
 */
import type { RecordedFact } from "@intervisit/core/domain/Fact"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { SqlFactSignal } from "./SqlFactSignal.ts"

/** Facts read at once; a follower that was away long catches up in such steps. */
const pageSize = 500

/** A signal that came before its follower listened is lost: the next look finds what it was about. */
const lookAgain = "5 seconds"

/** Page by page, none of them empty; it does not end by itself. */
export const pages = (
  practiceId: PracticeId,
  after: number
): Stream.Stream<ReadonlyArray<RecordedFact>, never, Ledger | SqlFactSignal> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const signal = yield* SqlFactSignal
      let last = after
      const newer = Stream.paginate(undefined, () =>
        Effect.map(ledger.factsSince(practiceId, last, pageSize), (facts) => {
          last = facts.at(-1)?.sequence ?? last
          const isAll = facts.length < pageSize
          return [facts.length === 0 ? [] : [facts], isAll ? Option.none<undefined>() : Option.some(undefined)] as const
        })
      )
      return Stream.merge(Stream.tick(lookAgain), signal.changes(practiceId)).pipe(Stream.flatMap(() => newer))
    })
  )
