/**
 * Goal: `intervisit measure` answers cases and files as a script sees it: standard output, standard error, exit code.
 * Method: the built command in a process of its own; it must be built first.
 */
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { hasShared, sharedPath, sharedSkipReason } from "../../../test/support/shared.ts"

const bin = fileURLToPath(new URL("../bin/intervisit.js", import.meta.url))
const dist = fileURLToPath(new URL("../dist/main.js", import.meta.url))

const run = (args: ReadonlyArray<string>, input = "") =>
  new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, "measure", ...args], { stdio: "pipe" })
    let [out, err] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk
    })
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, out, err }))
    // A command that refuses its flags does not read its input.
    child.stdin.on("error", () => {})
    child.stdin.end(input)
  })

const lines = (objects: ReadonlyArray<unknown>) => objects.map((object) => `${JSON.stringify(object)}\n`).join("")
const parsed = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

const visit = (patient: string, fields: object = {}) => ({
  id: `e-${patient}`,
  patient,
  practitioner: "ep:A",
  start: "2014-08-01T10:00:00-04:00",
  kind: "office",
  status: "finished",
  ...fields
})
const message = (id: string, patient: string, fields: object = {}) => ({
  id,
  subject: patient,
  sender: `pat:${patient}`,
  recipients: ["ep:A"],
  sent: "2014-08-05T10:00:00-04:00",
  received: "2014-08-05T10:00:00-04:00",
  status: "delivered",
  channel: "portal",
  automated: false,
  ...fields
})
const question = (id: string, fields: object = {}) => ({
  id,
  edition: "stage2",
  period: { start: "2014-07-01", end: "2014-09-30" },
  zone: "America/New_York",
  practitioner: "ep:A",
  encounters: [visit("P1"), visit("P2")],
  messages: [message("m1", "P1")],
  ...fields
})
const many = <A>(length: number, make: (patient: string, nth: number) => A) =>
  Array.from({ length }, (_, nth) => make(`P${nth + 1}`, nth))

beforeAll(() => assert.isTrue(existsSync(dist), "packages/cli/dist is missing: run npm run build first"))

