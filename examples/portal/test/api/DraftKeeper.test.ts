/** What is being written is saved in time, found again, and never saved after it was sent. */
import { afterEach, assert, beforeEach, describe, it } from "@effect/vitest"
import * as Core from "@intervisit/core/domain/Attachment"
import { vi } from "vitest"
import { attachmentBytesMax, attachmentCountMax, DraftKeeper } from "../../src/api/DraftKeeper.ts"
import { fakeServer, problem } from "./FakeServer.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const letterPlace = { patientId: "patient-1", threadId: null, kind: "letter" } as const
const answerPlace = { patientId: null, threadId: "thread-1", kind: "letter" } as const
const notePlace = { patientId: null, threadId: "thread-1", kind: "note" } as const
const pause = (millis: number) => vi.advanceTimersByTimeAsync(millis)

const writes = (server: ReturnType<typeof fakeServer>) => server.asked.filter(({ method }) => method !== "GET")

describe("saving", () => {
  it("follows a pause in the typing, once for all that was typed", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "H" })
    await pause(300)
    keeper.change({ body: "Hello" })
    await pause(300)
    assert.strictEqual(writes(server).length, 0)
    await pause(1_000)
    assert.strictEqual(writes(server).length, 1)
    assert.strictEqual(keeper.state().standing, "saved")
    assert.isNull(writes(server)[0]?.headers.get("intervisit-input"))
  })

  it("makes no draft of nothing, and throws an emptied one away", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "  " })
    await pause(2_000)
    assert.strictEqual(writes(server).length, 0)
    keeper.change({ body: "Hello" })
    await pause(2_000)
    keeper.change({ body: "" })
    await pause(2_000)
    assert.strictEqual(server.kept.size, 0)
    assert.strictEqual(keeper.state().standing, "empty")
  })

  it("is tried again where the server cannot be reached, and not where it refuses", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    server.answer = () => new Response(null, { status: 503 })
    keeper.change({ body: "Hello" })
    await pause(1_000)
    assert.strictEqual(keeper.state().standing, "failed")
    server.answer = () => undefined
    await pause(6_000)
    assert.strictEqual(keeper.state().standing, "saved")
    server.answer = () => problem(422, "TextRefused", { field: "body", reason: "too-long" })
    keeper.change({ body: "Hello ".repeat(20_000) })
    await pause(1_000)
    assert.strictEqual(keeper.state().problem?.code, "TextRefused")
    const tries = writes(server).length
    await pause(60_000)
    assert.strictEqual(writes(server).length, tries)
  })

  it("waits after a log-off, and goes on when the person is back", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    server.answer = () => problem(401, "SignedOut")
    keeper.change({ body: "Hello" })
    await pause(60_000)
    assert.strictEqual(writes(server).length, 1)
    server.answer = () => undefined
    await keeper.flush()
    assert.strictEqual(keeper.state().standing, "saved")
  })
})

describe("sending", () => {
  it("ends saving: nothing is saved after the draft's id was given", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "Hello" })
    await pause(1_000)
    keeper.change({ body: "Hello again" })
    const id = await keeper.seal()
    assert.isTrue(server.kept.has(String(id)))
    await pause(60_000)
    assert.strictEqual(writes(server).length, 1)
    keeper.finish()
    assert.strictEqual(keeper.state().words.body, "")
  })

  it("needs no draft where none was saved", async () => {
    fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "Hello" })
    assert.isNull(await keeper.seal())
  })

  it("that was refused leaves the words, and saving goes on", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "Hello" })
    await keeper.seal()
    keeper.unseal()
    await pause(1_000)
    assert.strictEqual(keeper.state().words.body, "Hello")
    assert.strictEqual(writes(server).length, 1)
  })
})

describe("finding again", () => {
  const draft = (id: string, more = {}) => ({
    id,
    patientId: "patient-1",
    threadId: null,
    teamId: "team-1",
    subject: "Refill",
    body: id,
    attachments: [],
    savedAt: "2026-11-24T19:00:00.000Z",
    ...more
  })

  it("brings back the latest of this place", async () => {
    fakeServer([
      draft("old", { savedAt: "2026-11-20T19:00:00.000Z" }),
      draft("new"),
      draft("another patient's", { patientId: "patient-2", savedAt: "2026-11-25T19:00:00.000Z" }),
      draft("a reply", { threadId: "thread-1", savedAt: "2026-11-25T19:00:00.000Z" })
    ])
    const keeper = new DraftKeeper(letterPlace)
    await keeper.load()
    assert.strictEqual(keeper.state().words.body, "new")
    assert.isTrue(keeper.state().isRecovered)
  })

  it("brings back the one that was asked for, also after another", async () => {
    fakeServer([draft("old", { savedAt: "2026-11-20T19:00:00.000Z" }), draft("new")])
    const keeper = new DraftKeeper(letterPlace)
    await keeper.load()
    await keeper.load("old")
    assert.strictEqual(keeper.state().words.body, "old")
  })

  it("never overwrites what was typed meanwhile", async () => {
    fakeServer([draft("new")])
    const keeper = new DraftKeeper(letterPlace)
    const loading = keeper.load()
    keeper.change({ body: "typed" })
    await loading
    assert.strictEqual(keeper.state().words.body, "typed")
  })

  it("never brings a note back as an answer to the patient", async () => {
    const server = fakeServer()
    const note = new DraftKeeper(notePlace)
    note.change({ body: "She sounds confused." })
    await pause(1_000)
    assert.strictEqual(server.kept.size, 1)
    const answer = new DraftKeeper(answerPlace)
    await answer.load()
    assert.strictEqual(answer.state().words.body, "")
    const noteAgain = new DraftKeeper(notePlace)
    await noteAgain.load()
    assert.strictEqual(noteAgain.state().words.body, "She sounds confused.")
  })
})

