/**
 * Every promise of AuditLog, as claims that any adapter runs; that edits show is claimed by AuditTampering.
 */
import * as Effect from "effect/Effect"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import { AccountId, AuditEventId, PatientId, PracticeId } from "../domain/Ids.ts"
import { AuditLog } from "../ports/AuditLog.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const harbor = PracticeId.make("practice-harbor")

const event = (id: string, overrides: Partial<AuditEvent> = {}): AuditEvent =>
  eg.auditEvent({ id: AuditEventId.make(id), ...overrides })

const append = (...audit: ReadonlyArray<AuditEvent>) => storing([], { audit })

const search = (query: Partial<Parameters<AuditLog["Service"]["search"]>[0]> = {}) =>
  Effect.gen(function* () {
    const audit = yield* AuditLog
    return yield* audit.search({
      practiceId: eg.practiceId,
      actorId: null,
      patientId: null,
      limit: 100,
      before: null,
      ...query
    })
  })

const found = (query: Partial<Parameters<AuditLog["Service"]["search"]>[0]> = {}) =>
  Effect.map(search(query), (rows) => rows.map(({ event }) => event.id as string))

const searching: Suite<Ledger | AuditLog> = [
  claim("rows come newest first, as they were written", function* () {
    const refusal = event("b", {
      actor: { kind: "feed", id: "hospital", name: "hospital" },
      onBehalfOf: eg.patientId,
      action: "R",
      outcome: "refused",
      reason: "not-found",
      entities: [],
      patients: []
    })
    yield* append(event("a"), refusal)
    yield* append(event("c"))
    const rows = yield* search()
    yield* equal(
      rows.map((row) => row.event),
      [event("c"), refusal, event("a")],
      "the rows"
    )
    const sequences = rows.map(({ sequence }) => sequence)
    yield* equal(
      sequences,
      sequences.toSorted((a, b) => b - a),
      "their sequences fall"
    )
    yield* equal(new Set(sequences).size, 3, "each has its own")
  }),

  claim("a search by actor finds what this account did, and not what a feed of that name did", function* () {
    yield* append(
      event("ana"),
      event("noor", { actor: eg.noor() }),
      event("feed", { actor: { kind: "feed", id: eg.anaAccountId, name: "hospital" } }),
      event("system", { actor: { kind: "system", id: "intervisit", name: "Intervisit" } })
    )
    yield* equal(yield* found({ actorId: eg.anaAccountId }), ["ana"], "by Ana")
    yield* equal(yield* found({ actorId: AccountId.make("account-0") }), [], "by nobody")
  }),

  claim("a search by patient finds the rows that list her, among others or alone", function* () {
    const bob = PatientId.make("patient-bob")
    yield* append(
      event("ana"),
      event("both", { patients: [bob, eg.patientId] }),
      event("bob", { patients: [bob] }),
      event("none", { patients: [] })
    )
    yield* equal(yield* found({ patientId: eg.patientId }), ["both", "ana"], "of Ana")
    yield* equal(yield* found({ patientId: bob }), ["bob", "both"], "of Bob")
    yield* equal(yield* found({ patientId: bob, actorId: eg.noorAccountId }), [], "both conditions hold")
  }),

  claim("pages before a sequence join to the whole without gaps or repeats", function* () {
    const ids = Array.from({ length: 7 }, (_, index) => `row-${index}`)
    for (const id of ids) yield* append(event(id))
    const seen: Array<string> = []
    let before: number | null = null
    for (let pages = 0; pages < 4; pages++) {
      const page: ReadonlyArray<{ readonly sequence: number; readonly event: AuditEvent }> = yield* search({
        limit: 3,
        before
      })
      seen.push(...page.map(({ event }) => event.id))
      before = page.at(-1)?.sequence ?? before
    }
    yield* equal(seen, ids.toReversed(), "all of them, newest first")
  }),

  claim(
    "a search by several accounts or patients, by activity and by time, finds what fits all of it once",
    function* () {
      const bob = PatientId.make("patient-bob")
      const at = (minutes: number) => eg.minutesAfter(eg.friday1655, minutes)
      yield* append(
        event("a", { at: at(0), patients: [eg.patientId, bob] }),
        event("b", { at: at(1), actor: eg.noor(), activity: "ReadThread", patients: [bob] }),
        event("c", { at: at(2), activity: "ReadThread", patients: [] })
      )
      const both = [eg.anaAccountId, eg.noorAccountId]
      yield* equal(yield* found({ actorIds: both }), ["c", "b", "a"], "by both accounts")
      yield* equal(yield* found({ actorIds: [eg.noorAccountId] }), ["b"], "by one")
      yield* equal(yield* found({ actorIds: [] }), [], "by nobody")
      yield* equal(yield* found({ patientIds: [eg.patientId, bob] }), ["b", "a"], "about both patients, each row once")
      yield* equal(yield* found({ patientIds: [] }), [], "about nobody")
      yield* equal(yield* found({ activity: "ReadThread" }), ["c", "b"], "by activity")
      yield* equal(yield* found({ activity: "Read" }), [], "by a part of an activity")
      yield* equal(yield* found({ from: at(1) }), ["c", "b"], "from an instant on")
      yield* equal(yield* found({ until: at(1) }), ["a"], "until an instant")
      yield* equal(yield* found({ activity: "ReadThread", patientIds: [bob], from: at(1), until: at(2) }), ["b"], "all")
    }
  ),

  claim("a search shows nothing of another practice", function* () {
    yield* append(event("here"))
    yield* storing([], { practiceId: harbor, audit: [event("there", { practiceId: harbor })] })
    yield* equal(yield* found(), ["here"], "here")
    yield* equal(yield* found({ practiceId: harbor }), ["there"], "there")
  })
]

