/**
 * A page of 50 of an inbox with 10,000 open threads, as the server gives it: threads, patients, reasons, the audit row.
 *
 * Beside it the three queries that bring the same threads, their patients and their letters.
 */
import * as eg from "@intervisit/core/testing/Examples"
import { listThreads } from "@intervisit/core/workflows/ListThreads"
import * as Effect from "effect/Effect"
import { threadRows } from "../examples/reference-server/src/views/ThreadViews.ts"
import type { Engines } from "./Engines.ts"
import * as Reading from "./Reading.ts"
import type * as Table from "./Table.ts"
import { print } from "./Table.ts"

const size = { patients: 1200, threads: Number(process.env.BENCH_THREADS ?? 10_000), messagesPerThread: 1 }

const page = { side: "staff", teamId: null, status: "waiting", order: "due", limit: 50, after: null } as const

export const run = async (engines: Engines): Promise<void> => {
  const rows: Array<Table.Row> = []
  for (const engine of engines.all) {
    rows.push(
      ...(await Reading.measure(engine, { ...size, threads: size.threads * 3 }, (sql) => [
        {
          what: "inbox, page of 50",
          ours: Effect.flatMap(listThreads(Reading.nurse, page), (threads) =>
            threadRows(Reading.nurse.principal, "staff", threads)
          ),
          bare: Effect.gen(function* () {
            const threads = yield* sql<{ doc: string }>`select doc from threads where practice_id = ${eg.practiceId}
              and team_id = ${eg.teamId} and is_waiting = 1 order by attention_at, waits_since, id limit 50`
            const read = threads.map(({ doc }) => JSON.parse(doc))
            const patients = read.map((thread) => thread.currentPatientId)
            const letters = read.map((thread) => thread.exchange.messageId)
            yield* sql`select doc from patients where practice_id = ${eg.practiceId} and id in ${sql.in(patients)}`
            yield* sql`select m.doc, b.body from messages m join message_bodies b on b.practice_id = m.practice_id
              and b.message_id = m.id where m.practice_id = ${eg.practiceId} and m.id in ${sql.in(letters)}`
          })
        }
      ]))
    )
  }
  print(`An inbox of ${size.threads} open threads of one team, among three teams`, rows)
}
