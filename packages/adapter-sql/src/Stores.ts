/**
 * Every port of the core that a database fills, over one client, whichever engine it speaks to.
 */
import type { AccountRegister } from "@intervisit/core/ports/AccountRegister"
import type { Accounts } from "@intervisit/core/ports/Accounts"
import type { Attachments } from "@intervisit/core/ports/Attachments"
import type { AuditLog } from "@intervisit/core/ports/AuditLog"
import type { CannedAnswers } from "@intervisit/core/ports/CannedAnswers"
import type { Covers } from "@intervisit/core/ports/Covers"
import type { DueTimes } from "@intervisit/core/ports/DueTimes"
import type { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import type { FeedLog } from "@intervisit/core/ports/FeedLog"
import type { Invitations } from "@intervisit/core/ports/Invitations"
import type { Ledger } from "@intervisit/core/ports/Ledger"
import type { MessageSearch } from "@intervisit/core/ports/MessageSearch"
import type { Outbox } from "@intervisit/core/ports/Outbox"
import type { OutboxLog } from "@intervisit/core/ports/OutboxLog"
import type { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import type { PatientSearch } from "@intervisit/core/ports/PatientSearch"
import type { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import type { Readings } from "@intervisit/core/ports/Readings"
import type { RepresentativeRequests } from "@intervisit/core/ports/RepresentativeRequests"
import type { Threads } from "@intervisit/core/ports/Threads"
import type { TriageRoutings } from "@intervisit/core/ports/TriageRoutings"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import type * as LeaseOwners from "./LeaseOwners.ts"
import * as ProviderEpoch from "./ProviderEpoch.ts"
import * as SqlAccounts from "./SqlAccounts.ts"
import * as SqlAttachments from "./SqlAttachments.ts"
import * as SqlAuditLog from "./SqlAuditLog.ts"
import * as SqlDesk from "./SqlDesk.ts"
import * as SqlDueTimes from "./SqlDueTimes.ts"
import * as SqlEncounterLog from "./SqlEncounterLog.ts"
import type * as SqlFactSignal from "./SqlFactSignal.ts"
import * as SqlLedger from "./SqlLedger.ts"
import * as SqlMessageSearch from "./SqlMessageSearch.ts"
import * as SqlOutbox from "./SqlOutbox.ts"
import * as SqlPatientDirectory from "./SqlPatientDirectory.ts"
import * as SqlPeople from "./SqlPeople.ts"
import * as SqlProviderDirectory from "./SqlProviderDirectory.ts"
import * as SqlReadings from "./SqlReadings.ts"
import * as SqlThreads from "./SqlThreads.ts"
import * as SqlTraffic from "./SqlTraffic.ts"

/** Every port of the core that a database fills. */
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

/** All stores over a client whose database is migrated. */
export const layer: Layer.Layer<Stores, never, SqlClient | SqlFactSignal.SqlFactSignal | LeaseOwners.LeaseOwners> =
  Layer.mergeAll(
    SqlLedger.layer,
    SqlPatientDirectory.layer,
    SqlProviderDirectory.layer,
    SqlEncounterLog.layer,
    SqlThreads.layer,
    SqlMessageSearch.layer,
    SqlTraffic.layer,
    SqlReadings.layer,
    SqlAccounts.layer,
    SqlAttachments.layer,
    SqlPeople.layer,
    SqlDueTimes.layer,
    SqlOutbox.layer,
    SqlAuditLog.layer,
    SqlDesk.layer
  ).pipe(Layer.provide(ProviderEpoch.layer))

/** Everything that an opened database offers: the stores, the signal of new facts, and the client itself. */
export type Opened = Stores | SqlFactSignal.SqlFactSignal | SqlClient
