/**
 * The stores of `@intervisit/core` on SQL; each module is also its own entry point.
 *
 * The drivers are left out: `SqlStores` loads the one that is asked for.
 */
export * as FollowFacts from "./FollowFacts.ts"
export * as Rebuild from "./Rebuild.ts"
export * as Retention from "./Retention.ts"
export * as SqlFactSignal from "./SqlFactSignal.ts"
export * as SqlStores from "./SqlStores.ts"
export * as StartError from "./StartError.ts"
