/** SHA-256 in lower-case hexadecimal, as the edge computes it. */
import { createHash } from "node:crypto"

export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex")
