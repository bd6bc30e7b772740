/**
 * `npm start -- --no-demo` on an empty folder: nothing but a page that sets the practice up, for whoever has the code
 * of the terminal, once; by keyboard, in both languages, on a phone.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MllpClient } from "@intervisit/adapter-hl7/mllp/MllpClient"
import * as Effect from "effect/Effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { launchBrowser } from "../../../../test/support/browser.ts"
import { launch, runDemo } from "../support/startedDemo.ts"
import { Visitor } from "../support/Visitor.ts"
import type { StoryClinic } from "./clinic.ts"
import { pressOn, typeInto } from "./keyboard.ts"
import { look, lookInBoth } from "./look.ts"
import { Reader } from "./Reader.ts"

const millisMax = 120_000
const password = "lakeside-demo"

const form = (code: string) => ({
  code,
  practice: {
    name: "Harbor Clinic",
    zone: "America/Chicago",
    language: "en",
    phone: "(312) 555-0100",
    emergencyPhone: "911",
    crisisPhone: "988"
  },
  careTeams: [{ name: "Family", hours: { mon: [["08:00", "17:00"]] } }],
  isClosedOnHolidays: true,
  person: { name: "Mona Reyes", login: "mona.reyes", password }
})

/** Starts it, and waits until it says where it is. */
const startEmpty = async (folder: string) => {
  const { child, ended, said } = launch(folder, {}, ["--no-demo"])
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => {
      if (said.stdout.includes("Stop with Ctrl+C")) resolve()
    })
    void ended.then(({ stderr }) => reject(new Error(stderr)))
  })
  return {
    url: /Open +(\S+?)\/?$/m.exec(said.stdout)?.[1] ?? "",
    hl7Port: Number(/HL7 feed \(MLLP\) +\S+:(\d+)/.exec(said.stdout)?.[1]),
    code: /^ {2}([0-9A-Z]{5}-[0-9A-Z]{5})$/m.exec(said.stdout)?.[1] ?? "",
    said: said.stdout,
    end: async () => {
      child.kill("SIGTERM")
      return ended
    }
  }
}

