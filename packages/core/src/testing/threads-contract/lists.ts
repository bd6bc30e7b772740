/**
 * Inboxes: whose threads they show, in which order, and page by page.
 */
import * as Effect from "effect/Effect"
import { covers, type ThreadScope } from "../../domain/AccessPolicy.ts"
import { AccountId, CareTeamId, PatientId, PracticeId, ThreadId } from "../../domain/Ids.ts"
import type { Instant } from "../../domain/Instant.ts"
import { attentionAt, type Thread, waitsSince } from "../../domain/Thread.ts"
import type { Pool } from "../../domain/TriageVocabulary.ts"
import type { Ledger } from "../../ports/Ledger.ts"
import { placeOf, type ThreadPlace, type ThreadQuery, Threads } from "../../ports/Threads.ts"
import { claim, equal, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import { storing } from "../storing.ts"

const noScope: ThreadScope = { practiceId: eg.practiceId, owners: [], records: [], teams: [] }

const ofTeam: ThreadScope = { ...noScope, teams: [eg.teamId] }

const inbox = (query: Partial<ThreadQuery>) =>
  Effect.gen(function* () {
    const threads = yield* Threads
    return yield* threads.inbox({ scope: ofTeam, status: "all", order: "due", limit: 100, after: null, ...query })
  })

const ids = (threads: ReadonlyArray<Thread>): ReadonlyArray<string> => threads.map(({ id }) => id)

/** A thread of the team. `since` and `due` are minutes after `friday1655`, null is not waiting or no due time. */
const thread = (
  id: string,
  {
    due = null,
    last,
    since = null,
    ...rest
  }: Partial<Thread> & {
    readonly due?: number | null
    readonly since?: number | null
    readonly last?: number
  }
): Thread => {
  const at = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, minutes)
  const model = eg.thread()
  const dueAt = due === null ? null : at(due)
  return {
    ...model,
    id: ThreadId.make(id),
    version: 1,
    exchange: since === null || model.exchange === null ? null : { ...model.exchange, since: at(since), dueAt },
    lastMessageAt: at(last ?? since ?? 0),
    ...rest
  }
}

const store = (...threads: ReadonlyArray<Thread>) => storing(threads.map((thread) => eg.write("Thread", thread)))

/** Threads of three patients, two teams, merged and not, to be seen by this scope or that. */
const everybodys = (): ReadonlyArray<Thread> => {
  const patients = ["ana", "bob", "cleo"].map((id) => PatientId.make(id))
  const teams = ["team-1", "team-2"].map((id) => CareTeamId.make(id))
  return patients.flatMap((patientId) =>
    patients.flatMap((currentPatientId) =>
      teams.map((teamId) =>
        thread(`${patientId}-${currentPatientId}-${teamId}`, { patientId, currentPatientId, teamId })
      )
    )
  )
}

const scopes: ReadonlyArray<ThreadScope> = [
  noScope,
  { ...noScope, owners: [PatientId.make("ana")] },
  { ...noScope, records: [PatientId.make("ana")] },
  { ...noScope, records: [PatientId.make("ana"), PatientId.make("bob")] },
  { ...noScope, owners: [PatientId.make("bob")], records: [PatientId.make("cleo")] },
  { ...noScope, teams: [CareTeamId.make("team-1")] },
  { ...noScope, teams: [CareTeamId.make("team-1"), CareTeamId.make("team-2")] },
  { ...noScope, teams: [CareTeamId.make("team-2")], owners: [PatientId.make("ana")] },
  { ...noScope, owners: [PatientId.make("stranger")], records: [PatientId.make("stranger")], teams: [eg.teamId] }
]

/** Many ties on purpose: only the id tells them apart. */
const tied = (): ReadonlyArray<Thread> =>
  Array.from({ length: 23 }, (_, index) =>
    thread(`thread-${String((index * 7) % 23).padStart(2, "0")}`, {
      since: index % 6 === 5 ? null : index % 2,
      due: index % 3 === 0 ? null : 60 + (index % 2),
      last: index % 4
    })
  )

