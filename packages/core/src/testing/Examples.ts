/**
 * Lawful values of everything, for tests: `import * as eg from "@intervisit/core/testing/Examples"`.
 *
 * Every maker takes overrides and gives a new value each time; the same call always gives the same value.
 */
export * from "./ExampleCommits.ts"
export * from "./ExampleDesk.ts"
export * from "./ExampleInvitations.ts"
export * from "./ExampleNouns.ts"
