/**
 * The seeding over real sockets into the memory twin: what it leaves, that it goes on where it was cut short, and that
 * a complete one is left alone.
 */
import { assert, describe, it } from "@effect/vitest"
import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import { MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { Threads } from "@intervisit/core/ports/Threads"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { checkPassword } from "@intervisit/core/workflows/Passwords"
import { now } from "@intervisit/core/workflows/Request"
import * as Kdf from "effect/crypto/Kdf"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { Clinic } from "../../src/clinic/Clinic.ts"
import * as ClinicDefinition from "../../src/clinic/ClinicDefinition.ts"
import { converse } from "../../src/clinic/Converse.ts"
import { assigner, familyTeam, practiceId } from "../../src/clinic/DemoPractice.ts"
import { establish } from "../../src/clinic/Establish.ts"
import { replayFeed } from "../../src/clinic/ReplayFeed.ts"
import { fillClinic, openClinic, type SeedProgress, seedClinic } from "../../src/clinic/Seed.ts"
import { signIns } from "../../src/clinic/SignIns.ts"
import { timeZone } from "../../src/clinic/zone.ts"

const small = Effect.runSync(ClinicDefinition.small)

const ports = Layer.mergeAll(
  MemoryStores.layer,
  IdGenerator.layerUuid,
  Layer.orDie(TriageEngine.layer(starterPack)),
  Calendars.layer,
  Kdf.layerWebCrypto
).pipe(Layer.provideMerge(SecureRandom.layerWebCrypto))

const feedPort = Effect.gen(function* () {
  const sender = { zone: timeZone }
  const server = yield* MllpServer.make({
    port: 0,
    handler: Hl7Feed.handler({ practiceId, feed: "adt", sender, site: siteMapDefault })
  })
  return server.address
})

const facts = Effect.flatMap(Ledger, (ledger) => ledger.factsSince(practiceId, 0, 10_000))

const mr = (value: string) => ({ assigner, type: "MR", value })

const accountOf = Effect.fnUntraced(function* (login: string) {
  const found = yield* (yield* Accounts).byLogin(practiceId, login)
  return found ?? (yield* Effect.die(new Error(`no account ${login}`)))
})

/** With empty stores of its own. */
const scoped = <A, E>(effect: Effect.Effect<A, E, Layer.Success<typeof ports> | Scope.Scope>) =>
  Effect.provide(Effect.scoped(effect), Layer.fresh(ports))

describe("the seeding", () => {
  it.live(
    "leaves people who can sign in, conversations in every standing, a merged record, a mother",
    () =>
      scoped(
        Effect.gen(function* () {
          const { clinic, isSeeded } = yield* establish(small, 1)
          assert.isFalse(isSeeded)
          yield* seedClinic(clinic, yield* feedPort)
          for (const { login, password } of signIns) {
            const { credential } = yield* accountOf(login)
            assert.isTrue(yield* checkPassword(password, credential), login)
          }
          const { account } = yield* accountOf("nina.park")
          const principal = yield* loadPrincipal(account, null)
          const at = yield* now
          const inbox = yield* (yield* Threads).inbox({
            scope: AccessPolicy.staffScope(principal, at),
            status: "waiting",
            order: "due",
            limit: 50,
            after: null
          })
          assert.deepStrictEqual(
            inbox.map(({ subject, teamId }) => [subject, teamId as string]),
            [
              ["Pregunta sobre mi próxima cita", familyTeam],
              ["Refill of my blood pressure tablets", familyTeam],
              ["Moving my appointment", familyTeam]
            ]
          )
          assert.isTrue((inbox[0]?.exchange?.dueAt ?? "9") < at, "the first is overdue")
          const [twin] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [mr("LK9001")])
          const [right] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [mr("LK0006")])
          assert.isNotNull(twin?.mergedInto ?? null)
          assert.strictEqual(twin?.mergedInto, right?.id)
          const mother = (yield* accountOf("grace.bennett")).account
          const [son] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [mr("LK0041")])
          const acting = yield* loadPrincipal(mother, son?.id ?? null)
          assert.deepStrictEqual(AccessPolicy.mayActFor(acting, at), [mother.patientId, son?.id] as Array<PatientId>)
        })
      ),
    60_000
  )

  it.live(
    "a second one finds everything and writes nothing",
    () =>
      scoped(
        Effect.gen(function* () {
          const first = yield* establish(small, 1)
          const feed = yield* feedPort
          yield* seedClinic(first.clinic, feed)
          const before = yield* facts
          const second = yield* establish(small, 1)
          assert.isTrue(second.isSeeded)
          assert.deepStrictEqual(second.clinic, first.clinic)
          yield* seedClinic(second.clinic, feed)
          assert.deepStrictEqual(yield* facts, before)
        })
      ),
    60_000
  )

  for (const [where, done] of [
    ["within the registration", (clinic: Clinic) => ({ messages: clinic.feed.slice(0, 200), conversations: 0 })],
    ["within a conversation", (clinic: Clinic) => ({ messages: clinic.feed, conversations: 4 })]
  ] as const) {
    it.live(
      `one that was cut short ${where} goes on where it was, and doubles nothing`,
      () =>
        scoped(
          Effect.gen(function* () {
            const { clinic } = yield* establish(small, 1)
            const feed = yield* feedPort
            const { conversations, messages } = done(clinic)
            yield* replayFeed(messages, feed)
            if (conversations > 0) {
              yield* openClinic(clinic, feed)
              const half = clinic.conversations.slice(0, conversations)
              yield* Effect.forEach(half, ({ steps, ...rest }) => converse({ ...rest, steps: steps.slice(0, 3) }))
            }
            const again = yield* establish(small, 1)
            assert.isFalse(again.isSeeded)
            yield* seedClinic(again.clinic, feed)
            const before = yield* facts
            const keys = clinic.conversations.flatMap(({ steps }) => steps.filter((step) => "key" in step))
            assert.strictEqual(before.filter(({ fact }) => fact.body._tag === "MessageSent").length, keys.length)
            yield* seedClinic(again.clinic, feed)
            assert.strictEqual((yield* facts).length, before.length)
          })
        ),
      60_000
    )
  }

  it.live(
    "tells how far it is, from nothing to everything",
    () =>
      scoped(
        Effect.gen(function* () {
          const { clinic } = yield* establish(small, 1)
          const feed = yield* feedPort
          yield* openClinic(clinic, feed)
          const told: Array<SeedProgress> = []
          yield* fillClinic(clinic, feed, { onProgress: (progress) => Effect.sync(() => void told.push(progress)) })
          const [first, last] = [told.at(0), told.at(-1)]
          assert.deepStrictEqual([first?.messages, first?.conversations], [0, 0])
          assert.strictEqual(last?.messages, last?.messagesTotal)
          assert.strictEqual(last?.conversations, last?.conversationsTotal)
          assert.isAbove(last?.messagesTotal ?? 0, 300)
          assert.strictEqual(told.length, 1 + (last?.messagesTotal ?? 0) + (last?.conversationsTotal ?? 0))
        })
      ),
    60_000
  )
})
