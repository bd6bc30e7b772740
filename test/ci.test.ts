/**
 * The last line of a run tells the truth, and CI fails whenever something did.
 *
 * `.ci/run` is started with an `npm` of our own first in PATH, which notes how it was called, writes the counts that a
 * case names and ends with the status that the case names.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { countRun, countsLine } from "./support/reporter.ts"

const script = fileURLToPath(new URL("../.ci/run", import.meta.url))

const runWith = (npmTest: string) => {
  const folder = mkdtempSync(join(tmpdir(), "intervisit-ci-"))
  try {
    const npm = `#!/bin/sh\necho "npm $*" >> "${folder}/calls"\n[ "$1" = test ] || exit 0\n${npmTest}\n`
    writeFileSync(join(folder, "npm"), npm, { mode: 0o755 })
    const { CI: _, ...environment } = process.env
    const run = spawnSync(script, { env: { ...environment, PATH: folder + delimiter + process.env.PATH } })
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n")
    return { status: run.status, calls, lastLine: run.stdout.toString().trimEnd().split("\n").at(-1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const counting = (line: string, status: number) => `echo "${line}" > "$INTERVISIT_TEST_COUNTS"; exit ${status}`

describe(".ci/run", () => {
  it("runs the README's test command in CI's name and ends with the counts", () => {
    const run = runWith(`[ "$CI" = true ] || exit 9; ${counting("41 passed, 0 failed", 0)}`)
    assert.deepStrictEqual(run, { status: 0, calls: ["npm ci", "npm test"], lastLine: "41 passed, 0 failed" })
  })

  it("fails where a test failed", () => {
    const run = runWith(counting("40 passed, 1 failed", 1))
    assert.deepStrictEqual([run.status, run.lastLine], [1, "40 passed, 1 failed"])
  })

  it("fails where a test failed and npm did not say so", () => {
    const run = runWith(counting("40 passed, 1 failed", 0))
    assert.deepStrictEqual([run.status, run.lastLine], [1, "40 passed, 1 failed"])
  })

  it("counts a failure where the tests passed and the run did not", () => {
    const run = runWith(counting("41 passed, 0 failed", 7))
    assert.deepStrictEqual([run.status, run.lastLine], [7, "41 passed, 1 failed"])
  })

  it("counts a failure where the build broke before any test", () => {
    const run = runWith("exit 2")
    assert.deepStrictEqual([run.status, run.lastLine], [2, "0 passed, 1 failed"])
  })

  it("counts a failure where no test ran at all", () => {
    const run = runWith("exit 0")
    assert.deepStrictEqual([run.status, run.lastLine], [1, "0 passed, 1 failed"])
  })
})

describe("the counts of a run", () => {
  const run = {
    tests: [
      { name: "a", state: "passed" },
      { name: "b", state: "failed" },
      { name: "c", state: "skipped" },
      { name: "d", state: "pending" }
    ],
    errorsOutsideTests: 2
  } as const

  it("take errors outside tests and unfinished tests for failures", () => {
    assert.strictEqual(countsLine(countRun(run, { isCi: false, hasShared: true })), "1 passed, 4 failed")
  })

  it("take a skipped test for a failure in CI where the shared cases are there, and name it", () => {
    const counts = countRun(run, { isCi: true, hasShared: true })
    assert.strictEqual(countsLine(counts), "1 passed, 5 failed")
    assert.deepStrictEqual(counts.complaints, ["Skipped although ../shared is there: c. Run it, or remove it."])
  })

  it("let a test skip in CI where the shared cases are absent", () => {
    assert.strictEqual(countsLine(countRun(run, { isCi: true, hasShared: false })), "1 passed, 4 failed")
  })
})
