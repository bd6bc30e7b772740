/**
 * Feeds and queues over real sockets, on both engines: what was refused stands there by place and rule, without its
 * text, and a paused feed is not listened to until it is resumed.
 */
import { connect } from "node:net"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type LakesideServer, startLakeside } from "../support/lakesideServer.ts"
import { Visitor } from "../support/Visitor.ts"

const engines = [
  ["SQLite", async () => null],
  ["PostgreSQL", freshDatabase]
] as const

const at = "20261124120000+0000"

/** An A08 about somebody whose name must be on no page; `mrn` empty is what the rules refuse. */
const message = (controlId: string, mrn: string) =>
  [
    `MSH|^~\\&|REG|LAKESIDE|INTERVISIT|PORTAL|${at}||ADT^A08^ADT_A01|${controlId}|P|2.5.1`,
    `EVN|A08|${at}`,
    `PID|1||${mrn}||SECRETNAME^Sally||19700101|F`,
    "PV1|1|O"
  ].join("\r")

const send = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1", () => socket.write(`\v${text}\r\x1c\r`))
    socket.setEncoding("latin1").on("data", (part: string) => {
      answer += part
      if (answer.endsWith("\x1c\r")) socket.end()
    })
    socket.once("error", reject)
    socket.once("close", () => resolve(answer))
  })

const soon = { timeout: 15_000, interval: 100 }

describe.each(engines)("feeds and queues on %s", (_name, database) => {
  let server: LakesideServer
  let mona: Visitor

  beforeAll(async () => {
    server = await startLakeside(await database())
    mona = new Visitor(server.url)
    await mona.signIn("mona")
  })
  afterAll(() => server?.stop())

  const traffic = async () => (await mona.get("/api/traffic")).body

  it("are for operators alone", async () => {
    const noor = new Visitor(server.url)
    await noor.signIn("noor")
    assert.strictEqual((await noor.get("/api/traffic")).status, 403)
    assert.strictEqual((await noor.post("/api/traffic/pause", { id: "feed/adt" })).status, 403)
  })

  it("show a refused message by place and rule, and take it again only when it is mended", async () => {
    assert.include(await send(server.hl7Port, message("BAD-1", "")), "MSA|AE|BAD-1")
    assert.include(await send(server.hl7Port, message("BAD-1", "")), "MSA|AE|BAD-1")
    const view = await traffic()
    assert.strictEqual(view.feeds[0].refused, 1)
    const [frame] = view.refused
    assert.strictEqual(frame.controlId, "BAD-1")
    assert.strictEqual(frame.times, 2)
    assert.match(frame.location, /^PID/)
    assert.isNotEmpty(frame.rule)
    assert.notInclude(JSON.stringify(view), "SECRETNAME")
    const again = await mona.post("/api/traffic/refused-frames/replay", { id: frame.id })
    assert.deepStrictEqual(again.body, { isTaken: false })
    const gone = await mona.post("/api/traffic/refused-frames/replay", { id: "adt/none" })
    assert.strictEqual(gone.status, 404)
    assert.strictEqual(gone.body.code, "RefusedFrameNotFound")
  })

  it("count what came and how long it was under way", async () => {
    assert.include(await send(server.hl7Port, message("GOOD-1", "MRN-77^^^LAKESIDE^MR")), "MSA|AA|GOOD-1")
    const [feed] = (await traffic()).feeds
    assert.isAtLeast(feed.sinceHour, 1)
    assert.isNotNull(feed.lastAt)
    assert.isAtLeast(feed.lagSeconds, 0)
  })

  it("pause and resume the feed's listener, in the operator's name", async () => {
    assert.strictEqual((await mona.post("/api/traffic/pause", { id: "feed/adt" })).status, 204)
    assert.strictEqual((await traffic()).feeds[0].pause.by, "Mona Park")
    await vi.waitFor(async () => {
      const heard = await send(server.hl7Port, message("LATE-1", "MRN-78^^^LAKESIDE^MR")).catch(() => "nobody")
      assert.strictEqual(heard, "nobody")
    }, soon)
    assert.strictEqual((await mona.post("/api/traffic/resume", { id: "feed/adt" })).status, 204)
    await vi.waitFor(async () => {
      const heard = await send(server.hl7Port, message("LATE-2", "MRN-79^^^LAKESIDE^MR")).catch(() => "nobody")
      assert.include(heard, "MSA|AA|LATE-2")
    }, soon)
    const { body } = await mona.post("/api/audit/search", { before: null })
    const activities = body.rows.map((row: { activity: string }) => row.activity)
    assert.includeMembers(activities, ["PauseTraffic", "ResumeTraffic", "RefuseFrame", "ReplayRefusedFrame"])
  })
})
