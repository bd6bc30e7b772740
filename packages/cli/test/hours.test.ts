/** `intervisit hours` from a shell: the conformance cases, lines that cannot be handled, and wrong usage. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { hasShared, sharedPath, sharedSkipReason } from "../../../test/support/shared.ts"
import { intervisit, intervisitUntilFirstOutput, objects } from "./support.ts"

const schedule = { timeZone: "America/New_York", hours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] } }
const question = (fields: object) => JSON.stringify({ schedule, ...fields })
const isOpen = (id: string) => question({ id, op: "isOpen", at: "2024-01-08T15:00:00Z" })

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "intervisit-hours-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

interface Cases {
  readonly schedules: Readonly<Record<string, unknown>>
  readonly cases: ReadonlyArray<{ readonly id: string; readonly schedule: string | null; readonly expected: unknown }>
}

describe("the conformance cases", () => {
  const cases: Cases = hasShared
    ? JSON.parse(readFileSync(sharedPath("cases/business-hours.json"), "utf8"))
    : { schedules: {}, cases: [] }
  const questions = cases.cases
    .map(({ expected: _, schedule, ...asked }) => ({ ...asked, schedule: cases.schedules[schedule ?? ""] }))
    .map((asked) => `${JSON.stringify(asked)}\n`)
    .join("")
  const expected = cases.cases.map(({ expected, id }) => ({ id, result: expected }))

  it.effect("are answered 115 of 115, in order, from standard input", (context) =>
    Effect.gen(function* () {
      if (!hasShared) return context.skip(sharedSkipReason)
      const { code, stderr, stdout } = yield* intervisit(["hours"], questions)
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.strictEqual(expected.length, 115)
      assert.deepStrictEqual(objects(stdout), expected)
    })
  )

  it.effect("are answered the same from a file", (context) =>
    Effect.gen(function* () {
      if (!hasShared) return context.skip(sharedSkipReason)
      const { code, stdout } = yield* intervisit(["hours", file("cases.ndjson", questions)])
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(objects(stdout), expected)
    })
  )
})

describe("the input", () => {
  it.effect("may be several files, read in order, standard input among them", () =>
    Effect.gen(function* () {
      const { code, stdout } = yield* intervisit(
        ["hours", file("a.ndjson", isOpen("a")), "-", file("b.ndjson", isOpen("b"))],
        isOpen("in")
      )
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(
        objects(stdout).map(({ id }) => id),
        ["a", "in", "b"]
      )
    })
  )

  it.effect("may have a byte order mark, CR LF, blank lines, unknown fields, and no line feed at its end", () =>
    Effect.gen(function* () {
      const { code, stdout } = yield* intervisit(
        ["hours"],
        `\uFEFF${isOpen("1")}\r\n\r\n  \n${question({ id: "2", op: "isOpen", at: "2024-01-08T03:00:00Z", note: "x" })}`
      )
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(objects(stdout), [
        { id: "1", result: true },
        { id: "2", result: false }
      ])
    })
  )

  it.effect("may be empty", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* intervisit(["hours"], ""), { code: 0, stdout: "", stderr: "" })
    })
  )

  it.effect("may be far larger than the memory", () =>
    Effect.gen(function* () {
      const filler = "x".repeat(1_000_000)
      // Made as they are taken, so that the test holds no more than the command does.
      const lines = function* () {
        for (let id = 0; id < 200; id += 1) {
          yield `${question({ id, op: "isOpen", at: "2024-01-08T15:00:00Z", filler })}\n`
        }
      }
      const { code, stdout } = yield* intervisit(["hours"], lines(), ["--max-old-space-size=64"])
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(
        objects(stdout).map(({ id }) => id),
        Array.from({ length: 200 }, (_, index) => index)
      )
    })
  )
})

describe("a line that cannot be handled", () => {
  const bad = [
    isOpen("good"),
    '{"id":"cut","op":"isOpen","patient":"Rosalind',
    "[1]",
    question({ op: "isOpen", at: "2024-01-08T15:00:00Z" }),
    question({ id: "no-op" }),
    question({ id: "odd-op", op: "shut" }),
    JSON.stringify({ id: "hours", op: "isOpen", schedule: { ...schedule, hours: { mon: [["9:00", "17:00"]] } } }),
    JSON.stringify({ id: "never", op: "isOpen", schedule: { ...schedule, hours: {} }, at: "2024-01-08T15:00:00Z" }),
    question({ id: 9, op: "add", start: "2024-01-08T15:00:00", seconds: 60 }),
    question({ id: "amount", op: "add", start: "2024-01-08T15:00:00Z", seconds: -60 }),
    question({
      id: "span",
      op: "isOpen",
      at: "2024-01-08T15:00:00Z",
      suspensions: [["2024-01-08T15:00:00Z", "later"]]
    }),
    question({ id: "end", op: "elapsedSeconds", start: "2024-01-08T15:00:00Z" }),
    isOpen("last")
  ]

  it.effect("prints an error in its place, and the next line goes on", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* intervisit(["hours"], bad.join("\n"))
      assert.strictEqual(code, 1)
      const printed = objects(stdout)
      assert.deepStrictEqual(
        printed.map(({ error, id, result }) => [id, result ?? (error as { readonly tag: string }).tag]),
        [
          ["good", true],
          [null, "UnreadableLine"],
          [null, "UnreadableLine"],
          [null, true],
          ["no-op", "InvalidInput"],
          ["odd-op", "InvalidInput"],
          ["hours", "InvalidBusinessHours"],
          ["never", "InvalidBusinessHours"],
          [9, "InvalidQuestion"],
          ["amount", "InvalidQuestion"],
          ["span", "InvalidQuestion"],
          ["end", "InvalidInput"],
          ["last", true]
        ]
      )
      for (const { error } of printed) {
        if (error !== undefined) assert.hasAllKeys(error, ["tag", "message"])
      }
      assert.deepStrictEqual(stderr.trimEnd().split("\n"), [
        "intervisit hours: Line 2 is not JSON: column 46. Write one JSON object per line.",
        "intervisit hours: Line 3 is JSON but not an object. Write one JSON object per line.",
        "intervisit hours: line 5: op: is missing. Add it.",
        "intervisit hours: line 6: op: is not an operation. Use one of add, subtract, elapsedSeconds, periods, " +
          "addBusinessDays, subtractBusinessDays, isOpen, isOnBreak, isOnHoliday, businessDates, resolveLocal.",
        'intervisit hours: line 7: hours.mon[0][0]: "9:00" is not a time of day. ' +
          "Write it as HH:MM or HH:MM:SS, such as 09:00; 24:00 is the end of the day.",
        "intervisit hours: line 8: hours: these hours never open. " +
          "Give at least one weekday an interval, or one date a shift that no holiday or break covers.",
        "intervisit hours: line 9: start: is not an instant. " +
          "Write it as 2024-03-08T14:00:00Z, or with an offset such as -05:00.",
        "intervisit hours: line 10: seconds: is not a number from 0 up. Give seconds, such as 3600.",
        "intervisit hours: line 11: suspensions[0][1]: is not an instant. " +
          "Write it as 2024-03-08T14:00:00Z, or with an offset such as -05:00.",
        "intervisit hours: line 12: end: is missing. Add it.",
        "intervisit hours: 10 of 13 lines could not be handled."
      ])
    })
  )

  it.effect("is named with its file", () =>
    Effect.gen(function* () {
      const path = file("bad.ndjson", `${isOpen("1")}\n[]\n`)
      const { code, stderr } = yield* intervisit(["hours", path])
      assert.strictEqual(code, 1)
      assert.include(stderr, `intervisit hours: ${path}: Line 2 is JSON but not an object.`)
    })
  )

  it.effect("is refused when it is not UTF-8", () =>
    Effect.gen(function* () {
      const input = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from(`"}\n${isOpen("2")}`)])
      const { code, stdout } = yield* intervisit(["hours"], input)
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(objects(stdout), [
        {
          id: null,
          error: { tag: "UnreadableLine", message: "Line 1 is not UTF-8. Save the file as UTF-8." }
        },
        { id: "2", result: true }
      ])
    })
  )
})

describe("a file that fails while it is read", () => {
  // The kernel lets the process's own memory be opened as a file, and fails to read its first page.
  // Skipped elsewhere, because only Linux has such a file.
  it.effect.skipIf(process.platform !== "linux")("ends the run with 1 and a sentence, and no line is printed", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* intervisit(["hours", "/proc/self/mem"])
      assert.strictEqual(code, 1)
      assert.strictEqual(stdout, "")
      assert.match(stderr, /^intervisit: .*; what was printed so far is not all\.\n$/)
    })
  )
})

describe("a reader that goes away", () => {
  it.effect("ends the run quietly, with 1 because not all was handled", () =>
    Effect.gen(function* () {
      const { code, stderr } = yield* intervisitUntilFirstOutput(["hours"], `${isOpen("1")}\n`.repeat(20_000))
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 1)
    })
  )
})

describe("usage", () => {
  it.effect.each([
    [["hours", "--nope"], "--nope"],
    [["hours", "no-such-file.ndjson"], "no-such-file.ndjson cannot be read: check its name and permissions."],
    [["hours", "/"], "/ is a folder: name the files in it."],
    [["ours"], "ours"],
    [[], "SUBCOMMANDS"]
  ] as const)("that is wrong exits 2 and prints nothing on standard output: %s", ([args, reason]) =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* intervisit([...args], isOpen("1"))
      assert.strictEqual(code, 2)
      assert.strictEqual(stdout, "")
      assert.include(stderr, reason)
    })
  )

  it.effect("is explained by --help, on standard output", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* intervisit(["hours", "--help"])
      assert.strictEqual(code, 0)
      assert.strictEqual(stderr, "")
      assert.include(stdout, "intervisit hours [flags] [<FILE...>]")
    })
  )

  it.effect("may ask for completions and the version", () =>
    Effect.gen(function* () {
      const completions = yield* intervisit(["--completions", "bash"])
      assert.strictEqual(completions.code, 0)
      assert.include(completions.stdout, "intervisit")
      const version = yield* intervisit(["--version"])
      assert.strictEqual(version.code, 0)
      assert.match(version.stdout, /\d+\.\d+\.\d+/)
    })
  )
})
