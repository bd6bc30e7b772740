/**
 * Every promise of every store port, on both engines.
 */
import * as AccountsContract from "@intervisit/core/testing/AccountsContract"
import * as AttachmentsContract from "@intervisit/core/testing/AttachmentsContract"
import * as AuditLogContract from "@intervisit/core/testing/AuditLogContract"
import * as AuditTampering from "@intervisit/core/testing/AuditTampering"
import * as DeskContract from "@intervisit/core/testing/DeskContract"
import * as DueTimesContract from "@intervisit/core/testing/DueTimesContract"
import * as EncounterLogContract from "@intervisit/core/testing/EncounterLogContract"
import * as LedgerContract from "@intervisit/core/testing/LedgerContract"
import * as MessageSearchContract from "@intervisit/core/testing/MessageSearchContract"
import * as OutboxContract from "@intervisit/core/testing/OutboxContract"
import * as PatientDirectoryContract from "@intervisit/core/testing/PatientDirectoryContract"
import * as PeopleContract from "@intervisit/core/testing/PeopleContract"
import * as ProviderDirectoryContract from "@intervisit/core/testing/ProviderDirectoryContract"
import * as ReadingsContract from "@intervisit/core/testing/ReadingsContract"
import * as ThreadsContract from "@intervisit/core/testing/ThreadsContract"
import * as TrafficContract from "@intervisit/core/testing/TrafficContract"
import * as Layer from "effect/Layer"
import { runSuite } from "../../../test/support/runSuite.ts"
import * as auditBackDoor from "./support/auditBackDoor.ts"
import { engines } from "./support/stores.ts"

for (const [engine, layer] of engines) {
  runSuite("Ledger", LedgerContract.suite, engine, layer)
  runSuite("PatientDirectory", PatientDirectoryContract.suite, engine, layer)
  runSuite("ProviderDirectory", ProviderDirectoryContract.suite, engine, layer)
  runSuite("EncounterLog", EncounterLogContract.suite, engine, layer)
  runSuite("Threads", ThreadsContract.suite, engine, layer)
  runSuite("Traffic", TrafficContract.suite, engine, layer)
  runSuite("MessageSearch", MessageSearchContract.suite, engine, layer)
  runSuite("Readings", ReadingsContract.suite, engine, layer)
  runSuite("Accounts", AccountsContract.suite, engine, layer)
  runSuite("Attachments", AttachmentsContract.suite, engine, layer)
  runSuite("People", PeopleContract.suite, engine, layer)
  runSuite("DueTimes", DueTimesContract.suite, engine, layer)
  runSuite("Outbox", OutboxContract.suite, engine, layer)
  runSuite("Covers and CannedAnswers", DeskContract.suite, engine, layer)
  runSuite("AuditLog", AuditLogContract.suite, engine, layer)
  runSuite("AuditLog, tampered", AuditTampering.suite, engine, Layer.provideMerge(auditBackDoor.layer, layer))
}
