/**
 * What a letter may be about. A topic only suggests the subject and what to tell; triage reads the words themselves.
 */
import type { Words } from "../words/Words.ts"

export const topics = ["question", "refill", "appointment", "result", "referral", "reading", "other"] as const
export type Topic = (typeof topics)[number]

/** The subject that a topic suggests. */
export const subjectOf = (topic: Topic, words: Words): string =>
  topic === "other" ? "" : words.patient.write.topics[topic]

/** The topic whose suggestion this subject still is. */
export const topicOf = (subject: string, words: Words): Topic | undefined =>
  subject === "" ? undefined : topics.find((topic) => subjectOf(topic, words) === subject)
