/**
 * Which Node the server runs on, and what it says on an older one. Written without imports: the older Node runs it.
 *
 * The limit is that of @effect/platform-node 4.1.
 */
const oldest = [22, 19] as const

/** The sentence for a Node that is too old; undefined for one that works. */
export const tooOldNode = (version: string): string | undefined => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  const needed = `Intervisit needs Node ${oldest.join(".")} or newer`
  return `${needed}, and this is Node ${version}; start it with npm start, which brings its own.`
}
