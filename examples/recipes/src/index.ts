/** One short program a task; each is run by a test. */
export * from "./EmbedInYourPortal.ts"
export * from "./FollowTheFacts.ts"
export * from "./ReceiveAnAdt.ts"
export * from "./ReportTheMeasure.ts"
export * from "./TriageAMessage.ts"
export * from "./WhenIsAReplyDue.ts"
