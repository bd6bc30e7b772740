/**
 * `npm start` from outside: the built program with its children, over sockets and signals, on a folder of its own.
 *
 * What goes wrong at a start is one sentence on stderr and code 1; a stop keeps everything and leaves nobody behind.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { freshDatabase } from "../../../test/support/postgres.ts"
import { type EndedDemo, isSilent, receivedBy, runDemo, type StartedDemo, startDemo } from "./support/startedDemo.ts"
import { Visitor } from "./support/Visitor.ts"

const folders: Array<string> = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "intervisit-start-"))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** One line, no stack trace, code 1. */
const saysOnce = ({ code, stderr, stdout }: EndedDemo, sentence: RegExp) => {
  assert.match(stderr, sentence)
  assert.strictEqual(stderr.trimEnd().split("\n").length, 1, stderr)
  assert.notMatch(stderr, /\n\s+at |Error:/)
  assert.notMatch(stdout, /Stop with/)
  assert.strictEqual(code, 1)
}

const signedIn = async (demo: StartedDemo, login: string): Promise<Visitor> => {
  const visitor = new Visitor(demo.url)
  const password = demo.signIns.find(([name]) => name === login)?.[1] ?? ""
  const { status } = await visitor.signIn(login, password)
  assert.strictEqual(status, 200, login)
  return visitor
}

const threadsOf = async (visitor: Visitor, side: "patient" | "staff") => {
  const { body } = await visitor.get(`/api/threads?side=${side}&status=all`)
  return body.threads as ReadonlyArray<{ readonly id: string; readonly subject: string; readonly isLate: boolean }>
}

/** Asks again until it holds, for what happens a moment after the answer. */
const eventually = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (const deadline = performance.now() + 20_000; performance.now() < deadline; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`It never came true that ${what}.`)
}

/** Runs it while another program listens on the port that it is given. */
const withBusyPort = async <A>(run: (port: string) => Promise<A>): Promise<A> => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
  const address = other.address()
  return run(String(typeof address === "object" && address !== null ? address.port : 0)).finally(() => other.close())
}

const engines = [
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ DATABASE_URL: await freshDatabase() })]
] as const

