/**
 * How rows come and go: documents as JSON text, counts through one codec, many rows in one statement.
 *
 * A document is the domain value as it stands; it was checked when it entered the house and is not checked again.
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Statement } from "effect/sql/Statement"

/** What a column takes. */
export type Cell = string | number | null | Uint8Array
export type Row = { readonly [column: string]: Cell }

export interface DocumentRow {
  readonly doc: string
}

/** The value that the row's document holds. */
export const valueOf = <A>(row: DocumentRow): A => JSON.parse(row.doc) as A

/** The values of all rows. */
export const valuesOf = <A>(rows: ReadonlyArray<DocumentRow>): ReadonlyArray<A> => rows.map((row) => valueOf<A>(row))

/** The value of the first row, if there is one. */
export const firstOf = <A>(rows: ReadonlyArray<DocumentRow>): A | undefined =>
  rows[0] === undefined ? undefined : valueOf<A>(rows[0])

/** Counts and sequences: SQLite answers a number, PostgreSQL a bigint, and none of ours passes 2^53. */
export const countOf = (value: unknown): number => Number(value ?? 0)

// SQLite takes at most 32,766 parameters in a statement; no table here has more than 20 columns.
const rowsMax = 1000

/** Inserts all rows, in order, with as few statements as parameters allow; answers what `suffix` returns. */
export const insertAll = Effect.fnUntraced(function* <A extends object>(
  sql: SqlClient,
  table: string,
  rows: ReadonlyArray<Row>,
  suffix = ""
) {
  const answered: Array<A> = []
  for (let from = 0; from < rows.length; from += rowsMax) {
    const chunk = rows.slice(from, from + rowsMax)
    const columns = Object.keys(chunk[0] ?? {})
    const cells = chunk.flatMap((row) => columns.map((column) => row[column]))
    answered.push(...(yield* sql.unsafe<A>(insertText(sql, table, columns, chunk, suffix), cells)))
  }
  return answered
}) as <A extends object>(
  sql: SqlClient,
  table: string,
  rows: ReadonlyArray<Row>,
  suffix?: string
) => Effect.Effect<ReadonlyArray<A>, SqlError>

type NonEmpty = readonly [Record<string, Cell>, ...Array<Record<string, Cell>>]

/** Of so many rows the statement's text is kept: most commits insert one or two, always the same columns. */
const rowsKept = 4

interface KeptInsert {
  readonly columns: ReadonlyArray<string>
  readonly rows: number
  readonly suffix: string
  readonly text: string
}

const keptInserts = new WeakMap<SqlClient, Map<string, Array<KeptInsert>>>()

/** The text of an insert, found without putting together a name for it: this runs for each table of each commit. */
const insertText = (
  sql: SqlClient,
  table: string,
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<Row>,
  suffix: string
): string => {
  const tables = keptInserts.get(sql) ?? new Map<string, Array<KeptInsert>>()
  const kept = tables.get(table) ?? []
  const known = kept.find((one) => one.rows === rows.length && one.suffix === suffix && isSame(one.columns, columns))
  if (known !== undefined) return known.text
  const values = sql.insert(rows as ReadonlyArray<Record<string, Cell>> as NonEmpty)
  const [text] = sql`insert into ${sql(table)} ${values} ${sql.literal(suffix)}`.compile()
  if (rows.length <= rowsKept) {
    kept.push({ columns, rows: rows.length, suffix, text })
    keptInserts.set(sql, tables.set(table, kept))
  }
  return text
}

const isSame = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((name, place) => name === b[place])

const keptTexts = new WeakMap<SqlClient, Map<string, string>>()

/** The text of a statement that is always the same but for its parameters: compiled once under its name. */
export const textOnce = (sql: SqlClient, name: string, compiled: () => Statement<object>): string => {
  const texts = keptTexts.get(sql) ?? new Map<string, string>()
  keptTexts.set(sql, texts)
  const known = texts.get(name)
  if (known !== undefined) return known
  const [text] = compiled().compile()
  texts.set(name, text)
  return text
}
