/**
 * A file of what was received: each key once, in the order of arrival, on the disk before anybody is told "accepted".
 *
 * A line is written whole and synced, so a process that is killed loses nothing that it acknowledged. A last line that
 * was cut off by a crash was never acknowledged: it is dropped at the next start. A key that comes again with the same
 * bytes is counted; with other bytes it is flagged and the first bytes stay.
 */
import { createHash } from "node:crypto"
import { type FileHandle, mkdir, open as openFile } from "node:fs/promises"
import { dirname } from "node:path"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"

/** What was received under one key. */
export interface Received {
  readonly key: string
  readonly sha256: string
  /** Counts up from 1 in the order of arrival. */
  readonly order: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly bytes: Uint8Array
  /** How often the same bytes came again. */
  readonly repeats: number
  /** How often other bytes came under this key. */
  readonly conflicts: number
}

/** How a key stood when it came. */
export type Arrival = "new" | "repeat" | "conflict"

export interface Journal {
  /** Success means that it is on the disk. */
  readonly keep: (key: string, bytes: Uint8Array) => Effect.Effect<Arrival>
  /** Oldest first. */
  readonly received: Effect.Effect<ReadonlyArray<Received>>
}

/** The folder of a journal cannot be made, read or written. */
export class JournalNotWritable extends Schema.TaggedError<JournalNotWritable>()("JournalNotWritable", {
  path: Schema.String,
  code: Schema.String
}) {
  override get message() {
    const mend = "give this account the right to write there, or choose another folder"
    return `The file ${this.path} cannot be written (${this.code}); ${mend}.`
  }
}

/** The file holds a line that nobody of us wrote. */
export class JournalBroken extends Schema.TaggedError<JournalBroken>()("JournalBroken", {
  path: Schema.String,
  line: Schema.Int
}) {
  override get message() {
    return `The file ${this.path} cannot be read from line ${this.line} on; move it away, or put back a copy of it.`
  }
}

export type JournalError = JournalNotWritable | JournalBroken

const Line = Schema.fromJsonString(
  Schema.Union([
    Schema.TaggedStruct("Received", {
      key: Schema.String,
      at: Schema.Int,
      base64: Schema.String
    }),
    Schema.TaggedStruct("Repeated", { key: Schema.String, sha256: Schema.String, at: Schema.Int })
  ])
)
type Line = typeof Line.Type

const decodeLine = Schema.decodeUnknownResult(Line)
const encodeLine = Schema.encodeSync(Line)

/** Opens or makes the file, for as long as the scope lives. One process at a time. */
export const open = (path: string): Effect.Effect<Journal, JournalError, Scope.Scope> =>
  Effect.gen(function* () {
    const file = yield* Effect.acquireRelease(
      Effect.tryPromise({ try: () => openDurably(path), catch: (cause) => notWritable(path, cause) }),
      (file) => Effect.promise(() => file.close())
    )
    const content = yield* Effect.tryPromise({
      try: () => wholeLines(file),
      catch: (cause) => notWritable(path, cause)
    })
    const kept = yield* restored(path, content)
    let length = content.length
    const oneAtATime = yield* Semaphore.make(1)
    const keep = Effect.fnUntraced(function* (key: string, bytes: Uint8Array) {
      const at = yield* Clock.currentTimeMillis
      const known = kept.get(key)
      const sha256 = sha256Of(bytes)
      const line: Line =
        known === undefined
          ? { _tag: "Received", key, at, base64: Buffer.from(bytes).toString("base64") }
          : { _tag: "Repeated", key, sha256, at }
      length = yield* append(file, length, line)
      apply(kept, line)
      return known === undefined ? "new" : known.sha256 === sha256 ? "repeat" : "conflict"
    })
    return {
      keep: (key, bytes) => Effect.uninterruptible(oneAtATime.withPermit(keep(key, bytes))),
      received: Effect.sync(() => [...kept.values()])
    }
  })

const openDurably = async (path: string): Promise<FileHandle> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await openFile(path, "a+", 0o600)
  // A new file's name is durable only once its folder is synced.
  const handle = await openFile(folder, "r")
  await handle.sync().finally(() => handle.close())
  return file
}

/** What is there, without what a crash left unfinished. */
const wholeLines = async (file: FileHandle): Promise<Buffer> => {
  const content = await file.readFile()
  const length = content.lastIndexOf(0x0a) + 1
  if (length < content.length) await file.truncate(length)
  return content.subarray(0, length)
}

const restored = (path: string, content: Buffer): Effect.Effect<Map<string, Received>, JournalBroken> => {
  const kept = new Map<string, Received>()
  for (const [index, text] of content.toString("utf8").split("\n").slice(0, -1).entries()) {
    const line = decodeLine(text)
    if (Result.isFailure(line)) return Effect.fail(new JournalBroken({ path, line: index + 1 }))
    apply(kept, line.success)
  }
  return Effect.succeed(kept)
}

/** The length of the file with the line in it, once that is on the disk. A line that fails leaves nothing behind. */
const append = (file: FileHandle, length: number, line: Line): Effect.Effect<number> => {
  const bytes = Buffer.from(`${encodeLine(line)}\n`)
  return Effect.promise(() => file.appendFile(bytes)).pipe(
    Effect.andThen(Effect.promise(() => file.datasync())),
    Effect.onError(() => Effect.promise(() => file.truncate(length))),
    Effect.as(length + bytes.length)
  )
}

const apply = (kept: Map<string, Received>, line: Line): void => {
  const known = kept.get(line.key)
  if (line._tag === "Received") {
    const bytes = Buffer.from(line.base64, "base64")
    const { at, key } = line
    kept.set(key, { key, sha256: sha256Of(bytes), order: kept.size + 1, at, bytes, repeats: 0, conflicts: 0 })
  } else if (known !== undefined) {
    const isSame = known.sha256 === line.sha256
    kept.set(line.key, {
      ...known,
      repeats: known.repeats + (isSame ? 1 : 0),
      conflicts: known.conflicts + (isSame ? 0 : 1)
    })
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

const notWritable = (path: string, cause: unknown): JournalNotWritable => {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "unknown"
  return new JournalNotWritable({ path, code })
}