describe.each(engines)("npm start on %s", (_name, databaseOf) => {
  const folder = newFolder()
  let settings: Record<string, string>
  let demo: StartedDemo
  beforeAll(async () => {
    settings = await databaseOf()
    demo = await startDemo(folder, settings)
  }, 60_000)
  afterAll(async () => {
    await demo?.end("SIGTERM")
  })

  it("the first page answers", async () => {
    const response = await fetch(`${demo.url}/`)
    assert.strictEqual(response.status, 200)
    assert.match(response.headers.get("content-type") ?? "", /^text\/html/)
    assert.match(await response.text(), /<title>/)
  })

  it("every printed sign-in works, and says whom it is for", async () => {
    assert.isAtLeast(demo.signIns.length, 8)
    for (const [login, , who] of demo.signIns) {
      const visitor = await signedIn(demo, login)
      const { body } = await visitor.get("/api/session")
      const role = /patient/.test(who)
        ? "patient"
        : /manager/.test(who)
          ? "manager"
          : /operator/.test(who)
            ? "operator"
            : "staff"
      assert.include(body.roles, role, login)
    }
  })

  it("the seeded conversations stand as they were told: one late, one answered, one for a child", async () => {
    const nurse = await threadsOf(await signedIn(demo, "nina.park"), "staff")
    assert.deepStrictEqual(
      nurse.filter(({ isLate }) => isLate).map(({ subject }) => subject),
      ["Pregunta sobre mi próxima cita"]
    )
    const lucia = await threadsOf(await signedIn(demo, "lucia.morales"), "patient")
    assert.sameMembers(
      lucia.map(({ subject }) => subject),
      ["Repetir la receta de metformina", "Resultado de la vitamina D"]
    )
    const grace = await signedIn(demo, "grace.bennett")
    const { body } = await grace.get("/api/session")
    const child = body.actingFor.find((one: { readonly relationship: string | null }) => one.relationship === "mother")
    grace.actingFor = child.patientId
    assert.deepStrictEqual(
      (await threadsOf(grace, "patient")).map(({ subject }) => subject),
      ["Form for summer camp"]
    )
  })

  it("the manager's measure counts the visits of the feed", async () => {
    const manager = await signedIn(demo, "ruth.okoye")
    const { body, status } = await manager.get("/api/measure")
    assert.strictEqual(status, 200)
    assert.strictEqual(body.professionals.length, 4)
    for (const { denominator, numerator } of body.professionals) {
      assert.isAtLeast(denominator, 5)
      assert.isAtLeast(denominator, numerator)
    }
    assert.isTrue(body.professionals.some(({ numerator }: { readonly numerator: number }) => numerator > 0))
  })

  it("the past reached the chart and nobody's mail: its notices are settled as historical, and say so", async () => {
    const operator = await signedIn(demo, "omar.haddad")
    type Destination = { readonly destination: string; readonly counts: Readonly<Record<string, number>> }
    const settled = async () => (await operator.get("/api/traffic")).body.destinations as ReadonlyArray<Destination>
    const others = ({ counts }: Destination) =>
      Object.entries(counts).filter(([state, count]) => count > 0 && state !== "accepted" && state !== "historical")
    await eventually("nothing waits any more", async () => (await settled()).flatMap(others).length === 0)
    const mail = (await settled()).find(({ destination }) => destination === "mail")
    assert.strictEqual(mail?.counts.accepted, 0)
    assert.isAtLeast(mail?.counts.historical ?? 0, 5)
    assert.deepStrictEqual(await receivedBy(demo.mailUrl), [])
    const nurse = await signedIn(demo, "nina.park")
    const threads = await threadsOf(nurse, "staff")
    const id = threads.find(({ subject }) => subject === "My cholesterol results")?.id
    const { body } = await nurse.get(`/api/threads/${id}`)
    const notices = body.messages.map(({ notice }: { readonly notice: string | null }) => notice)
    assert.include(notices, "historical")
    assert.notInclude(notices, "sent")
  })

  it("nothing is filled in any more", async () => {
    const operator = await signedIn(demo, "omar.haddad")
    assert.strictEqual((await operator.get("/api/filling")).body, null)
  })

  it("a letter reaches the EHR once, and its answer the mail catcher, without a word of it", async () => {
    const emma = await signedIn(demo, "emma.carter")
    const session = (await emma.get("/api/session")).body
    const { patientId } = session.actingFor[0]
    const before = (await receivedBy(demo.ehrUrl)).length
    const mailsBefore = (await receivedBy(demo.mailUrl)).length
    const sent = await emma.post("/api/messages", {
      patientId,
      to: { _tag: "NewThread", teamId: "lakeside-family", subject: "A form to sign" },
      body: "Could you please sign the form for my gym? Thank you.",
      language: "en",
      noticeVersion: session.practice.noticeVersion,
      isEmergencyAcknowledged: false,
      draftId: null
    })
    assert.strictEqual(sent.status, 201)
    const nina = await signedIn(demo, "nina.park")
    const answered = await nina.post(`/api/threads/${sent.body.threadId}/answers`, {
      kind: "letter",
      body: "It is signed.",
      language: "en",
      seenVersion: null,
      draftId: null
    })
    assert.strictEqual(answered.status, 201)
    await eventually("both letters are in the EHR", async () => (await receivedBy(demo.ehrUrl)).length === before + 2)
    await eventually("the thread shows the chart's receipts", async () => {
      const { body } = await nina.get(`/api/threads/${sent.body.threadId}`)
      const keys = (await receivedBy(demo.ehrUrl)).map(({ key }) => key)
      return body.messages.every(
        ({ filing }: { readonly filing: { readonly state: string; readonly receipt: string } }) =>
          filing.state === "accepted" && keys.includes(filing.receipt)
      )
    })
    await eventually("the notice is caught", async () => (await receivedBy(demo.mailUrl)).length === mailsBefore + 1)
    const mail = (await receivedBy(demo.mailUrl)).at(-1)
    assert.deepStrictEqual(mail?.to, ["emma.carter@example.org"])
    assert.notMatch(`${mail?.subject} ${mail?.text}`, /form|gym|signed|Emma/i)
    const documents = await receivedBy(demo.ehrUrl)
    assert.isTrue(documents.every(({ conflicts, repeats }) => conflicts === 0 && repeats === 0))
    assert.include(await (await fetch(demo.ehrUrl)).text(), "A form to sign")
  })

  it("a second process on the same folder, or the same ports, is refused in one sentence", async () => {
    const { port } = new URL(demo.url)
    const refused = await runDemo(settings.DATABASE_URL === undefined ? folder : newFolder(), {
      ...settings,
      PORT: port
    })
    saysOnce(
      refused,
      settings.DATABASE_URL === undefined
        ? /^The data folder .* is in use by another process; stop that one, or choose another folder\.$/m
        : /^Cannot listen for browsers on 127\.0\.0\.1:\d+: another program uses it; .* with PORT\.$/m
    )
    assert.isFalse(await isSilent(demo.url))
  })

  it("SIGTERM ends everything with code 0, and the next start finds all of it and seeds nothing twice", async () => {
    const threads = (await threadsOf(await signedIn(demo, "nina.park"), "staff")).map(({ id }) => id)
    const documents = (await receivedBy(demo.ehrUrl)).map(({ key }) => key)
    const mails = (await receivedBy(demo.mailUrl)).map(({ key }) => key)
    const { code, signal, stderr } = await demo.end("SIGTERM")
    assert.deepStrictEqual([code, signal, stderr], [0, null, ""])
    for (const url of [demo.url, demo.ehrUrl, demo.mailUrl]) assert.isTrue(await isSilent(url), url)
    demo = await startDemo(folder, settings)
    assert.deepStrictEqual(
      (await threadsOf(await signedIn(demo, "nina.park"), "staff")).map(({ id }) => id),
      threads
    )
    assert.deepStrictEqual(
      (await receivedBy(demo.ehrUrl)).map(({ key }) => key),
      documents
    )
    assert.deepStrictEqual(
      (await receivedBy(demo.mailUrl)).map(({ key }) => key),
      mails
    )
  }, 60_000)

  it("SIGKILL leaves nobody behind, and the next start goes on", async () => {
    await demo.end("SIGKILL")
    await eventually("the EHR has ended by itself", () => isSilent(demo.ehrUrl))
    await eventually("the mail catcher has ended by itself", () => isSilent(demo.mailUrl))
    demo = await startDemo(folder, settings)
    await signedIn(demo, "emma.carter")
    const { code } = await demo.end("SIGINT")
    assert.strictEqual(code, 0)
  }, 60_000)
})

