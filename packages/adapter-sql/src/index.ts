/**
 * The stores of `@intervisit/core` on SQL; each module is also its own entry point.
 */
export * as Migrations from "./Migrations.ts"
export * as SqlAccounts from "./SqlAccounts.ts"
export * as SqlAttachments from "./SqlAttachments.ts"
export * as SqlEncounterLog from "./SqlEncounterLog.ts"
export * as SqlFactSignal from "./SqlFactSignal.ts"
export * as SqliteClient from "./SqliteClient.ts"
export * as SqlLedger from "./SqlLedger.ts"
export * as SqlPatientDirectory from "./SqlPatientDirectory.ts"
export * as SqlProviderDirectory from "./SqlProviderDirectory.ts"
export * as SqlStores from "./SqlStores.ts"
export * as SqlThreads from "./SqlThreads.ts"
export * as StartError from "./StartError.ts"
