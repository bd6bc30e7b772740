/**
 * The memory twin of every store, all of them on one shared state: for tests, simulations and the command line.
 *
 * It keeps the ports' promises, except that it does not survive its process. Each time the layer is built it is
 * empty. `layerFrom` builds it on a state that outlives it, so that a test can restart what stands on top.
 */
import { type Digest, layerWebCrypto } from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { AccountRegister } from "../ports/AccountRegister.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Attachments } from "../ports/Attachments.ts"
import { AuditLog } from "../ports/AuditLog.ts"
import { CannedAnswers } from "../ports/CannedAnswers.ts"
import { Covers } from "../ports/Covers.ts"
import { DueTimes } from "../ports/DueTimes.ts"
import { EncounterLog } from "../ports/EncounterLog.ts"
import { FeedLog } from "../ports/FeedLog.ts"
import { Invitations } from "../ports/Invitations.ts"
import { Ledger } from "../ports/Ledger.ts"
import { MessageSearch } from "../ports/MessageSearch.ts"
import { Outbox } from "../ports/Outbox.ts"
import { OutboxLog } from "../ports/OutboxLog.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { PatientSearch } from "../ports/PatientSearch.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { Readings } from "../ports/Readings.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { Threads } from "../ports/Threads.ts"
import { TriageRoutings } from "../ports/TriageRoutings.ts"
import { auditLog } from "./MemoryAudit.ts"
import { cannedAnswers, covers, triageRoutings } from "./MemoryDesk.ts"
import { accounts, attachments, encounterLog, patientDirectory, providerDirectory } from "./MemoryDirectories.ts"
import { ledger } from "./MemoryLedger.ts"
import { messageSearch } from "./MemoryMessageSearch.ts"
import { accountRegister, invitations, patientSearch, representativeRequests } from "./MemoryPeople.ts"
import { dueTimes, outbox } from "./MemoryQueues.ts"
import { readings } from "./MemoryReadings.ts"
import { empty, type MemoryState } from "./MemoryState.ts"
import { threads } from "./MemoryThreads.ts"
import { feedLog, outboxLog } from "./MemoryTraffic.ts"

/** Every store that an adapter fills; what a workflow or a contract suite may ask for. */
export type Stores =
  | Ledger
  | PatientDirectory
  | ProviderDirectory
  | EncounterLog
  | Threads
  | MessageSearch
  | FeedLog
  | OutboxLog
  | Readings
  | Accounts
  | Attachments
  | AccountRegister
  | Invitations
  | PatientSearch
  | RepresentativeRequests
  | DueTimes
  | Outbox
  | AuditLog
  | Covers
  | CannedAnswers
  | TriageRoutings

/** All stores on this state. The digest chains the audit. */
export const layerFrom = (ref: Ref.Ref<MemoryState>): Layer.Layer<Stores, never, Digest> =>
  Layer.mergeAll(
    Layer.succeed(Ledger, ledger(ref)),
    Layer.succeed(PatientDirectory, patientDirectory(ref)),
    Layer.succeed(ProviderDirectory, providerDirectory(ref)),
    Layer.succeed(EncounterLog, encounterLog(ref)),
    Layer.succeed(Threads, threads(ref)),
    Layer.succeed(MessageSearch, messageSearch(ref)),
    Layer.succeed(FeedLog, feedLog(ref)),
    Layer.succeed(OutboxLog, outboxLog(ref)),
    Layer.succeed(Readings, readings(ref)),
    Layer.succeed(Accounts, accounts(ref)),
    Layer.succeed(Attachments, attachments(ref)),
    Layer.succeed(AccountRegister, accountRegister(ref)),
    Layer.succeed(Invitations, invitations(ref)),
    Layer.succeed(PatientSearch, patientSearch(ref)),
    Layer.succeed(RepresentativeRequests, representativeRequests(ref)),
    Layer.succeed(DueTimes, dueTimes(ref)),
    Layer.succeed(Outbox, outbox(ref)),
    Layer.succeed(Covers, covers(ref)),
    Layer.succeed(CannedAnswers, cannedAnswers(ref)),
    Layer.succeed(TriageRoutings, triageRoutings(ref)),
    Layer.effect(AuditLog, auditLog(ref))
  )

/** All stores, empty. */
export const layerNoDeps: Layer.Layer<Stores, never, Digest> = Layer.unwrap(
  Effect.map(Ref.make<MemoryState>(empty), layerFrom)
)

/** All stores, empty and ready, with the runtime's own SHA-256. */
export const layer: Layer.Layer<Stores> = Layer.provide(layerNoDeps, layerWebCrypto)
