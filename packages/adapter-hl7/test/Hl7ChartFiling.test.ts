/** What a chart document becomes on the wire: an original, a replacement, or the word that it was withdrawn. */
import { assert, describe, it } from "@effect/vitest"
import { ThreadId } from "@intervisit/core/domain/Ids"
import { type ChartDocument, ChartFiling } from "@intervisit/core/ports/ChartFiling"
import * as eg from "@intervisit/core/testing/Examples"
import * as Effect from "effect/Effect"
import * as Hl7ChartFiling from "../src/Hl7ChartFiling.ts"

const layer = Hl7ChartFiling.layer({
  host: "127.0.0.1",
  port: 1,
  sending: { application: "INTERVISIT", facility: "PORTAL" },
  receiving: { application: "EHR", facility: "CLINIC" },
  processingId: "P",
  documentType: { code: "34748-4", system: "LN" }
})

const threadId = ThreadId.make("thread-1")

const document = (parts: Partial<ChartDocument> = {}): ChartDocument => ({
  key: "key-1",
  patient: eg.patient(),
  thread: eg.thread(),
  team: eg.careTeam(),
  message: eg.message(),
  body: "I have had this cough for three weeks.",
  isWithdrawn: false,
  number: { threadId, exchange: 1, revision: 1 },
  replaces: null,
  at: eg.friday1655,
  ...parts
})

const encoded = (parts?: Partial<ChartDocument>) =>
  Effect.gen(function* () {
    const bytes = yield* (yield* ChartFiling).encode(document(parts))
    return new TextDecoder().decode(bytes).split("\r")
  }).pipe(Effect.provide(layer))

describe("Hl7ChartFiling", () => {
  it.effect("an original is MDM^T02 and refers to no other document", () =>
    Effect.gen(function* () {
      const [msh, , , , txa = "", first] = yield* encoded()
      assert.include(msh, "MDM^T02^MDM_T02")
      const fields = txa.split("|")
      assert.deepStrictEqual([fields[12], fields[13]], ["thread-1.1.1^INTERVISIT", ""])
      assert.include(first, "Ana Ruiz (patient) to")
    })
  )

  it.effect("a replacement is MDM^T10 and names in TXA-13 what it replaces", () =>
    Effect.gen(function* () {
      const replaces = { threadId, exchange: 1, revision: 1 }
      const [msh, , , , txa = ""] = yield* encoded({ number: { ...replaces, revision: 2 }, replaces })
      assert.include(msh, "MDM^T10^MDM_T02")
      const fields = txa.split("|")
      assert.deepStrictEqual([fields[12], fields[13]], ["thread-1.1.2^INTERVISIT", "thread-1.1.1^INTERVISIT"])
    })
  )

  it.effect("what was withdrawn is not said to be its author's words", () =>
    Effect.gen(function* () {
      const lines = yield* encoded({ isWithdrawn: true, body: "FILED IN ERROR." })
      assert.notInclude(lines.join("\r"), "Ana Ruiz (patient)")
      assert.isTrue(lines.some((line) => line.includes("FILED IN ERROR.")))
    })
  )
})