const sealing: Suite<Ledger | AuditLog> = [
  claim("there is nothing to seal where there is no row", function* () {
    const audit = yield* AuditLog
    yield* equal(yield* audit.seal(eg.practiceId, eg.friday1655), undefined, "no seal")
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 0, unsealed: 0 }, "nothing to verify")
  }),

  claim("a seal covers every row that waits, and the next one goes on where it ended", function* () {
    const audit = yield* AuditLog
    yield* append(event("a"), event("b"), event("c"))
    const [c, , a] = yield* search()
    const first = yield* audit.seal(eg.practiceId, eg.friday1655)
    yield* equal(first?.number, 1, "its number")
    yield* equal([first?.firstSequence, first?.lastSequence], [a?.sequence, c?.sequence], "what it covers")
    yield* equal(first?.practiceId, eg.practiceId, "its practice")
    yield* equal(first?.sealedAt, eg.friday1655, "when")
    yield* equal(yield* audit.seal(eg.practiceId, eg.friday1655), undefined, "nothing waits")
    yield* append(event("d"))
    const second = yield* audit.seal(eg.practiceId, eg.monday0955)
    yield* equal([second?.number, second?.previousHash], [2, first?.hash], "the chain")
    const [d] = yield* search({ limit: 1 })
    yield* equal([second?.firstSequence, second?.lastSequence], [d?.sequence, d?.sequence], "the row that waited")
  }),

  claim("what is sealed holds, and what waits is counted", function* () {
    const audit = yield* AuditLog
    yield* append(event("a"), event("b"))
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 0, unsealed: 2 }, "before a seal")
    yield* audit.seal(eg.practiceId, eg.friday1655)
    yield* append(event("c"))
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 2, unsealed: 1 }, "after one")
    yield* audit.seal(eg.practiceId, eg.monday0955)
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 3, unsealed: 0 }, "after both")
  }),

  claim("practices have chains of their own", function* () {
    const audit = yield* AuditLog
    const there = (id: string) => storing([], { practiceId: harbor, audit: [event(id, { practiceId: harbor })] })
    yield* append(event("a"))
    yield* there("b")
    yield* append(event("c"))
    const here = yield* audit.seal(eg.practiceId, eg.friday1655)
    yield* equal(yield* audit.verify(harbor), { sealed: 0, unsealed: 1 }, "the other waits")
    yield* there("d")
    const first = yield* audit.seal(harbor, eg.friday1655)
    yield* equal([here?.number, first?.number], [1, 1], "both begin at 1")
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 2, unsealed: 0 }, "here")
    yield* equal(yield* audit.verify(harbor), { sealed: 2, unsealed: 0 }, "there")
  }),

  claim("sealers at once seal each row once", function* () {
    const audit = yield* AuditLog
    yield* append(event("a"), event("b"))
    const seals = yield* Effect.forEach([1, 2, 3, 4, 5], () => audit.seal(eg.practiceId, eg.friday1655), {
      concurrency: "unbounded"
    })
    yield* equal(seals.filter((seal) => seal !== undefined).length, 1, "one of them seals")
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: 2, unsealed: 0 }, "both rows")
  }),

  claim("sealing while commits go on misses no row", function* () {
    const audit = yield* AuditLog
    const count = 30
    const writing = Effect.forEach(
      Array.from({ length: count }, (_, index) => event(`row-${index}`)),
      (each) => Effect.andThen(Effect.yieldNow, append(each)),
      { concurrency: 6, discard: true }
    )
    const sealing = Effect.forEach(
      Array.from({ length: 10 }),
      () => Effect.andThen(Effect.yieldNow, audit.seal(eg.practiceId, eg.friday1655)),
      { discard: true }
    )
    yield* Effect.all([writing, sealing], { concurrency: "unbounded", discard: true })
    yield* audit.seal(eg.practiceId, eg.monday0955)
    yield* equal(yield* audit.verify(eg.practiceId), { sealed: count, unsealed: 0 }, "every row, and all holds")
  })
]

export const suite: Suite<Ledger | AuditLog> = [...searching, ...sealing]
