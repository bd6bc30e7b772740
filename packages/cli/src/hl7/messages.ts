/**
 * The HL7 messages of files, one after another, whatever way they are written in: ER7 with any line ends, MLLP frames,
 * FHS and BHS batches. Memory holds one message at a time.
 */
import { MessageSplitter } from "@intervisit/adapter-hl7/message/MessageSplitter"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { WrongUsage } from "../exits.ts"
import { withProgress } from "../progress.ts"

/** A message: its file and its number in it from 1, and its bytes. */
export interface FileMessage {
  readonly path: string
  readonly number: number
  readonly bytes: Uint8Array
}

/** Every file is looked at before the first is read: a misspelt name fails at once, as wrong usage. */
export const messagesOf = Effect.fnUntraced(function* (name: string, paths: ReadonlyArray<string>) {
  const files: Array<Stream.Stream<FileMessage, PlatformError, Stdio.Stdio>> = []
  for (const path of paths) files.push(cut(path, yield* path === "-" ? openStandardInput(name) : openFile(name, path)))
  return Stream.flatMap(Stream.fromIterable(files), (file) => file)
})

const openStandardInput = (name: string) =>
  Effect.map(Stdio.Stdio, (stdio) => withProgress(`intervisit ${name}`, stdio.stdin, undefined))

const openFile = Effect.fnUntraced(function* (name: string, path: string) {
  const fs = yield* FileSystem.FileSystem
  const stat = yield* Effect.mapError(
    fs.stat(path),
    () => new WrongUsage({ problem: `${path} cannot be read: check its name and permissions.` })
  )
  if (stat.type === "Directory") {
    return yield* new WrongUsage({ problem: `${path} is a folder: name the files in it.` })
  }
  const total = stat.type === "File" ? Number(stat.size) : undefined
  return withProgress(`intervisit ${name}: ${path}`, fs.stream(path), total)
})

const cut = <E, R>(path: string, bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<FileMessage, E, R> =>
  Stream.mapAccumArray(
    bytes,
    () => ({ splitter: new MessageSplitter(), count: 0 }),
    (state, chunks) => [state, chunks.flatMap((chunk) => number(path, state, state.splitter.push(chunk)))],
    { onHalt: (state) => number(path, state, state.splitter.end()) }
  )

const number = (
  path: string,
  state: { count: number },
  pieces: ReadonlyArray<Uint8Array>
): ReadonlyArray<FileMessage> =>
  pieces.map((bytes) => {
    state.count += 1
    return { path, number: state.count, bytes }
  })

/** Message bytes with CR behind each segment, as MLLP receivers expect; text that holds LF beside CR stays. */
export const withCarriageReturns = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  if (!text.includes("\n")) return bytes
  const unified = text.replaceAll("\r\n", "\r")
  return Buffer.from(unified.includes("\r") ? unified : unified.replaceAll("\n", "\r"), "latin1")
}
