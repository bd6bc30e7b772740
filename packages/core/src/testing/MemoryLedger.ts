/**
 * The memory twin of the ledger: the next state is computed purely and put in place of the old one in one step.
 */
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import type { Commit } from "../domain/Commit.ts"
import * as IdempotentAnswer from "../domain/IdempotentAnswer.ts"
import type { PracticeId } from "../domain/Ids.ts"
import * as InboxReceipt from "../domain/InboxReceipt.ts"
import { fromMillis } from "../domain/Instant.ts"
import { type CommitRefused, Ledger } from "../ports/Ledger.ts"
import { applied } from "./MemoryCommit.ts"
import { answerKey, type MemoryState, receiptKey } from "./MemoryState.ts"

export const ledger = (ref: Ref.Ref<MemoryState>) => {
  const commit = Effect.fnUntraced(function* (commit: Commit) {
    const written = yield* Ref.modify(ref, (state) => {
      const next = applied(state, commit)
      return [next, Result.getOrElse(next, () => state)] as const
    })
    if (Result.isSuccess(written)) return commit.facts.length === 0 ? 0 : Chunk.size(written.success.facts)
    return yield* refused(written.failure)
  })
  return Ledger.of({
    commit,
    factsSince: (practiceId, sequence, limit) =>
      Effect.map(Ref.get(ref), (state) =>
        Chunk.toReadonlyArray(state.facts)
          .slice(sequence)
          .filter(({ fact }) => fact.practiceId === practiceId)
          .slice(0, limit)
      ),
    answerOf: (request) =>
      Effect.zipWith(Ref.get(ref), Clock.currentTimeMillis, (state, now) => {
        const stored = Option.getOrUndefined(HashMap.get(state.answers, answerKey(request)))
        return stored && IdempotentAnswer.isKept(stored.answeredAt, fromMillis(now)) ? stored : undefined
      }),
    receiptOf: (key) =>
      Effect.zipWith(Ref.get(ref), Clock.currentTimeMillis, (state, now) => {
        const stored = Option.getOrUndefined(HashMap.get(state.receipts, receiptKey(key)))
        return stored && InboxReceipt.isKept(stored.receivedAt, fromMillis(now)) ? stored : undefined
      }),
    head: (practiceId) => Effect.map(Ref.get(ref), (state) => headOf(state, practiceId))
  })
}

type Failure = Result.Result.Failure<ReturnType<typeof applied>>

/** A broken commit is a defect, as a broken database is; what a caller can act on is typed. */
const refused = (failure: Failure): Effect.Effect<never, CommitRefused> =>
  failure._tag === "CommitIsBroken" ? Effect.die(failure) : Effect.fail(failure)

const headOf = (state: MemoryState, practiceId: PracticeId): number => {
  const newest = Chunk.toReadonlyArray(state.facts).findLast(({ fact }) => fact.practiceId === practiceId)
  return newest?.sequence ?? 0
}
