/**
 * A photo or a file inside a message: named by the SHA-256 of its bytes, of a type that its bytes prove.
 *
 * At most 5 a message, 10 MB each, no two with the same bytes. The declared type must be the sniffed one; a file
 * that is none of the known types is refused. Malware scanning is a hook of the server, not of this file.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

export const bytesMax = 10 * 1024 * 1024
export const countMax = 5

export const AttachmentType = Schema.Literals([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "application/pdf",
  "text/plain"
])
export type AttachmentType = typeof AttachmentType.Type

export const Attachment = Schema.Struct({
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u)),
  name: Schema.NonEmptyString,
  type: AttachmentType,
  bytes: Schema.Int
})
export type Attachment = typeof Attachment.Type

/** An attachment that cannot be sent, and why. `index` counts from 0 in the order given. */
export class AttachmentRefused extends Schema.TaggedError<AttachmentRefused>()("AttachmentRefused", {
  index: Schema.Int,
  reason: Schema.Literals(["empty", "too-large", "unknown-type", "type-mismatch", "duplicate", "too-many"])
}) {
  override get message() {
    const refused = `Attachment ${this.index + 1} was refused (${this.reason})`
    return `${refused}: send at most ${countMax} different PNG, JPEG, GIF, WebP, PDF or text files of 10 MB each.`
  }
}

/** What a sender hands in: the hash is computed at the edge, over exactly these bytes. */
export interface AttachmentUpload {
  readonly name: string
  readonly declaredType: string
  readonly sha256: string
  readonly content: Uint8Array
}

const signatures: ReadonlyArray<readonly [AttachmentType, ReadonlyArray<number>]> = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]]
]

/** The type that the bytes prove, whatever they are called. */
export const sniff = (content: Uint8Array): AttachmentType | undefined => {
  for (const [type, signature] of signatures) {
    if (signature.every((byte, index) => content[index] === byte)) return type
  }
  if (isWebp(content)) return "image/webp"
  return isPlainText(content) ? "text/plain" : undefined
}

/**
 * Checks all uploads of one message beside those it `kept` from before; the first that cannot go refuses it.
 * Gives all of them, the kept ones first.
 */
export const check = (
  uploads: ReadonlyArray<AttachmentUpload>,
  kept: ReadonlyArray<Attachment> = []
): Result.Result<ReadonlyArray<Attachment>, AttachmentRefused> => {
  const seen = new Set(kept.map(({ sha256 }) => sha256))
  const accepted: Array<Attachment> = [...kept]
  for (const [index, upload] of uploads.entries()) {
    const refused = (reason: AttachmentRefused["reason"]) => Result.fail(new AttachmentRefused({ index, reason }))
    if (accepted.length >= countMax) return refused("too-many")
    if (upload.content.length === 0) return refused("empty")
    if (upload.content.length > bytesMax) return refused("too-large")
    const type = sniff(upload.content)
    if (type === undefined) return refused("unknown-type")
    if (upload.declaredType !== "" && upload.declaredType.split(";")[0] !== type) return refused("type-mismatch")
    if (seen.has(upload.sha256)) return refused("duplicate")
    seen.add(upload.sha256)
    accepted.push({ sha256: upload.sha256, name: safeName(upload.name), type, bytes: upload.content.length })
  }
  return Result.succeed(accepted)
}

/** A name without path, controls or direction marks; it is only ever shown and offered for download. */
const safeName = (name: string): string => {
  const base = name.split(/[\\/]/).at(-1) ?? ""
  const clean = base.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim()
  return clean === "" ? "attachment" : Array.from(clean).slice(0, 120).join("")
}

const isWebp = (content: Uint8Array): boolean =>
  content.length >= 12 &&
  content[0] === 0x52 &&
  content[1] === 0x49 &&
  content[2] === 0x46 &&
  content[3] === 0x46 &&
  content[8] === 0x57 &&
  content[9] === 0x45 &&
  content[10] === 0x42 &&
  content[11] === 0x50

/** Text has no control bytes but tab and line ends. A few thousand bytes decide. */
const isPlainText = (content: Uint8Array): boolean => {
  for (const byte of content.subarray(0, 8192)) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false
  }
  return content.length > 0
}
