/**
 * Every README's programs run, and print what they say they print.
 *
 * A block marked `ts` is a whole program of at most 15 lines; each `// => …` in it is the next line of its output.
 */
import { execFileSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))

const programs = globSync(["README.md", "packages/*/README.md"], { cwd: root }).flatMap((readme) =>
  Array.from(readFileSync(join(root, readme), "utf8").matchAll(/```ts\n([\s\S]*?)```/g), (match, index) => ({
    name: `${readme} ${index + 1}`,
    program: match[1] ?? ""
  }))
)

describe("README programs", () => {
  it("exist", () => {
    assert.isAbove(programs.length, 0)
  })
  for (const { name, program } of programs) {
    it(`${name} runs and prints what it says`, () => {
      assert.isAtMost(program.trim().split("\n").length, 15)
      const expected = Array.from(program.matchAll(/\/\/ => (.*)/g), (match) => match[1] ?? "")
      assert.isAbove(expected.length, 0, "a program that prints nothing proves nothing: add `// => …`")
      const output = execFileSync(
        process.execPath,
        ["-C", "@intervisit/source", "--input-type=module-typescript", "-"],
        {
          cwd: root,
          input: program,
          encoding: "utf8"
        }
      )
      assert.deepStrictEqual(output.trim().split("\n"), expected)
    })
  }
})
