/**
 * Triage of a letter of 500 characters with 100 and with 1,000 rules, beside json-rules-engine and plain closures.
 *
 * The letters are the labelled messages of the tests, each amid the small talk that fills it up. To the shipped pack
 * come rules of a practice's own until there are as many as asked, each with two phrases of its own. The peers get the
 * easiest form of the same question: does the letter hold one of the two phrases; they read no grammar at all.
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Result from "effect/Result"
import { median, print, type Row } from "./Table.ts"

const letterLength = 500
const rounds = 5
const retriaged = 50_000

const smallTalk =
  "Hello, I hope everybody at the office is well and had a good weekend. We were away at the lake until Sunday " +
  "evening, and the drive home took longer than we had planned because of the road works near the bridge. I wanted " +
  "to write before the week gets busy, so that you can read this whenever there is time between your other visits. "

const letters = (): ReadonlyArray<Triage.TriageInput> =>
  readFileSync(new URL("../packages/core/test/triage-messages/tuning.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const said = line.split("\t")[6]?.replace(" || ", " ") ?? ""
      const body = `${smallTalk.slice(0, Math.max(0, letterLength - said.length - 1))} ${said} ${smallTalk}`
      return {
        subject: "",
        body: body.slice(0, letterLength),
        sender: { relation: "self" },
        patient: { age: 40, sex: "F" }
      }
    })

const nouns = "garden harbor violin lantern meadow saddle pepper basket ribbon candle".split(" ")
const verbs = "polish borrow gather measure paint repair collect deliver mention arrange".split(" ")

/** The two phrases of a practice's own rule. */
const phrasesOf = (rule: number): readonly [string, string] => {
  const noun = nouns[rule % nouns.length] ?? ""
  const verb = verbs[Math.floor(rule / nouns.length) % verbs.length] ?? ""
  const day = `day${Math.floor(rule / (nouns.length * verbs.length))}x`
  return [`${verb} the ${noun} ${day}`, `${noun} ${day} ...4 ${verb}`]
}

const packOf = (rules: number): Triage.RulePack => {
  const shipped = starterPack.rules.slice(0, rules)
  const own = Array.from({ length: rules - shipped.length }, (_, rule) => rule)
  return {
    ...starterPack,
    concepts: [
      ...starterPack.concepts,
      ...own.map((rule) => ({ code: `own-${rule}`, phrases: { en: phrasesOf(rule) } }))
    ],
    rules: [
      ...shipped,
      ...own.map((rule) => ({
        id: `own-${rule}`,
        version: 1,
        when: { concept: `own-${rule}` },
        outcome: { tag: `own-${rule}` },
        tests: []
      }))
    ]
  }
}

/** Microseconds a letter: the middle, and the one in a hundred. */
const timed = (inputs: ReadonlyArray<Triage.TriageInput>, decide: (input: Triage.TriageInput) => unknown) => {
  const times: Array<number> = []
  for (const input of inputs) decide(input)
  for (let round = 0; round < rounds; round++) {
    for (const input of inputs) {
      const from = performance.now()
      decide(input)
      times.push((performance.now() - from) * 1000)
    }
  }
  return percentiles(times)
}

