/** Which areas a person sees. */
import { assert, describe, it } from "@effect/vitest"
import { areasOf } from "../src/areas.ts"

const names = (...roles: Parameters<typeof areasOf>[0]) => areasOf(roles).map(({ name }) => name)

describe("areas", () => {
  it("are three for a patient, and the same for who helps one", () => {
    assert.deepStrictEqual(names("patient"), ["messages", "search", "helpers"])
    assert.deepStrictEqual(names("representative"), ["messages", "search", "helpers"])
  })

  it("add up over the roles of a person", () => {
    assert.deepStrictEqual(names("patient", "staff"), [
      "messages",
      "inbox",
      "desk",
      "search",
      "helpers",
      "help",
      "cover",
      "grants"
    ])
    assert.deepStrictEqual(names("manager", "operator"), [
      ...["measure", "desk", "help", "cover", "answers", "queues", "audit", "people", "grants"]
    ])
  })

  it("are none without a role", () => {
    assert.deepStrictEqual(names(), [])
  })
})
