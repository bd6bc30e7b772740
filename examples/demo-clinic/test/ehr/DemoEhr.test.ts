/**
 * The demo EHR over real sockets: what it files, what it refuses, what its page shows, and what survives SIGKILL.
 */
import { request } from "node:http"
import { assert, describe, it } from "@effect/vitest"
import type { MdmDocument } from "@intervisit/adapter-hl7/mdm/MdmDocument"
import * as MdmWriter from "@intervisit/adapter-hl7/mdm/MdmWriter"
import { MllpClient } from "@intervisit/adapter-hl7/mllp/MllpClient"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { make } from "../../src/ehr/DemoEhr.ts"
import { startReceiver } from "../support/receiver.ts"
import { temporaryFolder } from "../support/temporaryFolder.ts"

const mdm = (controlId: string, overrides: Partial<MdmDocument["document"]> = {}): Uint8Array =>
  Result.getOrThrow(
    MdmWriter.write({
      controlId,
      at: 1_795_000_000_000,
      event: "T02",
      processingId: "P",
      sending: { application: "INTERVISIT", facility: "PORTAL" },
      receiving: { application: "EHR", facility: "CLINIC" },
      patient: {
        identifiers: [{ assigner: "LAKESIDE", type: "MR", value: "LK0001" }],
        name: { family: "Núñez", given: ["<Ana>"] },
        birthDate: "1980-05-17",
        sex: "F"
      },
      document: {
        uniqueNumber: { thread: "thread-1", exchange: 1, revision: 1 },
        type: { code: "34748-4", system: "LN" },
        title: "A question",
        activityAt: 1_795_000_000_000,
        completion: "AU",
        availability: "AV",
        lines: ["Ana Núñez (patient) to Family Medicine", "First line", "<script>alert(1)</script> \u202e & \u000b"],
        ...overrides
      }
    })
  )

const er7 = (...segments: ReadonlyArray<string>) => new TextEncoder().encode(`${segments.join("\r")}\r`)

const running = Effect.gen(function* () {
  const ehr = yield* make({ port: 0, httpPort: 0, folder: yield* temporaryFolder })
  const client = yield* MllpClient.make({ host: "127.0.0.1", port: ehr.port })
  const get = (path: string) => Effect.promise(() => fetch(`http://127.0.0.1:${ehr.httpPort}${path}`))
  return { ehr, client, get }
})