const percentiles = (times: Array<number>) => {
  times.sort((a, b) => a - b)
  return { p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

const compileMillis = (pack: Triage.RulePack): number =>
  median(
    Array.from({ length: 5 }, () => {
      const from = performance.now()
      Result.getOrThrow(Triage.compile(pack))
      return performance.now() - from
    })
  )

/** One closure a rule, each a search for its phrases in the folded text. */
const closures = (rules: number) => {
  const tests = Array.from({ length: rules }, (_, rule) => {
    const [first, second] = phrasesOf(rule)
    return (text: string) => text.includes(first) || text.includes(second)
  })
  return (input: Triage.TriageInput) => {
    const text = input.body.toLowerCase()
    return tests.filter((test) => test(text)).length
  }
}

interface RuleEngine {
  addOperator(name: string, test: (value: string, phrase: string) => boolean): void
  addRule(rule: object): void
  run(facts: object): Promise<{ readonly events: ReadonlyArray<unknown> }>
}

const jsonRules = (rules: number) => {
  const load = createRequire(import.meta.url)
  const { Engine } = load("json-rules-engine") as { readonly Engine: new () => RuleEngine }
  const engine = new Engine()
  engine.addOperator("holds", (text, phrase) => text.includes(phrase))
  for (let rule = 0; rule < rules; rule++) {
    const any = phrasesOf(rule).map((value) => ({ fact: "text", operator: "holds", value }))
    engine.addRule({ conditions: { any }, event: { type: `own-${rule}` } })
  }
  return (input: Triage.TriageInput) => engine.run({ text: input.body.toLowerCase() })
}

const timedAsync = async (
  inputs: ReadonlyArray<Triage.TriageInput>,
  decide: (input: Triage.TriageInput) => Promise<unknown>
) => {
  const times: Array<number> = []
  for (const input of inputs.slice(0, 120)) {
    const from = performance.now()
    await decide(input)
    times.push((performance.now() - from) * 1000)
  }
  return percentiles(times.slice(20))
}

/** Text of a letter's greatest length, made of what costs most. */
const dear = ["my chest hurts and i cannot breathe and my arm is numb and ", "chest ", "190/125 120/80 98.6 101 "]

/** How the cost grows from a quarter of the greatest length to the whole: 4 is linear. */
const printGrowth = (compiled: Triage.CompiledTriage): void => {
  const costOf = (words: string, length: number) => {
    const body = words.repeat(Math.ceil(length / words.length)).slice(0, length)
    const input: Triage.TriageInput = { subject: "", body, sender: { relation: "self" }, patient: {} }
    return timed([input], (one) => Triage.triage(compiled, one)).p50
  }
  const longest = 64 * 1024
  const rows = dear.map((words) => {
    const [quarter, whole] = [costOf(words, longest / 4), costOf(words, longest)]
    return {
      text: words.trim().slice(0, 40),
      "16 KiB µs": rounded(quarter),
      "64 KiB µs": rounded(whole),
      times: rounded(whole / quarter)
    }
  })
  print("triage: the longest letters", rows)
}

const rounded = (micros: number): number => Number(micros.toPrecision(3))

export const run = async (): Promise<void> => {
  const inputs = letters()
  const rows: Array<Row> = []
  for (const rules of [100, 1000]) {
    const pack = packOf(rules)
    const compiled = Result.getOrThrow(Triage.compile(pack))
    const ours = timed(inputs, (input) => Triage.triage(compiled, input))
    const plain = timed(inputs, closures(rules))
    const peer = await timedAsync(inputs, jsonRules(rules))
    const row = (name: string, { p50, p99 }: { readonly p50: number; readonly p99: number }, compile: string): Row => ({
      rules,
      contender: name,
      "p50 µs": rounded(p50),
      "p99 µs": rounded(p99),
      "of ours": rounded(p50 / ours.p50),
      "compile ms": compile
    })
    rows.push(row("intervisit", ours, compileMillis(pack).toFixed(0)))
    rows.push(row("closures, no grammar", plain, "-"), row("json-rules-engine, no grammar", peer, "-"))
  }
  print(`triage: a letter of ${letterLength} characters`, rows)
  const compiled = Result.getOrThrow(Triage.compile(packOf(1000)))
  const from = performance.now()
  for (let at = 0; at < retriaged; at++) {
    const input = inputs[at % inputs.length]
    if (input !== undefined) Triage.triage(compiled, input)
  }
  printGrowth(compiled)
  console.log(`${retriaged} letters with 1,000 rules on one core: ${((performance.now() - from) / 1000).toFixed(2)} s`)
}
