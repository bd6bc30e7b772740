/** Which Node is refused, and in which words. */
import { assert, describe, it } from "@effect/vitest"
import { oldestNode, tooOldNodeMessage } from "../src/nodeVersion.ts"

describe("a Node version", () => {
  it.each(["22.19.0", "22.19.1", "22.20.0", "23.0.0", "24.21.0", "26.0.0-nightly"])("%s is new enough", (version) => {
    assert.isUndefined(tooOldNodeMessage(version))
  })
  it.each(["22.18.9", "22.9.0", "20.20.2", "18.0.0", "8.17.0"])("%s is too old", (version) => {
    const message = tooOldNodeMessage(version) ?? ""
    assert.include(message, `needs Node ${oldestNode} or newer`)
    assert.include(message, `this is Node ${version}`)
  })
})
