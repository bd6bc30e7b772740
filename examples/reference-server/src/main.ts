/**
 * `npm start`: the whole clinic on this machine. Only the check of Node is here: it runs on the Node it refuses.
 */
import { tooOldNode } from "./NodeVersion.ts"

const problem = tooOldNode(process.versions.node)
if (problem === undefined) {
  const { main } = await import("./Demo.ts")
  main()
} else {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
