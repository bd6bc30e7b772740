/**
 * How far the filling of the demo clinic is, in the terminal: one line that is written over, or in a file a line for
 * every tenth.
 */
import type { SeedProgress } from "@intervisit/demo-clinic/clinic/Seed"
import * as Effect from "effect/Effect"

const everyMillis = 200

/** A teller of progress that keeps quiet where nothing worth a line has come. */
export const progressPrinter = Effect.sync(() => {
  const isTerminal = process.stdout.isTTY === true
  let toldAt = 0
  let tenths = 0
  return (progress: SeedProgress): Effect.Effect<void> =>
    Effect.sync(() => {
      const isDone = progress.conversations === progress.conversationsTotal
      const tenth = Math.floor(10 * shareOf(progress))
      const at = performance.now()
      if (isTerminal ? !isDone && at - toldAt < everyMillis : tenth === tenths) return
      toldAt = at
      tenths = tenth
      const line = lineOf(progress)
      process.stdout.write(isTerminal ? `\r${line}${isDone ? "\n" : ""}` : `${line}\n`)
    })
})

/** A conversation is several steps. */
const conversationWeight = 6

/** Between 0 and 1. */
export const shareOf = (progress: SeedProgress): number => {
  const { conversations, conversationsTotal, messages, messagesTotal } = progress
  const total = messagesTotal + conversationWeight * conversationsTotal
  return total === 0 ? 1 : (messages + conversationWeight * conversations) / total
}

const lineOf = ({ conversations, conversationsTotal, messages, messagesTotal }: SeedProgress): string => {
  const count = (value: number) => value.toLocaleString("en-US").padStart(5)
  const registration = `${count(messages)} of ${count(messagesTotal)} messages of the registration`
  return `Filling the clinic: ${registration}, ${count(conversations)} of ${count(conversationsTotal)} conversations`
}
