/**
 * `intervisit hl7 read`: the facts of HL7 v2 messages, a line each.
 *
 * A message that its sender must mend gives `{"problem":{"location","code","text"}}` in their place; a message of the
 * standard that this release does not read yet gives `{"id","error":{"tag":"NotSupportedYet","message"}}`.
 */
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import { isPlanned } from "@intervisit/adapter-hl7/feed/PlannedEvents"
import type { Hl7Problem } from "@intervisit/adapter-hl7/Hl7Problem"
import * as Location from "@intervisit/adapter-hl7/Location"
import { Hl7Message } from "@intervisit/adapter-hl7/message/Hl7Message"
import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { SomeLinesFailed } from "../exits.ts"
import { type FileMessage, messagesOf } from "../hl7/messages.ts"
import { NotSupportedYet } from "../LineError.ts"
import * as Ndjson from "../ndjson.ts"

export const read = Effect.fnUntraced(function* (paths: ReadonlyArray<string>, zone: DateTime.TimeZone) {
  const stdio = yield* Stdio.Stdio
  const tally = { failed: 0, handled: 0 }
  const messages = yield* messagesOf("hl7 read", paths)
  const output = Stream.mapArrayEffect(messages, (messages) => {
    let text = ""
    let complaints = ""
    for (const message of messages) {
      const { lines, complaint } = linesOf(message, zone)
      tally[complaint === undefined ? "handled" : "failed"] += 1
      text += lines.map((line) => `${JSON.stringify(line)}\n`).join("")
      complaints += complaint ?? ""
    }
    const printed = [text] as const
    return complaints === "" ? Effect.succeed(printed) : Effect.as(Ndjson.writeError(complaints), printed)
  })
  yield* Stream.run(output, stdio.stdout({ endOnDone: false }))
  if (tally.failed > 0) return yield* new SomeLinesFailed(tally)
})

const linesOf = (
  { path, number, bytes }: FileMessage,
  zone: DateTime.TimeZone
): { readonly lines: ReadonlyArray<object>; readonly complaint?: string } => {
  const result = feedFactsFromBytes(bytes, { zone })
  if (Result.isSuccess(result)) return { lines: result.success.facts }
  const where = `intervisit hl7 read: ${path}: message ${number}`
  const planned = plannedMessage(bytes, result.failure)
  if (planned !== undefined) {
    const { _tag: tag, message } = new NotSupportedYet({ what: planned.what })
    return { lines: [{ id: planned.id, error: { tag, message } }], complaint: `${where}: ${message}\n` }
  }
  const { code, location, text } = result.failure
  const problem = { location: Location.format(location), code, text }
  return { lines: [{ problem }], complaint: `${where}, ${problem.location}: ${text}\n` }
}

/** What a message that was rejected for its type or event asks for, if a later release is to read it. */
const plannedMessage = (bytes: Uint8Array, problem: Hl7Problem): { id: string; what: string } | undefined => {
  if (problem.code !== "200" && problem.code !== "201") return undefined
  const message = Result.getOrUndefined(Hl7Message.parse(bytes))
  if (message === undefined || !isPlanned(message.messageType, message.triggerEvent)) return undefined
  return { id: message.controlId, what: `Reading ${message.messageType}^${message.triggerEvent}` }
}
