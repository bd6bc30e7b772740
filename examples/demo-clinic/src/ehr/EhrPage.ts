/**
 * What the demo EHR received, as people and tests see it: newest first on the page, oldest first in the list.
 *
 * Values come from outside and are escaped. Times are shown in the demo clinic's zone.
 */
import type { MdmDocument } from "@intervisit/adapter-hl7/mdm/MdmDocument"
import * as MdmReader from "@intervisit/adapter-hl7/mdm/MdmReader"
import { Hl7Message } from "@intervisit/adapter-hl7/message/Hl7Message"
import { display } from "@intervisit/core/domain/PersonName"
import * as Result from "effect/Result"
import { type Html, html } from "../receiving/Html.ts"
import type { Received } from "../receiving/Journal.ts"
import * as PageServer from "../receiving/PageServer.ts"
import { timeText } from "../receiving/timeText.ts"

/** A row of `/received.json`. */
export const row = (received: Received) => ({
  key: received.key,
  sha256: received.sha256,
  /** TXA-12. */
  documentNumber: messageOf(received)?.value("TXA-12.1") ?? "",
  order: received.order,
  repeats: received.repeats,
  conflicts: received.conflicts
})

/** The page. */
export const page = (received: ReadonlyArray<Received>): Html =>
  PageServer.page(
    "Demo EHR: documents received",
    `${received.length} document${received.length === 1 ? "" : "s"}, newest first.`,
    received.length === 0
      ? html`<p>Nothing has arrived yet. Each letter of the portal comes here as an MDM^T02 document,
and what is put right as an MDM^T10.</p>`
      : html`<ol>${[...received].reverse().map((one) => item(one, received))}</ol>`
  )

const item = (received: Received, all: ReadonlyArray<Received>): Html => {
  const message = messageOf(received)
  const document = message === undefined ? undefined : MdmReader.read(message)
  const number = message?.value("TXA-12.1") ?? ""
  const times = received.repeats === 0 ? "" : `, then ${received.repeats} more with the same bytes`
  const conflicts = received.conflicts === 0 ? "" : `; ${received.conflicts} with other bytes were refused`
  const replaces = message?.value("TXA-13.1") ?? ""
  const newer = all.find((other) => number !== "" && messageOf(other)?.value("TXA-13.1") === number)
  const words = (document?.document.lines ?? []).slice(1).join("\n")
  return html`<li>
<h2>${document?.document.title ?? message?.value("OBX-3.2") ?? received.key}</h2>
<dl>
<dt>Patient</dt><dd>${document === undefined ? "not readable" : patientText(document)}</dd>
<dt>From</dt><dd>${document === undefined ? "not readable" : authorText(document)}</dd>
<dt>Written</dt><dd>${document === undefined ? "not readable" : timeText(document.document.activityAt)}</dd>
<dt>Document</dt><dd>${number}</dd>
${replaces === "" ? "" : html`<dt>Replaces</dt><dd>${replaces}</dd>`}
${newer === undefined ? "" : html`<dt>Replaced by</dt><dd>${messageOf(newer)?.value("TXA-12.1") ?? ""}</dd>`}
<dt>Received</dt><dd>${timeText(received.at)}, as ${received.key}${times}${conflicts}</dd>
</dl>
<details><summary>Read the document</summary><pre>${words}</pre></details>
</li>
`
}

const patientText = ({ patient }: MdmDocument): string => {
  const [identifier] = patient.identifiers
  return `${display(patient.name)}, born ${patient.birthDate ?? "unknown"}, ${identifier.type} ${identifier.value}`
}

/** Who wrote it stands in TXA-9, or in the first line where the sender has no number for the author. */
const authorText = ({ document }: MdmDocument): string =>
  document.originator?.name === undefined ? document.lines[0] : display(document.originator.name)

const messageOf = (received: Received): Hl7Message | undefined =>
  Result.getOrUndefined(Hl7Message.parse(received.bytes))
