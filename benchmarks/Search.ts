/**
 * A search over 100,000 messages: the workflow with scope, words, documents and its audit row.
 *
 * Beside it the engine's own query for the newest 20 messages that hold the word, without a scope.
 */
import { soughtWords } from "@intervisit/core/domain/MessageQuery"
import * as eg from "@intervisit/core/testing/Examples"
import { type SearchRequest, searchMessages } from "@intervisit/core/workflows/SearchMessages"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Engines } from "./Engines.ts"
import * as Reading from "./Reading.ts"
import type * as Table from "./Table.ts"
import { print } from "./Table.ts"

const messages = Number(process.env.BENCH_MESSAGES ?? 100_000)
const size = { patients: 1200, threads: messages / 5, messagesPerThread: 5 }

const asked: SearchRequest = {
  side: "staff",
  words: "",
  person: "",
  from: null,
  until: null,
  category: null,
  teamId: null,
  state: null,
  limit: 20,
  after: null
}

const words = [
  ["a word of most messages", "refill"],
  ["a rarer word", "formulario"],
  ["two words", "insulin travel"],
  ["an unfinished word", "allerg"],
  ["a word of few messages", "word977"]
] as const

export const run = async (engines: Engines): Promise<void> => {
  const rows: Array<Table.Row> = []
  for (const engine of engines.all) {
    rows.push(
      ...(await Reading.measure(engine, size, (sql) => [
        ...words.map(([what, words]) => ({
          what: `team: ${what}`,
          ours: searchMessages(Reading.nurse, { ...asked, words }),
          bare: bare(sql, words)
        })),
        {
          what: "team: a person, no words",
          ours: searchMessages(Reading.nurse, { ...asked, person: "family7" }),
          bare: bare(sql, "refill")
        },
        {
          what: "patient: a word of most messages",
          ours: searchMessages(Reading.patient(7), { ...asked, side: "patient", words: "refill" }),
          bare: bare(sql, "refill")
        }
      ]))
    )
  }
  print(`Search over ${messages} messages, page of 20`, rows)
}

const bare = (sql: SqlClient, words: string) => {
  const terms = soughtWords(words)
  const all = (or: string, and: string, quote: string, rest: string) =>
    terms
      .map(({ beginning, terms }) => {
        const exact = terms.map((term) => `${quote}${term}${quote}`)
        return `(${[...exact, ...(beginning === null ? [] : [`${quote}${beginning}${quote}${rest}`])].join(or)})`
      })
      .join(and)
  return sql.onDialectOrElse({
    pg: () => sql`select m.doc, b.body from (select message_id from message_index
        where practice_id = ${eg.practiceId} and terms @@ ${all(" | ", " & ", "'", ":*")}::tsquery
        order by sent_at desc, message_id desc limit 20) as page
      join messages m on m.practice_id = ${eg.practiceId} and m.id = page.message_id
      join message_bodies b on b.practice_id = m.practice_id and b.message_id = m.id`,
    orElse: () => sql`select m.doc, b.body from (select rowid as number from message_terms
        where message_terms match ${all(" OR ", " AND ", '"', "*")} order by rowid desc limit 20) as page
      join message_index i on i.number = page.number
      join messages m on m.practice_id = i.practice_id and m.id = i.message_id
      join message_bodies b on b.practice_id = m.practice_id and b.message_id = m.id`
  })
}
