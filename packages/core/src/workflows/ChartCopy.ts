/**
 * The chart copy of a letter, as the outbox keeps it. Every letter that the patient can see goes to the chart, once.
 */
import type { OutboxChange } from "../domain/Delivery.ts"
import type { Instant } from "../domain/Instant.ts"
import type { Message } from "../domain/Message.ts"

/** Its key is the message's id: HL7 v2 receivers see it as MSH-10. */
export const chartCopy = (message: Message, createdAt: Instant): OutboxChange => ({
  _tag: "Enqueue",
  delivery: {
    key: message.id,
    practiceId: message.practiceId,
    destination: "chart",
    threadId: message.threadId,
    messageId: message.id,
    accountId: null,
    kind: "letter-to-chart",
    createdAt
  }
})
