/**
 * Which Node is refused, and in which words.
 */
import { assert, describe, it } from "vitest"
import { tooOldNode } from "../src/NodeVersion.ts"

describe("tooOldNode", () => {
  it.each(["22.19.0", "22.20.1", "23.0.0", "24.21.0", "26.1.0-nightly"])("%s works", (version) => {
    assert.isUndefined(tooOldNode(version))
  })

  it.each(["20.19.5", "22.18.9", "18.0.0", "0.12.0"])("%s is refused in one sentence that names both", (version) => {
    const sentence = tooOldNode(version) ?? ""
    assert.match(sentence, /^Intervisit needs Node 22\.19 or newer, .*\.$/)
    assert.include(sentence, version)
  })
})