const scoping: Suite<Ledger | Threads> = [
  claim("a list shows exactly the threads that its scope covers, and never a stranger's", function* () {
    const all = everybodys()
    yield* store(...all)
    for (const scope of scopes) {
      for (const order of ["due", "recent"] as const) {
        const shown = yield* inbox({ scope, order })
        const expected = all.filter((thread) => covers(scope, thread))
        yield* equal(new Set(ids(shown)), new Set(ids(expected)), `by ${JSON.stringify(scope)}, ${order}`)
      }
    }
  }),

  claim("a thread that a scope covers twice is shown once", function* () {
    yield* store(thread("one", {}))
    const scope = { ...ofTeam, owners: [eg.patientId], records: [eg.patientId] }
    yield* equal(ids(yield* inbox({ scope })), ["one"], "the list")
  }),

  claim("a list shows nothing of another practice", function* () {
    yield* store(thread("one", {}))
    const practiceId = PracticeId.make("practice-harbor")
    const scope = { practiceId, owners: [eg.patientId], records: [eg.patientId], teams: [eg.teamId] }
    yield* equal(yield* inbox({ scope }), [], "the list")
  }),

  claim("waiting are those with a running exchange, open those that are not closed, all are all", function* () {
    yield* store(
      thread("waiting", { since: 0, due: 10 }),
      thread("without-due", { since: 0 }),
      thread("answered", {}),
      thread("closed", { status: "closed" })
    )
    const listed = (status: ThreadQuery["status"]) =>
      Effect.map(inbox({ status }), (threads) => ids(threads).toSorted())
    yield* equal(yield* listed("waiting"), ["waiting", "without-due"], "waiting")
    yield* equal(yield* listed("open"), ["answered", "waiting", "without-due"], "open")
    yield* equal(yield* listed("all"), ["answered", "closed", "waiting", "without-due"], "all")
  }),

  claim("a list gives threads as they were written, and as they stand after a change", function* () {
    const before = thread("one", { since: 0, due: 10 })
    const after = { ...thread("one", {}), version: 2 }
    yield* store(before)
    yield* equal(yield* inbox({}), [before], "as written")
    yield* store(after)
    yield* equal(yield* inbox({}), [after], "as changed")
    yield* equal(yield* inbox({ status: "waiting" }), [], "it waits no longer")
  })
]

const ordering: Suite<Ledger | Threads> = [
  claim("by due time: the nearest first, then those without one, longest waiting first", function* () {
    yield* store(
      thread("waits-2", { since: 2 }),
      thread("due-30", { since: 3, due: 30 }),
      thread("waits-1", { since: 1 }),
      thread("due-10", { since: 4, due: 10 }),
      thread("answered-0", { last: 0 }),
      thread("due-20", { since: 0, due: 20 })
    )
    const expected = ["due-10", "due-20", "due-30", "answered-0", "waits-1", "waits-2"]
    yield* equal(ids(yield* inbox({ order: "due" })), expected, "the order")
  }),

  claim("by due time: of the same due time the longest waiting first, then by id", function* () {
    yield* store(
      thread("b", { since: 2, due: 30 }),
      thread("c", { since: 1, due: 30 }),
      thread("a", { since: 2, due: 30 })
    )
    yield* equal(ids(yield* inbox({ order: "due" })), ["c", "a", "b"], "the order")
  }),

  claim(
    "by due time: an emergency or a red flag stands first, however late the rest is, then in the order it was written",
    function* () {
      const emergency = eg.triageSummary({ urgency: "emergency" })
      const redFlag = eg.triageSummary({ redFlags: ["chest-pain"] })
      yield* store(
        thread("due-10", { since: 0, due: 10 }),
        thread("red-flag", { since: 6, triage: redFlag }),
        thread("emergency", { since: 5, triage: emergency }),
        thread("due-4", { since: 0, due: 4 }),
        thread("emergency-due-90", { since: 7, due: 90, triage: emergency }),
        thread("routine", { since: 0 }),
        thread("answered-emergency", { last: 1, triage: emergency })
      )
      const expected = ["emergency", "red-flag", "emergency-due-90", "due-4", "due-10", "routine", "answered-emergency"]
      yield* equal(ids(yield* inbox({ order: "due" })), expected, "the order")
    }
  ),

  claim("by recency: the newest message first, then by id downwards", function* () {
    yield* store(
      thread("b", { last: 5, since: 0, due: 9 }),
      thread("d", { last: 7 }),
      thread("a", { last: 1 }),
      thread("c", { last: 5 })
    )
    yield* equal(ids(yield* inbox({ order: "recent" })), ["d", "c", "b", "a"], "the order")
  }),

  claim("both orders are those that the domain names, ties included", function* () {
    const all = tied()
    yield* store(...all)
    const due = sorted(all, (thread) => [attentionAt(thread), waitsSince(thread), thread.id])
    const recent = sorted(all, (thread) => [thread.lastMessageAt, thread.id]).toReversed()
    yield* equal(ids(yield* inbox({ order: "due" })), ids(due), "by due time")
    yield* equal(ids(yield* inbox({ order: "recent" })), ids(recent), "by recency")
  })
]

