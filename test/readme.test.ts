/**
 * Every README's programs run, and print what they say they print.
 *
 * A block marked `ts` is a whole program of at most 15 lines; each `// => …` in it is the next line of its output.
 */
import { execFileSync } from "node:child_process"
import { globSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"
import { programsOf } from "./support/programs.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

const programs = globSync(["README.md", "packages/*/README.md"], { cwd: root }).flatMap((readme) =>
  programsOf(join(root, readme)).flatMap(({ place, printed, program }) =>
    program === undefined ? [] : [{ name: `${readme}, line ${place}`, program, printed }]
  )
)

describe("README programs", () => {
  it("exist", () => {
    assert.isAbove(programs.length, 0)
  })
  for (const { name, printed, program } of programs) {
    it(`${name} runs and prints what it says`, () => {
      assert.isAtMost(program.trim().split("\n").length, 15)
      assert.isAbove(printed.length, 0, "a program that prints nothing proves nothing: add `// => …`")
      const output = execFileSync(
        process.execPath,
        ["-C", "@intervisit/source", "--input-type=module-typescript", "-"],
        {
          cwd: root,
          input: program,
          encoding: "utf8"
        }
      )
      assert.deepStrictEqual(output.trim().split("\n"), printed)
    })
  }
})
