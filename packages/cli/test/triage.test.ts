/** `intervisit triage` from a shell: decisions in order, rules of one's own, and lines that cannot be handled. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { RulePack } from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { hasShared, sharedPath, sharedSkipReason } from "../../../test/support/shared.ts"
import { intervisit, objects } from "./support.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "intervisit-triage-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const line = (fields: object): string => `${JSON.stringify(fields)}\n`
const message = (id: string, body: string): string =>
  line({ id, receivedAt: "2026-03-10T10:15:00-05:00", subject: "", body, sender: { relation: "self" }, patient: {} })

interface Sample {
  readonly cases: ReadonlyArray<Record<string, unknown> & { readonly expected: Record<string, unknown> }>
}

describe("a message", () => {
  it.effect("gets its decision with the words that caused it", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* intervisit(
        ["triage"],
        message("m1", "No fever. My chest hurts, BP 190/125")
      )
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      const [decision] = objects(stdout)
      assert.hasAllKeys(decision, [
        "id",
        "urgency",
        "primaryCategory",
        "categories",
        "pool",
        "redFlags",
        "readings",
        "findings",
        "rules"
      ])
      assert.strictEqual(decision?.id, "m1")
      assert.strictEqual(decision?.urgency, "emergency")
      assert.strictEqual(decision?.primaryCategory, "clinical-symptom")
      assert.strictEqual(decision?.pool, "nurse-triage")
      assert.deepStrictEqual(decision?.redFlags, ["chest-pain", "bp-severe-symptomatic"])
      assert.deepStrictEqual(decision?.readings, [
        { kind: "blood-pressure", systolic: 190, diastolic: 125, unit: "mmHg" }
      ])
      const findings = decision?.findings as ReadonlyArray<Record<string, unknown>>
      assert.deepInclude(findings, {
        concept: "chest-pain",
        status: "affirmed",
        experiencer: "patient",
        field: "body",
        start: 13,
        end: 24,
        text: "chest hurts"
      })
      assert.isTrue(findings.some(({ status, text }) => status === "negated" && text === "fever"))
    })
  )

  it.effect("may leave out all but its body, and hold fields that are unknown", () =>
    Effect.gen(function* () {
      const { code, stdout } = yield* intervisit(["triage"], line({ body: "necesito una cita", colour: "red" }))
      assert.strictEqual(code, 0)
      assert.strictEqual(objects(stdout)[0]?.id, null)
      assert.strictEqual(objects(stdout)[0]?.primaryCategory, "appointment")
    })
  )

  it.effect("may hold lone surrogates, written as JSON escapes", () =>
    Effect.gen(function* () {
      const { code, stdout } = yield* intervisit(["triage"], '{"id":"s","body":"\\ud800 chest pain \\udc00"}\n')
      assert.strictEqual(code, 0)
      assert.strictEqual(objects(stdout)[0]?.urgency, "emergency")
    })
  )
})

describe("the labelled sample", () => {
  it.effect("is answered in order, and no urgent message is missed", (context) =>
    Effect.gen(function* () {
      if (!hasShared) return context.skip(sharedSkipReason)
      const { cases }: Sample = JSON.parse(readFileSync(sharedPath("cases/triage-examples.json"), "utf8"))
      const input = cases.map(({ expected: _, ...asked }) => line(asked)).join("")
      const { code, stderr, stdout } = yield* intervisit(["triage", file("sample.ndjson", input)])
      assert.strictEqual(stderr, "")
      assert.strictEqual(code, 0)
      const decisions = objects(stdout)
      assert.deepStrictEqual(
        decisions.map(({ id }) => id),
        cases.map(({ id }) => id)
      )
      cases.forEach(({ expected, id }, index) => {
        if (expected.urgency !== "emergency" && expected.urgency !== "urgent") return
        assert.include(["emergency", "urgent"], decisions[index]?.urgency, String(id))
      })
    })
  )
})

describe("rules of one's own", () => {
  const pack = {
    id: "own",
    version: "1",
    notice: "trial",
    groups: [],
    problems: [],
    medications: [],
    concepts: [{ code: "parrot", phrases: { en: ["my parrot ...3 {bit|bites}"] } }],
    rules: [
      {
        id: "parrot-bite",
        version: 4,
        when: { concept: "parrot" },
        // biome-ignore lint/suspicious/noThenProperty: the wire form of a rule calls its outcome so.
        then: { categories: ["clinical-symptom"], urgency: "urgent" },
        tests: []
      }
    ]
  }

  it.effect("replace those that ship", () =>
    Effect.gen(function* () {
      const rules = file("own.json", JSON.stringify(pack))
      const input = `${message("a", "my parrot just bit me")}${message("b", "chest pain")}`
      const { code, stdout } = yield* intervisit(["triage", "--rules", rules], input)
      assert.strictEqual(code, 0)
      const [bitten, chest] = objects(stdout)
      assert.strictEqual(bitten?.urgency, "urgent")
      assert.deepStrictEqual(bitten?.rules, [
        { id: "parrot-bite", version: 4, because: [{ kind: "finding", code: "parrot", finding: 0 }] }
      ])
      assert.strictEqual(chest?.urgency, "routine")
    })
  )

  it.effect("may be the shipped pack, written out and read in", () =>
    Effect.gen(function* () {
      const rules = file("starter.json", Schema.encodeSync(Schema.fromJsonString(RulePack))(starterPack))
      const input = message("a", "chest pain, and please refill my eye drops")
      const shipped = yield* intervisit(["triage"], input)
      assert.deepStrictEqual(yield* intervisit(["triage", "--rules", rules], input), shipped)
    })
  )

  it.effect.each([
    ["no-such-pack.json", "no-such-pack.json cannot be read: check its name and permissions."],
    ["empty.json", "empty.json is not a rule pack: id: Missing key."],
    ["broken.json", 'asks for "budgie", which the pack does not define']
  ] as const)("that cannot be used are wrong usage, and nothing is read: %s", ([name, reason]) =>
    Effect.gen(function* () {
      file("empty.json", "{}")
      file("broken.json", JSON.stringify({ ...pack, rules: [{ ...pack.rules[0], when: { concept: "budgie" } }] }))
      const { code, stderr, stdout } = yield* intervisit(["triage", "--rules", join(folder, name)], message("a", "hi"))
      assert.strictEqual(code, 2)
      assert.strictEqual(stdout, "")
      assert.include(stderr, reason)
    })
  )
})

describe("a line that cannot be handled", () => {
  it.effect("prints an error in its place, and the next line goes on", () =>
    Effect.gen(function* () {
      const input = [
        line({ id: "no-body", subject: "hello" }),
        line({ id: "odd-sender", body: "hello", sender: { relation: "parrot" } }),
        line({ id: "odd-age", body: "Rosalind", patient: { age: "old" } }),
        "{\n",
        message("good", "I fainted")
      ].join("")
      const { code, stderr, stdout } = yield* intervisit(["triage"], input)
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(
        objects(stdout).map(({ error, id, urgency }) => [id, urgency ?? (error as { readonly tag: string }).tag]),
        [
          ["no-body", "InvalidInput"],
          ["odd-sender", "InvalidInput"],
          ["odd-age", "InvalidInput"],
          [null, "UnreadableLine"],
          ["good", "urgent"]
        ]
      )
      assert.include(stderr, "intervisit triage: line 1: body: is missing. Add it.")
      assert.include(stderr, "intervisit triage: line 3: patient.age: has the wrong form.")
      assert.notInclude(stderr, "Rosalind")
    })
  )
})
