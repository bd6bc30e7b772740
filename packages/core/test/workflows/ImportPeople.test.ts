/** Importing a table: what is read, every mistake in its place, all or nothing, and the same table twice. */
import { assert, describe, it } from "@effect/vitest"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as CsvLines from "@intervisit/core/domain/people-table/CsvLines"
import { readPeopleTable } from "@intervisit/core/domain/people-table/PeopleTable"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { type ImportedTable, importPeople } from "@intervisit/core/workflows/ImportPeople"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { factsAfter, head, lastAudit, patientById } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const zone = DateTime.zoneMakeNamedUnsafe("America/Chicago")
const reading = (text: string) => readPeopleTable(text, zone, "2026-11-20")
const mistakesOf = (text: string) => reading(text).mistakes.map(({ code, column, line }) => [line, column, code])

const headed = "MRN,Last name,First name,DOB,Visit,Visit date,NPI"

const table = (text: string, parts: Partial<ImportedTable> = {}): ImportedTable => ({
  text,
  assigner: "LAKESIDE",
  asOf: eg.friday1655,
  isDryRun: false,
  ...parts
})

const manager = Clinic.request(Clinic.managerId)

const two = `${headed}
MRN-7001,Sato,"Kim, J.",1970-01-31,V-71,2026-11-19 09:30,1234567893
MRN-7002,O'Neil,Pat,3/9/1984,,,
`

describe("a table", () => {
  it("is cut into lines with their numbers, whatever its ends, quotes and separators are", () => {
    const { lines, openQuote } = CsvLines.read('\uFEFFa;b\r\n"1;\n""2""";x\r\n\r\n;;\n3;4')
    assert.strictEqual(openQuote, null)
    assert.deepStrictEqual(lines, [
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ['1;\n"2"', "x"] },
      { line: 6, cells: ["3", "4"] }
    ])
    assert.strictEqual(CsvLines.read('a,b\n1,"2').openQuote, 2)
  })

  it("reads other names of its columns, in either language, and tells which it leaves out", () => {
    const { ignored, mistakes, rows } = reading(
      "Expediente\tAPELLIDOS\tNombre\tFecha_de-Nacimiento\tShoe size\n1\tRuiz\tAna María\t1984-03-09\t38"
    )
    assert.deepStrictEqual(mistakes, [])
    assert.deepStrictEqual(ignored, ["Shoe size"])
    assert.deepStrictEqual(rows[0]?.given, ["Ana", "María"])
  })

  it("takes times in the practice's zone, on both sides of a change of clocks, and times with an offset", () => {
    const starts = ["2026-03-08 01:30", "2026-03-08 03:30", "11/20/2026 16:55", "2026-11-20T16:55:00-06:00"]
    const lines = starts.map((start, index) => `${index},A,B,1984-03-09,V${index},${start},`)
    const { mistakes, rows } = reading(`${headed}\n${lines.join("\n")}`)
    assert.deepStrictEqual(mistakes, [])
    assert.deepStrictEqual(
      rows.map(({ visit }) => visit?.startAt as string),
      ["2026-03-08T07:30:00.000Z", "2026-03-08T08:30:00.000Z", eg.friday1655, eg.friday1655]
    )
  })

  it("names every mistake by line and column, and gives no row of a line that has one", () => {
    const text = `${headed},sex,visit_kind
1,A,B,1984-02-30,,,,F,
2,,B,1984-03-09,,,,F,
3,A,B,2026-11-21,,,,F,
4,A,B,1984-03-09,V4,,,F,
5,A,B,1984-03-09,,2026-11-20,,F,
6,A,B,1984-03-09,V6,2026-11-20 25:00,,F,
7,A,B,1984-03-09,V7,2026-11-20,,?,
8,A,B,1984-03-09,V8,2026-11-20,,F,party
9,A,B,1984-03-09,V7,2026-11-20,,F,,more
10,A,B,1984-03-09,V9,2026-11-20,,F,
11,A,B,1984-03-09,V9,2026-11-20,,F,`
    assert.deepStrictEqual(mistakesOf(text), [
      [2, "birth_date", "not-a-date"],
      [3, "family", "missing"],
      [4, "birth_date", "in-the-future"],
      [5, "visit_start", "missing"],
      [6, "visit_number", "missing"],
      [7, "visit_start", "not-a-time"],
      [8, "sex", "unknown-value"],
      [9, "visit_kind", "unknown-value"],
      [10, null, "too-many-cells"],
      [12, "visit_number", "visit-twice"]
    ])
  })

  it("without a head that says who somebody is, without rows, or with an open quote is refused whole", () => {
    assert.deepStrictEqual(mistakesOf("mrn,dob,dob\n1,2,3"), [
      [1, "family", "column-missing"],
      [1, "given", "column-missing"],
      [1, "birth_date", "column-twice"]
    ])
    assert.deepStrictEqual(mistakesOf(headed), [[1, null, "empty"]])
    assert.deepStrictEqual(mistakesOf(`${headed}\n1,"A`), [[2, null, "quote"]])
    const long = `${headed}\n${"1,A,B,1984-03-09,,,\n".repeat(5_001)}`
    assert.deepStrictEqual(mistakesOf(long), [[5_002, null, "too-many-rows"]])
  })
})

