/**
 * What waits on a thread where one of its messages is no longer there, or no longer an answer: made anew from the
 * letters of the running exchange.
 *
 * A promise that was told is kept as it was told where the thread still knows it; any other is computed again from the
 * letter's own triage, for the time at which it came.
 */
import * as Effect from "effect/Effect"
import type { CareTeam } from "../domain/CareTeam.ts"
import * as Exchange from "../domain/Exchange.ts"
import type { Message } from "../domain/Message.ts"
import type { Thread } from "../domain/Thread.ts"
import { promiseFor } from "./PromiseFor.ts"
import { triageSummaryOf } from "./TriageLetter.ts"

/** The letter as an exchange knows it; undefined where triage never saw it. */
export const waitingLetter = Effect.fnUntraced(function* (team: CareTeam, thread: Thread, message: Message) {
  if (message.triage === null) return undefined
  const { exchange } = thread
  const promise =
    exchange?.messageId === message.id ? exchange.promise : yield* promiseFor(team, message.triage, message.sentAt)
  const letter: Exchange.WaitingLetter = {
    messageId: message.id,
    at: message.sentAt,
    triage: triageSummaryOf(message.triage),
    promise
  }
  return letter
})

/** What these messages leave waiting, under the number of the thread's last exchange. */
export const stillWaiting = Effect.fnUntraced(function* (
  team: CareTeam,
  thread: Thread,
  messages: ReadonlyArray<Message>
) {
  const letters = yield* Effect.forEach(
    messages.filter((message) => isPatients(message) && message.exchange === thread.exchanges),
    (message) => waitingLetter(team, thread, message)
  )
  const waiting = letters.flatMap((letter) => (letter === undefined ? [] : [letter]))
  return Exchange.waitingFor(waiting, thread.exchanges)
})

/** Written by the patient's side. */
export const isPatients = ({ author, kind }: Message): boolean => kind === "letter" && author.kind !== "staff"
