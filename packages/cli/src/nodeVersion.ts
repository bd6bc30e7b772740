/**
 * Which Node `intervisit` runs on, and the sentence it says on an older one.
 *
 * Written without any import and in old syntax only, because it runs on the Node that it refuses.
 * The limit is that of @effect/platform-node 4.1.
 */

/** The oldest Node that works. */
export const oldestNode = "22.19.0"

const parts = (version: string): ReadonlyArray<number> => version.split(".").map((part) => Number.parseInt(part, 10))

/** The sentence for a Node that is too old, or `undefined` for one that works. */
export const tooOldNodeMessage = (version: string): string | undefined => {
  const [major = 0, minor = 0] = parts(version)
  const [oldestMajor = 0, oldestMinor = 0] = parts(oldestNode)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  const mend = "install a newer one, or run it with npx in a checkout, which brings its own"
  return `intervisit needs Node ${oldestNode} or newer, and this is Node ${version}: ${mend}.`
}
