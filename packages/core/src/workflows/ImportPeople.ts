/**
 * A table of people and visits becomes records, as a feed would have told them: all of it in one commit, or none.
 *
 * A dry run says what would happen and every mistake by line and column. A row tells of a person by the number that
 * `assigner` gave; what it says of somebody known counts as told at `asOf`, so a feed that knows better is not
 * overwritten, and what is known already is left alone: the same table again changes nothing. A visit happened at its
 * start, and never moves one that the feed has told of since.
 */
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Commit from "../domain/Commit.ts"
import type { Identifier } from "../domain/Identifier.ts"
import { earlier, type Instant } from "../domain/Instant.ts"
import type { Demographics, Patient } from "../domain/Patient.ts"
import {
  type Mistake,
  type PeopleTable,
  readPeopleTable,
  type TableRow,
  type TableVisit
} from "../domain/people-table/PeopleTable.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { type Plan, perform } from "./Plan.ts"
import { practiceDay } from "./PracticeDay.ts"
import { planVisit, type VisitUpdate } from "./RecordEncounter.ts"
import { planPatient } from "./RecordPatient.ts"
import { actorOf, auditOf, now, permit, type Request } from "./Request.ts"

export interface ImportedTable {
  readonly text: string
  /** The system whose numbers the table has, as the feed names it (HL7 v2 CX.4). */
  readonly assigner: string
  /** When the table was made. */
  readonly asOf: Instant
  readonly isDryRun: boolean
}

export interface Counted {
  readonly added: number
  readonly changed: number
  readonly same: number
}

export interface ImportReport {
  readonly people: Counted
  readonly visits: Counted
  readonly mistakes: ReadonlyArray<Mistake>
  readonly ignored: ReadonlyArray<string>
  readonly isWritten: boolean
}

export const importPeople = Effect.fn("importPeople")((request: Request, table: ImportedTable) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { practiceId } = request.principal.account
      const activity = table.isDryRun ? "CheckImport" : "ImportPeople"
      yield* permit(request, "import-people", { activity, action: "C", entities: [], patients: [] })
      const { date, zone } = yield* practiceDay(practiceId, at)
      const read = readPeopleTable(table.text, zone, date)
      const people = read.mistakes.length > 0 ? [] : yield* planPeople(request, at, table, read)
      const mistakes = [...read.mistakes, ...sharedRecords(people)]
      const isWritten = mistakes.length === 0 && !table.isDryRun
      const commits = isWritten ? people.map(({ commit }) => commit) : []
      const row = yield* auditOf(request, at, {
        activity,
        action: "C",
        entities: [],
        patients: isWritten ? people.filter(({ isNews }) => isNews).map(({ patient }) => patient.id) : []
      })
      const report: ImportReport = {
        people: counted(people.map(({ person }) => person)),
        visits: counted(people.flatMap(({ visits }) => visits)),
        mistakes,
        ignored: read.ignored,
        isWritten
      }
      const whole = Commit.withParts(Commit.empty(practiceId), {
        facts: commits.flatMap(({ facts }) => facts),
        writes: commits.flatMap(({ writes }) => writes),
        audit: [row]
      })
      return { commit: whole, answer: report } satisfies Plan<ImportReport>
    })
  )
)

type Fate = "added" | "changed" | "same"

interface PlannedRow {
  readonly line: number
  readonly patient: Patient
  readonly commit: Commit.Commit
  readonly person: Fate
  readonly visits: ReadonlyArray<Fate>
  readonly isNews: boolean
}

/** Everybody once, with all her visits, in the order of the table. */
const planPeople = Effect.fnUntraced(function* (
  request: Request,
  at: Instant,
  table: ImportedTable,
  { rows }: PeopleTable
) {
  const byNumber = Map.groupBy(rows, ({ number }) => number)
  return yield* Effect.forEach(byNumber.values(), (own) => planPerson(request, at, table, own))
})

