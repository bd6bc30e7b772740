/** A page of threads: whose it is, in which order, and the one audit row that it leaves. */
import { assert, describe } from "@effect/vitest"
import type { CareTeamId, PatientId } from "@intervisit/core/domain/Ids"
import { placeOf } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { listThreads, type Page, pageSizeMax } from "@intervisit/core/workflows/ListThreads"
import type { Request } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { answered, auditRows, benAccountId, configured, lastAudit, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const inbox: Page = { side: "staff", teamId: null, status: "waiting", order: "due", limit: 50, after: null }
const own: Page = { ...inbox, side: "patient", status: "all", order: "recent" }

const subjects = (request: Request, page: Page) =>
  Effect.map(listThreads(request, page), (threads) => threads.map((thread) => thread.subject))

const noor = Clinic.request(eg.noorAccountId)

const wrote = (patientId: PatientId, subject: string, body = "Could you please sign the school form? Thank you.") =>
  Effect.gen(function* () {
    const ana = yield* Clinic.request(eg.anaAccountId)
    const to = { _tag: "NewThread", teamId: eg.teamId, subject } as const
    return yield* sendMessage(ana, Clinic.letter(patientId, { to, body, isEmergencyAcknowledged: true }))
  })

const chestPain = "I have crushing chest pain right now and can't breathe."

describe("listThreads", () => {
  onClinic("shows the team's inbox to its members, and to nobody else", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(anaId, "A form")
      assert.deepStrictEqual(yield* subjects(yield* noor, inbox), ["A form"])
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(Clinic.managerId), inbox), [])
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(eg.anaAccountId), inbox), [])
      const outside = eg.nurse({ id: benAccountId, login: "olga", name: "Olga Lind" })
      yield* configured({ accounts: [outside] })
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(benAccountId), inbox), [])
    })
  )

  onClinic("shows a patient hers alone, and a representative those of the patient on her page", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      yield* wrote(anaId, "Ana's form")
      const ben = yield* Clinic.request(benAccountId)
      yield* sendMessage(ben, Clinic.letter(benId))
      assert.deepStrictEqual(yield* subjects(ben, own), ["A form"])
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(eg.anaAccountId), own), ["Ana's form"])
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(eg.elenaAccountId, anaId), own), ["Ana's form"])
      assert.deepStrictEqual(yield* subjects(yield* Clinic.request(eg.elenaAccountId, benId), own), [])
      assert.strictEqual((yield* listThreads(yield* noor, inbox)).length, 2)
    })
  )

  onClinic("shows an emergency before all that is due later, then the nearest due first", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(anaId, "First form")
      yield* TestClock.adjust("3 days")
      yield* wrote(anaId, "Later form")
      yield* wrote(anaId, "Chest pain", chestPain)
      assert.deepStrictEqual(yield* subjects(yield* noor, inbox), ["Chest pain", "First form", "Later form"])
    })
  )

  onClinic("keeps an emergency first, whatever milder letter follows it", (anaId) =>
    Effect.gen(function* () {
      const { threadId } = yield* wrote(anaId, "Chest pain", chestPain)
      yield* wrote(anaId, "A form")
      const ana = yield* Clinic.request(eg.anaAccountId)
      yield* sendMessage(ana, Clinic.letter(anaId, { to: { _tag: "Thread", threadId } }))
      assert.deepStrictEqual(yield* subjects(yield* noor, inbox), ["Chest pain", "A form"])
    })
  )

  onClinic("tells what waits from what is open and what is closed", (anaId) =>
    Effect.gen(function* () {
      const waits = yield* wrote(anaId, "Waits")
      const open = yield* wrote(anaId, "Answered")
      const closed = yield* wrote(anaId, "Closed")
      yield* answered(open.threadId)
      yield* closeThread(yield* noor, closed.threadId)
      const listed = (status: Page["status"]) =>
        Effect.map(
          Effect.flatMap(noor, (request) => listThreads(request, { ...inbox, status })),
          (threads) => threads.map((thread) => thread.id).toSorted()
        )
      assert.deepStrictEqual(yield* listed("waiting"), [waits.threadId])
      assert.deepStrictEqual(yield* listed("open"), [waits.threadId, open.threadId].toSorted())
      assert.strictEqual((yield* listed("all")).length, 3)
    })
  )

  onClinic("pages on after the last thread, and never gives more than the most", (anaId) =>
    Effect.gen(function* () {
      for (let count = 0; count < pageSizeMax + 1; count++) yield* wrote(anaId, `Form ${count}`)
      const first = yield* listThreads(yield* noor, { ...inbox, limit: 1_000 })
      assert.strictEqual(first.length, pageSizeMax)
      const last = first.at(-1)
      const after = last === undefined ? null : placeOf(inbox.order, last)
      const rest = yield* listThreads(yield* noor, { ...inbox, after })
      assert.strictEqual(rest.length, 1)
      assert.notInclude(first, rest[0])
    })
  )

  onClinic("narrows to one of her teams, and a foreign team's page is empty", (anaId) =>
    Effect.gen(function* () {
      yield* wrote(anaId, "A form")
      assert.deepStrictEqual(yield* subjects(yield* noor, { ...inbox, teamId: eg.teamId }), ["A form"])
      assert.deepStrictEqual(yield* subjects(yield* noor, { ...inbox, teamId: "team-x" as CareTeamId }), [])
    })
  )

  onClinic("leaves one audit row that lists each patient of the page once", (anaId) =>
    Effect.gen(function* () {
      const benId = yield* withBen
      const first = yield* wrote(anaId, "One")
      const second = yield* wrote(anaId, "Two")
      const third = yield* sendMessage(yield* Clinic.request(benAccountId), Clinic.letter(benId))
      const before = (yield* auditRows).length
      yield* listThreads(yield* noor, inbox)
      assert.strictEqual((yield* auditRows).length, before + 1)
      const row = yield* lastAudit
      assert.strictEqual(row?.activity, "ListThreads")
      assert.deepStrictEqual([...(row?.patients ?? [])].toSorted(), [anaId, benId].toSorted())
      assert.sameMembers(
        [...(row?.entities ?? [])],
        [first, second, third].map(({ threadId }) => `Thread/${threadId}`)
      )
    })
  )
})
