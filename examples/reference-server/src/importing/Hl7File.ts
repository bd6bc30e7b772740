/**
 * A file of HL7 v2 messages, taken as the feed would take them: each message by itself, known by its bytes.
 *
 * A dry run reads every message and writes none. The same file again is answered from the receipts.
 */
import { feedFactsFromBytes } from "@intervisit/adapter-hl7/feed/FeedFactsFromMessage"
import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import * as Location from "@intervisit/adapter-hl7/Location"
import { split } from "@intervisit/adapter-hl7/message/MessageSplitter"
import type { ImportReportView } from "@intervisit/api/Import"
import type { PracticeId } from "@intervisit/core/domain/Ids"
import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** The feed under which imported messages are kept: its control ids are its own. */
const feed = "import"

/** Takes every message, or only looks at it. */
export const takeHl7File = Effect.fnUntraced(function* (
  practiceId: PracticeId,
  zone: DateTime.TimeZone,
  bytes: Uint8Array,
  isDryRun: boolean
) {
  const sender = { zone }
  const mistakes: Array<ImportReportView["mistakes"][number]> = []
  const messages = split(bytes).map(withCarriageReturns)
  for (const [index, message] of messages.entries()) {
    const read = feedFactsFromBytes(message, sender)
    if (Result.isFailure(read)) {
      const { code, location } = read.failure
      mistakes.push({ line: index + 1, column: Location.format(location), code })
      continue
    }
    if (isDryRun) continue
    const options = { practiceId, feed, sender, site: siteMapDefault }
    const answer = new TextDecoder().decode(yield* Hl7Feed.receive(options, message))
    if (!answer.includes("MSA|AA")) mistakes.push({ line: index + 1, column: null, code: "207" })
  }
  const refused = mistakes.length
  return { messages: { taken: messages.length - refused, refused }, mistakes }
})

/** Files of HL7 end their segments as editors do; the standard ends them with CR. */
const withCarriageReturns = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes).toString("latin1")
  if (!text.includes("\n")) return bytes
  const unified = text.replaceAll("\r\n", "\r")
  return Buffer.from(unified.includes("\r") ? unified : unified.replaceAll("\n", "\r"), "latin1")
}
