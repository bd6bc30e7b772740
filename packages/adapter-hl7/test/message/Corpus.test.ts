/**
 * Goal: no sample of the field breaks the reader, none loses a byte, and an edit touches only its part.
 * Method: every message of every shared sample file; every leaf of it is read, and some of them edited.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { feedFactsFromBytes } from "../../src/feed/FeedFactsFromMessage.ts"
import { unknownSender } from "../../src/feed/SenderProfile.ts"
import { Hl7Message } from "../../src/message/Hl7Message.ts"
import { isHeader } from "../../src/message/Segment.ts"
import { corpusFiles, corpusMessages, hasShared, sharedSkipReason } from "../support/corpus.ts"
import { randomFrom, seedOfRun } from "../support/random.ts"

/** Every leaf's path and raw text, field by field. */
const leavesOf = (message: Hl7Message): ReadonlyMap<string, string> => {
  const { repetition, component, subcomponent } = message.delimiters
  const cut = (text: string, delimiter: string) => (delimiter === "" ? [text] : text.split(delimiter))
  const leaves = new Map<string, string>()
  message.segments.forEach((segment, index) => {
    leaves.set(`${index}`, segment.id)
    for (let field = isHeader(segment.id) ? 3 : 1; field <= segment.fieldCount; field++) {
      cut(segment.raw(field), repetition).forEach((whole, r) => {
        cut(whole, component).forEach((part, c) => {
          cut(part, subcomponent).forEach((leaf, s) => {
            leaves.set(`${index}-${field}(${r + 1}).${c + 1}.${s + 1}`, leaf)
          })
        })
      })
    }
  })
  return leaves
}

const readable = (bytes: Uint8Array): Hl7Message | undefined => Result.getOrUndefined(Hl7Message.parse(bytes))

describe("the shared samples", () => {
  it.skipIf(!hasShared)(`are all there to be read (else: ${sharedSkipReason})`, () => {
    assert.isAbove(corpusFiles().length, 500)
    assert.isAbove(corpusMessages().length, 1_700)
  })

  it.skipIf(!hasShared)("as whole files, read without a crash and give back their bytes", () => {
    for (const { name, bytes } of corpusFiles()) {
      const read = readable(bytes)
      if (read !== undefined) assert.isTrue(Buffer.from(read.toBytes()).equals(bytes), name)
    }
  })

  it.skipIf(!hasShared)("are read message by message, but for those that have no usable MSH", () => {
    const refused = corpusMessages().filter(({ bytes }) => readable(bytes) === undefined)
    const names = [...new Set(refused.map(({ name }) => name.split("/")[0]))]
    // Fuzzed input whose field delimiter is a digit.
    assert.deepStrictEqual(
      names.filter((folder) => folder !== "nhapi"),
      []
    )
  })

  it.skipIf(!hasShared)("give back their bytes, and each leaf reads as it stands in the text", () => {
    for (const { name, bytes } of corpusMessages()) {
      const message = readable(bytes)
      if (message === undefined) continue
      assert.isTrue(Buffer.from(message.toBytes()).equals(bytes), name)
      assert.isFalse(message.text.includes("\ufffd") && !Buffer.from(bytes).includes("\ufffd"), `${name}: U+FFFD`)
      const [first] = message.segments
      assert.strictEqual(first?.id, "MSH", name)
      for (const [path, leaf] of leavesOf(message)) {
        const match = /^(\d+)-(\d+)\((\d+)\)\.(\d+)\.(\d+)$/.exec(path)
        if (match === null) continue
        const [index, field, r, c, s] = match.slice(1).map(Number)
        const segment = message.segments[index ?? 0]
        if (segment?.raw(field ?? 0, c, s, r) !== leaf) assert.fail(`${name} ${path} reads otherwise`)
        segment?.value(field ?? 0, c, s, r)
      }
    }
  })

  it.skipIf(!hasShared)("change in the edited leaf and in no other", () => {
    const seed = seedOfRun()
    const random = randomFrom(seed)
    let edits = 0
    for (const { name, bytes } of corpusMessages()) {
      const message = readable(bytes)
      if (message === undefined || bytes.length > 20_000) continue
      const before = leavesOf(message)
      const paths = [...before.keys()].filter((path) => path.includes("("))
      const path = paths[Math.floor(random() * paths.length)]
      if (path === undefined) continue
      const index = Number(path.split("-")[0])
      const id = message.segmentIds[index] ?? ""
      const sequence = message.segmentIds.slice(0, index + 1).filter((other) => other === id).length
      const edited = message.with(`${id}(${sequence})${path.slice(path.indexOf("-"))}`, "Zz|^9")
      if (Result.isFailure(edited)) continue
      edits += 1
      const after = leavesOf(edited.success)
      const reread = readable(edited.success.toBytes())
      assert.strictEqual(reread?.text, edited.success.text, `${name} ${path} seed ${seed}`)
      assert.deepStrictEqual([...after.keys()], [...before.keys()], `${name} ${path} seed ${seed}`)
      const changed = [...after].filter(([key, leaf]) => before.get(key) !== leaf).map(([key]) => key)
      assert.deepStrictEqual(changed, [path], `${name} seed ${seed}`)
    }
    assert.isAbove(edits, 1_600, "most messages can be edited")
  })

  it.skipIf(!hasShared)("tell facts or one problem, and the facts are plain JSON", () => {
    const counts = { facts: 0, problems: 0 }
    for (const { name, bytes } of corpusMessages()) {
      const result = feedFactsFromBytes(bytes, unknownSender)
      if (Result.isFailure(result)) {
        counts.problems += 1
        assert.match(result.failure.message, /^[A-Z][A-Z0-9]{2}\^\d+(\^\d+)*: .+\.$/, name)
        continue
      }
      counts.facts += 1
      assert.deepStrictEqual(JSON.parse(JSON.stringify(result.success.facts)), result.success.facts, name)
    }
    assert.isAbove(counts.facts, 500)
    assert.isAbove(counts.problems, 1_000, "most samples are of other types")
  })
})
