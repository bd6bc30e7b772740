/**
 * A table of people and their visits, read whole: the rows that it holds, or every mistake by line and column.
 *
 * Birth dates are `1984-03-09` or, as the country writes, `3/9/1984`. Times are `2026-11-24 09:30` in the practice's
 * zone, or ISO 8601 with an offset. An empty cell says nothing. Codes tell what is wrong, never what stood there.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import type { EncounterKind } from "../Encounter.ts"
import { fromMillis, type Instant, parse as parseInstant } from "../Instant.ts"
import { isCalendarDate } from "../LocalDate.ts"
import { type Column, columnOf, requiredColumns } from "./Columns.ts"
import { type CsvLine, read } from "./CsvLines.ts"

export const rowsMax = 5_000

export type MistakeCode =
  | "quote"
  | "empty"
  | "too-many-rows"
  | "column-missing"
  | "column-twice"
  | "too-many-cells"
  | "missing"
  | "not-a-date"
  | "not-a-time"
  | "unknown-value"
  | "in-the-future"
  | "visit-twice"
  | "one-record"

export interface Mistake {
  readonly line: number
  readonly column: string | null
  readonly code: MistakeCode
}

export interface TableVisit {
  readonly number: string
  readonly startAt: Instant
  readonly endAt: Instant | null
  readonly kind: EncounterKind
  readonly npi: string | null
}

export interface TableRow {
  readonly line: number
  readonly number: string
  readonly family: string
  readonly given: ReadonlyArray<string>
  readonly birthDate: string
  readonly sex: string | null
  readonly language: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly visit: TableVisit | null
}

export interface PeopleTable {
  readonly rows: ReadonlyArray<TableRow>
  readonly mistakes: ReadonlyArray<Mistake>
  /** Heads that name none of our columns; they are left out. */
  readonly ignored: ReadonlyArray<string>
}

/** `today` is the practice's local date, after which nobody is born. */
export const readPeopleTable = (text: string, zone: DateTime.TimeZone, today: string): PeopleTable => {
  const { lines, openQuote } = read(text)
  const [head, ...body] = lines
  const whole = (line: number, code: MistakeCode, column: string | null = null): PeopleTable => ({
    rows: [],
    mistakes: [{ line, column, code }],
    ignored: []
  })
  if (openQuote !== null) return whole(openQuote, "quote")
  if (head === undefined || body.length === 0) return whole(1, "empty")
  if (body.length > rowsMax) return whole(body[rowsMax]?.line ?? 1, "too-many-rows")
  const heads = head.cells.map(columnOf)
  const known = heads.filter((column) => column !== undefined)
  const missing = requiredColumns.filter((column) => !known.includes(column))
  const twice = known.filter((column, index) => known.indexOf(column) !== index)
  const ignored = head.cells.filter((cell, index) => heads[index] === undefined && cell.trim() !== "")
  const mistakes: Array<Mistake> = [
    ...missing.map((column) => ({ line: head.line, column, code: "column-missing" }) as const),
    ...twice.map((column) => ({ line: head.line, column, code: "column-twice" }) as const)
  ]
  if (mistakes.length > 0) return { rows: [], mistakes, ignored }
  const rows = body.flatMap((line) => rowOf(line, heads, { zone, today, mistakes }))
  mistakes.push(...visitsTwice(rows))
  return { rows, mistakes: mistakes.sort((a, b) => a.line - b.line), ignored }
}

interface Reading {
  readonly zone: DateTime.TimeZone
  readonly today: string
  readonly mistakes: Array<Mistake>
}

