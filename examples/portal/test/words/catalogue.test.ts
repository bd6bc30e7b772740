/** Both languages say everything: each sentence stands in both, none is empty, every code has words. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { categories, emergencyFlags, Pool, urgencies, urgentFlags } from "@intervisit/core/domain/TriageVocabulary"
import { en } from "../../src/words/en.ts"
import { es } from "../../src/words/es.ts"
import { sentenceFor, type Words } from "../../src/words/Words.ts"

const catalogues: ReadonlyArray<readonly [string, Words]> = [
  ["en", en],
  ["es", es]
]

/** Every leaf with its path: `patient.home.title`. */
const leaves = (value: unknown, path = ""): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => leaves(inside, path === "" ? key : `${path}.${key}`))
    : [[path, value]]

/** A sentence with its places filled by what fits any of them. */
const said = (leaf: unknown): string => {
  if (typeof leaf !== "function") return String(leaf)
  return leaf.name === "AttachmentRefused" || leaf.name === "TextRefused" || leaf.name === "ThreadIsClaimed"
    ? leaf({})
    : leaf(2, 3, 4)
}

const folder = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

const sources = (path: string): ReadonlyArray<string> =>
  readdirSync(folder(path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`${folder(path)}/${name}`, "utf8"))

const found = (texts: ReadonlyArray<string>, pattern: RegExp): ReadonlyArray<string> => [
  ...new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), (match) => match[1] ?? match[2] ?? "")))
]

const tagged = /extends Schema\.TaggedError<(\w+)>/g

describe("the catalogue", () => {
  it("has the same sentences in both languages", () => {
    const paths = (words: Words) => leaves(words).map(([path, leaf]) => `${path}: ${typeof leaf}`)
    assert.deepStrictEqual(paths(es).toSorted(), paths(en).toSorted())
  })

  for (const [language, words] of catalogues) {
    it(`has no empty sentence in ${language}`, () => {
      const empty = leaves(words).filter(([, leaf]) => said(leaf).trim() === "")
      assert.deepStrictEqual(empty, [])
    })

    it(`fills every place of a sentence in ${language}`, () => {
      const unfilled = leaves(words).filter(([, leaf]) => /undefined|null|\[object|NaN/.test(said(leaf)))
      assert.deepStrictEqual(
        unfilled.map(([path]) => path),
        []
      )
    })

    it(`names every code of triage in ${language}`, () => {
      const { category, pool, redFlag, urgency } = words.triage
      for (const code of urgencies) assert.isNotEmpty(urgency[code])
      for (const code of categories) assert.isNotEmpty(category[code])
      for (const code of Pool.literals) assert.isNotEmpty(pool[code])
      for (const code of [...emergencyFlags, ...urgentFlags]) assert.isNotEmpty(redFlag[code])
    })
  }

  it("is not the English one where it should be Spanish", () => {
    const english = new Map(leaves(en))
    const same = leaves(es).filter(([path, leaf]) => said(leaf) === said(english.get(path)) && said(leaf).includes(" "))
    // Numbers with a unit are written alike in both.
    assert.deepStrictEqual(
      same.map(([path]) => path),
      ["time.minutes", "time.hours"]
    )
  })
})

describe("the audit", () => {
  it("has words in both languages for every activity that is written down", () => {
    const texts = [...sources("packages/core/src/workflows"), ...sources("examples/reference-server/src")]
    const activities = found(texts, /activity: "(\w+)"|permitted\([^)]*"([A-Z]\w+)"\)/g)
    assert.isAbove(activities.length, 10)
    for (const [, words] of catalogues) {
      const missing = activities.filter((activity) => !(activity in words.practice.audit.activities))
      assert.deepStrictEqual(missing, [])
    }
  })
})

describe("who has seen a record", () => {
  it("is told in plain words for whatever is written down with the patient's name", () => {
    const texts = sources("packages/core/src/workflows").filter((text) =>
      /patients: \[(?:patient|\.\.\.|thread|opened)/.test(text)
    )
    const activities = found(texts, /activity: "(\w+)"/g)
    assert.isAbove(activities.length, 15)
    // Of these no patient hears: they are about accounts and lists of the practice, or about herself alone.
    const silent = new Set(["SignIn", "SignOut", "ChangeSettings"])
    for (const [, words] of catalogues) {
      const missing = activities.filter((activity) => !(activity in words.access.acts) && !silent.has(activity))
      assert.deepStrictEqual(missing, [])
    }
  })
})

describe("problems", () => {
  // Refusals that end inside the house: at the feed, in a worker, in configuration. None is an answer to a page.
  const inside = new Set([
    "AlreadyAnswered",
    "AlreadyReceived",
    "ChartFilingError",
    "EndpointBusy",
    "EndpointRefused",
    "EndpointUnreachable",
    "NotifierError"
  ])
  const refusals = found([...sources("packages/core/src/workflows"), ...sources("packages/core/src/ports")], tagged)
  const nouns = ["AccessPolicy", "Attachment", "IdempotentAnswer", "Measurement", "MessageText", "Thread"].flatMap(
    (noun) => found([readFileSync(`${folder("packages/core/src/domain")}/${noun}.ts`, "utf8")], tagged)
  )
  const api = found(sources("examples/api/src"), /extends HttpApiError\.Problem<(\w+)>/g)
  const server = found(sources("examples/reference-server/src/http"), /code: "(\w+)"|problem\(\d+, "(\w+)"/g)
  const codes = [...refusals, ...nouns, ...api, ...server].filter((code) => code !== "" && !inside.has(code))

  it("have words in both languages for every code that the server can answer", () => {
    assert.isAbove(refusals.length, 8)
    assert.isAbove(nouns.length, 5)
    assert.isAbove(api.length, 6)
    for (const [, words] of catalogues) {
      const missing = codes.filter((code) => !(code in words.problems))
      assert.deepStrictEqual(missing, [])
    }
  })

  it("say the reason that their fields name", () => {
    const refused = (reason: string) => sentenceFor(en, { code: "AttachmentRefused", fields: { index: 0, reason } })
    const reasons = ["empty", "too-large", "unknown-type", "type-mismatch", "duplicate", "too-many"]
    assert.strictEqual(new Set(reasons.map(refused)).size, reasons.length)
    assert.include(sentenceFor(es, { code: "ThreadIsClaimed", fields: { name: "Noor Haddad" } }), "Noor Haddad")
    assert.include(sentenceFor(en, { code: "TextRefused", fields: { field: "subject", reason: "empty" } }), "subject")
  })

  it("have a sentence even for a code from the future", () => {
    assert.strictEqual(sentenceFor(en, { code: "NotThoughtOfYet", fields: {} }), en.problems.Unexpected)
    assert.strictEqual(sentenceFor(en, { code: "toString", fields: {} }), en.problems.Unexpected)
  })
})