describe("files", () => {
  const file = (name: string, bytes = 1) => new File([new Uint8Array(bytes)], name, { type: "text/plain" })

  it("go into a draft that was saved before, one after the other", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    await keeper.attach([file("a.txt"), file("b.txt")])
    assert.deepStrictEqual(
      keeper.state().attachments.map(({ name }) => name),
      ["a.txt", "b.txt"]
    )
    assert.match(writes(server)[0]?.path ?? "", /^\/api\/drafts\/[^/]+$/)
    assert.strictEqual(writes(server)[1]?.headers.get("intervisit-input"), "person")
    assert.deepStrictEqual(keeper.state().uploading, [])
  })

  it("that are empty, too large or too many are refused by name without being sent", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    await keeper.attach([file("empty.txt", 0), file("large.txt", attachmentBytesMax + 1)])
    assert.deepStrictEqual(
      keeper.state().refusedFiles.map(({ name, problem }) => [name, problem.fields.reason]),
      [
        ["empty.txt", "empty"],
        ["large.txt", "too-large"]
      ]
    )
    assert.strictEqual(writes(server).length, 0)
    await keeper.attach(["1", "2", "3", "4", "5", "6"].map((name) => file(name)))
    assert.strictEqual(keeper.state().attachments.length, attachmentCountMax)
    assert.strictEqual(keeper.state().refusedFiles[0]?.problem.fields.reason, "too-many")
  })

  it("that the server refuses are told, and the others stay", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    await keeper.attach([file("a.txt")])
    server.answer = ({ path }) =>
      path.includes("attachments") ? problem(422, "AttachmentRefused", { index: 0, reason: "duplicate" }) : undefined
    await keeper.attach([file("a.txt")])
    assert.strictEqual(keeper.state().refusedFiles[0]?.problem.fields.reason, "duplicate")
    assert.strictEqual(keeper.state().attachments.length, 1)
  })

  it("leave the draft when they are taken out", async () => {
    fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    await keeper.attach([file("a.txt"), file("b.txt")])
    await keeper.detach("sha-a.txt")
    assert.deepStrictEqual(
      keeper.state().attachments.map(({ name }) => name),
      ["b.txt"]
    )
  })

  it("have the limits of the core", () => {
    assert.strictEqual(attachmentBytesMax, Core.bytesMax)
    assert.strictEqual(attachmentCountMax, Core.countMax)
  })
})

describe("a short form", () => {
  const form = { kind: "refill", fields: { medicine: "warfarin" } } as const

  it("is saved with the words, found again, and alone is enough for a draft", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ form })
    await pause(1_000)
    assert.deepStrictEqual([...server.kept.values()][0]?.form, form)
    const later = new DraftKeeper(letterPlace)
    await later.load()
    assert.deepStrictEqual(later.state().words.form, form)
    assert.isTrue(later.state().isRecovered)
  })

  it("in which nothing stands makes no draft", async () => {
    const server = fakeServer()
    new DraftKeeper(letterPlace).change({ form: { kind: "refill", fields: { medicine: " " } } })
    await pause(1_000)
    assert.strictEqual(server.kept.size, 0)
  })
})

describe("a draft that is gone", () => {
  it("goes on in a new one with its words and without its files", async () => {
    const server = fakeServer()
    const keeper = new DraftKeeper(letterPlace)
    keeper.change({ body: "Hello" })
    await pause(1_000)
    const first = await keeper.seal()
    server.kept.clear()
    keeper.lose()
    keeper.unseal()
    await pause(1_000)
    const second = await keeper.seal()
    assert.notStrictEqual(second, first)
    assert.strictEqual([...server.kept.values()][0]?.body, "Hello")
    assert.deepStrictEqual(keeper.state().attachments, [])
  })
})
