/**
 * What was just sent, so that the thread's page can say so once. In memory: a reload tells the plain state.
 */
import type { Sent } from "../api/views.ts"

export interface SentNow {
  readonly sent: Sent
  /** True where the sender had seen the emergency page. */
  readonly isEmergency: boolean
}

let last: SentNow | undefined

export const noteSent = (sent: SentNow): void => {
  last = sent
}

/** What was just sent on this thread. */
export const sentOn = (threadId: string): SentNow | undefined => (last?.sent.threadId === threadId ? last : undefined)
