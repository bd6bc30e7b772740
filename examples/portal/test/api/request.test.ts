/** What every request carries, and how refusals come back. */
import { afterEach, assert, describe, it } from "@effect/vitest"
import { vi } from "vitest"
import { Problem } from "../../src/api/Problem.ts"
import { onSignedOut, request } from "../../src/api/request.ts"
import { sendLetter, thread } from "../../src/api/threads.ts"
import { fakeServer, json, problem } from "./FakeServer.ts"

afterEach(() => vi.unstubAllGlobals())

const refusal = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => assert.fail("it was not refused"),
    (thrown) => (thrown instanceof Problem ? thrown : assert.fail(String(thrown)))
  )

const letter = {
  patientId: "patient-1",
  to: { _tag: "Thread", threadId: "thread-1" },
  body: "Hello",
  language: "en",
  noticeVersion: "1",
  isEmergencyAcknowledged: false,
  draftId: null
} as const

describe("a request", () => {
  it("of a person says so, with its key and the patient for whom the page acts", async () => {
    const server = fakeServer()
    server.answer = () => json({})
    await sendLetter(letter, "key-1")
    const headers = server.asked[0]?.headers
    assert.strictEqual(headers?.get("intervisit-input"), "person")
    assert.strictEqual(headers?.get("idempotency-key"), "key-1")
    assert.strictEqual(headers?.get("intervisit-patient"), "patient-1")
  })

  it("of the page itself does not pass for a person's, and looking anew is a glance", async () => {
    const server = fakeServer()
    server.answer = () => json({})
    await thread("a/b", "page")
    assert.isNull(server.asked[0]?.headers.get("intervisit-input"))
    assert.strictEqual(server.asked[0]?.path, "/api/threads/a%2Fb?glance=true")
  })

  it("that is refused gives the code and the fields, and never the server's sentence", async () => {
    const server = fakeServer()
    server.answer = () => problem(422, "ThreadIsClaimed", { name: "Noor Haddad" })
    const refused = await refusal(request({ method: "GET", path: "/x", cause: "person" }))
    assert.strictEqual(refused.code, "ThreadIsClaimed")
    assert.deepStrictEqual(refused.fields, { name: "Noor Haddad" })
    assert.strictEqual(refused.message, "ThreadIsClaimed")
  })

  it("that is answered by something else is unexpected, and one without an answer unreachable", async () => {
    const server = fakeServer()
    server.answer = () =>
      new Response("<html>Bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } })
    const unexpected = await refusal(request({ method: "GET", path: "/x", cause: "person" }))
    assert.strictEqual(unexpected.code, "Unexpected")
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")))
    assert.strictEqual((await refusal(request({ method: "GET", path: "/x", cause: "person" }))).code, "Unreachable")
  })

  it("without a session tells the page, except when it tries to sign in", async () => {
    const server = fakeServer()
    server.answer = () => problem(401, "SignedOut")
    let told = 0
    const stop = onSignedOut(() => told++)
    await refusal(request({ method: "POST", path: "/session", body: {}, cause: "person" }))
    assert.strictEqual(told, 0)
    await refusal(request({ method: "GET", path: "/threads", cause: "page" }))
    assert.strictEqual(told, 1)
    stop()
  })
})
