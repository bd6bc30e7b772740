/** The search and the copies over real sockets, on both engines: whose messages, which days, what the file holds. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { letter, Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

const asked = {
  side: "staff",
  words: "",
  person: "",
  from: null,
  until: null,
  category: null,
  teamId: null,
  state: null,
  after: null
}

describe.each(engines)("searching on %s", (_name, database) => {
  let server: LakesideServer
  let ana: Visitor
  let noor: Visitor
  let threadId = ""

  beforeAll(async () => {
    server = await startLakeside(await database())
    ana = new Visitor(server.url)
    noor = new Visitor(server.url)
    await ana.signIn("ana")
    await noor.signIn("noor")
    const sent = await ana.post(
      "/api/messages",
      letter(server.anaId, { body: "Could you refill my <b>lisinopril</b> & send it? Thank you." })
    )
    threadId = sent.body.threadId
    await noor.post(`/api/threads/${threadId}/answers`, {
      language: "en",
      seenVersion: null,
      draftId: null,
      kind: "note",
      body: "Lisinopril: ask Dr. Okafor first."
    })
  })
  afterAll(() => server?.stop())

  const search = async (visitor: Visitor, parts: Record<string, unknown>) =>
    (await visitor.post("/api/search", { ...asked, ...parts })).body

  const marked = (pieces: ReadonlyArray<{ text: string; isMarked: boolean }>) =>
    pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)

  it("finds letter and note for staff, the letter alone for the patient, and marks the words", async () => {
    const staff = await search(noor, { words: "lisinopril" })
    assert.deepStrictEqual(
      staff.hits.map(({ kind }: { kind: string }) => kind),
      ["note", "letter"]
    )
    assert.deepStrictEqual(
      staff.teams.map(({ name }: { name: string }) => name),
      ["Family medicine"]
    )
    const own = await search(ana, { side: "patient", words: "refilled lisin" })
    assert.strictEqual(own.hits.length, 1)
    assert.deepStrictEqual(marked(own.hits[0].text), ["refill", "lisinopril"])
    assert.strictEqual(own.hits[0].threadId, threadId)
    assert.strictEqual(own.next, null)
  })

  it("finds nothing for a manager, nor for a patient who asks for the staff's side", async () => {
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    assert.deepStrictEqual((await search(mona, { words: "lisinopril" })).hits, [])
    assert.deepStrictEqual((await search(ana, { words: "lisinopril" })).hits, [])
  })

  it("takes days of the practice's calendar, both included, and refuses what is no day", async () => {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(Date.now())
    assert.strictEqual((await search(noor, { words: "lisinopril", from: today, until: today })).hits.length, 2)
    assert.strictEqual((await search(noor, { words: "lisinopril", until: "2020-01-01" })).hits.length, 0)
    assert.strictEqual((await noor.post("/api/search", { ...asked, from: "2026-02-30" })).status, 400)
  })

  it("gives a thread as a file that holds its words and no markup of the writer's, and audits it", async () => {
    const file = await ana.get(`/api/threads/${threadId}/download?language=es`)
    assert.strictEqual(file.status, 200)
    assert.match(file.headers.get("content-type") ?? "", /text\/html/)
    assert.match(file.headers.get("content-disposition") ?? "", /attachment; filename="mensajes.html"/)
    assert.include(file.body, "refill my &lt;b&gt;lisinopril&lt;/b&gt; &amp; send")
    assert.notInclude(file.body, "Okafor first")
    assert.notMatch(file.body, /<script|https?:\/\/|<link/)
    assert.include((await noor.get(`/api/threads/${threadId}/download?language=en`)).body, "Okafor first")
    assert.strictEqual((await ana.post(`/api/threads/${threadId}/print`, undefined)).status, 204)
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    assert.strictEqual((await mona.get(`/api/threads/${threadId}/download?language=en`)).status, 404)
    const rows = await mona.post("/api/audit/search", { patient: "ruiz", before: null })
    const activities = rows.body.rows.map((row: { activity: string }) => row.activity)
    assert.includeMembers(activities, ["DownloadThread", "PrintThread", "SearchMessages"])
  })
})