describe("the first run", { timeout: millisMax }, () => {
  const folder = mkdtempSync(join(tmpdir(), "intervisit-first-run-"))
  let server: Awaited<ReturnType<typeof startEmpty>>
  let clinic: StoryClinic
  beforeAll(async () => {
    server = await startEmpty(folder)
    const { hl7Port, url } = server
    clinic = { url, ehrUrl: "", mailUrl: "", hl7Port, browser: await launchBrowser(), folder, close: async () => {} }
  }, millisMax)
  afterAll(async () => {
    await clinic?.browser.close()
    await server?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  const founding = (body: unknown) => new Visitor(server.url).post("/api/first-run", body)

  it("names no demo, says what waits for a destination, and shows a code", () => {
    assert.notMatch(server.said, /lakeside|Demo EHR|Mail catcher/)
    assert.match(server.said, /Chart copies +wait, until EHR_HOST is named/)
    assert.match(server.said, /Notices +wait, until SMTP_HOST is named/)
    assert.notStrictEqual(server.code, "")
  })

  it("lets nobody sign in, and nobody set it up without the code", async () => {
    const visitor = new Visitor(server.url)
    assert.strictEqual((await visitor.signIn("nina.park", password)).status, 401)
    const { body, status } = await founding(form("00000-00000"))
    assert.deepStrictEqual([status, body.code], [422, "WrongFirstRunCode"])
    assert.strictEqual((await visitor.get("/api/practice")).body.isFounded, false)
  })

  it("asks the hospital's registration to come again, as nobody knows yet in whose zone it speaks", async () => {
    const adt = [
      "MSH|^~\\&|REGISTRATION|HARBOR|INTERVISIT|PORTAL|20261124120000||ADT^A28^ADT_A05|H1|P|2.5.1",
      "EVN|A28|20261124120000",
      "PID|1||H0001^^^HARBOR^MR||REYES^ANA||19840309|F"
    ]
    const answer = await Effect.runPromise(
      MllpClient.make({ host: "127.0.0.1", port: server.hl7Port }).pipe(
        Effect.flatMap((client) => client.send(Buffer.from(`${adt.join("\r")}\r`))),
        Effect.scoped
      )
    )
    assert.deepStrictEqual([answer.code, answer.errorCode], ["AE", "206"])
  })

  it("refuses what cannot be, by the field", async () => {
    const good = form(server.code)
    const wrong: ReadonlyArray<readonly [string, unknown]> = [
      ["password", { ...good, person: { ...good.person, password: "short" } }],
      ["login", { ...good, person: { ...good.person, login: "Mona Reyes" } }],
      ["zone", { ...good, practice: { ...good.practice, zone: "America/Nowhere" } }],
      ["hours", { ...good, careTeams: [{ name: "Family", hours: { mon: [["17:00", "08:00"]] } }] }],
      ["hours", { ...good, careTeams: [{ name: "Family", hours: {} }] }]
    ]
    for (const [field, body] of wrong) {
      const answered = await founding(body)
      assert.deepStrictEqual([answered.status, answered.body.fields], [422, { field }], field)
    }
  })

  it("is done by keyboard, and the first person signs in", async () => {
    const reader = await Reader.sit(clinic, "en")
    const { page } = reader
    await page.goto(clinic.url)
    await reader.heading(reader.words.firstRun.title).waitFor()
    await lookInBoth(reader, "first-run")
    const { firstRun } = reader.words
    const line = (label: string) => page.getByLabel(label, { exact: true })
    await pressOn(page, line(firstRun.code), "Enter")
    await page.getByText(firstRun.need.code).waitFor()
    assert.isTrue(await line(firstRun.code).evaluate((one) => one === document.activeElement), "the first wrong field")
    await look(page, "first-run-refused")
    await page.setViewportSize({ width: 1280, height: 800 })
    await typeInto(page, line(firstRun.code), server.code.toLowerCase().replace("-", " "))
    await typeInto(page, line(firstRun.name), "Harbor Clinic")
    await line(firstRun.zone).selectOption("America/Chicago")
    await typeInto(page, line(firstRun.phone), "(312) 555-0100")
    await typeInto(page, line(firstRun.teamName), "Family")
    await pressOn(page, page.getByRole("checkbox", { name: "Saturday" }), "Space")
    await page.getByLabel(firstRun.closes("Saturday")).selectOption("12:00")
    await typeInto(page, line(firstRun.person), "Mona Reyes")
    await typeInto(page, line(firstRun.login), "mona.reyes")
    await typeInto(page, line(firstRun.password), password)
    await pressOn(page, page.getByRole("button", { name: firstRun.submit }), "Enter")
    await page.getByText(firstRun.done).waitFor()
    await look(page, "first-run-done")
    await reader.enterNameAndPassword("mona.reyes")
    const body = await (await page.request.get(`${clinic.url}/api/session`)).json()
    assert.deepStrictEqual(body.roles, ["manager", "operator"])
    assert.strictEqual(body.practice.name, "Harbor Clinic")
    assert.strictEqual(body.practice.zone, "America/Chicago")
    await seeFilling(reader)
    await reader.leave()
  })

  it("is closed from then on, also after a new start, which shows no code any more", async () => {
    const { body, status } = await founding(form(server.code))
    assert.deepStrictEqual([status, body.code], [409, "PracticeExists"])
    await server.end()
    server = await startEmpty(folder)
    assert.strictEqual(server.code, "")
    const visitor = new Visitor(server.url)
    assert.strictEqual((await visitor.signIn("mona.reyes", password)).status, 200)
    assert.strictEqual((await founding(form("00000-00000"))).status, 409)
  })

  it("is not confused by a word that npm start does not know", async () => {
    const { code, stderr } = await runDemo(folder, {}, ["--nodemo"])
    assert.strictEqual(code, 1)
    assert.match(stderr, /^npm start does not know --nodemo; there is --no-demo, .*\.$/m)
  })
})

/** An operator of a demo that fills is told so on a line; what it says here is put into the server's mouth. */
const seeFilling = async ({ page, words }: Reader): Promise<void> => {
  const progress = { messages: 1_240, messagesTotal: 6_448, conversations: 12, conversationsTotal: 440 }
  await page.route("**/api/filling", (route) => route.fulfill({ json: progress }))
  await page.goto(`${new URL(page.url()).origin}/queues`)
  await page
    .getByRole("status")
    .filter({ hasText: words.practice.filling("1,240 / 6,448", "12 / 440") })
    .waitFor()
  // The line may be there before the page below it is.
  await page.getByRole("heading", { level: 1, name: words.traffic.title }).waitFor()
  await look(page, "filling")
  await page.unroute("**/api/filling")
}
