/**
 * The house style as a test: each rule is looked for in every file of the repository.
 *
 * `tidy/rules.test.ts` shows that each rule finds what it is meant to find.
 */
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { readRepository } from "./tidy/Repository.ts"
import { sentence } from "./tidy/Rule.ts"
import { rules } from "./tidy/rules.ts"

const repository = readRepository(fileURLToPath(new URL("..", import.meta.url)))

describe("in this repository", () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const sentences = rule.find(repository).map((finding) => sentence(rule, finding))
      assert.isEmpty(sentences, `\n${sentences.join("\n")}\n`)
    })
  }

  it("there are files to look at", () => {
    assert.isAbove(repository.modules.length, 50)
  })
})