const rowOf = (
  { cells, line }: CsvLine,
  heads: ReadonlyArray<Column | undefined>,
  reading: Reading
): ReadonlyArray<TableRow> => {
  const before = reading.mistakes.length
  const wrong = (column: Column | null, code: MistakeCode) => reading.mistakes.push({ line, column, code })
  const cell = (column: Column): string | null => {
    const text = cells[heads.indexOf(column)]?.trim().normalize("NFC") ?? ""
    return heads.includes(column) && text !== "" ? text : null
  }
  if (cells.length > heads.length && cells.slice(heads.length).some((one) => one.trim() !== "")) {
    wrong(null, "too-many-cells")
  }
  for (const column of requiredColumns) if (cell(column) === null) wrong(column, "missing")
  const birthDate = dateOf(cell("birth_date") ?? "")
  if (cell("birth_date") !== null && birthDate === undefined) wrong("birth_date", "not-a-date")
  if (birthDate !== undefined && birthDate > reading.today) wrong("birth_date", "in-the-future")
  const sex = sexes[cell("sex")?.toLowerCase() ?? ""]
  if (cell("sex") !== null && sex === undefined) wrong("sex", "unknown-value")
  const visit = visitOf(cell, wrong, reading.zone)
  if (reading.mistakes.length > before || birthDate === undefined) return []
  return [
    {
      line,
      number: cell("number") ?? "",
      family: cell("family") ?? "",
      given: (cell("given") ?? "").split(/\s+/),
      birthDate,
      sex: sex ?? null,
      language: cell("language"),
      phone: cell("phone"),
      email: cell("email"),
      visit
    }
  ]
}

const visitOf = (
  cell: (column: Column) => string | null,
  wrong: (column: Column, code: MistakeCode) => void,
  zone: DateTime.TimeZone
): TableVisit | null => {
  const number = cell("visit_number")
  const [start, end] = [cell("visit_start"), cell("visit_end")]
  if (number === null && start === null) return null
  if (number === null) wrong("visit_number", "missing")
  if (start === null) wrong("visit_start", "missing")
  const startAt = start === null ? undefined : instantOf(start, zone)
  const endAt = end === null ? null : instantOf(end, zone)
  const kind = kinds[cell("visit_kind")?.toLowerCase() ?? "office"]
  if (start !== null && startAt === undefined) wrong("visit_start", "not-a-time")
  if (endAt === undefined || (endAt !== null && startAt !== undefined && endAt < startAt))
    wrong("visit_end", "not-a-time")
  if (kind === undefined) wrong("visit_kind", "unknown-value")
  if (number === null || startAt === undefined || endAt === undefined || kind === undefined) return null
  return { number, startAt, endAt, kind, npi: cell("npi") }
}

/** HL7 v2 Table 0001, and the words that tables use for it. */
const sexes: Readonly<Record<string, string>> = {
  ...{ f: "F", female: "F", woman: "F", mujer: "F", m: "M", male: "M", man: "M", hombre: "M" },
  ...{ o: "O", other: "O", x: "O", otro: "O", u: "U", unknown: "U", desconocido: "U" }
}

const kinds: Readonly<Record<string, EncounterKind>> = {
  ...{ office: "office", outpatient: "office", visit: "office", o: "office", consulta: "office" },
  ...{ telehealth: "telehealth", video: "telehealth", virtual: "telehealth", v: "telehealth" },
  ...{ inpatient: "inpatient", hospital: "inpatient", i: "inpatient" }
}

/** `1984-03-09` or `3/9/1984`; undefined where it is no day of the calendar. */
const dateOf = (text: string): string | undefined => {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const date = parts === null ? text : `${parts[3]}-${parts[1]?.padStart(2, "0")}-${parts[2]?.padStart(2, "0")}`
  return isCalendarDate(date) ? date : undefined
}

const instantOf = (text: string, zone: DateTime.TimeZone): Instant | undefined => {
  const exact = parseInstant(text)
  if (Option.isSome(exact)) return exact.value
  const parts = /^(\S+?)(?:[T ]+(\d{1,2}):(\d{2}))?$/.exec(text)
  const date = dateOf(parts?.[1] ?? "")
  const [hour, minute] = [Number(parts?.[2] ?? "0"), Number(parts?.[3] ?? "0")]
  if (date === undefined || hour > 23 || minute > 59) return undefined
  const local = `${date}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00.000Z`
  const zoned = DateTime.makeZoned(local, { timeZone: zone, adjustForTimeZone: true })
  return Option.getOrUndefined(Option.map(zoned, (at) => fromMillis(DateTime.toEpochMillis(at))))
}

const visitsTwice = (rows: ReadonlyArray<TableRow>): ReadonlyArray<Mistake> => {
  const seen = new Set<string>()
  return rows.flatMap(({ line, visit }) => {
    if (visit === null) return []
    const isTwice = seen.has(visit.number)
    seen.add(visit.number)
    return isTwice ? [{ line, column: "visit_number", code: "visit-twice" } as const] : []
  })
}