describe("the demo EHR", () => {
  it.live("files a document, and answers its repetition without filing it again", () =>
    Effect.gen(function* () {
      const { client, ehr, get } = yield* running
      assert.strictEqual((yield* client.send(mdm("KEY-1"))).code, "AA")
      assert.strictEqual((yield* client.send(mdm("KEY-2"))).code, "AA")
      assert.strictEqual((yield* client.send(mdm("KEY-1"))).code, "AA")
      const received = yield* ehr.received
      assert.deepStrictEqual(
        received.map(({ key, order, repeats }) => [key, order, repeats]),
        [
          ["KEY-1", 1, 1],
          ["KEY-2", 2, 0]
        ]
      )
      const response = yield* get("/received.json")
      const list = yield* Effect.promise(() => response.json())
      assert.deepStrictEqual(list[0], {
        key: "KEY-1",
        sha256: received[0]?.sha256,
        documentNumber: "thread-1.1.1",
        order: 1,
        repeats: 1,
        conflicts: 0
      })
    })
  )

  it.live("the same control id with other bytes is flagged, and the first document stays", () =>
    Effect.gen(function* () {
      const { client, ehr } = yield* running
      yield* client.send(mdm("KEY-1"))
      const answer = yield* client.send(mdm("KEY-1", { title: "Another question" }))
      assert.deepStrictEqual([answer.code, answer.errorCode], ["AE", "205"])
      const [kept] = yield* ehr.received
      assert.strictEqual(kept?.conflicts, 1)
      assert.deepStrictEqual(Buffer.from(kept?.bytes ?? []), Buffer.from(mdm("KEY-1")))
    })
  )

  it.live("a document that is replaced says so, and a replacement must name what it replaces", () =>
    Effect.gen(function* () {
      const { client, get } = yield* running
      yield* client.send(mdm("KEY-1"))
      const header = "MSH|^~\\&|A|B|C|D|20261124120000||MDM^T10^MDM_T02|KEY-2|P|2.5.1"
      const segments = (parent: string) =>
        er7(header, "PID|1||1^^^A^MR", `TXA|1|LN|TX|20261124120000||||||||thread-2.1.2^A|${parent}`, "OBX|1|TX|X||New")
      assert.strictEqual((yield* client.send(segments(""))).errorCode, "101")
      const before = yield* get("/")
      const page = yield* Effect.promise(() => before.text())
      const number = /<dt>Document<\/dt><dd>([^<]*)</.exec(page)?.[1] ?? ""
      assert.strictEqual((yield* client.send(segments(number))).code, "AA")
      const later = yield* get("/")
      const after = yield* Effect.promise(() => later.text())
      assert.include(after, `<dt>Replaces</dt><dd>${number}</dd>`)
      assert.include(after, "<dt>Replaced by</dt><dd>thread-2.1.2</dd>")
    })
  )

  it.live("what is neither MDM^T02 nor T10 is refused in the standard's words", () =>
    Effect.gen(function* () {
      const { client, ehr } = yield* running
      const msh = (type: string, id: string) => `MSH|^~\\&|A|B|C|D|20261124120000||${type}|${id}|P|2.5.1`
      const cases = [
        [er7(msh("ADT^A04", "1"), "PID|1||1^^^A^MR"), "AR", "200"],
        [er7(msh("MDM^T01", "2"), "PID|1||1^^^A^MR"), "AR", "201"],
        [er7(msh("MDM^T02", "3"), "PID|1||1^^^A^MR", "TXA|1"), "AE", "100"],
        [er7(msh("MDM^T02", ""), "PID|1||1^^^A^MR", "TXA|1", "OBX|1"), "AE", "101"],
        [er7("PID|1||no header"), "AR", undefined]
      ] as const
      for (const [bytes, code, errorCode] of cases) {
        const answer = yield* client.send(bytes)
        assert.strictEqual(answer.code, code)
        if (errorCode !== undefined) assert.strictEqual(answer.errorCode, errorCode)
      }
      assert.deepStrictEqual(yield* ehr.received, [])
    })
  )

  it.live("its page shows patient, author, title and number, newest first, and everything as text", () =>
    Effect.gen(function* () {
      const { client, get } = yield* running
      yield* client.send(mdm("KEY-1"))
      yield* client.send(mdm("KEY-2", { title: "Newer" }))
      const response = yield* get("/")
      assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/)
      const page = yield* Effect.promise(() => response.text())
      assert.isTrue(page.indexOf("Newer") < page.indexOf("A question"))
      for (const part of [
        "&lt;Ana&gt; Núñez",
        "1980-05-17",
        "MR LK0001",
        "(patient) to Family",
        "thread-1.1.1",
        "KEY-2"
      ]) {
        assert.include(page, part)
      }
      assert.notInclude(page, "<script>")
      assert.include(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
    })
  )

  it.live("a page of another site cannot read it by a name of its own", () =>
    Effect.gen(function* () {
      const { ehr } = yield* running
      const status = yield* Effect.callback<number>((resume) => {
        request({ host: "127.0.0.1", port: ehr.httpPort, headers: { host: "evil.example" } }, (response) => {
          response.resume()
          resume(Effect.succeed(response.statusCode ?? 0))
        }).end()
      })
      assert.strictEqual(status, 421)
    })
  )

  it.live("a busy port is one sentence", () =>
    Effect.gen(function* () {
      const { ehr } = yield* running
      const folder = yield* temporaryFolder
      const error = yield* Effect.flip(Effect.scoped(make({ port: 0, httpPort: ehr.httpPort, folder })))
      assert.match(error.message, /^Cannot show a page on 127\.0\.0\.1:\d+: another program uses it; .*\.$/)
    })
  )

  it.live(
    "keeps a key once and in order across SIGKILL: whatever was acknowledged is there",
    () =>
      Effect.gen(function* () {
        const folder = yield* temporaryFolder
        const acknowledged: Array<string> = []
        const nextKey = () => `KEY-${String(acknowledged.length).padStart(4, "0")}`
        for (let life = 1; life <= 4; life++) {
          yield* Effect.scoped(
            Effect.gen(function* () {
              const ehr = yield* Effect.promise(() => startReceiver("ehr", { EHR_FOLDER: folder }))
              const client = yield* MllpClient.make({ host: "127.0.0.1", port: ehr.port })
              for (let count = 0; count < 5 * life; count++) {
                // The first one may have arrived in the life before, without its answer: then it is a repeat.
                const key = nextKey()
                assert.strictEqual((yield* client.send(mdm(key))).code, "AA")
                acknowledged.push(key)
              }
              const key = nextKey()
              const unanswered = yield* Effect.forkChild(Effect.result(client.send(mdm(key))), {
                startImmediately: true
              })
              assert.strictEqual(yield* Effect.promise(() => ehr.end("SIGKILL")), "SIGKILL")
              if (Result.isSuccess(yield* Fiber.join(unanswered))) acknowledged.push(key)
            })
          )
        }
        const ehr = yield* Effect.promise(() => startReceiver("ehr", { EHR_FOLDER: folder }))
        const list = yield* Effect.promise(() => ehr.list())
        const keys = list.map(({ key }) => String(key))
        assert.deepStrictEqual(keys.slice(0, acknowledged.length), acknowledged)
        assert.isTrue(keys.length - acknowledged.length <= 1, "at most one came without its answer")
        assert.deepStrictEqual(
          list.map(({ order }) => order),
          keys.map((_, index) => index + 1)
        )
        assert.isTrue(list.every(({ conflicts }) => conflicts === 0))
        assert.include(yield* Effect.promise(() => ehr.page()), acknowledged[0] ?? "")
        assert.strictEqual(yield* Effect.promise(() => ehr.end("SIGTERM")), 0)
      }),
    60_000
  )
})
