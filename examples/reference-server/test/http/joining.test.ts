/** Inviting and enrolling over real sockets, on both engines: from the desk's letter to the first sign-in. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

const password = "tulip river ladder"

describe.each(engines)("joining on %s", (_name, database) => {
  let server: LakesideServer
  let noor: Visitor

  beforeAll(async () => {
    server = await startLakeside(await database())
    noor = new Visitor(server.url)
    await noor.signIn("noor")
  })
  afterAll(() => server?.stop())

  const form = (parts: Record<string, unknown> = {}) => ({
    code: "0000-0000-0000",
    birthDate: "1984-03-09",
    login: "ana.maria",
    password,
    language: "en",
    ...parts
  })

  it("refuses a code that nobody has without a word about it, and slows down who guesses", async () => {
    const guesser = new Visitor(server.url)
    const answers = []
    for (let count = 0; count < 11; count++) answers.push(await guesser.post("/api/enrolment", form()))
    assert.deepStrictEqual(
      answers.map(({ status }) => status),
      [...Array(10).fill(422), 429]
    )
    assert.strictEqual(answers[0]?.body.code, "EnrolmentRefused")
    assert.deepStrictEqual(answers[0]?.body.fields, {})
    // Another spelling of the same code is the same code.
    const spelt = await guesser.post("/api/enrolment", form({ code: "oooo oooo oooo" }))
    assert.strictEqual(spelt.status, 429)
  })

  it("limits signing in and enrolling from one address together", async () => {
    const headers = { "x-forwarded-for": "198.51.100.7, 203.0.113.9" }
    const guesser = new Visitor(server.url)
    const guess = (count: number) =>
      guesser.post("/api/enrolment", form({ code: `guess ${count}`, password: "short" }), headers)
    for (let count = 0; count < 300; count++) await guess(count)
    const signIn = await guesser.post("/api/session", { login: "ana", password: "wrong" }, headers)
    assert.strictEqual(signIn.status, 429)
    const elsewhere = { "x-forwarded-for": "203.0.113.9, 198.51.100.8" }
    const other = await guesser.post("/api/session", { login: "ana", password: "wrong" }, elsewhere)
    assert.strictEqual(other.status, 401)
  })

  it("shows the front desk to staff and managers alone", async () => {
    const desk = await noor.get("/api/front-desk")
    assert.strictEqual(desk.status, 200)
    assert.deepStrictEqual(desk.body.visits, [])
    const ana = new Visitor(server.url)
    await ana.signIn("ana")
    assert.strictEqual((await ana.get("/api/front-desk")).status, 403)
    const patient = await ana.post(`/api/patients/${server.anaId}/invitations`, { channel: "letter" })
    assert.strictEqual(patient.status, 403)
  })

  it("does not invite who can sign in already", async () => {
    const refused = await noor.post(`/api/patients/${server.anaId}/invitations`, { channel: "letter" })
    assert.strictEqual(refused.status, 422)
    assert.deepInclude(refused.body, { code: "InvitationRefused", fields: { reason: "already-enrolled" } })
  })

  it("imports HL7 files as the feed would take them, once, and tells which messages it cannot", async () => {
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    const message = (control: string, pid: string) =>
      [
        `MSH|^~\\&|A|B|C|D|20261120120000-0600||ADT^A04^ADT_A01|${control}|P|2.5.1`,
        "EVN|A04|20261120120000-0600",
        pid,
        `PV1|1|O|||||||||||||||||V${control}^^^LAKESIDE^VN`
      ].join("\n")
    const file = [
      message("I1", "PID|1||IM-9^^^LAKESIDE^MR||Imported^Ida||19700131|F"),
      message("I2", "PID|1||||Nobody^Ned||19700131|M")
    ].join("\n")
    const bring = (dryRun: boolean) =>
      mona.send(
        "POST",
        `/api/import?kind=hl7&dryRun=${dryRun}&assigner=&asOf=2026-11-20T18:00:00.000Z`,
        new TextEncoder().encode(file),
        { "idempotency-key": randomUUID() }
      )
    const before = (await server.facts()).length
    const dry = await bring(true)
    assert.strictEqual(dry.status, 200, JSON.stringify(dry.body))
    assert.deepStrictEqual(dry.body.messages, { taken: 1, refused: 1 })
    assert.strictEqual(dry.body.mistakes[0].line, 2)
    assert.strictEqual((await server.facts()).length, before)
    const done = await bring(false)
    assert.isTrue(done.body.isWritten)
    const after = (await server.facts()).length
    assert.isAbove(after, before)
    await bring(false)
    assert.strictEqual((await server.facts()).length, after)
    const noor = new Visitor(server.url)
    await noor.signIn("noor")
    const refused = await noor.send(
      "POST",
      "/api/import?kind=csv&dryRun=true&assigner=&asOf=2026-11-20T18:00:00.000Z",
      new TextEncoder().encode("mrn"),
      { "idempotency-key": randomUUID() }
    )
    assert.strictEqual(refused.status, 403)
  })

  it("lists people and roles for managers, and refuses to lock everybody out", async () => {
    const mona = new Visitor(server.url)
    await mona.signIn("mona")
    const { body } = await mona.get("/api/people")
    assert.includeMembers(
      body.people.map(({ login }: { login: string }) => login),
      ["mona", "noor"]
    )
    const off = await mona.post("/api/people/account-mona/active", { isActive: false })
    assert.deepInclude(off.body, { code: "LastOfRole", fields: { role: "manager" } })
    assert.strictEqual((await noor.get("/api/people")).status, 403)
  })
})
