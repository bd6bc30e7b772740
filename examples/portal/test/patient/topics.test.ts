/** A topic suggests a subject. */
import { assert, describe, it } from "@effect/vitest"
import { subjectOf, topicOf, topics } from "../../src/patient/topics.ts"
import { en } from "../../src/words/en.ts"
import { es } from "../../src/words/es.ts"

describe("a topic", () => {
  it("is known again by the subject that it suggested", () => {
    for (const words of [en, es]) {
      for (const topic of topics) {
        const subject = subjectOf(topic, words)
        assert.strictEqual(topicOf(subject, words), topic === "other" ? undefined : topic)
      }
    }
  })

  it("is none where the writer has put in her own subject", () => {
    assert.isUndefined(topicOf("Refill, please", en))
    assert.isUndefined(topicOf("", en))
  })
})
