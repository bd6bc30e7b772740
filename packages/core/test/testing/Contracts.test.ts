/** The memory twin keeps every promise of every store port. */
import * as AccountsContract from "@intervisit/core/testing/AccountsContract"
import * as AttachmentsContract from "@intervisit/core/testing/AttachmentsContract"
import * as AuditLogContract from "@intervisit/core/testing/AuditLogContract"
import * as AuditTampering from "@intervisit/core/testing/AuditTampering"
import * as DeskContract from "@intervisit/core/testing/DeskContract"
import * as DueTimesContract from "@intervisit/core/testing/DueTimesContract"
import * as EncounterLogContract from "@intervisit/core/testing/EncounterLogContract"
import * as LedgerContract from "@intervisit/core/testing/LedgerContract"
import { empty, type MemoryState } from "@intervisit/core/testing/MemoryState"
import * as MemoryStores from "@intervisit/core/testing/MemoryStores"
import * as MessageSearchContract from "@intervisit/core/testing/MessageSearchContract"
import * as OutboxContract from "@intervisit/core/testing/OutboxContract"
import * as PatientDirectoryContract from "@intervisit/core/testing/PatientDirectoryContract"
import * as PeopleContract from "@intervisit/core/testing/PeopleContract"
import * as ProviderDirectoryContract from "@intervisit/core/testing/ProviderDirectoryContract"
import * as ReadingsContract from "@intervisit/core/testing/ReadingsContract"
import * as ThreadsContract from "@intervisit/core/testing/ThreadsContract"
import * as TrafficContract from "@intervisit/core/testing/TrafficContract"
import * as Chunk from "effect/Chunk"
import { layerWebCrypto } from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { runSuite } from "../../../../test/support/runSuite.ts"

runSuite("Ledger", LedgerContract.suite, "memory", MemoryStores.layer)
runSuite("Threads", ThreadsContract.suite, "memory", MemoryStores.layer)
runSuite("Traffic", TrafficContract.suite, "memory", MemoryStores.layer)
runSuite("MessageSearch", MessageSearchContract.suite, "memory", MemoryStores.layer)
runSuite("PatientDirectory", PatientDirectoryContract.suite, "memory", MemoryStores.layer)
runSuite("ProviderDirectory", ProviderDirectoryContract.suite, "memory", MemoryStores.layer)
runSuite("EncounterLog", EncounterLogContract.suite, "memory", MemoryStores.layer)
runSuite("Readings", ReadingsContract.suite, "memory", MemoryStores.layer)
runSuite("Accounts", AccountsContract.suite, "memory", MemoryStores.layer)
runSuite("Attachments", AttachmentsContract.suite, "memory", MemoryStores.layer)
runSuite("People", PeopleContract.suite, "memory", MemoryStores.layer)
runSuite("DueTimes", DueTimesContract.suite, "memory", MemoryStores.layer)
runSuite("Outbox", OutboxContract.suite, "memory", MemoryStores.layer)
runSuite("Covers and CannedAnswers", DeskContract.suite, "memory", MemoryStores.layer)
runSuite("AuditLog", AuditLogContract.suite, "memory", MemoryStores.layer)

const backDoor = (ref: Ref.Ref<MemoryState>) => {
  const replaced = (change: (state: MemoryState) => Partial<MemoryState>) =>
    Ref.update(ref, (state) => ({ ...state, ...change(state) }))
  return Layer.succeed(AuditTampering.AuditBackDoor, {
    editRow: (sequence, event) =>
      replaced(({ audit }) => ({
        audit: Chunk.map(audit, (row) => (row.sequence === sequence ? { sequence, event } : row))
      })),
    removeRow: (sequence) =>
      replaced(({ audit }) => ({ audit: Chunk.filter(audit, (row) => row.sequence !== sequence) })),
    editSeal: (seal) =>
      replaced(({ seals }) => ({ seals: Chunk.map(seals, (each) => (each.number === seal.number ? seal : each)) })),
    removeSeal: (_, number) =>
      replaced(({ seals }) => ({ seals: Chunk.filter(seals, (seal) => seal.number !== number) }))
  })
}

const withBackDoor = Layer.unwrap(
  Effect.map(Ref.make<MemoryState>(empty), (ref) => Layer.merge(MemoryStores.layerFrom(ref), backDoor(ref)))
).pipe(Layer.provide(layerWebCrypto))

runSuite("AuditTampering", AuditTampering.suite, "memory", withBackDoor)
