/**
 * Every promise of Attachments, as claims that any adapter runs.
 */
import { PracticeId } from "../domain/Ids.ts"
import { Attachments } from "../ports/Attachments.ts"
import type { Ledger } from "../ports/Ledger.ts"
import { claim, equal, isTrue, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const { sha256 } = eg.attachment()

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

export const suite: Suite<Ledger | Attachments> = [
  claim("bytes come back exactly, every one of them", function* () {
    const attachments = yield* Attachments
    yield* storing([], { attachments: [{ practiceId: eg.practiceId, sha256, content: everyByte }] })
    const content = yield* attachments.content(eg.practiceId, sha256)
    yield* equal(content && Array.from(content), Array.from(everyByte), "the bytes")
  }),

  claim("bytes of another hash or another practice are undefined", function* () {
    const attachments = yield* Attachments
    yield* storing([], { attachments: [{ practiceId: eg.practiceId, sha256, content: everyByte }] })
    yield* equal(yield* attachments.content(eg.practiceId, "0".repeat(64)), undefined, "another hash")
    yield* equal(yield* attachments.content(PracticeId.make("practice-harbor"), sha256), undefined, "another practice")
  }),

  claim("the largest file that may be sent comes back whole", function* () {
    const attachments = yield* Attachments
    const length = 10 * 1024 * 1024
    const content = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff)
    yield* storing([], { attachments: [{ practiceId: eg.practiceId, sha256, content }] })
    const found = yield* attachments.content(eg.practiceId, sha256)
    yield* equal(found?.length, length, "the length")
    yield* isTrue(found?.every((byte, index) => byte === content[index]) ?? false, "every byte")
  })
]
