/** "I answer this": who holds a thread, who may take it, and what happens when two reach for it at once. */
import { assert, describe } from "@effect/vitest"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { claimThread, releaseThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { atOnce, inCrowd } from "../support/crowded.ts"
import { beaAccountId, factsAfter, head, lastAudit, threadOf, withBea } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const bea = Clinic.request(beaAccountId)

describe("claimThread", () => {
  onThread("names the holder and the moment, and leaves the clock running", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* threadOf(threadId)
      const claimed = yield* claimThread(yield* noor, threadId)
      assert.deepStrictEqual(claimed.claim, { accountId: eg.noorAccountId, name: "Noor Haddad", at: eg.friday1655 })
      assert.deepStrictEqual(claimed, yield* threadOf(threadId))
      assert.deepStrictEqual(claimed.exchange, before.exchange)
      assert.strictEqual((yield* lastAudit)?.activity, "ClaimThread")
    })
  )

  onThread("in a past that is told afterwards bears the moment of then", ({ threadId }) =>
    Effect.gen(function* () {
      const at = eg.minutesAfter(eg.friday1655, 5)
      const before = yield* head
      const claimed = yield* claimThread({ ...(yield* noor), occurredAt: at }, threadId)
      assert.strictEqual(claimed.claim?.at, at)
      const [fact] = yield* factsAfter(before)
      assert.deepStrictEqual([fact?.occurredAt, fact?.recordedAt], [at, eg.friday1655])
    })
  )

  onThread("of what she holds already writes no fact", ({ threadId }) =>
    Effect.gen(function* () {
      const first = yield* claimThread(yield* noor, threadId)
      const before = yield* head
      assert.deepStrictEqual(yield* claimThread(yield* noor, threadId), first)
      assert.strictEqual(yield* head, before)
    })
  )

  onThread("is refused while a colleague holds it, with her name", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      yield* claimThread(yield* bea, threadId)
      const refused = yield* Effect.flip(claimThread(yield* noor, threadId))
      assert.strictEqual(refused._tag === "ThreadIsClaimed" && refused.name, "Bea Lindqvist")
      assert.strictEqual((yield* threadOf(threadId)).claim?.accountId, beaAccountId)
    })
  )

  onThread("takes it over where she says so, and the facts tell of both", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      const before = yield* head
      yield* claimThread(yield* bea, threadId)
      yield* claimThread(yield* noor, threadId, true)
      assert.strictEqual((yield* threadOf(threadId)).claim?.accountId, eg.noorAccountId)
      const claims = (yield* factsAfter(before)).flatMap(({ body }) =>
        body._tag === "ThreadClaimed" ? [body.accountId] : []
      )
      assert.deepStrictEqual(claims, [beaAccountId, eg.noorAccountId])
    })
  )

  inCrowd("by two at once is won by exactly one, and the other is told by whom", (patientId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const { threadId } = yield* sendMessage(ana, Clinic.letter(patientId))
      yield* withBea
      const before = yield* head
      const ends = yield* atOnce(claimThread(yield* noor, threadId), claimThread(yield* bea, threadId))
      const won = ends.filter(Result.isSuccess)
      const lost = ends.filter(Result.isFailure)
      assert.strictEqual(won.length, 1)
      const [refused] = lost
      assert.strictEqual(refused?.failure._tag, "ThreadIsClaimed")
      const holder = (yield* threadOf(threadId)).claim?.accountId
      assert.strictEqual(won[0]?.success.claim?.accountId, holder)
      assert.strictEqual(refused?.failure._tag === "ThreadIsClaimed" && refused.failure.accountId, holder)
      assert.strictEqual((yield* factsAfter(before)).length, 1)
    })
  )

  onThread("is refused on a closed thread, and to whoever is not of the team", ({ threadId }) =>
    Effect.gen(function* () {
      const patient = yield* Effect.flip(claimThread(yield* Clinic.request(eg.anaAccountId), threadId))
      assert.strictEqual(patient._tag, "ThreadNotFound")
      yield* withBea
      yield* closeThread(yield* noor, threadId)
      const closed = yield* Effect.flip(claimThread(yield* bea, threadId))
      assert.strictEqual(closed._tag, "ThreadIsClosed")
    })
  )
})

describe("releaseThread", () => {
  onThread("gives it back, so that a colleague may claim it", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      yield* claimThread(yield* noor, threadId)
      assert.strictEqual((yield* releaseThread(yield* noor, threadId)).claim, null)
      assert.strictEqual((yield* claimThread(yield* bea, threadId)).claim?.accountId, beaAccountId)
    })
  )

  onThread("of what nobody holds writes no fact", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* head
      yield* releaseThread(yield* noor, threadId)
      assert.strictEqual(yield* head, before)
      assert.strictEqual((yield* lastAudit)?.activity, "ReleaseThread")
    })
  )

  onThread("is refused to the patient's side", ({ threadId }) =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(releaseThread(yield* Clinic.request(eg.anaAccountId), threadId))
      assert.strictEqual(refused._tag, "ThreadNotFound")
    })
  )
})