describe("measure: cases", () => {
  it("every worked case comes out of the built command as worked by hand, in order", async (ctx) => {
    if (!hasShared) ctx.skip(sharedSkipReason)
    const { cases } = JSON.parse(readFileSync(sharedPath("cases/measure.json"), "utf8"))
    const asked = cases.map(({ expected: _, ...input }: { expected: unknown }) => input)
    const { code, out, err } = await run([], lines(asked))
    assert.strictEqual(err, "")
    assert.strictEqual(code, 0)
    const figures = parsed(out).map(({ id, numerator, denominator, met, eligibleExclusions }) => ({
      id,
      expected: { numerator, denominator, met, eligibleExclusions }
    }))
    const expected = cases.map(({ id, expected }: { id: string; expected: unknown }) => ({ id, expected }))
    assert.deepStrictEqual(figures, expected)
  })

  it("a line has the figures and the evidence, and nothing else without a reason", async () => {
    const { out } = await run([], lines([question("a")]))
    assert.deepStrictEqual(parsed(out), [
      {
        id: "a",
        numerator: 1,
        denominator: 2,
        rate: 0.5,
        met: true,
        eligibleExclusions: [],
        evidence: [
          { patient: "P1", encounter: "e-P1", message: "m1" },
          { patient: "P2", encounter: "e-P2", message: null }
        ]
      }
    ])
  })

  it("5 of 100 fails and 6 of 100 meets; an empty denominator has rate null", async () => {
    const of = (messages: number) => ({
      encounters: many(100, (patient) => visit(patient)),
      messages: many(messages, (patient, nth) => message(`m${nth}`, patient))
    })
    const none = { encounters: [], messages: [] }
    const { out } = await run([], lines([question("5", of(5)), question("6", of(6)), question("0", none)]))
    const met = parsed(out).map(({ met, rate }) => ({ met, rate }))
    assert.deepStrictEqual(met, [
      { met: false, rate: 0.05 },
      { met: true, rate: 0.06 },
      { met: false, rate: null }
    ])
  })

  it("a line that cannot be handled gives its error in its place, and the next line goes on", async () => {
    const asked = [
      question("circle", { merges: { P1: "P2", P2: "P1" } }),
      question("edition", { edition: "stage9" }),
      question("reversed", { period: { start: "2014-09-30", end: "2014-07-01" } }),
      question("offset", { encounters: [visit("P1", { start: "2014-08-01T10:00:00" })] }),
      question("sent", { messages: [message("m1", "P1", { sent: "2014-08-01T10:00:00" })] }),
      question("zone", { zone: "Nowhere/Land" }),
      question("date", { period: { start: "2014-02-30", end: "2014-07-01" } }),
      question("kind", { encounters: [visit("P1", { kind: "ofice" })] }),
      question("policy", { policy: { attribution: "everybody" } }),
      question("good")
    ]
    const { code, out, err } = await run([], `${lines(asked)}[1]\nno json\n`)
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(
      parsed(out).map(({ id, error }) => `${id}: ${error?.tag}`),
      [
        "circle: MergeInCircle",
        "edition: UnknownEdition",
        "reversed: ReversedPeriod",
        "offset: InstantWithoutOffset",
        "sent: InstantWithoutOffset",
        "zone: UnknownZone",
        "date: UnknownDate",
        "kind: InvalidInput",
        "policy: InvalidInput",
        "good: undefined",
        "null: UnreadableLine",
        "null: UnreadableLine"
      ]
    )
    assert.include(err, "line 4: encounters[0].start has a time without an offset")
    assert.include(err, "line 8: encounters[0].kind")
    assert.include(err, "11 of 12 lines could not be handled")
  })

  it("the disputed threshold and a period that cannot be filed are said in notes", async () => {
    const disputed = question("disputed", {
      edition: "stage3-2018",
      period: { start: "2018-01-01", end: "2018-12-31" }
    })
    const short = question("short", { period: { start: "2014-07-01", end: "2014-07-31" } })
    const { out } = await run([], lines([disputed, short]))
    const codes = parsed(out).map(({ notes }) => notes.map(({ code }: { code: string }) => code))
    assert.deepStrictEqual(codes, [["disputed-threshold"], ["not-a-reporting-period"]])
  })

  it("modified-2015 answers by the flag alone", async () => {
    const { out } = await run([], lines([question("yes", { edition: "modified-2015", functionalityEnabled: true })]))
    assert.deepInclude(parsed(out)[0], { numerator: null, denominator: null, rate: null, met: true, evidence: [] })
  })

  it("--explain says of each patient what the nearest message lacked", async () => {
    const { out } = await run(
      ["--explain"],
      lines([question("a", { messages: [message("m1", "P2", { status: "draft" })] })])
    )
    const [line] = parsed(out)
    assert.deepStrictEqual(
      line.evidence.map(({ whyNot }: { whyNot: string }) => whyNot),
      ["no-message", "not-delivered"]
    )
  })
})

