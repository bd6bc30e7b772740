/** Files as the edge hands them in: named, typed, and hashed over exactly their bytes. */
import type { AttachmentUpload } from "@intervisit/core/domain/Attachment"
import { sha256 } from "./sha256.ts"

export const upload = (name: string, declaredType: string, content: Uint8Array): AttachmentUpload => ({
  name,
  declaredType,
  sha256: sha256(content),
  content
})

export const textFile = (words: string): AttachmentUpload =>
  upload("note.txt", "text/plain", new TextEncoder().encode(words))
