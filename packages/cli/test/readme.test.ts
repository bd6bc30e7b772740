/** What the README shows is what the command does: each command of "Use" is run, and prints the comment below it. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const block = /## Use\n\n```sh\n(.*?)```/s.exec(readFileSync(path("README.md"), "utf8"))?.[1] ?? ""
const lines = block.trimEnd().split("\n")

describe("the README", () => {
  it("shows at most 15 lines of use", () => {
    assert.isAtLeast(lines.length, 2)
    assert.isAtMost(lines.length, 15)
  })

  for (const [index, command] of lines.entries()) {
    if (command.startsWith("#")) continue
    it(`prints what line ${index + 1} says`, () => {
      const run = command.replace("npx intervisit", `"${process.execPath}" "${path("bin/intervisit.js")}"`)
      const printed = execFileSync("sh", ["-c", run], { encoding: "utf8" })
      assert.strictEqual(`# ${printed.trimEnd()}`, lines[index + 1])
    })
  }
})
