/** Identifiers agree in all three parts or not at all. */

import { assert, describe, it } from "@effect/vitest"
import { Identifier, key, union } from "@intervisit/core/domain/Identifier"
import { firstKnownAs } from "@intervisit/core/domain/Practitioner"
import * as eg from "@intervisit/core/testing/Examples"
import * as Equal from "effect/Equal"

const parts = (assigner: string, type: string, value: string): Identifier => ({ assigner, type, value })

describe("Identifier", () => {
  it("whose parts hold separators is not mistaken for another", () => {
    assert.notStrictEqual(key(parts("A|B", "C", "D")), key(parts("A", "B|C", "D")))
    assert.notStrictEqual(key(parts("A\\", "B", "C")), key(parts("A", "\\|B", "C")))
    assert.notStrictEqual(key(parts("A\\|B", "", "C")), key(parts("A\\", "B", "C")))
  })

  it.prop("has the key of another only where all parts agree", [Identifier, Identifier], ([a, b]) => {
    assert.strictEqual(key(a) === key(b), Equal.equals(a, b))
    assert.strictEqual(key(a), key({ ...a }))
  })

  it("joins with others, each once, the first ones in front", () => {
    const [a, b, c] = ["1", "2", "3"].map((value) => eg.medicalRecordNumber(value)) as [
      Identifier,
      Identifier,
      Identifier
    ]
    assert.deepStrictEqual(union([a, b], [c, b, a]), [a, b, c])
    assert.deepStrictEqual(union([], [a]), [a])
    assert.deepStrictEqual(union([], [b, a, b]), [b, a])
  })
})

describe("a professional", () => {
  const abara = eg.practitioner({ npi: "1111111111", identifiers: [parts("LAKESIDE", "EI", "1")] })
  const { npi: _, ...withoutNpi } = eg.practitioner()
  const nowak = { ...withoutNpi, identifiers: [parts("LAKESIDE", "EI", "2"), parts("CMS", "NPI", "2222222222")] }

  it("is known by the NPI before any other number, whoever assigned it", () => {
    const found = firstKnownAs([abara, nowak], [parts("LAKESIDE", "EI", "2"), parts("", "NPI", "1111111111")])
    assert.strictEqual(found, abara)
  })

  it("whose NPI stands among her identifiers is known by it as it stands", () => {
    assert.strictEqual(firstKnownAs([abara, nowak], [parts("CMS", "NPI", "2222222222")]), nowak)
    assert.isUndefined(firstKnownAs([abara, nowak], [parts("HARBOR", "NPI", "2222222222")]))
  })

  it("is nobody where no number is known", () => {
    assert.isUndefined(firstKnownAs([abara, nowak], []))
    assert.isUndefined(firstKnownAs([abara, nowak], [parts("LAKESIDE", "EI", "3")]))
    assert.isUndefined(firstKnownAs([], [parts("LAKESIDE", "EI", "1")]))
  })
})
