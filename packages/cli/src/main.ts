/**
 * The entry of `intervisit`: checks the Node version, then loads everything else.
 *
 * Nothing heavy is imported before the check, so that a Node that is too old says one clear sentence and exits 2
 * instead of failing somewhere inside a dependency.
 */
import { tooOldNodeMessage } from "./nodeVersion.ts"

const refusal = tooOldNodeMessage(process.versions.node)
if (refusal === undefined) {
  await import("./program.ts")
} else {
  process.stderr.write(`${refusal}\n`)
  process.exitCode = 2
}
