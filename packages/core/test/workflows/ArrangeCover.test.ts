/** Who answers while somebody is away: what she sees, what she may answer, and who may say so. */
import { assert, describe } from "@effect/vitest"
import type { AccountId, CareTeamId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { arrangeCover, endCover, listCovers } from "@intervisit/core/workflows/ArrangeCover"
import { assignThread } from "@intervisit/core/workflows/AssignThread"
import { claimThread } from "@intervisit/core/workflows/ClaimThread"
import { countInbox, listThreads } from "@intervisit/core/workflows/ListThreads"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { absence } from "../support/desk.ts"
import { answer, beaAccountId, configured, dueTimes, lastAudit, threadOf, withBea } from "../support/lakeside.ts"
import { onThread } from "../support/onThread.ts"

const noor = Clinic.request(eg.noorAccountId)
const bea = Clinic.request(beaAccountId)
const joeAccountId = "account-joe" as AccountId
const joe = Clinic.request(joeAccountId)
const otherTeamId = "team-other" as CareTeamId

/** Joe, a nurse of no team. */
const withJoe = configured({ accounts: [eg.nurse({ id: joeAccountId, login: "joe", name: "Joe Marsh" })] })

const mine = { side: "staff", teamId: null, status: "waiting", order: "due", limit: 50, after: null } as const

describe("a cover", () => {
  onThread("opens the team of whoever is away to a colleague of another, for its time alone", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withJoe
      assert.deepStrictEqual(yield* listThreads(yield* joe, mine), [])
      yield* arrangeCover(yield* noor, absence({ byAccountId: joeAccountId }))
      assert.deepStrictEqual(
        (yield* listThreads(yield* joe, mine)).map(({ id }) => id),
        [threadId]
      )
      yield* TestClock.adjust("7 days")
      assert.deepStrictEqual(yield* listThreads(yield* joe, mine), [])
    })
  )

  onThread("shows what she had claimed among the cover's own, who may answer it", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      yield* claimThread(yield* noor, threadId)
      const refused = yield* Effect.flip(answerThread(yield* bea, answer(threadId)))
      assert.strictEqual(refused._tag, "ThreadIsClaimed")
      yield* arrangeCover(yield* noor, absence())
      assert.strictEqual((yield* countInbox(yield* bea, "waiting")).mine, 1)
      assert.strictEqual((yield* listThreads(yield* bea, { ...mine, isMine: true })).length, 1)
      yield* answerThread(yield* bea, answer(threadId))
      assert.strictEqual((yield* threadOf(threadId)).claim?.accountId, beaAccountId)
    })
  )

  onThread("is ended by whoever was away, and then opens nothing", () =>
    Effect.gen(function* () {
      yield* withJoe
      const { id } = yield* arrangeCover(yield* noor, absence({ byAccountId: joeAccountId }))
      assert.strictEqual((yield* listCovers(yield* joe)).length, 1)
      yield* endCover(yield* noor, id)
      assert.deepStrictEqual(yield* listCovers(yield* joe), [])
      assert.deepStrictEqual(yield* listThreads(yield* joe, mine), [])
    })
  )

  onThread("is arranged for a colleague by a manager only, and for staff only", () =>
    Effect.gen(function* () {
      yield* withBea
      const refused = yield* Effect.flip(arrangeCover(yield* bea, absence()))
      assert.strictEqual(refused._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      const patient = yield* Effect.flip(arrangeCover(yield* noor, absence({ byAccountId: eg.anaAccountId })))
      assert.strictEqual(patient._tag, "NotAColleague")
      yield* arrangeCover(yield* Clinic.request(Clinic.managerId), absence())
      assert.strictEqual((yield* Effect.flip(arrangeCover(yield* noor, absence())))._tag, "CoverRefused")
    })
  )
})

describe("assigning", () => {
  onThread("gives it to a colleague with the reason, and stops no clock", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      const due = yield* dueTimes
      yield* assignThread(yield* noor, threadId, { _tag: "Colleague", accountId: beaAccountId }, "She knows her.")
      const { claim } = yield* threadOf(threadId)
      assert.deepInclude(claim, { accountId: beaAccountId, assignedBy: "Noor Haddad", reason: "She knows her." })
      assert.deepStrictEqual(yield* dueTimes, due)
    })
  )

  onThread("gives it to another team, whose inbox has it then, with the promise as it was told", ({ threadId }) =>
    Effect.gen(function* () {
      const before = yield* threadOf(threadId)
      const members = [eg.membership({ accountId: joeAccountId })]
      yield* withJoe
      yield* configured({ careTeams: [eg.careTeam({ id: otherTeamId, name: "Other", members })] })
      yield* claimThread(yield* noor, threadId)
      yield* assignThread(yield* noor, threadId, { _tag: "Team", teamId: otherTeamId }, "It is a referral.")
      const thread = yield* threadOf(threadId)
      assert.strictEqual(thread.claim, null)
      assert.deepStrictEqual(thread.exchange, before.exchange)
      assert.deepStrictEqual(yield* listThreads(yield* noor, mine), [])
      assert.strictEqual((yield* listThreads(yield* joe, mine)).length, 1)
    })
  )

  onThread("is refused without a reason, to a stranger of the team, and to the team that has it", ({ threadId }) =>
    Effect.gen(function* () {
      yield* withBea
      yield* withJoe
      const to = { _tag: "Colleague", accountId: beaAccountId } as const
      const request = yield* noor
      assert.strictEqual((yield* Effect.flip(assignThread(request, threadId, to, " ")))._tag, "ReasonMissing")
      const stranger = { _tag: "Colleague", accountId: joeAccountId } as const
      assert.strictEqual((yield* Effect.flip(assignThread(request, threadId, stranger, "So.")))._tag, "NotAColleague")
      const same = { _tag: "Team", teamId: eg.teamId } as const
      assert.strictEqual((yield* Effect.flip(assignThread(request, threadId, same, "So.")))._tag, "CareTeamNotFound")
    })
  )
})
