/**
 * Every edit behind the audit's back shows, as claims that any adapter runs.
 *
 * That can only be judged from behind: an adapter's test fills `AuditBackDoor` with the statements of an intruder.
 */
import * as Context from "effect/Context"
import { Digest, layerWebCrypto, sha256 } from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import * as AuditChain from "../domain/AuditChain.ts"
import type { AuditEvent, Seal } from "../domain/AuditEvent.ts"
import { AuditEventId, type PracticeId } from "../domain/Ids.ts"
import { bytesOf } from "../domain/Utf8.ts"
import { AuditLog } from "../ports/AuditLog.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, isTrue, refusedWith, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

/** What somebody with the database in his hands may do; never part of a product. */
export class AuditBackDoor extends Context.Service<
  AuditBackDoor,
  {
    /** Puts this event in the place of the row with this sequence. */
    readonly editRow: (sequence: number, event: AuditEvent) => Effect.Effect<void>
    readonly removeRow: (sequence: number) => Effect.Effect<void>
    /** Puts a changed seal in the place of the seal with its number. */
    readonly editSeal: (seal: Seal) => Effect.Effect<void>
    readonly removeSeal: (practiceId: PracticeId, number: number) => Effect.Effect<void>
  }
>()("@intervisit/core/testing/AuditBackDoor") {}

const event = (id: string, overrides: Partial<AuditEvent> = {}): AuditEvent =>
  eg.auditEvent({ id: AuditEventId.make(id), ...overrides })

const append = (...audit: ReadonlyArray<AuditEvent>) => storing([], { audit })

/** Two seals: rows "a" and "b" under the first, "c" under the second, "d" still waits. */
const chained = Effect.gen(function* () {
  const audit = yield* AuditLog
  yield* append(event("a"), event("b"))
  const first = yield* audit.seal(eg.practiceId, eg.friday1655)
  yield* append(event("c"))
  const second = yield* audit.seal(eg.practiceId, eg.monday0955)
  yield* append(event("d"))
  const query = { practiceId: eg.practiceId, actorId: null, patientId: null, limit: 10, before: null }
  const rows = new Map((yield* audit.search(query)).map(({ event, sequence }) => [event.id as string, sequence]))
  return { first: first as Seal, second: second as Seal, sequenceOf: (id: string) => rows.get(id) ?? 0 }
})

const hashOf = (text: string) =>
  Effect.flatMap(Digest, (digest) => digest.digestHex(sha256, bytesOf(text))).pipe(Effect.provide(layerWebCrypto))

type Chained = Effect.Success<typeof chained>

const broken = Effect.fnUntraced(function* (seal: Seal) {
  const refusal = yield* refusedWith((yield* AuditLog).verify(eg.practiceId), "AuditBroken", "the verification")
  yield* equal(refusal.seal, seal.number, "the seal that breaks")
  // A store that keeps marks of its rows names the very row; one that does not names the first of the seal.
  yield* isTrue(
    refusal.sequence >= seal.firstSequence && refusal.sequence <= seal.lastSequence,
    `a row of that seal, not ${refusal.sequence}`
  )
})

const tampered = (
  name: string,
  which: "first" | "second",
  tamper: (door: AuditBackDoor["Service"], chain: Chained) => Effect.Effect<void>
) =>
  claim(name, function* () {
    const chain = yield* chained
    yield* equal(yield* (yield* AuditLog).verify(eg.practiceId), { sealed: 3, unsealed: 1 }, "before")
    yield* tamper(yield* AuditBackDoor, chain)
    yield* broken(chain[which])
  })

const changes: ReadonlyArray<readonly [string, Partial<AuditEvent>]> = [
  ["its instant", { at: eg.monday0955 }],
  ["its actor", { actor: eg.noor() }],
  ["its actor's name", { actor: { ...eg.ana(), name: "Ana" } }],
  ["on whose behalf", { onBehalfOf: eg.patientId }],
  ["its activity", { activity: "ReadThread" }],
  ["its action", { action: "R" }],
  ["its outcome", { outcome: "refused" }],
  ["its reason", { reason: "not-found" }],
  ["its entities", { entities: [] }],
  ["its patients", { patients: [] }],
  ["its id", { id: AuditEventId.make("z") }]
]

export const suite: Suite<Ledger | AuditLog | AuditBackDoor> = [
  ...changes.map(([what, overrides]) =>
    tampered(`a row of which ${what} was changed shows`, "first", (door, { sequenceOf }) =>
      door.editRow(sequenceOf("b"), event("b", overrides))
    )
  ),
  tampered("a row that was removed shows", "first", (door, { sequenceOf }) => door.removeRow(sequenceOf("a"))),
  tampered("the only row of a seal that was removed shows", "second", (door, { sequenceOf }) =>
    door.removeRow(sequenceOf("c"))
  ),
  tampered("a seal whose hash was changed shows", "first", (door, { first }) =>
    door.editSeal({ ...first, hash: "0".repeat(64) })
  ),
  tampered("a seal whose end was moved shows", "first", (door, { first }) =>
    door.editSeal({ ...first, lastSequence: first.firstSequence })
  ),
  claim("a row that was changed, with its seal made to fit, shows in the next seal", function* () {
    const { first, sequenceOf } = yield* chained
    const door = yield* AuditBackDoor
    const forged = event("b", { activity: "ReadThread" })
    const rows = [
      { sequence: sequenceOf("a"), event: event("a") },
      { sequence: sequenceOf("b"), event: forged }
    ]
    const hash = yield* hashOf(AuditChain.textOf(first, rows))
    yield* door.editRow(sequenceOf("b"), forged)
    yield* door.editSeal({ ...first, hash })
    const audit = yield* AuditLog
    yield* refusedWith(audit.verify(eg.practiceId), "AuditBroken", "the verification")
  }),
  tampered("a seal that was cut out shows in the next one", "second", (door) => door.removeSeal(eg.practiceId, 1)),
  claim("a row that no seal covers yet is not judged", function* () {
    const { sequenceOf } = yield* chained
    yield* (yield* AuditBackDoor).editRow(sequenceOf("d"), event("d", { activity: "ReadThread" }))
    yield* equal(yield* (yield* AuditLog).verify(eg.practiceId), { sealed: 3, unsealed: 1 }, "what is sealed holds")
  })
]
