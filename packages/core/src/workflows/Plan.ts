/**
 * A decision ready to be written, and the one way to write it: commit, and answer a repeated request as before.
 *
 * A request with an idempotency key is answered once; its twin, now or within 7 days, gets the stored answer, and the
 * same key with another body is refused. Answers are JSON-plain values.
 */
import * as Effect from "effect/Effect"
import * as Commit from "../domain/Commit.ts"
import { IdempotencyKeyReused, type IdempotentAnswer } from "../domain/IdempotentAnswer.ts"
import { Ledger, type StaleVersion } from "../ports/Ledger.ts"
import { type Idempotency, now, type Request, withFreshReads } from "./Request.ts"

/** What will be written and what the caller is told once it is. */
export interface Plan<A> {
  readonly commit: Commit.Commit
  readonly answer: A
  /** What a repeated request is told, where the first answer held what must be stored nowhere, such as a code. */
  readonly keptAnswer?: A
}

/** Plans from fresh reads and writes; a stale version is planned again, a repeated request answered as before. */
export const perform = <A, E extends { readonly _tag: string }, R>(
  request: Request,
  plan: Effect.Effect<Plan<A>, E, R>
) => act(request, plan)

/**
 * Like `perform`, for a caller that named the version of something it saw: a stale one of that name is refused, not
 * planned again. Whatever else has changed meanwhile, such as the draft that goes along, is read again.
 */
export const performOnce = <A, E extends { readonly _tag: string }, R>(
  request: Request,
  named: string,
  plan: Effect.Effect<Plan<A>, E, R>
) => act(request, plan, named)

const act = <A, E extends { readonly _tag: string }, R>(
  request: Request,
  plan: Effect.Effect<Plan<A>, E, R>,
  named?: string
) =>
  orStoredAnswer(
    request.idempotency,
    withFreshReads(
      Effect.flatMap(plan, (made) => write(request.idempotency, made)),
      named
    )
  )

/**
 * Repeated requests are few, so nobody looks for a stored answer first: the commit refuses a twin and tells it. A
 * refusal by the plan may be of what the request itself did before, such as closing the thread: then it was answered.
 */
const orStoredAnswer = <A, E, R>(idempotency: Idempotency | null, self: Effect.Effect<A, E, R>) =>
  Effect.catch(self, (refusal) =>
    Effect.flatMap(storedAnswer<A>(idempotency), (stored) =>
      stored === undefined ? Effect.fail(refusal) : Effect.succeed(stored.answer)
    )
  )

const storedAnswer = Effect.fnUntraced(function* <A>(idempotency: Idempotency | null) {
  if (idempotency === null) return undefined
  const stored = yield* (yield* Ledger).answerOf(idempotency.request)
  return stored === undefined ? undefined : { answer: yield* sameRequest<A>(idempotency, stored) }
})

const sameRequest = <A>(idempotency: Idempotency, stored: IdempotentAnswer): Effect.Effect<A, IdempotencyKeyReused> =>
  stored.bodySha256 === idempotency.bodySha256
    ? Effect.sync(() => JSON.parse(stored.answer) as A)
    : Effect.fail(new IdempotencyKeyReused({ route: idempotency.request.route, key: idempotency.request.key }))

const write = Effect.fnUntraced(function* <A>(idempotency: Idempotency | null, plan: Plan<A>) {
  const ledger = yield* Ledger
  const committed = yield* withAnswer(idempotency, plan)
  if (Commit.isEmpty(committed)) return plan.answer
  return yield* ledger.commit(committed).pipe(
    Effect.as(plan.answer),
    Effect.catchTag("AlreadyAnswered", (twin) =>
      idempotency === null ? Effect.die(twin) : sameRequest<A>(idempotency, twin.stored)
    ),
    Effect.catchTag("AlreadyReceived", Effect.die)
  ) as Effect.Effect<A, StaleVersion | IdempotencyKeyReused>
})

const withAnswer = (idempotency: Idempotency | null, plan: Plan<unknown>): Effect.Effect<Commit.Commit> =>
  idempotency === null
    ? Effect.succeed(plan.commit)
    : Effect.map(now, (answeredAt) => ({
        ...plan.commit,
        answer: { ...idempotency, answeredAt, answer: JSON.stringify(plan.keptAnswer ?? plan.answer) }
      }))
