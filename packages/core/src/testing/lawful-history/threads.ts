/**
 * What people do with threads beside writing in them: claim, release, read, let a promise break, close.
 */
import * as Result from "effect/Result"
import type { Change } from "../../domain/Commit.ts"
import { AccountId, CareTeamId, ThreadId } from "../../domain/Ids.ts"
import * as Thread from "../../domain/Thread.ts"
import type { ThreadEvent } from "../../domain/ThreadEvent.ts"
import * as eg from "../Examples.ts"
import { type Choice, picked, type Verb, valuesIn } from "./World.ts"

/** The nurse whom a number picks. */
export const nurseOf = (number: number) => ({
  accountId: AccountId.make(`account-nurse-${number % 3}`),
  name: `Nurse ${number % 3}`
})

type Decided = ReadonlyArray<ThreadEvent> | Result.Result<ReadonlyArray<ThreadEvent>, unknown>

/** A verb on the thread that the choice picks; what is refused makes no change. */
const onThread =
  (decide: (thread: Thread.Thread, choice: Choice) => Decided): Verb =>
  (world, choice): ReadonlyArray<Change> => {
    const thread = picked(valuesIn(world, "Thread"), choice.subject)
    if (thread === undefined) return []
    const decided = decide(thread, choice)
    const events = Result.isResult(decided) ? Result.getOrElse(decided, () => []) : decided
    return [eg.threadChanged(thread, events)]
  }

export const threadVerbs: ReadonlyArray<Verb> = [
  onThread((thread, { at, detail }) => Thread.claim(thread, nurseOf(detail), at, detail % 4 === 0)),
  onThread((thread, { at }) => Thread.release(thread, at)),
  onThread((thread, { at, detail }) =>
    Thread.read(thread, detail % 2 === 0 ? "staff" : "patient", nurseOf(detail).accountId, at)
  ),
  onThread((thread, { at, detail }) =>
    Thread.breakPromise(thread, thread.exchanges, detail % 2 === 0 ? at : eg.daysAfter(at, 30))
  ),
  onThread((thread, { at, detail }) => (detail % 6 === 0 ? Thread.close(thread, at) : [])),
  onThread((thread, { at, detail }) => {
    if (thread.status === "closed") return []
    return Thread.isWaitingOnPatient(thread) || detail % 4 === 0
      ? [{ _tag: "WaitingEnded", at }]
      : [{ _tag: "WaitingOnPatient", at }]
  }),
  onThread((_, { at, detail }) => {
    const given = { by: nurseOf(detail + 1), reason: "She knows the patient.", at }
    return detail % 5 === 0
      ? [{ _tag: "ThreadReassigned", teamId: CareTeamId.make(`team-${detail % 3}`), ...given }]
      : [{ _tag: "ThreadAssigned", ...nurseOf(detail), ...given }]
  }),
  onThread((thread, { at, count, detail }) =>
    detail % 2 === 0 ? Thread.goOnIn(thread, ThreadId.make(`thread-${count}`), at) : []
  )
]
