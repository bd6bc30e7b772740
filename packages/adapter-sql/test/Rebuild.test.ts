/**
 * State is what the facts tell: rebuilding changes nothing in a sound database and mends a damaged one.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Rebuild from "@intervisit/adapter-sql/Rebuild"
import { stateTables } from "@intervisit/adapter-sql/StateTables"
import { PatientId, PracticeId } from "@intervisit/core/domain/Ids"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import { engines } from "./support/stores.ts"

const clinic = Effect.gen(function* () {
  const ledger = yield* Ledger
  const survivor = eg.patient({ id: PatientId.make("patient-ana-2") })
  yield* ledger.commit(
    eg.commitOf([
      eg.practiceConfigured(),
      eg.careTeamConfigured(),
      eg.practitionerConfigured(),
      eg.accountConfigured(),
      eg.patientRecorded(),
      eg.patientRecorded(survivor),
      eg.representativeAuthorized(),
      eg.encounterRecorded()
    ])
  )
  yield* ledger.commit(eg.letter())
  yield* ledger.commit(eg.commitOf([eg.patientMerged(eg.patient(), survivor)]))
  yield* ledger.commit(eg.commit({ writes: [eg.write("Session", eg.session())] }))
  const practiceId = PracticeId.make("practice-harbor")
  yield* ledger.commit(eg.commitOf([eg.patientRecorded(eg.patient({ practiceId }))], {}, { practiceId }))
})

/** Everything in the state tables and beside them, in one order. */
const everything = Effect.gen(function* () {
  const sql = yield* SqlClient
  const tables = [...Object.values(stateTables).map(({ table }) => table), "patient_identifiers"]
  return yield* Effect.forEach(tables, (table) =>
    Effect.map(
      sql`select * from ${sql(table)}`,
      (rows) => [table, rows.map((row) => JSON.stringify(row)).sort()] as const
    )
  )
})

for (const [engine, layer] of engines) {
  describe(`Rebuild (${engine})`, () => {
    it.live("a sound database does not differ from its facts, and is the same after a rebuild", () =>
      Effect.gen(function* () {
        yield* clinic
        const before = yield* everything
        assert.deepStrictEqual(yield* Rebuild.differences, [])
        assert.deepStrictEqual(yield* Rebuild.rebuild, { facts: 13, values: 11 })
        assert.deepStrictEqual(yield* everything, before)
      }).pipe(Effect.provide(layer))
    )

    it.live("damage is found and mended, and working papers are left alone", () =>
      Effect.gen(function* () {
        yield* clinic
        const sql = yield* SqlClient
        const before = yield* everything
        yield* sql`delete from patients where id = 'patient-ana-2'`
        yield* sql`delete from patient_identifiers where practice_id = 'practice-harbor'`
        yield* sql`update threads set doc = replace(doc, 'open', 'closed'), status = 'closed'`
        yield* sql`insert into messages (practice_id, id, version, doc, thread_id, kind, sent_at)
          select practice_id, 'never-sent', version, replace(doc, ${eg.messageId}, 'never-sent'),
            thread_id, kind, sent_at from messages`
        assert.deepStrictEqual(yield* Rebuild.differences, [
          "Patient/patient-ana-2",
          `Thread/${eg.threadId}`,
          "Message/never-sent"
        ])
        yield* Rebuild.rebuild
        assert.deepStrictEqual(yield* everything, before)
        assert.deepStrictEqual(yield* (yield* Accounts).session(eg.session().id), eg.session())
      }).pipe(Effect.provide(layer))
    )

    it.live("a subject can be changed after a rebuild, under the version it had", () =>
      Effect.gen(function* () {
        yield* clinic
        yield* Rebuild.rebuild
        const team = eg.careTeam({ version: 2, name: "Family Medicine West" })
        yield* (yield* Ledger).commit(eg.commitOf([eg.careTeamConfigured(team, eg.careTeam())]))
      }).pipe(Effect.provide(layer))
    )
  })
}
