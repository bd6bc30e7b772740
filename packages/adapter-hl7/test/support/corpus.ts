/**
 * The shared HL7 v2 samples, read in place.
 */
import { readdirSync, readFileSync } from "node:fs"
import { hasShared, sharedPath } from "../../../../test/support/shared.ts"
import { split } from "../../src/message/MessageSplitter.ts"

export { hasShared, sharedSkipReason } from "../../../../test/support/shared.ts"

export interface CorpusFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every sample file, folder by folder; none where the shared folder is absent. */
export const corpusFiles = (): ReadonlyArray<CorpusFile> => {
  if (!hasShared) return []
  const root = sharedPath("data/hl7")
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap(({ name: folder }) =>
    readdirSync(`${root}/${folder}`).map((file) => ({
      name: `${folder}/${file}`,
      bytes: readFileSync(`${root}/${folder}/${file}`)
    }))
  )
}

/** Every message of every sample file, with the file's name. */
export const corpusMessages = (): ReadonlyArray<CorpusFile> =>
  corpusFiles().flatMap(({ name, bytes }) => split(bytes).map((message) => ({ name, bytes: message })))
