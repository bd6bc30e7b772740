/** What is planned and not there yet says so in a line, and ends with 1. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { intervisit } from "./support.ts"

describe("what is not there yet", () => {
  for (const args of [
    ["fhir", "check", "http://127.0.0.1"],
    ["fhir", "threads", "FILE"],
    ["direct", "find", "a@example.org"]
  ]) {
    it.live(`intervisit ${args.join(" ")} answers NotSupportedYet`, () =>
      Effect.gen(function* () {
        const { code, stderr, stdout } = yield* intervisit(args)
        assert.strictEqual(code, 1)
        assert.strictEqual(JSON.parse(stdout).error.tag, "NotSupportedYet")
        assert.include(stderr, "not supported yet")
      })
    )
  }
})