const planPerson = Effect.fnUntraced(function* (
  request: Request,
  at: Instant,
  { asOf, assigner }: ImportedTable,
  rows: ReadonlyArray<TableRow>
) {
  const { account } = request.principal
  const last = rows.at(-1)
  if (last === undefined) return yield* Effect.die(new Error("a person without a row"))
  const identifiers: ReadonlyArray<Identifier> = [{ assigner, type: "MR", value: last.number }]
  const origin = (occurredAt: Instant): Commit.Origin => ({
    practiceId: account.practiceId,
    actor: actorOf(request),
    onBehalfOf: null,
    occurredAt,
    recordedAt: at,
    cause: `csv line ${last.line}`,
    decidedBy: {}
  })
  const known = yield* knownRecord(account.practiceId, identifiers)
  const demographics = newsOf(known, rows)
  const isSame = known !== undefined && Object.keys(demographics).length === 0
  const told = origin(earlier(asOf, at))
  const planned = isSame ? { after: known, changes: [] } : yield* planPatient(told, { identifiers, demographics })
  const visits = yield* Effect.forEach(
    rows.flatMap(({ visit }) => (visit === null ? [] : [visit])),
    (visit) => planOneVisit(origin(visit.endAt ?? visit.startAt), planned.after, visit, assigner)
  )
  const patients = Commit.fromChanges(told, planned.changes)
  const person = planned.changes.length === 0 ? "same" : known === undefined ? "added" : "changed"
  return {
    line: last.line,
    patient: planned.after,
    person: person satisfies Fate,
    visits: visits.map(({ fate }) => fate),
    isNews: person !== "same" || visits.some(({ fate }) => fate !== "same"),
    commit: Commit.withParts(patients, {
      facts: [...patients.facts, ...visits.flatMap(({ commit }) => commit.facts)],
      writes: [...patients.writes, ...visits.flatMap(({ commit }) => commit.writes)]
    })
  } satisfies PlannedRow
})

const knownRecord = Effect.fnUntraced(function* (
  practiceId: Commit.Origin["practiceId"],
  identifiers: ReadonlyArray<Identifier>
) {
  const [holder] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, identifiers)
  return holder === undefined ? undefined : yield* Effect.orDie(currentPatient(practiceId, holder.id))
})

/** What the rows say that the record does not say already; a later row outdoes an earlier one. */
const newsOf = (known: Patient | undefined, rows: ReadonlyArray<TableRow>): Partial<Demographics> => {
  const told: Partial<Demographics> = Object.assign({}, ...rows.map((row) => saidBy(row, known)))
  return Object.fromEntries(
    Object.entries(told).filter(([key, value]) => !Equal.equals(known?.demographics[key as keyof Demographics], value))
  )
}

/** A table has no column for titles: those that are known stay. */
const saidBy = (
  { birthDate, email, family, given, language, phone, sex }: TableRow,
  known: Patient | undefined
): Partial<Demographics> => ({
  name: { ...known?.demographics.name, family, given },
  birthDate,
  ...(sex === null ? {} : { sex }),
  ...(language === null ? {} : { language }),
  ...(phone === null ? {} : { phone }),
  ...(email === null ? {} : { email })
})

const planOneVisit = Effect.fnUntraced(function* (
  origin: Commit.Origin,
  patient: Patient,
  { endAt, kind, npi, number, startAt }: TableVisit,
  assigner: string
) {
  const update: VisitUpdate = {
    _tag: "Record",
    visitNumber: { assigner, type: "VN", value: number },
    isRegistration: false,
    kind,
    patientClass: kind === "inpatient" ? "I" : kind === "telehealth" ? "V" : "O",
    location: null,
    attending: npi === null ? [] : [{ assigner: "NPI", type: "NPI", value: npi }],
    startAt,
    startSource: "CSV",
    ...(endAt === null ? {} : { endAt })
  }
  const { changes } = yield* planVisit(origin, patient, update)
  const isNew = changes.some(({ before }) => before === undefined)
  const fate: Fate = changes.length === 0 ? "same" : isNew ? "added" : "changed"
  return { commit: Commit.fromChanges(origin, changes), fate }
})

/** Two numbers of the table lead to one record: a person must look before either says what the other did not. */
const sharedRecords = (people: ReadonlyArray<PlannedRow>): ReadonlyArray<Mistake> => {
  const seen = new Set<string>()
  return people.flatMap(({ line, patient }) => {
    const isShared = seen.has(patient.id)
    seen.add(patient.id)
    return isShared ? [{ line, column: "number", code: "one-record" } as const] : []
  })
}

const counted = (fates: ReadonlyArray<Fate>): Counted => ({
  added: fates.filter((fate) => fate === "added").length,
  changed: fates.filter((fate) => fate === "changed").length,
  same: fates.filter((fate) => fate === "same").length
})