describe("measure: files", () => {
  const folder = mkdtempSync(join(tmpdir(), "intervisit-measure-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const encounters = file(
    "encounters.ndjson",
    lines([
      visit("P1"),
      visit("P1"),
      visit("P2"),
      visit("P3", { practitioner: "ep:B" }),
      visit("P4", { start: "2014-12-01" })
    ])
  )
  const messages = file(
    "messages.ndjson",
    lines([message("m1", "P1"), message("m2", "P3", { recipients: ["team:1"] })])
  )
  const context = file("context.json", JSON.stringify({ careTeams: { "team:1": ["ep:B"] } }))
  const when = ["--period", "2014-07-01/2014-09-30", "--zone", "America/New_York"]
  const files = ["--encounters", encounters, "--messages", messages]
  const flags = [...files, "--edition", "stage2", ...when]
  const during = (period: string) => [...files, "--edition", "stage2", "--zone", "UTC", "--period", period]

  it("one report a professional, with the context of its file", async () => {
    const { code, out } = await run([...flags, "--context", context])
    assert.strictEqual(code, 0)
    const reports = parsed(out).map(({ practitioner, numerator, denominator, evidence }) => ({
      practitioner,
      count: `${numerator}/${denominator}`,
      first: evidence[0]
    }))
    assert.deepStrictEqual(reports, [
      { practitioner: "ep:A", count: "1/2", first: { patient: "P1", encounter: "e-P1", message: "m1" } },
      { practitioner: "ep:B", count: "1/1", first: { patient: "P3", encounter: "e-P3", message: "m2" } }
    ])
  })

  it("--practitioner reports one, with the figures of the same facts as a case", async () => {
    const { out } = await run([...flags, "--practitioner", "ep:A"])
    const all = question("a", { encounters: [visit("P1"), visit("P2")], messages: [message("m1", "P1")] })
    const { id: _, ...figures } = parsed((await run([], lines([all]))).out)[0]
    assert.deepInclude(parsed(out)[0], figures)
    assert.strictEqual(parsed(out).length, 1)
  })

  it("csv has a header and a quoted row, table a line for eyes", async () => {
    const csv = await run([...flags, "--format", "csv"])
    assert.deepStrictEqual(csv.out.trimEnd().split("\n").slice(1), [
      "ep:A,stage2,2014-07-01,2014-09-30,America/New_York,1,2,0.5,true,0,",
      "ep:B,stage2,2014-07-01,2014-09-30,America/New_York,0,1,0,false,1,"
    ])
    const table = await run([...during("2014-08-01/2014-08-31"), "--format", "table"])
    assert.match(table.out, /ep:A +1\/2 +50\.00 % +yes +0 +-/)
    assert.include(table.out, "Not a reporting period")
  })

  it("a line that cannot be read is named, left out, and ends the run with 1 after the reports", async () => {
    const broken = file(
      "broken.ndjson",
      `${lines([visit("P1")])}{"patient":1}\n${lines([visit("P2", { start: "soon" })])}`
    )
    const { code, out, err } = await run([
      "--encounters",
      broken,
      "--messages",
      messages,
      "--edition",
      "stage2",
      ...when
    ])
    assert.strictEqual(code, 1)
    assert.strictEqual(parsed(out)[0].denominator, 1)
    assert.include(err, "broken.ndjson: line 2: patient")
    assert.include(err, "broken.ndjson: line 3: start is not an instant")
  })

  it("fhir is not there yet, and qrda3 is wrong usage for an edition without an identifier", async () => {
    const fhir = await run([...flags, "--format", "fhir"])
    assert.deepStrictEqual([fhir.code, parsed(fhir.out)[0].error.tag], [1, "NotSupportedYet"])
    const stage2 = await run([...flags, "--format", "qrda3"])
    assert.deepStrictEqual([stage2.code, stage2.out], [2, ""])
    const mips = await run([...files, "--edition", "mips-2018", ...when, "--format", "qrda3"])
    assert.deepStrictEqual([mips.code, parsed(mips.out)[0].error.tag], [1, "NotSupportedYet"])
  })

  it("flags that cannot work are wrong usage, each with its mend", async () => {
    const some = await run(["--encounters", encounters])
    assert.deepStrictEqual([some.code, some.out], [2, ""])
    assert.include(some.err, "--messages, --edition, --period, --zone")
    const both = await run([...flags, "cases.ndjson"])
    assert.strictEqual(both.code, 2)
    const edition = await run([...files, "--edition", "stage9", ...when])
    assert.strictEqual(edition.code, 2)
    assert.include(edition.err, "stage9")
    for (const period of ["2014-09-30/2014-07-01", "2014-07-01", "2014-07-01/2014-09-30/2014-12-31"]) {
      const { code, err } = await run(during(period))
      assert.strictEqual(code, 2)
      assert.include(err, "period")
    }
    const absent = await run([...flags, "--context", join(folder, "absent.json")])
    assert.strictEqual(absent.code, 2)
  })

  it("a circle of merges in the context is an error in place of the reports", async () => {
    const circle = file("circle.json", JSON.stringify({ merges: { P1: "P2", P2: "P1" } }))
    const { code, out } = await run([...flags, "--context", circle])
    assert.deepStrictEqual([code, parsed(out)[0].error.tag], [1, "MergeInCircle"])
  })
})
