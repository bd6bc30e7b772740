/** The HTTP contract that the server and every client share. It imports no server. */
export * from "./Api.ts"
export * from "./Authorization.ts"
export * from "./Drafts.ts"
export * from "./Events.ts"
export * from "./Practice.ts"
export * from "./Problems.ts"
export * from "./Session.ts"
export * from "./Threads.ts"
