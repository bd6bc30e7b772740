/** Which areas a person sees. */
import { assert, describe, it } from "@effect/vitest"
import { areasOf } from "../src/areas.ts"

const names = (...roles: Parameters<typeof areasOf>[0]) => areasOf(roles).map(({ name }) => name)

describe("areas", () => {
  it("are the same for a patient and for who helps one, who has those people besides", () => {
    assert.deepStrictEqual(names("patient"), ["messages", "readings", "search", "helpers", "settings"])
    assert.deepStrictEqual(names("representative"), ["messages", "readings", "helped", "search", "helpers", "settings"])
  })

  it("add up over the roles of a person", () => {
    assert.deepStrictEqual(names("patient", "staff"), [
      ...["messages", "readings", "inbox", "desk", "search", "helpers", "settings", "help", "cover", "rules", "grants"]
    ])
    assert.deepStrictEqual(names("manager", "operator"), [
      ...[
        "overview",
        "measure",
        "desk",
        "help",
        "cover",
        "rules",
        "answers",
        "queues",
        "audit",
        "people",
        "import",
        "grants"
      ]
    ])
  })

  it("are none without a role", () => {
    assert.deepStrictEqual(names(), [])
  })
})
