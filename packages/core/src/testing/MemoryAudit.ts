/**
 * The memory twin of the audit: rows as commits appended them, chained by one sealer at a time.
 */
import * as Chunk from "effect/Chunk"
import { Digest, sha256 } from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import * as Semaphore from "effect/Semaphore"
import * as AuditChain from "../domain/AuditChain.ts"
import type { Seal } from "../domain/AuditEvent.ts"
import type { PracticeId } from "../domain/Ids.ts"
import { bytesOf } from "../domain/Utf8.ts"
import { AuditBroken, AuditLog } from "../ports/AuditLog.ts"
import type { MemoryState } from "./MemoryState.ts"

export const auditLog = Effect.fnUntraced(function* (ref: Ref.Ref<MemoryState>) {
  const digest = yield* Digest
  const sealer = yield* Semaphore.make(1)
  const hashOf = (text: string) => digest.digestHex(sha256, bytesOf(text))

  const seal = Effect.fnUntraced(function* (practiceId: PracticeId, now: Seal["sealedAt"]) {
    const state = yield* Ref.get(ref)
    const previous = sealsOf(state, practiceId).at(-1)
    const rows = rowsOf(state, practiceId).filter((row) => row.sequence > (previous?.lastSequence ?? 0))
    const unhashed = AuditChain.next(practiceId, previous, rows, now)
    if (unhashed === undefined) return undefined
    const sealed: Seal = { ...unhashed.seal, hash: yield* hashOf(unhashed.text) }
    yield* Ref.update(ref, (state) => ({ ...state, seals: Chunk.append(state.seals, sealed) }))
    return sealed
  })

  const verify = Effect.fnUntraced(function* (practiceId: PracticeId) {
    const state = yield* Ref.get(ref)
    const rows = rowsOf(state, practiceId)
    let previous: Seal | undefined
    for (const seal of sealsOf(state, practiceId)) {
      const covered = AuditChain.rowsUnder(seal, previous, rows)
      const holds =
        AuditChain.follows(seal, previous) && seal.hash === (yield* hashOf(AuditChain.textOf(seal, covered)))
      if (!holds) return yield* new AuditBroken({ seal: seal.number, sequence: seal.firstSequence })
      previous = seal
    }
    const unsealed = rows.filter((row) => row.sequence > (previous?.lastSequence ?? 0)).length
    return { sealed: rows.length - unsealed, unsealed }
  })

  return AuditLog.of({
    search: ({ activity, actorId, actorIds, before, from, limit, patientId, patientIds, practiceId, until }) =>
      Effect.map(Ref.get(ref), (state) =>
        rowsOf(state, practiceId)
          .filter((row) => before === null || row.sequence < before)
          .filter(({ event }) => actorId === null || (event.actor.kind === "account" && event.actor.id === actorId))
          .filter(({ event }) => patientId === null || event.patients.includes(patientId))
          .filter(
            ({ event }) =>
              actorIds === undefined || actorIds.some((id) => event.actor.kind === "account" && event.actor.id === id)
          )
          .filter(({ event }) => patientIds === undefined || patientIds.some((id) => event.patients.includes(id)))
          .filter(({ event }) => activity === undefined || event.activity === activity)
          .filter(({ event }) => (from === undefined || from <= event.at) && (until === undefined || event.at < until))
          .toReversed()
          .slice(0, limit)
      ),
    seal: (practiceId, now) => sealer.withPermit(seal(practiceId, now)),
    verify
  })
})

const rowsOf = (state: MemoryState, practiceId: PracticeId): ReadonlyArray<AuditChain.AuditRow> =>
  Chunk.toReadonlyArray(state.audit).filter((row) => row.event.practiceId === practiceId)

const sealsOf = (state: MemoryState, practiceId: PracticeId): ReadonlyArray<Seal> =>
  Chunk.toReadonlyArray(state.seals).filter((seal) => seal.practiceId === practiceId)
