/**
 * A chart and a mail system that do as they are told, and remember all that reached them.
 *
 * What is encoded is readable, so that a claim can say what stood in it.
 */
import type { ChartDocument } from "@intervisit/core/ports/ChartFiling"
import {
  ChartFiling,
  ChartFilingError,
  EndpointBusy,
  EndpointRefused,
  EndpointUnreachable
} from "@intervisit/core/ports/ChartFiling"
import { Notifier, NotifierError, type Nudge } from "@intervisit/core/ports/Notifier"
import * as Effect from "effect/Effect"

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What becomes of a document; undefined takes it. */
export type ChartAnswer = "unreachable" | "busy" | "refused" | undefined

const reasons = {
  unreachable: new EndpointUnreachable({ detail: "nobody listens" }),
  busy: new EndpointBusy({ code: "AE 207" }),
  refused: new EndpointRefused({ code: "AR 200" })
}

/** Counts what reaches it. `answer` is asked for each attempt. */
export const chartOf = (answer: (document: { readonly key: string; readonly attempt: number }) => ChartAnswer) => {
  const encoded: Array<ChartDocument> = []
  const attempts: Array<{ readonly key: string; readonly text: string }> = []
  const accepted: Array<string> = []
  const port = ChartFiling.of({
    encode: (document) =>
      Effect.sync(() => {
        encoded.push(document)
        return encoder.encode(`${document.key} ${document.body} for ${document.patient.demographics.name.family}`)
      }),
    file: (key, bytes) =>
      Effect.suspend(() => {
        attempts.push({ key, text: decoder.decode(bytes) })
        const attempt = attempts.filter((one) => one.key === key).length
        const refusal = answer({ key, attempt })
        if (refusal !== undefined) return Effect.fail(new ChartFilingError({ reason: reasons[refusal] }))
        accepted.push(key)
        return Effect.succeed({ receipt: `receipt of ${key}` })
      })
  })
  return { port, encoded, attempts, accepted }
}

/** What becomes of a notice: an SMTP reply code that refuses it, 0 for nobody there, or undefined. */
export const mailOf = (answer: (to: string, attempt: number) => number | undefined) => {
  const nudges: Array<Nudge> = []
  const attempts: Array<{ readonly to: string; readonly text: string }> = []
  const accepted: Array<string> = []
  const port = Notifier.of({
    encode: (nudge) =>
      Effect.sync(() => {
        nudges.push(nudge)
        return encoder.encode(JSON.stringify(nudge))
      }),
    nudge: (to, bytes) =>
      Effect.suspend(() => {
        attempts.push({ to, text: decoder.decode(bytes) })
        const code = answer(to, attempts.filter((one) => one.to === to).length)
        // RFC 5321: 4yz asks to try again, 5yz never to.
        if (code !== undefined) return Effect.fail(new NotifierError({ code, isRetryable: code < 500 }))
        accepted.push(to)
        return Effect.void
      })
  })
  return { port, nudges, attempts, accepted }
}
