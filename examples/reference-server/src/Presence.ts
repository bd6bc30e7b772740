/**
 * Who has which thread open right now, so that two colleagues do not answer the same letter unknowingly.
 *
 * Nothing of it is kept: a browser says every few seconds that it is still there, and is forgotten when it falls
 * silent. Each process knows the browsers that it serves; where several share one database, the claim, which is a fact,
 * is what all of them see.
 */
import type { AccountId, PracticeId, ThreadId } from "@intervisit/core/domain/Ids"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Stream from "effect/Stream"

/** After this long without a word somebody is gone. */
const silenceMillisMax = 40_000
/** Threads remembered at most; the ones that were not spoken of longest are forgotten first. */
const threadsMax = 10_000

export type Activity = "reading" | "writing"

export interface Present {
  readonly accountId: AccountId
  readonly name: string
  readonly activity: Activity
}

export interface Appearance {
  readonly practiceId: PracticeId
  readonly threadId: ThreadId
  readonly people: ReadonlyArray<Present>
}

interface Seen extends Present {
  readonly at: number
}

export class Presence extends Context.Service<
  Presence,
  {
    /** Says where somebody is, or that she has left; answers everybody who is there now. */
    readonly tell: (
      practiceId: PracticeId,
      threadId: ThreadId,
      person: Omit<Present, "activity">,
      activity: Activity | "gone"
    ) => Effect.Effect<ReadonlyArray<Present>>
    /** Each thread whose people have changed. */
    readonly changes: Stream.Stream<Appearance>
  }
>()("@intervisit/reference-server/Presence") {
  static readonly layer = Layer.effect(
    Presence,
    Effect.gen(function* () {
      const threads = new Map<string, ReadonlyArray<Seen>>()
      const hub = yield* PubSub.sliding<Appearance>(256)
      return Presence.of({
        changes: Stream.fromPubSub(hub),
        tell: Effect.fnUntraced(function* (practiceId, threadId, person, activity) {
          const now = yield* Clock.currentTimeMillis
          const key = JSON.stringify([practiceId, threadId])
          const before = threads.get(key) ?? []
          const others = before.filter((one) => one.accountId !== person.accountId && now - one.at < silenceMillisMax)
          const people = activity === "gone" ? others : [...others, { ...person, activity, at: now }]
          threads.delete(key)
          if (people.length > 0) threads.set(key, people)
          const oldest = threads.keys().next().value
          if (threads.size > threadsMax && oldest !== undefined) threads.delete(oldest)
          if (!isSame(before, people)) yield* PubSub.publish(hub, { practiceId, threadId, people })
          return people
        })
      })
    })
  )
}

const isSame = (a: ReadonlyArray<Present>, b: ReadonlyArray<Present>): boolean => {
  const told = (people: ReadonlyArray<Present>) =>
    people
      .map(({ accountId, activity }) => `${accountId} ${activity}`)
      .toSorted()
      .join()
  return told(a) === told(b)
}