const paging: Suite<Ledger | Threads> = [
  claim("pages of any length join to the whole list without gaps or repeats", function* () {
    yield* store(...tied())
    for (const order of ["due", "recent"] as const) {
      for (const status of ["all", "waiting"] as const) {
        const whole = ids(yield* inbox({ order, status }))
        for (const limit of [1, 2, 5, 22, 23, 24]) {
          const joined = yield* pages({ order, status, limit })
          yield* equal(joined, whole, `by ${order}, ${status}, ${limit} a page`)
        }
      }
    }
  }),

  claim("a page goes on after a thread that its filter no longer shows, where its place has not changed", function* () {
    yield* store(thread("a", { last: 3 }), thread("b", { last: 2 }), thread("c", { last: 1 }))
    const closed = { ...thread("b", { last: 2, status: "closed" }), version: 2 }
    yield* store(closed)
    const rest = yield* inbox({ order: "recent", status: "open", after: placeOf("recent", closed) })
    yield* equal(ids(rest), ["c"], "what comes after it")
  }),

  claim("no thread is left out because the last one of the page before has moved meanwhile", function* () {
    const [a, b] = [thread("a", { since: 0, due: 10 }), thread("b", { since: 0, due: 20 })]
    yield* store(a, b, thread("c", { since: 0, due: 30 }), thread("d", { since: 0, due: 40 }))
    const first = yield* inbox({ limit: 2 })
    yield* equal(ids(first), ["a", "b"], "the first page")
    const place = first.at(-1)
    // Answered and asked again: it is due long after all the others now.
    yield* store({ ...thread("b", { since: 5, due: 90 }), version: 2 })
    const after = place === undefined ? null : placeOf("due", place)
    yield* equal(ids(yield* inbox({ limit: 2, after })), ["c", "d"], "the second page")
  }),

  claim("a page holds at most its limit", function* () {
    yield* store(...tied())
    yield* equal((yield* inbox({ limit: 4 })).length, 4, "the length")
    yield* equal(yield* inbox({ scope: noScope, limit: 4 }), [], "nothing, where nothing may be shown")
  })
]

const pooled = (id: string, pool: Pool, parts: Parameters<typeof thread>[1] = {}) =>
  thread(id, { since: 0, due: 10, triage: eg.triageSummary({ pool }), ...parts })

const claimedBy = (number: number) => ({
  claim: { accountId: AccountId.make(`account-nurse-${number}`), name: `Nurse ${number}`, at: eg.friday1655 }
})

