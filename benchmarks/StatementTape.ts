/**
 * The statements of each transaction, as they were sent: recorded once, played back for the bare database's figure.
 *
 * Played back on a database that stands as the recorded one stood, they write the same rows through the same client.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as Statement from "effect/sql/Statement"

interface Sent {
  readonly text: string
  readonly parameters: ReadonlyArray<unknown>
}

export type Tape = ReadonlyArray<ReadonlyArray<Sent>>

/** Runs each effect alone and keeps what it sent within its transaction. */
export const record = <A, E, R>(effects: ReadonlyArray<Effect.Effect<A, E, R>>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const tape: Array<ReadonlyArray<Sent>> = []
    for (const effect of effects) {
      const sent: Array<Sent> = []
      const recorder: Statement.Transformer = (statement, _sql, fiber) =>
        Effect.sync(() => {
          if (fiber.context.mapUnsafe.has(sql.transactionService.key)) {
            const [text, parameters] = statement.compile()
            sent.push({ text, parameters })
          }
          return statement
        })
      yield* Effect.provideService(effect, Statement.CurrentTransformer, recorder)
      tape.push(sent)
    }
    return tape as Tape
  })

/** One recorded transaction, sent again. */
export const play = (sent: Tape[number]) =>
  Effect.flatMap(SqlClient, (sql) =>
    sql.withTransaction(Effect.forEach(sent, ({ parameters, text }) => sql.unsafe(text, parameters), { discard: true }))
  )
