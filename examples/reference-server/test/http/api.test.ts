/** The API over real sockets, on both engines: access, problems, idempotency, live updates, attachments. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { letter, Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

describe.each(engines)("the API on %s", (_name, database) => {
  let server: LakesideServer
  let ana: Visitor
  let noor: Visitor

  beforeAll(async () => {
    server = await startLakeside(await database())
    ana = new Visitor(server.url)
    noor = new Visitor(server.url)
    assert.strictEqual((await ana.signIn("ana")).status, 200)
    assert.strictEqual((await noor.signIn("NOOR ")).status, 200)
  })
  afterAll(() => server?.stop())

  const send = async (parts: Record<string, unknown> = {}) => {
    const sent = await ana.post("/api/messages", letter(server.anaId, parts))
    assert.strictEqual(sent.status, 201, JSON.stringify(sent.body))
    return sent.body as { readonly threadId: string; readonly messageId: string; readonly dueAt: string }
  }

  it("signs in with a cookie that scripts and other sites cannot use", async () => {
    const visitor = new Visitor(server.url)
    const { body, headers } = await visitor.signIn("ana")
    const cookie = headers.get("set-cookie") ?? ""
    assert.match(cookie, /HttpOnly/i)
    assert.match(cookie, /SameSite=Strict/i)
    assert.notMatch(cookie, /Secure/i)
    assert.strictEqual(body.actingFor[0].patientId, server.anaId)
    await visitor.send("DELETE", "/api/session", undefined)
    const after = await visitor.get("/api/session")
    assert.strictEqual(after.status, 401)
    assert.strictEqual(after.body.code, "SignedOut")
  })

  it("refuses a wrong password and an unknown login in the same words", async () => {
    const wrong = await new Visitor(server.url).signIn("ana", "wrong")
    const unknown = await new Visitor(server.url).signIn("nobody", "wrong")
    assert.strictEqual(wrong.status, 401)
    assert.deepStrictEqual(wrong.body, unknown.body)
    assert.match(wrong.headers.get("content-type") ?? "", /application\/problem\+json/)
  })

  it("answers no request from another site or to another host", async () => {
    const foreign = await ana.post("/api/messages", letter(server.anaId), { origin: "http://evil.example" })
    assert.strictEqual(foreign.status, 403)
    assert.strictEqual(foreign.body.code, "ForeignOrigin")
    const without = await fetch(`${server.url}/api/messages`, { method: "POST", headers: { cookie: ana.cookie } })
    assert.strictEqual(without.status, 403)
    const { request } = await import("node:http")
    const status = await new Promise<number>((resolve) => {
      const { hostname, port } = new URL(server.url)
      request({ hostname, port, path: "/", headers: { host: "rebound.example" } }, (response) =>
        resolve(response.statusCode ?? 0)
      ).end()
    })
    assert.strictEqual(status, 421)
  })

  it("sends the same letter once for each key, and refuses the key for another letter", async () => {
    const key = { "idempotency-key": randomUUID() }
    const first = await ana.post("/api/messages", letter(server.anaId), key)
    const [second, third] = await Promise.all([
      ana.post("/api/messages", letter(server.anaId), key),
      ana.post("/api/messages", letter(server.anaId), key)
    ])
    assert.deepStrictEqual(second.body, first.body)
    assert.deepStrictEqual(third.body, first.body)
    const other = await ana.post("/api/messages", letter(server.anaId, { body: "Something else." }), key)
    assert.strictEqual(other.status, 409)
    assert.strictEqual(other.body.code, "IdempotencyKeyReused")
  })

  it("tells a refusal by a stable code with its fields", async () => {
    const nul = await ana.post("/api/messages", letter(server.anaId, { body: "ab\0c" }))
    assert.strictEqual(nul.status, 422)
    assert.strictEqual(nul.body.code, "TextRefused")
    assert.deepStrictEqual(nul.body.fields, { field: "body", reason: "nul", offset: 2 })
    const malformed = await ana.post("/api/messages", { nonsense: true })
    assert.strictEqual(malformed.status, 400)
    assert.match(malformed.headers.get("content-type") ?? "", /application\/problem\+json/)
    const emergency = await ana.post("/api/messages", letter(server.anaId, { body: "I have crushing chest pain now." }))
    assert.strictEqual(emergency.body.code, "NoticeNotAcknowledged")
  })

  it("hides a thread from strangers as if it were not there", async () => {
    const { threadId } = await send()
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    const hidden = await mona.get(`/api/threads/${threadId}`)
    const absent = await mona.get(`/api/threads/${randomUUID()}`)
    assert.strictEqual(hidden.status, 404)
    assert.strictEqual(absent.status, 404)
    assert.strictEqual(hidden.body.code, absent.body.code)
    const list = await mona.get("/api/threads?side=staff")
    assert.deepStrictEqual(list.body.threads, [])
  })

  it("shows the team why it was triaged so, and the patient nothing of it", async () => {
    const { threadId } = await send({ body: "I need a refill of my lisinopril, I am almost out." })
    const staff = await noor.get(`/api/threads/${threadId}`)
    assert.strictEqual(staff.body.staff.category, "refill")
    assert.isAbove(staff.body.staff.reasons.flatMap((reason: { words: Array<string> }) => reason.words).length, 0)
    const own = await ana.get(`/api/threads/${threadId}`)
    assert.strictEqual(own.body.staff, null)
    assert.strictEqual(own.body.messages[0].filing, null)
    assert.isNotNull(own.body.seenByTeamAt)
  })

  it("tells why of all that waits, and still after the answer", async () => {
    const { threadId } = await send({ body: "I need a refill of my lisinopril, I am almost out." })
    const wordsFound = async () => {
      const { body } = await noor.get(`/api/threads/${threadId}`)
      const reasons: ReadonlyArray<{ readonly words: ReadonlyArray<string> }> = body.staff.reasons
      return reasons.flatMap(({ words }) => words).join(" ")
    }
    await send({
      to: { _tag: "Thread", threadId },
      body: "Now I have crushing chest pain.",
      isEmergencyAcknowledged: true
    })
    assert.match(await wordsFound(), /refill.*chest pain/)
    const form = { language: "en", seenVersion: null, draftId: null, kind: "letter", body: "Please call 911 now." }
    assert.strictEqual((await noor.post(`/api/threads/${threadId}/answers`, form)).status, 201)
    assert.match(await wordsFound(), /chest pain/)
    assert.notMatch(await wordsFound(), /refill/)
  })

  it("claims, notes and answers; the patient sees the answer and never the note", async () => {
    const { threadId } = await send()
    const claimed = await noor.post(`/api/threads/${threadId}/claim`, { takeOver: false })
    assert.strictEqual(claimed.body.staff.claim.isMine, true)
    const form = { language: "en", seenVersion: null, draftId: null }
    await noor.post(`/api/threads/${threadId}/answers`, { ...form, kind: "note", body: "Ask Dr. Okafor first." })
    const stale = await noor.post(`/api/threads/${threadId}/answers`, {
      ...form,
      kind: "letter",
      body: "x",
      seenVersion: 1
    })
    assert.strictEqual(stale.status, 409)
    assert.strictEqual(stale.body.code, "StaleVersion")
    await noor.post(`/api/threads/${threadId}/answers`, { ...form, kind: "letter", body: "It is signed." })
    const own = await ana.get(`/api/threads/${threadId}`)
    assert.deepStrictEqual(
      own.body.messages.map((message: { body: string }) => message.body),
      [letter("").body, "It is signed."]
    )
    const staff = await noor.get(`/api/threads/${threadId}`)
    assert.strictEqual(staff.body.messages.length, 3)
  })

  it("keeps a file in a draft and sends it with the letter", async () => {
    const draftId = randomUUID()
    const draft = { patientId: server.anaId, threadId: null, teamId: null, subject: "", body: "half a sen" }
    assert.strictEqual((await ana.send("PUT", `/api/drafts/${draftId}`, draft)).status, 200)
    const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0x0a, 0x01, 0xff])
    const attached = await ana.send("PUT", `/api/drafts/${draftId}/attachments?name=form.pdf`, bytes)
    assert.strictEqual(attached.body.attachments[0].type, "application/pdf")
    const twice = await ana.send("PUT", `/api/drafts/${draftId}/attachments?name=again.pdf`, bytes)
    assert.deepStrictEqual(twice.body.attachments, attached.body.attachments)
    const { messageId, threadId } = await send({ draftId })
    const { sha256 } = attached.body.attachments[0]
    const file = await fetch(`${server.url}/api/messages/${messageId}/attachments/${sha256}`, {
      headers: { cookie: noor.cookie }
    })
    assert.deepStrictEqual(new Uint8Array(await file.arrayBuffer()), bytes)
    assert.match(file.headers.get("content-disposition") ?? "", /attachment/)
    assert.strictEqual(file.headers.get("x-content-type-options"), "nosniff")
    const drafts = await ana.get("/api/drafts")
    assert.deepStrictEqual(drafts.body, [])
    assert.isNotNull(threadId)
  })

  it("tells open pages what changed, and resumes after a lost line", async () => {
    const events = async (lastEventId: string | undefined, until: (text: string) => boolean) => {
      const response = await fetch(`${server.url}/api/events`, {
        headers: { cookie: noor.cookie, ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }) }
      })
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      const decoder = new TextDecoder()
      let text = ""
      return {
        read: async () => {
          while (!until(text)) {
            const { done, value } = await reader.read()
            if (done) break
            text += decoder.decode(value, { stream: true })
          }
          await reader.cancel()
          return text
        }
      }
    }
    const first = await send()
    const live = await events(undefined, (text) => text.includes("event: thread"))
    const reading = live.read()
    const second = await send()
    const seen = await reading
    assert.match(seen, /event: ready/)
    assert.include(seen, second.threadId)
    assert.notInclude(seen, first.threadId)
    const id = /id: (\d+)/.exec(seen)?.[1]
    assert.isDefined(id)
    const third = await send()
    const resumed = await (await events(id, (text) => text.includes(third.threadId))).read()
    assert.include(resumed, third.threadId)
    assert.notInclude(resumed, first.threadId)
  })

  it("counts the professional's numerator one higher, with visit and message, for managers only", async () => {
    await send()
    assert.strictEqual((await noor.get("/api/measure")).status, 403)
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    const { body } = await mona.get("/api/measure")
    assert.strictEqual(body.edition, "stage2")
    assert.strictEqual(body.attribution, "epOrTeam")
    assert.isArray(body.professionals)
  })

  it("chains the audit and says that it is whole", async () => {
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    const verdict = await mona.post("/api/audit/verify", {})
    assert.strictEqual(verdict.body.isWhole, true)
    const rows = await mona.post("/api/audit/search", { patient: "ruiz", before: null })
    assert.isAbove(rows.body.rows.length, 0)
    assert.include(
      rows.body.rows.map((row: { activity: string }) => row.activity),
      "SendMessage"
    )
  })

  it("describes itself in an OpenAPI document and a docs page", async () => {
    const { body } = await ana.get("/openapi.json")
    assert.match(body.openapi, /^3\./)
    assert.property(body.paths, "/api/messages")
    assert.strictEqual((await ana.get("/docs")).status, 200)
  })
})