describe("importing", () => {
  onClinic("writes everybody and every visit in one commit, led to their professionals", () =>
    Effect.gen(function* () {
      const report = yield* importPeople(yield* manager, table(two))
      assert.deepStrictEqual(report.people, { added: 2, changed: 0, same: 0 })
      assert.deepStrictEqual(report.visits, { added: 1, changed: 0, same: 0 })
      assert.isTrue(report.isWritten)
      const kim = yield* patientById(yield* Clinic.patientOf(eg.medicalRecordNumber("MRN-7001")))
      assert.deepStrictEqual(kim.demographics.name, { family: "Sato", given: ["Kim,", "J."] })
      const [visit] = yield* (yield* EncounterLog).ofPatients(
        eg.practiceId,
        [kim.id],
        "2026-01-01T00:00:00.000Z" as Instant
      )
      assert.strictEqual(visit?.practitionerId, eg.okaforId)
      assert.strictEqual(visit?.startAt, "2026-11-19T15:30:00.000Z")
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "ImportPeople")
      assert.isTrue(audited?.patients.some((id) => id === kim.id))
    })
  )

  onClinic("the same table again changes nothing, however it is called and whenever", () =>
    Effect.gen(function* () {
      yield* importPeople(yield* manager, table(two))
      const before = yield* head
      const report = yield* importPeople(yield* manager, table(two, { asOf: eg.daysAfter(eg.friday1655, -3) }))
      assert.deepStrictEqual(report.people, { added: 0, changed: 0, same: 2 })
      assert.deepStrictEqual(report.visits, { added: 0, changed: 0, same: 1 })
      assert.deepStrictEqual(yield* factsAfter(before), [])
    })
  )

  onClinic("a dry run, and a table with one mistake, write nothing", () =>
    Effect.gen(function* () {
      const before = yield* head
      const dry = yield* importPeople(yield* manager, table(two, { isDryRun: true }))
      assert.deepStrictEqual([dry.people.added, dry.visits.added, dry.isWritten], [2, 1, false])
      const wrong = yield* importPeople(yield* manager, table(`${two}MRN-7003,A,B,never,,,`))
      assert.deepStrictEqual(wrong.mistakes, [{ line: 4, column: "birth_date", code: "not-a-date" }])
      assert.isFalse(wrong.isWritten)
      assert.deepStrictEqual(yield* factsAfter(before), [])
    })
  )

  onClinic("outdoes what is known only where it was told later than that", (anaId) =>
    Effect.gen(function* () {
      const text = `mrn,family,given,dob,phone\nMRN-1001,Ruiz,Ana María,1984-03-09,+1 312 555 0999`
      const older = yield* importPeople(yield* manager, table(text, { asOf: "2026-01-01T00:00:00.000Z" as Instant }))
      assert.deepStrictEqual(older.people, { added: 0, changed: 0, same: 1 })
      const newer = yield* importPeople(yield* manager, table(text))
      assert.deepStrictEqual(newer.people, { added: 0, changed: 1, same: 0 })
      const ana = yield* patientById(anaId)
      assert.strictEqual(ana.demographics.phone, "+1 312 555 0999")
      assert.strictEqual(ana.demographics.email, "ana@example.org")
    })
  )

  onClinic("never moves a visit that the feed has told of, and is for managers and operators alone", () =>
    Effect.gen(function* () {
      const text = `${headed}\nMRN-1001,Ruiz,Ana María,1984-03-09,V-5001,2026-11-10 08:00,`
      const report = yield* importPeople(yield* manager, table(text))
      assert.deepStrictEqual(report.visits, { added: 0, changed: 0, same: 1 })
      const refused = yield* Effect.flip(importPeople(yield* Clinic.request(eg.noorAccountId), table(two)))
      assert.strictEqual(refused._tag, "AccessRefused")
    })
  )
})
