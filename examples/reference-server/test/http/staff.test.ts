/** The desk of staff over real sockets, on both engines: who may, once for each key, and what each side sees. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { type Answered, letter, Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

const call = {
  call: { direction: "to-patient", outcome: "reached", withWhom: "Ana Ruiz", minutes: 5 },
  summary: "The form is at the front desk.",
  language: "en"
}

describe.each(engines)("the desk of staff on %s", (_name, database) => {
  let server: LakesideServer
  let ana: Visitor
  let noor: Visitor
  let mona: Visitor

  beforeAll(async () => {
    server = await startLakeside(await database())
    ;[ana, noor, mona] = (await Promise.all(
      ["ana", "noor", "mona"].map(async (login) => {
        const visitor = new Visitor(server.url)
        assert.strictEqual((await visitor.signIn(login)).status, 200)
        return visitor
      })
    )) as [Visitor, Visitor, Visitor]
  })
  afterAll(() => server?.stop())

  const send = async (parts: Record<string, unknown> = {}) => {
    const { body, status } = await ana.post("/api/messages", letter(server.anaId, parts))
    assert.strictEqual(status, 201, JSON.stringify(body))
    return body as { readonly threadId: string; readonly messageId: string }
  }

  const answered = async (threadId: string) => {
    const form = { kind: "letter", body: "It is signed.", language: "en", seenVersion: null, draftId: null }
    const { body, status } = await noor.post(`/api/threads/${threadId}/answers`, form)
    assert.strictEqual(status, 201, JSON.stringify(body))
    return body as { readonly threadId: string; readonly messageId: string }
  }

  it("tells a patient and a manager that no such thread is there, whatever they ask to do with it", async () => {
    const { messageId, threadId } = await send()
    const thread = `/api/threads/${threadId}`
    const posts: ReadonlyArray<readonly [string, unknown]> = [
      [`${thread}/calls`, { ...call, at: new Date().toISOString() }],
      [`${thread}/waiting`, { isWaiting: true }],
      [`${thread}/assignment`, { to: { _tag: "Team", teamId: "team-family" }, reason: "So." }],
      [`${thread}/messages/${messageId}/amendments`, { _tag: "Retract", reason: "So." }],
      [`${thread}/messages/${messageId}/move`, { to: { _tag: "Thread", threadId: "x" }, reason: "So." }],
      [`${thread}/right-patient`, { number: "MRN-1001", birthDate: "1980-05-17" }],
      [`${thread}/presence`, { activity: "reading" }]
    ]
    const gets = ["assignees", "canned-answers", "patient", `messages/${messageId}/revisions`]
    for (const visitor of [ana, mona]) {
      for (const [path, body] of posts) assert.strictEqual((await visitor.post(path, body)).status, 404, path)
      for (const path of gets) assert.strictEqual((await visitor.get(`${thread}/${path}`)).status, 404, path)
    }
  })

  it("counts what waits, and pages on behind a place that no thread can move", async () => {
    await send()
    const counts = (await noor.get("/api/inbox/counts")).body
    const rows = (await noor.get("/api/threads?side=staff&status=waiting")).body.threads
    assert.strictEqual(counts.total, rows.length)
    assert.strictEqual(counts.teams[0].count, rows.length)
    assert.strictEqual(
      counts.teams[0].pools.reduce((sum: number, { count }: { readonly count: number }) => sum + count, 0),
      rows.length
    )
    const place = "2000-01-01T00:00:00.000Z~2000-01-01T00:00:00.000Z~x"
    const after = await noor.get(`/api/threads?side=staff&status=waiting&after=${encodeURIComponent(place)}`)
    assert.strictEqual(after.body.threads.length, rows.length)
    assert.strictEqual((await noor.get("/api/threads?side=staff&after=nowhere")).status, 400)
  })

  it("records a call once for each key; the patient sees that there was one, and no words of it", async () => {
    const { threadId } = await send()
    const form = { ...call, at: new Date().toISOString() }
    const key = { "idempotency-key": randomUUID() }
    const [first, second] = await Promise.all([
      noor.post(`/api/threads/${threadId}/calls`, form, key),
      noor.post(`/api/threads/${threadId}/calls`, form, key)
    ])
    assert.deepStrictEqual([first.status, second.body], [201, first.body])
    const seen = (await ana.get(`/api/threads/${threadId}`)).body
    assert.strictEqual(seen.standing, "read")
    const calls = seen.messages.filter(({ kind }: { readonly kind: string }) => kind === "call")
    assert.strictEqual(calls.length, 1)
    assert.deepStrictEqual([calls[0].body, calls[0].minutes, calls[0].call.outcome], [null, null, "reached"])
    const copy = String((await ana.get(`/api/threads/${threadId}/download?language=en`)).body)
    assert.include(copy, "Telephone call: we spoke")
    assert.notInclude(copy, call.summary)
    const future = { ...form, at: "2999-01-01T00:00:00.000Z" }
    const refused = await noor.post(`/api/threads/${threadId}/calls`, future)
    assert.deepStrictEqual([refused.status, refused.body.code], [422, "CallNotRecorded"])
  })

  it("corrects and takes back; the patient reads what stands, and no reason", async () => {
    const { threadId } = await send()
    const { messageId } = await answered(threadId)
    const path = `/api/threads/${threadId}/messages/${messageId}`
    const reason = "It was the wrong desk."
    const correction = { _tag: "Correct", body: "It is at the front desk.", seenRevision: 1, reason }
    assert.strictEqual((await noor.post(`${path}/amendments`, correction)).status, 201)
    assert.strictEqual((await noor.post(`${path}/amendments`, correction)).status, 409)
    const seen = await ana.get(`/api/threads/${threadId}`)
    assert.include(JSON.stringify(seen.body), "It is at the front desk.")
    assert.notInclude(JSON.stringify(seen.body), reason)
    assert.strictEqual((await noor.get(`${path}/revisions`)).body.length, 2)
    assert.strictEqual((await noor.post(`${path}/amendments`, { _tag: "Retract", reason })).status, 201)
    const after = (await ana.get(`/api/threads/${threadId}`)).body
    assert.notInclude(JSON.stringify(after), "front desk")
    assert.strictEqual(after.standing, "waiting")
    const copy = await ana.get(`/api/threads/${threadId}/download?language=en`)
    assert.strictEqual(copy.status, 200)
    assert.notInclude(String(copy.body), "front desk")
    assert.include(String(copy.body), "These words were taken back.")
  })

  it("lets a manager write saved answers and staff use them, filled in for the thread", async () => {
    const wording = (text: string) => ({ title: "Ready", text })
    const form = {
      id: null,
      seenVersion: 0,
      teamId: null,
      en: wording("Hello {{patientFirstName}}, today: {{todaysHours}}. {{promise}}"),
      es: wording("Hola {{patientFirstName}}")
    }
    assert.strictEqual((await noor.post("/api/canned-answers", form)).status, 403)
    assert.strictEqual((await noor.get("/api/canned-answers")).status, 403)
    const wrong = await mona.post("/api/canned-answers", { ...form, es: wording("Hola {{nombre}}") })
    assert.deepStrictEqual(wrong.body.fields, { language: "es", variable: "nombre", line: 1, column: 6 })
    const made = await mona.post("/api/canned-answers", form)
    assert.strictEqual(made.status, 201)
    const { threadId } = await send()
    const [offered] = (await noor.get(`/api/threads/${threadId}/canned-answers`)).body.answers
    assert.match(offered.en.text, /^Hello Ana, today: /)
    assert.notInclude(offered.en.text, "{{")
    assert.deepStrictEqual(offered.en.missing, [])
    const retired = await mona.post(`/api/canned-answers/${made.body.id}/retire`, { seenVersion: 1 })
    assert.strictEqual(retired.status, 204)
  })

  it("shows a colleague's presence to staff alone, and forgets who has gone", async () => {
    const { threadId } = await send()
    const path = `/api/threads/${threadId}/presence`
    assert.deepStrictEqual((await noor.post(path, { activity: "writing" })).body, [])
    assert.strictEqual((await ana.post(path, { activity: "reading" })).status, 404)
    assert.deepStrictEqual((await noor.post(path, { activity: "gone" })).body, [])
  })

  it("shows the rules to staff, stops one with a reason for all, and refuses patients and unknown rules", async () => {
    assert.strictEqual((await ana.get("/api/rules")).status, 403)
    assert.strictEqual((await ana.post("/api/rules/refill/stop", { why: "So." })).status, 403)
    assert.strictEqual((await noor.post("/api/rules/no-such-rule/stop", { why: "So." })).status, 404)
    assert.strictEqual((await noor.post("/api/rules/refill/stop", { why: " " })).status, 422)
    const role = "clinician"
    assert.strictEqual((await noor.post("/api/rules/signatures", { role, credential: "x".repeat(201) })).status, 400)
    const stoppedIn = (view: Answered) =>
      view.body.rules.find((rule: { readonly id: string }) => rule.id === "refill").stopped
    const stopped = await noor.post("/api/rules/refill/stop", { why: "It takes every thank-you." })
    assert.deepInclude(stoppedIn(stopped), { by: "Noor Haddad", why: "It takes every thank-you." })
    assert.deepStrictEqual(stoppedIn(await mona.get("/api/rules")), stoppedIn(stopped))
    assert.isNull(stoppedIn(await mona.post("/api/rules/refill/resume", { why: "Mended." })))
    const signed = await noor.post("/api/rules/signatures", { role, credential: "RN 12345 (IL)" })
    assert.deepInclude(signed.body.signatures[0], { role, name: "Noor Haddad", credential: "RN 12345 (IL)" })
    assert.deepInclude(signed.body, { isDemo: true, routes: { en: true, es: true } })
  })
})
