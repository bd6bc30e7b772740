/** `intervisit hl7` from a shell: what messages tell, and messages sent from one process to another. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { hasShared, sharedPath, sharedSkipReason } from "../../../test/support/shared.ts"
import { intervisit, objects } from "./support.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "intervisit-hl7-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const message = (event: string, id: string, pid3 = "7^^^HOSP^MR"): string =>
  [
    `MSH|^~\\&|SA|SF|RA|RF|20240102030405||${event}|${id}|P|2.5.1`,
    "EVN||20240102030405",
    `PID|1||${pid3}||Doe^Zoë`,
    `PV1|1|O|||||||||||||||||V7|||||||||||||||||||||||||202401020300`,
    ""
  ].join("\r")

/** A `listen` process that ends with the scope; gives its port, and what it printed when it has ended. */
const listening = (
  args: ReadonlyArray<string>
): Effect.Effect<{ port: string; ended: Effect.Effect<{ stdout: string; code: number | null }> }, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<{ child: ChildProcess; port: string; ended: Promise<{ stdout: string; code: number | null }> }>(
        (resume) => {
          const bin = fileURLToPath(new URL("../bin/intervisit.js", import.meta.url))
          const child = spawn(process.execPath, [bin, "hl7", "listen", ...args])
          let stdout = ""
          let stderr = ""
          child.stdout.on("data", (chunk: Buffer) => {
            stdout += chunk.toString()
          })
          const ended = new Promise<{ stdout: string; code: number | null }>((resolve) => {
            child.on("close", (code) => resolve({ stdout, code }))
          })
          child.stderr.on("data", (chunk: Buffer) => {
            stderr += chunk.toString()
            const port = /listening on 127\.0\.0\.1:(\d+)/.exec(stderr)?.[1]
            if (port !== undefined) resume(Effect.succeed({ child, port, ended }))
          })
        }
      ),
      ({ child }) => Effect.sync(() => child.kill())
    ),
    ({ port, ended }) => ({ port, ended: Effect.promise(() => ended) })
  )

describe("hl7 read", () => {
  it.effect("prints the facts of each message, whatever the line ends, frames and batches", () =>
    Effect.gen(function* () {
      const a04 = message("ADT^A04", "1")
      const lf = file("lf.hl7", a04.replaceAll("\r", "\n"))
      const framed = file("framed.hl7", `\v${a04}\x1c\r\v${message("ADT^A11", "2")}\x1c\r`)
      const batch = file("batch.hl7", `FHS|^~\\&\rBHS|^~\\&\r${a04}${message("ADT^A28", "3")}BTS|2\rFTS|1\r`)
      const { code, stderr, stdout } = yield* intervisit(["hl7", "read", lf, framed, batch])
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(
        objects(stdout).map(({ _tag }) => _tag),
        [
          ...["PatientRecorded", "EncounterRecorded"],
          ...["PatientRecorded", "EncounterRecorded", "EncounterCancelled"],
          ...["PatientRecorded", "EncounterRecorded", "PatientRecorded"]
        ]
      )
    })
  )

  it.effect("reads standard input, and times without an offset in the zone that is given", () =>
    Effect.gen(function* () {
      const { stdout } = yield* intervisit(
        ["hl7", "read", "--zone", "America/Chicago", "-"],
        Buffer.from(message("ADT^A04", "1"), "latin1")
      )
      const [patient, encounter] = objects(stdout)
      assert.deepInclude(encounter, {
        source: {
          application: "SA",
          facility: "SF",
          controlId: "1",
          trigger: "A04",
          eventAt: "2024-01-02T09:04:05.000Z",
          eventAtSource: "EVN-2",
          isFallbackCharset: true
        },
        patient: [{ assigner: "HOSP", type: "MR", value: "7" }]
      })
      assert.deepInclude(patient, {
        patient: {
          identifiers: [{ assigner: "HOSP", type: "MR", value: "7" }],
          names: [{ family: "Doe", given: ["Zoë"] }]
        }
      })
    })
  )

  it.effect("prints a problem in place of the facts, goes on, and ends with 1", () =>
    Effect.gen(function* () {
      const path = file("mixed.hl7", `hello\r${message("ADT^A04", "1", "")}${message("ADT^A28", "2")}`)
      const { code, stderr, stdout } = yield* intervisit(["hl7", "read", path])
      assert.strictEqual(code, 1)
      const [noMsh, noPid3, last] = objects(stdout)
      assert.deepInclude(noMsh?.problem, { location: "MSH^1", code: "100" })
      assert.deepStrictEqual(noPid3, {
        problem: {
          location: "PID^1^3",
          code: "101",
          text: "PID-3 has no number; send at least one with its assigning authority and type."
        }
      })
      assert.strictEqual(last?._tag, "PatientRecorded")
      assert.include(stderr, `${path}: message 1, MSH^1`)
      assert.include(stderr, `${path}: message 2, PID^1^3`)
      assert.isFalse(stderr.includes("Doe"))
    })
  )

  it.effect("says of what a later release will read that it is not supported yet", () =>
    Effect.gen(function* () {
      const path = file("later.hl7", message("ORU^R01", "9") + message("ADT^A02", "10") + message("ADT^Z99", "11"))
      const { code, stdout } = yield* intervisit(["hl7", "read", path])
      assert.strictEqual(code, 1)
      const [oru, a02, z99] = objects(stdout)
      assert.deepStrictEqual(oru, {
        id: "9",
        error: { tag: "NotSupportedYet", message: "Reading ORU^R01 is not supported yet by this release." }
      })
      assert.deepInclude(a02, { id: "10" })
      assert.deepInclude(z99?.problem, { code: "201" })
    })
  )

  it.effect("reads every shared sample", (context) =>
    Effect.gen(function* () {
      if (!hasShared) return context.skip(sharedSkipReason)
      const root = sharedPath("data/hl7")
      const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      const paths = folders.flatMap(({ name }) =>
        readdirSync(`${root}/${name}`).map((path) => `${root}/${name}/${path}`)
      )
      const { code, stdout } = yield* intervisit(["hl7", "read", ...paths])
      assert.strictEqual(code, 1, "some of them are no ADT, and some are broken")
      const lines = objects(stdout)
      assert.isAbove(lines.filter(({ _tag }) => _tag !== undefined).length, 1_000)
      for (const line of lines) assert.isTrue("_tag" in line || "problem" in line || "error" in line)
    })
  )

  it.effect("refuses what it cannot be asked", () =>
    Effect.gen(function* () {
      for (const args of [
        ["hl7", "read"],
        ["hl7", "read", "/nowhere"],
        ["hl7", "read", "--zone", "Mars/X", "-"]
      ]) {
        const { code, stdout } = yield* intervisit(args)
        assert.strictEqual(code, 2, args.join(" "))
        assert.strictEqual(stdout, "")
      }
    })
  )
})

