/**
 * Goal: every conformance case of business-hours arithmetic holds through the public API.
 * Method: the shared cases file, one test per case, and its invalid configurations as typed errors.
 */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { hasShared, sharedPath, sharedSkipReason } from "../../../../test/support/shared.ts"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"

interface Case {
  readonly id: string
  readonly op: string
  readonly schedule: string | null
  readonly timeZone: string
  readonly local: string
  readonly start: string
  readonly end: string
  readonly at: string
  readonly seconds: number
  readonly days: number
  readonly take: number
  readonly direction: "after" | "before"
  readonly suspensions?: ReadonlyArray<readonly [string, string]>
  readonly expected: unknown
}

interface Cases {
  readonly schedules: Readonly<Record<string, unknown>>
  readonly cases: ReadonlyArray<Case>
  readonly invalidConfigurations: ReadonlyArray<{ readonly hours: unknown; readonly why: string }>
}

const cases: Cases = hasShared
  ? JSON.parse(readFileSync(sharedPath("cases/business-hours.json"), "utf8"))
  : { schedules: {}, cases: [], invalidConfigurations: [] }

const instant = (text: string): number => Result.getOrThrow(BusinessHours.instantFromText("instant", text))
const text = BusinessHours.instantToText

const answer = (asked: Case): unknown => {
  if (asked.op === "resolveLocal") {
    return text(Result.getOrThrow(BusinessHours.resolveLocal(asked.timeZone, asked.local)))
  }
  const hours = Result.getOrThrow(BusinessHours.fromUnknown(cases.schedules[asked.schedule ?? ""]))
  const suspended = Result.getOrThrow(
    BusinessHours.suspensions((asked.suspensions ?? []).map(([from, to]) => [instant(from), instant(to)]))
  )
  const { days, direction, seconds, take } = asked
  switch (asked.op) {
    case "add":
      return text(Result.getOrThrow(BusinessHours.add(hours, instant(asked.start), seconds, suspended)))
    case "subtract":
      return text(Result.getOrThrow(BusinessHours.subtract(hours, instant(asked.start), seconds, suspended)))
    case "addBusinessDays":
      return text(Result.getOrThrow(BusinessHours.addBusinessDays(hours, instant(asked.start), days, suspended)))
    case "subtractBusinessDays":
      return text(Result.getOrThrow(BusinessHours.subtractBusinessDays(hours, instant(asked.start), days, suspended)))
    case "elapsedSeconds":
      return BusinessHours.elapsedSeconds(hours, instant(asked.start), instant(asked.end), suspended)
    case "periods":
      return Result.getOrThrow(BusinessHours.periods(hours, instant(asked.start), direction, take, suspended)).map(
        ([from, to]) => [text(from), text(to)]
      )
    case "isOpen":
      return BusinessHours.isOpen(hours, instant(asked.at), suspended)
    case "isOnBreak":
      return BusinessHours.isOnBreak(hours, instant(asked.at))
    case "isOnHoliday":
      return BusinessHours.isOnHoliday(hours, instant(asked.at))
    case "businessDates":
      return Result.getOrThrow(BusinessHours.businessDates(hours, asked.start, take))
    default:
      return assert.fail(`the case ${asked.id} asks for ${asked.op}, which the test does not know`)
  }
}

describe("the conformance cases of business hours", () => {
  it("are all 115 of them", (context) => {
    if (!hasShared) return context.skip(sharedSkipReason)
    assert.strictEqual(cases.cases.length, 115)
  })

  for (const asked of cases.cases) {
    it(`${asked.id} ${asked.op}`, () => assert.deepStrictEqual(answer(asked), asked.expected))
  }

  for (const { hours, why } of cases.invalidConfigurations) {
    it(`hours are refused that are wrong: ${why}`, () => {
      const refused = BusinessHours.fromUnknown({ timeZone: "Etc/UTC", hours })
      assert.strictEqual(Result.getOrThrow(Result.flip(refused))._tag, "InvalidBusinessHours")
    })
  }
})