describe("what goes wrong at a start is one sentence", () => {
  const folder = newFolder()

  const busy = [
    ["PORT", /^Cannot listen for browsers on 127\.0\.0\.1:\d+: another program uses it; .* with PORT\.$/m],
    ["HL7_PORT", /^Cannot listen for HL7 on 127\.0\.0\.1:\d+: another program uses it; .*\.$/m],
    ["EHR_PORT", /^The demo EHR \(EHR_PORT, EHR_HTTP_PORT\) did not start: .* another program uses it; .*\.$/m],
    ["SMTP_PORT", /^The mail catcher \(SMTP_PORT, MAIL_HTTP_PORT\) did not start: .* another program uses it; .*\.$/m]
  ] as const

  it.each(busy)("a busy %s", async (name, sentence) => {
    saysOnce(await withBusyPort((port) => runDemo(folder, { [name]: port })), sentence)
  })

  it("a database URL that is none, without repeating it", async () => {
    const ended = await runDemo(folder, { DATABASE_URL: "mysql://ana:secret@db/x" })
    saysOnce(ended, /^The database URL cannot be used \(.*\); write it as postgres:\/\/.*\.$/m)
    assert.notInclude(ended.stderr, "secret")
  })

  it("a database that nobody answers for, without its password", async () => {
    const ended = await runDemo(folder, { DATABASE_URL: "postgres://ana:secret@127.0.0.1:1/clinic" })
    saysOnce(ended, /^The database clinic at 127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\); .*\.$/m)
    assert.notInclude(ended.stderr, "secret")
  })

  it("a folder that cannot be made", async () => {
    const file = join(folder, "a-file")
    writeFileSync(file, "")
    saysOnce(await runDemo(join(file, "below")), /^The data folder .* cannot be written \(ENOTDIR\); .*\.$/m)
  })

  it("a port that is no number", async () => {
    saysOnce(await runDemo(folder, { HL7_PORT: "many" }), /^The setting HL7_PORT cannot be used \(.*\); .*\.$/m)
  })

  it("a database that a newer release wrote", async () => {
    const newer = newFolder()
    await withBusyPort((port) => runDemo(newer, { HL7_PORT: port }))
    const database = new DatabaseSync(join(newer, "intervisit.db"))
    database.exec("insert into intervisit_migrations (migration_id, name) values (9999, 'later')")
    database.close()
    saysOnce(await runDemo(newer), /^The database has schema 9999, and this release knows \d+ at most; .*\.$/m)
  }, 60_000)
})
