/**
 * Lists read from their indexes: no page of an inbox looks through the threads that it does not show.
 */
import { assert, describe, it } from "@effect/vitest"
import { CareTeamId, PatientId } from "@intervisit/core/domain/Ids"
import { type ThreadQuery, Threads } from "@intervisit/core/ports/Threads"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as Statement from "effect/sql/Statement"
import { engines, sqlite } from "./support/stores.ts"

const query = ({
  scope,
  ...overrides
}: Partial<Omit<ThreadQuery, "scope">> & { readonly scope: Partial<ThreadQuery["scope"]> }): ThreadQuery => ({
  status: "waiting",
  order: "due",
  limit: 20,
  after: null,
  ...overrides,
  scope: { practiceId: eg.practiceId, owners: [], records: [], teams: [], ...scope }
})

/** The statements that a read runs. */
const statementsOf = Effect.fnUntraced(function* <A, E, R>(read: Effect.Effect<A, E, R>) {
  const seen: Array<readonly [string, ReadonlyArray<unknown>]> = []
  yield* Effect.provideService(read, Statement.CurrentTransformer, (statement) =>
    Effect.sync(() => {
      seen.push(statement.compile())
      return statement
    })
  )
  return seen
})

const planOf = Effect.fnUntraced(function* (wanted: ThreadQuery) {
  const sql = yield* SqlClient
  const threads = yield* Threads
  const statements = yield* statementsOf(threads.inbox(wanted))
  const [text, params] = statements.at(-1) ?? ["", []]
  const rows = yield* sql.unsafe<{ detail: string }>(`explain query plan ${text}`, params)
  return rows.map(({ detail }) => detail).join("\n")
})

const plans: ReadonlyArray<readonly [name: string, query: ThreadQuery, index: string]> = [
  ["a team's waiting threads", query({ scope: { teams: [eg.teamId] } }), "threads_team_due"],
  [
    "several teams' waiting threads",
    query({ scope: { teams: [eg.teamId, CareTeamId.make("team-2")] } }),
    "threads_team_due"
  ],
  [
    "a team's threads, newest first",
    query({ status: "all", order: "recent", scope: { teams: [eg.teamId] } }),
    "threads_team_recent"
  ],
  [
    "a patient's own threads",
    query({ status: "all", order: "recent", scope: { owners: [eg.patientId] } }),
    "threads_owner_recent"
  ],
  [
    "the threads about records",
    query({ status: "all", order: "recent", scope: { records: [eg.patientId, PatientId.make("patient-2")] } }),
    "threads_record_recent"
  ]
]

describe("SqlThreads (sqlite)", () => {
  for (const [name, wanted, index] of plans) {
    it.effect(`${name} are read in order from ${index}`, () =>
      Effect.gen(function* () {
        const plan = yield* planOf(wanted)
        assert.include(plan, index)
        assert.notMatch(plan, /SCAN threads/)
        assert.match(plan, /SEARCH threads/)
        // The line under a search would tell of a sort inside the branch, which would read the whole branch first.
        assert.notMatch(plan, /SEARCH threads.*\n.*TEMP B-TREE/)
      }).pipe(Effect.provide(sqlite))
    )
  }
})

for (const [engine, layer] of engines) {
  describe(`SqlThreads (${engine})`, () => {
    it.effect("a scope of more teams than a statement has room for branches is listed all the same", () =>
      Effect.gen(function* () {
        const threads = yield* Threads
        const teams = Array.from({ length: 700 }, (_, index) => CareTeamId.make(`team-${index}`))
        assert.deepStrictEqual(yield* threads.inbox(query({ scope: { teams } })), [])
      }).pipe(Effect.provide(layer))
    )

    it.effect("an id with NUL is nobody's, on either engine", () =>
      Effect.gen(function* () {
        const threads = yield* Threads
        assert.strictEqual(yield* threads.get(eg.practiceId, "a\0b" as never), undefined)
        assert.deepStrictEqual(yield* threads.messages(eg.practiceId, "a\0b" as never), [])
        assert.deepStrictEqual(yield* threads.inbox(query({ scope: { teams: ["a\0b" as never] } })), [])
      }).pipe(Effect.provide(layer))
    )
  })
}
