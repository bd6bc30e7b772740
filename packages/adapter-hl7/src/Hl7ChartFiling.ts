/**
 * Files letters in an EHR as MDM^T02 over MLLP, and puts them right as MDM^T10.
 *
 * Success is the receiver's AA or CA for our control id, which is the receipt. AE with a code that names a lock or an
 * internal error, and silence, are tried again with the same bytes; other refusals are final. The patient's number is
 * the one she has when the copy is made. Source: HL7 v2.5.1 chapter 9; HL7 decisions 0a.
 */

import { toMillis } from "@intervisit/core/domain/Instant"
import type { DocumentNumber } from "@intervisit/core/domain/Message"
import type { Patient } from "@intervisit/core/domain/Patient"
import {
  type ChartDocument,
  ChartFiling,
  ChartFilingError,
  EndpointBusy,
  EndpointRefused,
  EndpointUnreachable
} from "@intervisit/core/ports/ChartFiling"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Pool from "effect/Pool"
import type { ReceivedAcknowledgement } from "./Acknowledgement.ts"
import { controlIdOf } from "./Hl7Feed.ts"
import { linesOf, type MdmDocument, type Party } from "./mdm/MdmDocument.ts"
import * as MdmWriter from "./mdm/MdmWriter.ts"
import { MllpClient, type MllpClientOptions } from "./mllp/MllpClient.ts"
import type { MllpClientError } from "./mllp/MllpClientError.ts"

export interface Hl7ChartFilingOptions extends MllpClientOptions {
  readonly sending: Party
  readonly receiving: Party
  readonly processingId: MdmDocument["processingId"]
  /** The code for "patient letter" at the receiver (TXA-2). */
  readonly documentType: MdmDocument["document"]["type"]
  /** Connections at most; each carries one document at a time. Default 4. */
  readonly connectionsMax?: number
}

/** Codes of Table 0357 that mean "not now": 206 locked, 207 internal error. */
const busyCodes = new Set(["206", "207"])

const make = Effect.fnUntraced(function* (options: Hl7ChartFilingOptions) {
  const clients = yield* Pool.make({ acquire: MllpClient.make(options), size: options.connectionsMax ?? 4 })
  return ChartFiling.of({
    encode: (document) => Effect.orDie(Effect.fromResult(MdmWriter.write(mdmOf(document, options)))),
    file: (_key, bytes) =>
      Effect.scoped(Effect.flatMap(Pool.get(clients), (client) => client.send(bytes))).pipe(
        Effect.mapError(unreachable),
        Effect.flatMap(receiptOf)
      )
  })
})

export const layer = (options: Hl7ChartFilingOptions): Layer.Layer<ChartFiling> =>
  Layer.effect(ChartFiling, make(options))

const unreachable = (error: MllpClientError): ChartFilingError =>
  new ChartFilingError({
    reason: error.isRetryable
      ? new EndpointUnreachable({ detail: error.reason._tag })
      : new EndpointRefused({ code: error.reason._tag }),
    cause: error
  })

const receiptOf = (answer: ReceivedAcknowledgement): Effect.Effect<{ readonly receipt: string }, ChartFilingError> => {
  if (answer.code === "AA" || answer.code === "CA") return Effect.succeed({ receipt: answer.controlId })
  const code = answer.errorCode ?? answer.code
  const isBusy = answer.code === "AE" && (answer.errorCode === undefined || busyCodes.has(answer.errorCode))
  return Effect.fail(
    new ChartFilingError({ reason: isBusy ? new EndpointBusy({ code }) : new EndpointRefused({ code }) })
  )
}

const mdmOf = (document: ChartDocument, options: Hl7ChartFilingOptions): MdmDocument => {
  const { at, key, message, number, patient, replaces, team, thread } = document
  const sentAt = toMillis(message.sentAt)
  const reader = message.author.kind === "staff" ? "the patient" : team.name
  return {
    controlId: controlIdOf(key),
    at: toMillis(at),
    // Table 0003: an original, or what replaces a document that was edited, taken back or filed in error.
    event: replaces === null ? "T02" : "T10",
    processingId: options.processingId,
    sending: options.sending,
    receiving: options.receiving,
    patient: patientOf(patient),
    document: {
      uniqueNumber: numberOf(number),
      ...(replaces === null ? {} : { parentNumber: numberOf(replaces) }),
      type: options.documentType,
      title: thread.subject,
      activityAt: sentAt,
      completion: "AU", // Table 0271: authenticated
      availability: "AV", // Table 0273: available
      lines: linesOf(
        document.isWithdrawn
          ? `Withdrawn by the practice\n${document.body}`
          : `${message.author.name} (${message.author.role}) to ${reader}\n${document.body}`
      )
    }
  }
}

const numberOf = ({ exchange, revision, threadId }: DocumentNumber) => ({ thread: threadId, exchange, revision })

const patientOf = ({ demographics, id, identifiers }: Patient): MdmDocument["patient"] => {
  const [first, ...rest] = identifiers
  return {
    identifiers: first === undefined ? [{ assigner: "INTERVISIT", type: "PI", value: id }] : [first, ...rest],
    name: demographics.name,
    ...(demographics.birthDate === null ? {} : { birthDate: demographics.birthDate }),
    ...(demographics.sex === null ? {} : { sex: demographics.sex })
  }
}
