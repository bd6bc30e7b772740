/**
 * The chart copy of a letter or a call, as the outbox keeps it, and the words that it will have.
 *
 * Every letter goes to the chart once. What is put right afterwards goes again, as a replacement of the document that
 * stands there; what was filed under the wrong patient is replaced on her chart by the word that it was in error.
 * Source: HL7 decisions, MDM: an edit and a retraction are T10 with the old number in TXA-13.
 */
import type { OutboxChange } from "../domain/Delivery.ts"
import type { Instant } from "../domain/Instant.ts"
import type { DocumentNumber, Message } from "../domain/Message.ts"
import type { Thread } from "../domain/Thread.ts"

/** The number of the document that this thread has just sent to the chart. */
export const documentOf = (after: Thread, exchange: number): DocumentNumber => ({
  threadId: after.id,
  exchange,
  revision: after.documents ?? after.messages
})

/** Its key is the message's id: HL7 v2 receivers see it as MSH-10. */
export const chartCopy = (message: Message, createdAt: Instant): OutboxChange =>
  enqueued(message, {
    key: message.id,
    threadId: message.threadId,
    kind: "letter-to-chart",
    createdAt,
    ...(message.document === undefined ? {} : { document: message.document })
  })

/** The copy that replaces another one of the same thread: its words were corrected or taken back. */
export const replacement = (
  before: Message,
  documents: { readonly replaces: DocumentNumber; readonly document: DocumentNumber },
  createdAt: Instant
): OutboxChange =>
  enqueued(before, {
    key: `${before.id}.c${documents.document.revision}`,
    threadId: before.threadId,
    kind: "replacement-to-chart",
    createdAt,
    ...documents
  })

/** What replaces it on the chart of the patient under whom it was filed in error. */
export const withdrawal = (
  before: Message,
  documents: { readonly replaces: DocumentNumber; readonly document: DocumentNumber },
  createdAt: Instant
): OutboxChange =>
  enqueued(before, {
    key: `${before.id}.w${(before.moves?.length ?? 0) + 1}`,
    threadId: before.threadId,
    kind: "withdrawal-to-chart",
    createdAt,
    ...documents
  })

/** The copy for the chart of the patient to whom it belongs. */
export const movedCopy = (moved: Message, document: DocumentNumber, createdAt: Instant): OutboxChange =>
  enqueued(moved, {
    key: `${moved.id}.m${moved.moves?.length ?? 0}`,
    threadId: moved.threadId,
    kind: "letter-to-chart",
    createdAt,
    document
  })

type Delivery = Extract<OutboxChange, { readonly _tag: "Enqueue" }>["delivery"]

const enqueued = (
  message: Message,
  parts: Pick<Delivery, "key" | "threadId" | "kind" | "createdAt" | "document" | "replaces">
): OutboxChange => ({
  _tag: "Enqueue",
  delivery: {
    practiceId: message.practiceId,
    destination: "chart",
    messageId: message.id,
    accountId: null,
    ...parts
  }
})

/** What the chart says of it, and whether these are the words of a person or the word that they were taken back. */
export const chartText = (
  delivery: Delivery,
  message: Message,
  body: string
): { readonly text: string; readonly isWithdrawn: boolean } => {
  const isElsewhere = message.threadId !== delivery.threadId
  if (isElsewhere || delivery.kind === "withdrawal-to-chart") {
    return { text: "FILED IN ERROR. This document belongs to another record and was withdrawn.", isWithdrawn: true }
  }
  const { call, corrections, retraction } = message
  if (retraction !== undefined) {
    const { at, by, reason } = retraction
    return { text: `WITHDRAWN at ${at} by ${by.name}. Reason: ${reason}`, isWithdrawn: true }
  }
  const said = call === undefined ? body : `${callLine(call)}\n${body}`
  const correction = corrections?.at(-1)
  if (correction === undefined) return { text: said, isWithdrawn: false }
  const { at, by, reason } = correction
  return { text: `${said}\n\nCORRECTED at ${at} by ${by.name}. Reason: ${reason}`, isWithdrawn: false }
}

const callLine = ({ direction, minutes, outcome, withWhom }: NonNullable<Message["call"]>): string =>
  `Telephone call ${direction === "to-patient" ? "to" : "from"} ${withWhom}, ` +
  `${outcome === "reached" ? "reached" : "not reached"}, ${minutes} min.`