const narrowing: Suite<Ledger | Threads> = [
  claim("a list of a pool shows only what triage gave to it, page by page", function* () {
    yield* store(pooled("a", "results"), pooled("b", "refill-desk"), pooled("c", "results"), thread("d", {}))
    yield* equal(ids(yield* inbox({ pool: "results" })), ["a", "c"], "the pool")
    yield* equal(ids(yield* inbox({ pool: "billing" })), [], "a pool without any")
    const [first] = yield* inbox({ pool: "results", limit: 1 })
    const after = first === undefined ? null : placeOf("due", first)
    yield* equal(ids(yield* inbox({ pool: "results", limit: 1, after })), ["c"], "its second page")
  }),

  claim("a list of somebody's threads shows what she has claimed now, and nothing for nobody", function* () {
    yield* store(thread("a", claimedBy(1)), thread("b", claimedBy(2)), thread("c", {}))
    const listed = (...numbers: ReadonlyArray<number>) =>
      inbox({ claimedBy: numbers.map((number) => AccountId.make(`account-nurse-${number}`)) })
    yield* equal(ids(yield* listed(1)), ["a"], "hers")
    yield* equal(ids(yield* listed(1, 2)).toSorted(), ["a", "b"], "hers and her colleague's")
    yield* equal(ids(yield* listed()), [], "nobody's")
    yield* store({ ...thread("a", {}), version: 2 })
    yield* equal(ids(yield* listed(1)), [], "given back")
  }),

  claim("the counts are those of the whole lists, by team and pool, each thread once", function* () {
    const second = { teamId: CareTeamId.make("team-2") }
    yield* store(
      pooled("a", "results"),
      pooled("b", "results", claimedBy(1)),
      pooled("c", "refill-desk"),
      pooled("d", "results", second),
      thread("e", {}),
      pooled("f", "results", { status: "closed", exchange: null })
    )
    const scope: ThreadScope = { ...ofTeam, teams: [eg.teamId, second.teamId], owners: [eg.patientId] }
    const counted = Effect.fnUntraced(function* (query: Partial<ThreadQuery>) {
      const counts = yield* (yield* Threads).counts({ scope, status: "waiting", ...query })
      return counts.map(({ count, pool, teamId }) => `${teamId} ${pool} ${count}`).toSorted()
    })
    const waiting = [`${eg.teamId} refill-desk 1`, `${eg.teamId} results 2`, "team-2 results 1"]
    yield* equal(yield* counted({}), waiting.toSorted(), "what waits")
    yield* equal(yield* counted({ claimedBy: [AccountId.make("account-nurse-1")] }), [`${eg.teamId} results 1`], "hers")
    const all = yield* (yield* Threads).counts({ scope, status: "all" })
    yield* equal(
      all.reduce((sum, { count }) => sum + count, 0),
      (yield* inbox({ scope })).length,
      "all together"
    )
    yield* equal(yield* counted({ scope: noScope }), [], "nothing, where nothing may be shown")
  })
]

export const lists: Suite<Ledger | Threads> = [...scoping, ...ordering, ...paging, ...narrowing]

/** All pages after one another, as ids; ends with the first empty one. */
const pages = Effect.fnUntraced(function* (query: Partial<ThreadQuery>) {
  const joined: Array<string> = []
  let after: ThreadPlace | null = null
  for (let count = 0; count < 50; count++) {
    const page: ReadonlyArray<Thread> = yield* inbox({ ...query, after })
    const last = page.at(-1)
    if (last === undefined) return joined
    joined.push(...ids(page))
    after = placeOf(query.order ?? "due", last)
  }
  return joined
})

const sorted = (threads: ReadonlyArray<Thread>, keysOf: (thread: Thread) => ReadonlyArray<string>) =>
  threads.toSorted((a, b) => {
    const [x, y] = [keysOf(a).join("\n"), keysOf(b).join("\n")]
    return x < y ? -1 : x > y ? 1 : 0
  })
