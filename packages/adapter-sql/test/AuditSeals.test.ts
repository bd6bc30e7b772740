/**
 * Edits of the audit that only an intruder with the tables in his hands can make: each shows, and names its row.
 */
import { assert, describe, it } from "@effect/vitest"
import * as AuditSeals from "@intervisit/adapter-sql/AuditSeals"
import { AuditEventId, PatientId } from "@intervisit/core/domain/Ids"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { engines } from "./support/stores.ts"

const events = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => eg.auditEvent({ id: AuditEventId.make(`row-${from + index}`) }))

/** Rows 1 to 3 under seal 1, 4 to 6 under seal 2, 7 waits. */
const sealed = Effect.gen(function* () {
  const ledger = yield* Ledger
  const audit = yield* AuditLog
  for (const from of [1, 4]) {
    yield* ledger.commit(eg.commit({ audit: events(from, 3) }))
    yield* audit.seal(eg.practiceId, eg.friday1655)
  }
  yield* ledger.commit(eg.commit({ audit: events(7, 1) }))
  assert.deepStrictEqual(yield* audit.verify(eg.practiceId), { sealed: 6, unsealed: 1 })
})

const tamperings: ReadonlyArray<readonly [name: string, statements: ReadonlyArray<string>, seal: number, row: number]> =
  [
    [
      "a word of an event",
      ["update audit_events set doc = replace(doc, 'success', 'refused') where sequence = 5"],
      2,
      5
    ],
    ["a space in an event", ["update audit_events set doc = replace(doc, ':', ': ') where sequence = 2"], 1, 2],
    [
      "a key that was added",
      [`update audit_events set doc = replace(doc, '{"id"', '{"x":1,"id"') where sequence = 2`],
      1,
      2
    ],
    ["an event that is no JSON", ["update audit_events set doc = 'gone' where sequence = 6"], 2, 6],
    ["the column of the actor", ["update audit_events set actor_id = 'account-mallory' where sequence = 4"], 2, 4],
    ["the column of the patient", ["update audit_events set patient_id = null where sequence = 4"], 2, 4],
    ["the list of patients", ["update audit_events set patients = '' where sequence = 3"], 1, 3],
    ["the practice", ["update audit_events set practice_id = 'elsewhere' where sequence = 3"], 1, 3],
    ["a removed row", ["delete from audit_events where sequence = 2"], 1, 2],
    ["the last row of a seal", ["delete from audit_events where sequence = 6"], 2, 6],
    [
      "two rows that changed places",
      [
        "update audit_events set sequence = 1000 where sequence = 4",
        "update audit_events set sequence = 4 where sequence = 5",
        "update audit_events set sequence = 5 where sequence = 1000"
      ],
      2,
      4
    ],
    [
      "a row that was slipped in before the first",
      [
        `insert into audit_events (sequence, practice_id, id, at, actor_id, patient_id, patients, doc)
        select 0, practice_id, 'x', at, actor_id, patient_id, patients, replace(doc, '"row-7"', '"x"')
        from audit_events where sequence = 7`
      ],
      1,
      0
    ],
    [
      "a row that was moved in from those that wait",
      ["delete from audit_events where sequence = 5", "update audit_events set sequence = 5 where sequence = 7"],
      2,
      5
    ],
    ["the time of a seal", ["update audit_seals set sealed_at = '2027-01-01T00:00:00.000Z' where number = 2"], 2, 4],
    ["the hash before", ["update audit_seals set previous_hash = hash where number = 2"], 2, 4],
    ["a seal that was removed", ["delete from audit_seals where number = 1"], 2, 4],
    [
      "marks that were removed",
      ["update audit_seals set marks = '' where number = 2", "delete from audit_events where sequence = 5"],
      2,
      4
    ]
  ]

for (const [engine, layer] of engines) {
  describe(`AuditSeals (${engine})`, () => {
    for (const [name, statements, seal, row] of tamperings) {
      it.live(`${name} shows, by seal ${seal} and row ${row}`, () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient
          yield* sealed
          for (const statement of statements) yield* sql.unsafe(statement)
          const broken = yield* Effect.flip((yield* AuditLog).verify(eg.practiceId))
          assert.deepStrictEqual([broken.seal, broken.sequence], [seal, row])
        }).pipe(Effect.provide(layer))
      )
    }

    it.live("more rows than a seal takes are sealed at once, by several", () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const audit = yield* AuditLog
        yield* ledger.commit(eg.commit({ audit: events(1, AuditSeals.rowsMax + 1) }))
        const last = yield* audit.seal(eg.practiceId, eg.friday1655)
        assert.strictEqual(last?.number, 2)
        assert.deepStrictEqual(yield* audit.verify(eg.practiceId), { sealed: AuditSeals.rowsMax + 1, unsealed: 0 })
      }).pipe(Effect.provide(layer))
    )

    it.live("a patient is not found by a part of her id", () =>
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const audit = yield* AuditLog
        const patients = [PatientId.make("p|1"), PatientId.make("p10"), PatientId.make("%")]
        yield* ledger.commit(eg.commit({ audit: [eg.auditEvent({ patients })] }))
        const found = (patientId: string) =>
          Effect.map(
            audit.search({
              practiceId: eg.practiceId,
              actorId: null,
              patientId: PatientId.make(patientId),
              limit: 5,
              before: null
            }),
            (rows) => rows.length
          )
        assert.deepStrictEqual(
          yield* Effect.forEach(["p|1", "p10", "%", "p1", "1", "P10", "p%7C1"], found),
          [1, 1, 1, 0, 0, 0, 0]
        )
      }).pipe(Effect.provide(layer))
    )
  })
}
