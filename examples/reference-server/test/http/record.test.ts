/** A patient's record and settings over real sockets, on both engines: access, the gate, idempotency, problems. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { letter, Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

describe.each(engines)("a patient's record on %s", (_name, database) => {
  let server: LakesideServer
  let ana: Visitor
  let noor: Visitor
  let elena: Visitor
  let mona: Visitor

  beforeAll(async () => {
    server = await startLakeside(await database())
    ;[ana, noor, elena, mona] = [0, 1, 2, 3].map(() => new Visitor(server.url)) as [Visitor, Visitor, Visitor, Visitor]
    await ana.signIn("ana")
    await noor.signIn("noor")
    await elena.signIn("elena")
    await mona.signIn("mona")
    elena.actingFor = server.anaId
  })
  afterAll(() => server?.stop())

  const path = () => `/api/patients/${server.anaId}/readings`
  const form = (systolic: number, parts: Record<string, unknown> = {}) => ({
    measurement: { kind: "blood-pressure", systolic, diastolic: 82, unit: "mmHg" },
    taken: { precision: "minute", at: "2026-11-20T12:00:00.000Z" },
    source: { _tag: "Form" },
    isDangerAcknowledged: false,
    ...parts
  })

  it("keeps a reading once for each key, and shows it to whoever may see it", async () => {
    const key = { "idempotency-key": randomUUID() }
    const first = await ana.post(path(), form(128), key)
    assert.strictEqual(first.status, 201, JSON.stringify(first.body))
    assert.deepStrictEqual((await ana.post(path(), form(128), key)).body, first.body)
    assert.strictEqual((await ana.post(path(), form(129), key)).body.code, "IdempotencyKeyReused")
    for (const [visitor, side] of [
      [ana, "patient"],
      [elena, "patient"],
      [noor, "staff"]
    ] as const) {
      const { body } = await visitor.get(path())
      assert.strictEqual(body.side, side)
      assert.strictEqual(body.readings.length, 1)
      assert.strictEqual(body.readings[0].standing, "above")
      assert.notInclude(JSON.stringify(body), "account-")
    }
    const stranger = await mona.get(path())
    assert.strictEqual(stranger.status, 404)
    assert.strictEqual(stranger.body.code, "PatientNotFound")
  })

  it("refuses what no body has by name of field, and what it cannot read", async () => {
    const { body, status } = await ana.post(path(), form(1280))
    assert.strictEqual(status, 422)
    assert.deepStrictEqual([body.code, body.fields.field], ["ReadingRefused", "systolic"])
    assert.strictEqual((await ana.post(path(), { ...form(128), taken: { precision: "week" } })).status, 400)
    const future = { taken: { precision: "minute", at: "2099-01-01T00:00:00.000Z" } }
    assert.strictEqual((await ana.post(path(), form(128, future))).body.fields.reason, "in-the-future")
  })

  it("keeps a dangerous one only from who has seen whom to call", async () => {
    const refused = await ana.post(path(), form(191))
    assert.strictEqual(refused.status, 422)
    assert.deepStrictEqual([refused.body.code, refused.body.fields.redFlags], ["NoticeNotAcknowledged", ["bp-severe"]])
    assert.strictEqual((await ana.post(path(), form(191, { isDangerAcknowledged: true }))).status, 201)
  })

  it("corrects and takes back with a mark, and lets only her team ask for readings", async () => {
    const { body } = await ana.post(path(), form(127))
    const { source: _, ...correction } = form(121)
    assert.strictEqual((await noor.post(`${path()}/${body.id}/correct`, correction)).status, 204)
    assert.strictEqual((await ana.post(`${path()}/${body.id}/withdraw`, undefined)).status, 204)
    const { readings } = (await ana.get(path())).body
    const mine = readings.find(({ id }: { id: string }) => id === body.id)
    assert.strictEqual(mine.corrections[0].name, "Noor Haddad")
    assert.strictEqual(mine.withdrawn.name, "Ana Ruiz")
    const plan = { kind: "glucose", band: null, everyDays: 7 }
    const plans = `/api/patients/${server.anaId}/reading-plans`
    assert.strictEqual((await ana.post(plans, plan)).status, 404)
    assert.strictEqual((await noor.post(plans, plan)).status, 204)
    const { asked } = (await ana.get(path())).body
    assert.isTrue(asked.find(({ kind }: { kind: string }) => kind === "glucose").isDue)
  })

  it("sends a short form as a letter and shows its fields to staff", async () => {
    const refill = { _tag: "Refill", medicine: "warfarin", dose: "5 mg", pharmacy: "", daysLeft: 1 }
    const sent = await ana.post("/api/messages", letter(server.anaId, { form: refill, body: "" }))
    assert.strictEqual(sent.status, 201, JSON.stringify(sent.body))
    const { body } = await noor.get(`/api/threads/${sent.body.threadId}`)
    assert.deepStrictEqual(body.messages[0].form, refill)
    assert.include(body.messages[0].body, "I run out of warfarin tomorrow")
    assert.include(body.staff.redFlags, "critical-medication-lapse")
    const long = { ...refill, medicine: "w".repeat(201) }
    assert.strictEqual((await ana.post("/api/messages", letter(server.anaId, { form: long }))).status, 400)
  })

  it("refuses a letter whose draft is gone, so that no file goes missing", async () => {
    const { body, status } = await ana.post("/api/messages", letter(server.anaId, { draftId: randomUUID() }))
    assert.strictEqual(status, 404)
    assert.strictEqual(body.code, "DraftNotFound")
  })

  it("tells a patient who has seen her record, and nobody else's", async () => {
    const report = `/api/patients/${server.anaId}/access-report`
    const { body } = await ana.get(report)
    assert.isTrue(
      body.entries.some(({ name, role }: Record<string, string>) => name === "Noor Haddad" && role === "nurse")
    )
    assert.isTrue(body.entries.every(({ who }: { who: string }) => who !== "you"))
    assert.strictEqual((await noor.get(report)).status, 404)
    assert.strictEqual((await elena.get(report)).status, 200)
  })

  it("keeps settings by the person's own word alone", async () => {
    const preferences = { language: "es", hasNotices: true, quietHours: { from: "22:00", until: "07:00" } }
    assert.strictEqual((await ana.post("/api/settings/preferences", preferences)).status, 200)
    assert.deepStrictEqual((await ana.get("/api/settings")).body.preferences, preferences)
    assert.strictEqual((await ana.get("/api/session")).body.language, "es")
    const odd = { ...preferences, quietHours: { from: "25:00", until: "07:00" } }
    assert.strictEqual((await ana.post("/api/settings/preferences", odd)).status, 400)
    const contact = { isEmailSafe: false, mayNotifyRepresentatives: false }
    assert.strictEqual((await elena.post("/api/settings/contact", contact)).status, 403)
    assert.strictEqual((await ana.post("/api/settings/contact", contact)).status, 200)
    assert.deepStrictEqual((await ana.get("/api/settings")).body.contact, contact)
  })
})