describe("hl7 send and listen", () => {
  it.live("messages arrive, are printed, and are acknowledged by the rules", () =>
    Effect.gen(function* () {
      const { port, ended } = yield* listening(["0", "--count", "5"])
      const good = file("good.hl7", message("ADT^A04", "1").replaceAll("\r", "\n"))
      const bad = file(
        "bad.hl7",
        message("ADT^A04", "2", "") + message("ADT^A99", "3") + message("ORU^R01", "4") + message("ADT^A31", "")
      )
      const { code, stderr, stdout } = yield* intervisit(["hl7", "send", `127.0.0.1:${port}`, good, bad])
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(
        objects(stdout).map(({ id, code, controlId, errorCode }) => [id, code, controlId, errorCode]),
        [
          ["1", "AA", "1", undefined],
          ["2", "AE", "2", "101"],
          ["3", "AR", "3", "201"],
          ["4", "AR", "4", "200"],
          ["", "AE", "", "101"]
        ]
      )
      assert.include(stderr, `${bad}: message 1: the receiver answered AE, error 101.`)
      const listened = yield* ended
      assert.strictEqual(listened.code, 0)
      const printed = objects(listened.stdout)
      assert.deepStrictEqual(
        printed.map(({ id, type, answer }) => [id, type, answer]),
        [
          ["1", "ADT^A04", "AA"],
          ["2", "ADT^A04", "AE"],
          ["3", "ADT^A99", "AR"],
          ["4", "ORU^R01", "AR"],
          ["", "ADT^A31", "AE"]
        ]
      )
      assert.strictEqual(printed[0]?.message, message("ADT^A04", "1"), "with CR behind each segment")
    }).pipe(Effect.scoped)
  )

  it.effect("a receiver that is not there is told once for each message", () =>
    Effect.gen(function* () {
      const path = file("two.hl7", message("ADT^A04", "1") + message("ADT^A04", "2"))
      const { code, stdout } = yield* intervisit(["hl7", "send", "127.0.0.1:1", path])
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(
        objects(stdout).map(({ id, error }) => [id, (error as { tag: string }).tag]),
        [
          ["1", "ConnectFailed"],
          ["2", "ConnectFailed"]
        ]
      )
    })
  )

  it.live("a port in use is wrong usage, told in a sentence", () =>
    Effect.gen(function* () {
      const { port } = yield* listening(["0"])
      const { code, stderr } = yield* intervisit(["hl7", "listen", port])
      assert.strictEqual(code, 2)
      assert.include(stderr, `Cannot listen for HL7 on 127.0.0.1:${port}: another program uses it`)
    }).pipe(Effect.scoped)
  )

  it.effect("refuses what it cannot be asked", () =>
    Effect.gen(function* () {
      for (const args of [["send", "nowhere", "-"], ["send", "127.0.0.1:99999", "-"], ["listen"], ["listen", "x"]]) {
        const { code, stdout } = yield* intervisit(["hl7", ...args])
        assert.strictEqual(code, 2, args.join(" "))
        assert.strictEqual(stdout, "")
      }
    })
  )
})
