/**
 * Each rule is seen to fail: every one has a small bad sample, with what it must find, and a good one.
 */
import { assert, describe, it } from "@effect/vitest"
import { codeSamples } from "./codeSamples.ts"
import { documentSamples } from "./documentSamples.ts"
import { importSamples } from "./importSamples.ts"
import { nameSamples } from "./nameSamples.ts"
import { repositoryOf, type TextFile } from "./Repository.ts"
import { sentence } from "./Rule.ts"
import { rules } from "./rules.ts"
import { textSamples } from "./textSamples.ts"

const samples = [...textSamples, ...importSamples, ...codeSamples, ...nameSamples, ...documentSamples]

const repositoryWith = (files: Record<string, string>) =>
  repositoryOf(Object.entries(files).map(([path, text]): TextFile => ({ path, text })))

describe("a rule", () => {
  for (const { bad, finds, good, rule: name } of samples) {
    const rule = rules.find((one) => one.name === name)
    it(`finds what breaks it: ${name}`, () => {
      const found = rule?.find(repositoryWith(bad)).map(({ line, path }) => `${path}:${line}`)
      assert.deepStrictEqual(found, finds)
    })
    it(`leaves alone what keeps it: ${name}`, () => {
      const found = rule?.find(repositoryWith(good)).map((finding) => sentence(rule, finding))
      assert.deepStrictEqual(found, [])
    })
  }

  it("has a sample, each one", () => {
    assert.deepStrictEqual(rules.map((rule) => rule.name).sort(), samples.map((sample) => sample.rule).sort())
  })

  it("says where, what, its name and how to mend it", () => {
    const rule = rules.find(({ name }) => name === "nothing is exported as default")
    assert.deepStrictEqual(
      rule?.find(repositoryWith({ "a.ts": "\nexport default 1\n" })).map((finding) => sentence(rule, finding)),
      [
        "a.ts:2 A default export stands here. Rule: nothing is exported as default. " +
          "Mend: export it by its name, so that every file calls it the same."
      ]
    )
  })
})
