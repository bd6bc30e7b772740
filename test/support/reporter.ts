/**
 * Counts a vitest run: "N passed, N failed", printed last and written to the file that $INTERVISIT_TEST_COUNTS names.
 *
 * An error outside a test (a file that does not load, a rejection that nobody caught) counts as a failure. So does, in
 * CI, a test that skipped although the shared cases are there: what nobody runs proves nothing.
 */
import { writeFileSync } from "node:fs"
import type { Reporter } from "vitest/node"
import { hasShared } from "./shared.ts"

/** What a reporter is told of a run, as far as it matters here. */
export interface Run {
  readonly tests: ReadonlyArray<{ readonly name: string; readonly state: "passed" | "failed" | "skipped" | "pending" }>
  readonly errorsOutsideTests: number
}

/** Where a run takes place. */
export interface Place {
  readonly isCi: boolean
  readonly hasShared: boolean
}

/** The counts of a run, and a sentence for each test that should not have skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly complaints: ReadonlyArray<string>
}

/** Counts a run. A test that never finished has failed. */
export const countRun = (run: Run, place: Place): Counts => {
  const named = (state: string) => run.tests.filter((test) => test.state === state)
  const complaints =
    place.isCi && place.hasShared
      ? named("skipped").map((test) => `Skipped although ../shared is there: ${test.name}. Run it, or remove it.`)
      : []
  return {
    passed: named("passed").length,
    failed: named("failed").length + named("pending").length + run.errorsOutsideTests + complaints.length,
    complaints
  }
}

/** The line that ends a run. */
export const countsLine = (counts: Counts): string => `${counts.passed} passed, ${counts.failed} failed`

/** The reporter for vitest.config.ts, after the default one. */
export const countsReporter = (): Reporter => ({
  onTestRunEnd: (modules, unhandledErrors) => {
    const tests = modules.flatMap((module) =>
      Array.from(module.children.allTests(), (test) => ({
        name: `${module.relativeModuleId} > ${test.fullName}`,
        state: test.result().state
      }))
    )
    const brokenSuites = modules.flatMap((module) => [
      ...module.errors(),
      ...Array.from(module.children.allSuites()).flatMap((suite) => suite.errors())
    ])
    const run = { tests, errorsOutsideTests: unhandledErrors.length + brokenSuites.length }
    const counts = countRun(run, { isCi: Boolean(process.env.CI), hasShared })
    if (counts.failed > 0) process.exitCode = 1
    for (const complaint of counts.complaints) console.error(complaint)
    console.log(countsLine(counts))
    const file = process.env.INTERVISIT_TEST_COUNTS
    if (file !== undefined) writeFileSync(file, `${countsLine(counts)}\n`)
  }
})
