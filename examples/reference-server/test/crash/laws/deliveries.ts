/**
 * Laws of what left the house: everything once by distinct key, the same bytes each time, in order per thread.
 */
import { createHash } from "node:crypto"
import { controlIdOf } from "@intervisit/adapter-hl7/Hl7Feed"
import type { ThreadId } from "@intervisit/core/domain/Ids"
import { readers } from "../clinic.ts"
import type { Received } from "../receivers.ts"
import { compared, type Law } from "./Law.ts"
import type { Snapshot } from "./Snapshot.ts"

/** The letters that patients see, in the order in which they were sent. */
const lettersSent = ({ facts }: Snapshot) =>
  facts.flatMap(({ body }) => (body._tag === "MessageSent" && body.message.kind === "letter" ? [body.message] : []))

const chartHasEveryLetter: Law = {
  name: "the chart received every letter that a patient sees, once by its key",
  breaches: (snapshot) =>
    compared(
      "chart document",
      lettersSent(snapshot).map(({ id }) => controlIdOf(id)),
      snapshot.chart.map(({ key }) => key)
    )
}

const chartIsInOrder: Law = {
  name: "the chart received the letters of a thread in the order in which they were sent",
  breaches: (snapshot) => {
    const arrivals = new Map(snapshot.chart.map(({ key, order }) => [key, order]))
    return [...Map.groupBy(lettersSent(snapshot), ({ threadId }) => threadId)].flatMap(([threadId, letters]) =>
      isRising(letters.map(({ id }) => arrivals.get(controlIdOf(id)) ?? 0))
        ? []
        : [`the letters of thread ${threadId} came to the chart in another order`]
    )
  }
}

const noticesAreThoseOfFacts: Law = {
  name: "a notice stands in the outbox for each answer and each broken promise, and for nothing else",
  breaches: (snapshot, { patients }) => {
    const { facts, outbox, state } = snapshot
    // Who may read Bea's threads depends on the moment: her record is merged and stands for itself again.
    const ofAna = new Set(state.Thread.filter(({ patientId }) => patientId === patients.ana).map(({ id }) => id))
    const readersOf = (threadId: string) => (ofAna.has(threadId as ThreadId) ? readers.ana : [])
    const answers = lettersSent(snapshot).filter(({ author }) => author.kind === "staff")
    const broken = facts.flatMap(({ body, subjectId }) =>
      body._tag === "PromiseBroken" ? [{ threadId: subjectId, exchange: body.exchange }] : []
    )
    const began = new Map(
      lettersSent(snapshot)
        .filter(({ author }) => author.kind !== "staff")
        .toReversed()
        .map(({ exchange, id, threadId }) => [`${threadId} ${exchange}`, id])
    )
    const expected = [
      ...answers.flatMap(({ id, threadId }) => readersOf(threadId).map((reader) => `${id}.a.${reader}`)),
      ...broken.flatMap(({ exchange, threadId }) =>
        readersOf(threadId).map((reader) => `${began.get(`${threadId} ${exchange}`)}.b.${reader}`)
      )
    ]
    const found = outbox.filter(
      ({ delivery }) =>
        delivery.destination === "mail" && delivery.threadId !== null && readersOf(delivery.threadId).length > 0
    )
    return compared(
      "notice",
      expected,
      found.map(({ delivery }) => delivery.key)
    )
  }
}

const mailHasEveryNotice: Law = {
  name: "the mail catcher received every notice that was sent, once by its Message-ID, in order per thread and reader",
  breaches: ({ mail, outbox }) => {
    const notices = outbox.filter(({ delivery }) => delivery.destination === "mail")
    const sent = notices.filter(({ state }) => state === "accepted")
    const arrivals = new Map(mail.map(({ key, order }) => [leftPart(key), order]))
    // Sent by a life that died before it could say so; by the next one its reader might not be told any more.
    const untold = new Set(
      notices.flatMap(({ bytes, delivery, state }) => (state === "not-needed" && bytes !== null ? [delivery.key] : []))
    )
    return [
      ...compared(
        "mail",
        sent.map(({ delivery }) => delivery.key),
        mail.map(({ key }) => leftPart(key)).filter((key) => !untold.has(key))
      ),
      // One reader's quiet hours hold back nobody else: each has a lane of her own.
      ...[...Map.groupBy(sent, ({ delivery }) => `${delivery.threadId} to ${delivery.accountId}`)].flatMap(
        ([lane, notices]) =>
          isRising(notices.map(({ delivery }) => arrivals.get(delivery.key) ?? 0))
            ? []
            : [`the notices of thread ${lane} came in another order`]
      )
    ]
  }
}

const bytesWereFrozen: Law = {
  name: "what is sent again are the same bytes, and in the chart those that were frozen at the first attempt",
  breaches: ({ chart, mail, outbox }) => {
    const frozen = new Map(outbox.map(({ bytes, delivery }) => [controlIdOf(delivery.key), bytes]))
    const isFrozen = ({ key, sha256 }: Received) => {
      const bytes = frozen.get(key)
      return bytes !== undefined && bytes !== null && sha256Of(bytes) === sha256
    }
    return [
      ...[...chart, ...mail]
        .filter(({ conflicts }) => conflicts > 0)
        .map(({ key }) => `${key} came again with other bytes`),
      // SMTP ends lines in its own way, so mail is held to its repetitions alone.
      ...chart.filter((received) => !isFrozen(received)).map(({ key }) => `${key} is not what was frozen`)
    ]
  }
}

const outboxIsEmpty: Law = {
  name: "every delivery is settled, held by nobody, and its message says so",
  breaches: ({ outbox, state }, { patients }) => {
    const ofAna = new Set(state.Thread.filter(({ patientId }) => patientId === patients.ana).map(({ id }) => id))
    const messages = new Map(state.Message.map((message) => [message.id, message]))
    return outbox.flatMap(({ delivery, leaseOwner, receipt, state }) => {
      const { destination, key, kind, messageId } = delivery
      const message = messageId === null ? undefined : messages.get(messageId)
      return [
        ...(state === "accepted" ||
        (state === "not-needed" && (delivery.threadId === null || !ofAna.has(delivery.threadId)))
          ? []
          : [`delivery ${key} ended as ${state}`]),
        ...(leaseOwner === null ? [] : [`delivery ${key} is held by ${leaseOwner}`]),
        ...(destination !== "chart" || receipt === controlIdOf(key) ? [] : [`delivery ${key} has receipt ${receipt}`]),
        ...(destination !== "chart" || message?.filing.state === "accepted"
          ? []
          : [`message ${messageId} does not say that the chart has it`]),
        ...(kind !== "answer-notice" || state !== "accepted" || message?.notice.state === "sent"
          ? []
          : [`message ${messageId} does not say that its notice was sent`])
      ]
    })
  }
}

/** A Message-ID without its brackets and its domain. */
const leftPart = (messageId: string): string => messageId.slice(1, messageId.lastIndexOf("@"))

const isRising = (numbers: ReadonlyArray<number>): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

export const deliveryLaws: ReadonlyArray<Law> = [
  chartHasEveryLetter,
  chartIsInOrder,
  noticesAreThoseOfFacts,
  mailHasEveryNotice,
  bytesWereFrozen,
  outboxIsEmpty
]
