/**
 * Server-sent events: the facts that this person may know of, as "look again at that thread".
 *
 * The id of an event is the ledger's sequence, so a browser that comes back resumes where it was. `ready` comes at
 * once, because headers go out with the first event only, and every 20 seconds so that a dead line is noticed.
 */
import * as FollowFacts from "@intervisit/adapter-sql/FollowFacts"
import type { SqlFactSignal } from "@intervisit/adapter-sql/SqlFactSignal"
import { Api } from "@intervisit/api/Api"
import { CurrentPrincipal } from "@intervisit/api/Authorization"
import type { ChangeEvent } from "@intervisit/api/Events"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import type { RecordedFact } from "@intervisit/core/domain/Fact"
import type { MessageId, ThreadId } from "@intervisit/core/domain/Ids"
import { logsOffAt, type Session } from "@intervisit/core/domain/Session"
import type { Accounts } from "@intervisit/core/ports/Accounts"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Threads } from "@intervisit/core/ports/Threads"
import { now } from "@intervisit/core/workflows/Request"
import { resumeSession } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Appearance, Presence } from "../Presence.ts"

type Change = typeof ChangeEvent.Type

export const layer = HttpApiBuilder.group(Api, "events", (handlers) =>
  handlers.handleAll({
    follow: Effect.fnUntraced(function* ({ headers }) {
      const { principal, session } = yield* CurrentPrincipal
      const services = yield* Effect.context<Ledger | Threads | Accounts | SqlFactSignal | Presence>()
      const ledger = yield* Ledger
      const { practiceId } = principal.account
      const from = Number(headers["last-event-id"] ?? Number.NaN)
      const start = Number.isSafeInteger(from) ? from : yield* ledger.head(practiceId)
      const heartbeats = Stream.tick("20 seconds").pipe(Stream.mapEffect(() => ready(session)))
      const changes = Stream.merge(follow(principal, start), appearances(principal))
      return Stream.merge(heartbeats, changes, { haltStrategy: "left" }).pipe(
        Stream.catchTag("SignedOut", () => Stream.empty),
        Stream.provideContext(services)
      )
    })
  })
)

/** Ends the stream once the session has ended: a page that is left alone logs itself off. */
const ready = Effect.fnUntraced(function* (session: Session) {
  const current = yield* resumeSession(session.id, false)
  const at = yield* now
  return { event: "ready", data: { at, logsOffAt: logsOffAt(current.session) } } satisfies Change
})

const follow = (principal: AccessPolicy.Principal, start: number) =>
  FollowFacts.pages(principal.account.practiceId, start).pipe(
    Stream.mapEffect((facts) => eventsOf(principal, facts)),
    Stream.flattenIterable
  )

/** Which colleagues have a thread open that is hers as well. */
const appearances = (principal: AccessPolicy.Principal) =>
  Stream.unwrap(Effect.map(Presence, ({ changes }) => changes)).pipe(
    Stream.mapEffect((appearance) => seenBy(principal, appearance)),
    Stream.flattenIterable
  )

const seenBy = Effect.fnUntraced(function* (principal: AccessPolicy.Principal, appearance: Appearance) {
  const { people, practiceId, threadId } = appearance
  if (practiceId !== principal.account.practiceId || !AccessPolicy.hasRole(principal, "staff")) return []
  const thread = yield* (yield* Threads).get(practiceId, threadId)
  if (thread === undefined || AccessPolicy.sideOf(principal, thread, yield* now) !== "staff") return []
  const others = people.filter(({ accountId }) => accountId !== principal.account.id)
  const data = { threadId, people: others.map(({ activity, name }) => ({ activity, name })) }
  return [{ event: "presence", data } satisfies Change]
})

/** One event for each thread that changed and that she may see; its id is the newest sequence of the batch. */
const eventsOf = Effect.fnUntraced(function* (principal: AccessPolicy.Principal, facts: ReadonlyArray<RecordedFact>) {
  const threads = new Map<ThreadId, number>()
  for (const { fact, sequence } of facts) {
    const threadId = yield* threadOf(fact)
    if (Option.isSome(threadId)) threads.set(threadId.value, sequence)
  }
  const at = yield* now
  const store = yield* Threads
  const events: Array<Change> = []
  for (const [threadId, sequence] of threads) {
    const thread = yield* store.get(principal.account.practiceId, threadId)
    if (thread === undefined || AccessPolicy.sideOf(principal, thread, at) === undefined) continue
    events.push({ id: String(sequence), event: "thread", data: { threadId } })
  }
  const people = facts.findLast(({ fact }) => peopleKinds.has(fact.subject))
  const works = AccessPolicy.hasRole(principal, "staff") || AccessPolicy.hasRole(principal, "manager")
  if (people !== undefined && works) events.push({ id: String(people.sequence), event: "people", data: {} })
  return events
})

/** Kinds of which the lists at the desk are made. The event says no more than that: what is shown is asked for. */
const peopleKinds: ReadonlySet<string> = new Set(["Encounter", "Account", "Invitation", "RepresentativeRequest"])

const threadOf = Effect.fnUntraced(function* (fact: RecordedFact["fact"]) {
  if (fact.subject === "Thread") return Option.some(fact.subjectId as ThreadId)
  if (fact.subject !== "Message") return Option.none()
  if (fact.body._tag === "MessageSent") return Option.some(fact.body.message.threadId)
  const found = yield* (yield* Threads).message(fact.practiceId, fact.subjectId as MessageId)
  return Option.map(Option.fromUndefinedOr(found), ({ message }) => message.threadId)
})
