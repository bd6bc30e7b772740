/** What a program that wants the command line's parts may import. */
export * as LineError from "./LineError.ts"
export * as Ndjson from "./ndjson.ts"
