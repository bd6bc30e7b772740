/**
 * `npm start`: the demo clinic on this machine, or with `-- --no-demo` a practice of one's own. Only the check of Node
 * and of the words behind the command is here: it runs on the Node it refuses.
 */
import { tooOldNode } from "./NodeVersion.ts"

const words = process.argv.slice(2)
const unknown = words.find((word) => word !== "--no-demo")
const problem =
  tooOldNode(process.versions.node) ??
  (unknown === undefined
    ? undefined
    : `npm start does not know ${unknown}; there is --no-demo, written as npm start -- --no-demo.`)
if (problem === undefined) {
  const { run } = await import("./ServerProcess.ts")
  const { program } = words.length === 0 ? await import("./Demo.ts") : await import("./OwnPractice.ts")
  run(program)
} else {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
