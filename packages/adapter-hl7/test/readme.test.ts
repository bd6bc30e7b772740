/** What the README shows is what the library does: its program is run, and prints the comments behind its lines. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"

const folder = fileURLToPath(new URL("..", import.meta.url))
const program = /## Use\n\n```ts\n(.*?)```/s.exec(readFileSync(`${folder}/README.md`, "utf8"))?.[1] ?? ""

describe("the README", () => {
  it("shows at most 15 lines of use", () => {
    assert.isAtMost(program.split("\n").filter((line) => line !== "").length, 15)
  })

  it("prints what it says", () => {
    const args = ["--input-type=module-typescript", "--conditions=@intervisit/source", "--eval", program]
    const printed = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
    const promised = [...program.matchAll(/console\.log\(.*\) \/\/ (.*)/g)].map((match) => match[1])
    assert.isAtLeast(promised.length, 3)
    assert.deepStrictEqual(printed.trimEnd().split("\n"), promised)
  })
})
