/**
 * A small EHR that files what it is sent: MDM^T02 and T10 over MLLP, each document once, shown on a page.
 *
 * AA means that the document is on the disk under its control id (MSH-10). The same control id with the same bytes is
 * answered again and counted; with other bytes it is flagged and answered AE 205. A replacement must name what it
 * replaces. Everything else is refused in the standard's words. Source: HL7 v2.5.1 chapter 9 (MDM), Tables 0008, 0357.
 */
import { join } from "node:path"
import * as Acknowledgement from "@intervisit/adapter-hl7/Acknowledgement"
import { Hl7Problem } from "@intervisit/adapter-hl7/Hl7Problem"
import * as Location from "@intervisit/adapter-hl7/Location"
import { Hl7Message } from "@intervisit/adapter-hl7/message/Hl7Message"
import { type MllpListenError, MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Journal from "../receiving/Journal.ts"
import * as PageServer from "../receiving/PageServer.ts"
import type { ReceiverPorts } from "../receiving/ReceiverProcess.ts"
import * as EhrPage from "./EhrPage.ts"

export interface DemoEhrOptions {
  /** The MLLP port; 0 takes a free one. */
  readonly port: number
  /** The page's port; 0 takes a free one. */
  readonly httpPort: number
  /** Where documents are kept. */
  readonly folder: string
}

export type DemoEhrError = Journal.JournalError | MllpListenError | PageServer.PageListenError

export class DemoEhr extends Context.Service<
  DemoEhr,
  ReceiverPorts & {
    /** What was filed, oldest first; the key is MSH-10. */
    readonly received: Effect.Effect<ReadonlyArray<Journal.Received>>
  }
>()("@intervisit/demo-clinic/DemoEhr") {
  static readonly layer = (options: DemoEhrOptions): Layer.Layer<DemoEhr, DemoEhrError> =>
    Layer.effect(DemoEhr, make(options))
}

/** Listens as long as the scope is open. */
export const make = Effect.fnUntraced(function* (options: DemoEhrOptions) {
  const journal = yield* Journal.open(join(options.folder, "documents.ndjson"))
  const controlId = controlIds()
  const server = yield* MllpServer.make({ port: options.port, handler: (frame) => file(journal, controlId, frame) })
  const httpPort = yield* PageServer.make({
    port: options.httpPort,
    page: Effect.map(journal.received, EhrPage.page),
    list: Effect.map(journal.received, (received) => received.map(EhrPage.row))
  })
  return DemoEhr.of({ port: server.address.port, httpPort, received: journal.received })
})

const file = Effect.fnUntraced(function* (
  journal: Journal.Journal,
  nextControlId: (now: number) => string,
  frame: Uint8Array
) {
  const now = yield* Clock.currentTimeMillis
  const controlId = nextControlId(now)
  const document = documentIn(frame)
  if (Result.isFailure(document)) return Acknowledgement.refuse(frame, document.failure, { now, controlId })
  const arrival = yield* journal.keep(document.success.controlId, frame)
  return arrival === "conflict"
    ? Acknowledgement.refuse(frame, otherBytes, { now, controlId })
    : Acknowledgement.accept(frame, { now, controlId })
})

/** MSH-10 of our answers: the moment, and a count for those of one moment. */
const controlIds = (): ((now: number) => string) => {
  let count = 0
  return (now) => {
    count = (count + 1) % 1000
    return `EHR${now}${String(count).padStart(3, "0")}`
  }
}

const documentIn = (frame: Uint8Array): Result.Result<Hl7Message, Hl7Problem> =>
  Result.flatMap(Hl7Message.parse(frame), (message) => {
    const problem = problemOf(message)
    return problem === undefined ? Result.succeed(message) : Result.fail(problem)
  })

const problemOf = (message: Hl7Message): Hl7Problem | undefined => {
  if (message.controlId === "") return refusal("AE", "101", "MSH", 10, "MSH-10 is empty; send a control id.")
  if (message.messageType !== "MDM") return refusal("AR", "200", "MSH", 9, "Only MDM messages are filed here.")
  if (!["T02", "T10"].includes(message.triggerEvent)) {
    return refusal("AR", "201", "MSH", 9, "Only the events T02 and T10 are filed here.")
  }
  if (message.triggerEvent === "T10" && message.value("TXA-13.1") === "") {
    return refusal("AE", "101", "TXA", 13, "TXA-13 is empty; a replacement names the document that it replaces.")
  }
  const missing = ["PID", "TXA", "OBX"].find((id) => message.segment(id) === undefined)
  return missing === undefined
    ? undefined
    : refusal("AE", "100", missing, undefined, `The ${missing} segment is missing; a document needs it.`)
}

const refusal = (
  answer: Hl7Problem["answer"],
  code: Hl7Problem["code"],
  segment: string,
  field: number | undefined,
  text: string
): Hl7Problem => new Hl7Problem({ answer, code, location: Location.at(segment, field), text })

const otherBytes = refusal("AE", "205", "MSH", 10, "This control id was used for another document; send a new one.")
