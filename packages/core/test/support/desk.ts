/** What staff do at their desk, as the pages send it. */
import type { MessageId, ThreadId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"
import type { Amendment } from "@intervisit/core/workflows/AmendAnswer"
import type { Absence } from "@intervisit/core/workflows/ArrangeCover"
import type { CannedAnswerEdit } from "@intervisit/core/workflows/EditCannedAnswer"
import type { Call } from "@intervisit/core/workflows/RecordCall"
import { beaAccountId } from "./lakeside.ts"

/** A call in which Ana was reached. */
export const call = (
  threadId: ThreadId,
  parts: Partial<Call["call"]> = {},
  more: Partial<Omit<Call, "call">> = {}
): Call => ({
  threadId,
  call: { direction: "to-patient", outcome: "reached", withWhom: "Ana Ruiz", minutes: 6, ...parts },
  at: eg.friday1655,
  summary: "The form is at the front desk.",
  language: "en",
  ...more
})

interface Answer {
  readonly threadId: ThreadId
  readonly messageId: MessageId
}

export const correction = ({ messageId, threadId }: Answer, body = "It is at the front desk."): Amendment => ({
  _tag: "Correct",
  threadId,
  messageId,
  body,
  seenRevision: 1,
  reason: "It was the wrong desk."
})

export const retraction = ({ messageId, threadId }: Answer): Amendment => ({
  _tag: "Retract",
  threadId,
  messageId,
  reason: "It was meant for another patient."
})

/** Noor is away for a week from now, and Bea covers. */
export const absence = (parts: Partial<Absence> = {}): Absence => ({
  awayAccountId: eg.noorAccountId,
  byAccountId: beaAccountId,
  from: eg.friday1655,
  until: eg.daysAfter(eg.friday1655, 7),
  ...parts
})

export const edit = (parts: Partial<CannedAnswerEdit> = {}): CannedAnswerEdit => {
  const { en, es, teamId } = eg.cannedAnswer()
  return { id: null, seenVersion: 0, teamId, en, es, ...parts }
}
