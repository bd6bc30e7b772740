/**
 * One message crosses the whole house, in a browser, as `npm start` runs it: on both databases, in both languages.
 *
 * A patient who has never written asks for a refill with a picture; a nurse whose inbox was open before finds it,
 * claims it while a colleague looks on, notes and answers; the patient reads; chart, mail and measure have their part.
 */
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { freshDatabase } from "../../../../test/support/postgres.ts"
import { type Evidence, figures } from "./acts/manager.ts"
import * as patient from "./acts/patient.ts"
import * as staff from "./acts/staff.ts"
import { lettersFiledFor, mailsTo, openClinic, type StoryClinic } from "./clinic.ts"
import { pictureOf } from "./picture.ts"
import { Reader } from "./Reader.ts"
import { type Language, otherThan } from "./words.ts"

interface Cast {
  readonly language: Language
  readonly login: string
  readonly name: string
  readonly email: string
  readonly nurse: string
  readonly nurseName: string
  readonly colleague: string
  readonly subject: string
  readonly body: string
  readonly note: string
  readonly answer: string
}

// No word of five letters or more stands in a notice as well, so that the notice can be searched for all of them.
const casts: ReadonlyArray<Cast> = [
  {
    language: "en",
    login: "mei.chen",
    name: "Mei Chen",
    email: "mei.chen@example.org",
    nurse: "nina.park",
    nurseName: "Nina Park, RN",
    colleague: "tomas.alvarez",
    subject: "Refill of lisinopril",
    body: "Hello,\n\nI have four tablets of lisinopril left. Could I get a refill at Clark Street?\n\nMei",
    note: "Last potassium was normal, ninety days per protocol.",
    answer: "Hello Ms. Chen,\n\nThe refill went to Clark Street just now, enough for three months.\n\nNina Park, RN"
  },
  {
    language: "es",
    login: "rosa.delgado",
    name: "Rosa Delgado",
    email: "rosa.delgado@example.org",
    nurse: "tomas.alvarez",
    nurseName: "Tomás Álvarez, RN",
    colleague: "nina.park",
    subject: "Receta de losartán",
    body: "Buenos días:\n\nYa casi no tengo losartán: quedan cuatro pastillas. ¿Me la pueden resurtir?\n\nRosa Delgado",
    note: "Potasio normal en marzo; noventa días según protocolo.",
    answer: "Buenos días, señora Delgado:\n\nLa receta ya está en la farmacia, para tres meses.\n\nTomás Álvarez"
  }
]

const engines = [
  ["SQLite", async () => undefined],
  ["PostgreSQL", freshDatabase]
] as const

const team = "Family Medicine"
const millisMax = 120_000
const soon = { timeout: 20_000, interval: 50 }

describe.each(engines)("the story on %s", { timeout: millisMax }, (_name, database) => {
  let clinic: StoryClinic
  beforeAll(async () => {
    clinic = await openClinic(await database())
  }, millisMax)
  afterAll(() => clinic?.close())

  it.each(casts)("is told from the first word to the measure, in $language", (cast) => tell(clinic, cast))
})

/** The people of the story, each at her own browser. */
interface People {
  readonly writer: Reader
  readonly nurse: Reader
  readonly colleague: Reader
  readonly manager: Reader
}

const tell = async (clinic: StoryClinic, cast: Cast): Promise<void> => {
  const people: People = {
    writer: await (await Reader.sit(clinic, cast.language)).signIn(cast.login),
    nurse: await (await Reader.sit(clinic, cast.language)).signIn(cast.nurse),
    colleague: await (await Reader.sit(clinic, otherThan(cast.language))).signIn(cast.colleague),
    manager: await (await Reader.sit(clinic, "en")).signIn("ruth.okoye")
  }
  const { colleague, manager, nurse, writer } = people
  const before = await figures(manager)
  // Each inbox is open now; a page that were loaded again would have lost its mark.
  for (const reader of [nurse, colleague]) await mark(reader)

  const dueAt = await write(writer, cast)
  await find(nurse, cast, dueAt)
  await answerWatched(people, cast)
  for (const reader of [nurse, colleague]) assert.isTrue(await isMarked(reader), "an inbox was loaded again")
  await read(writer, cast)
  await filedAndTold(clinic, nurse, cast)
  await counted(manager, cast, before)
  for (const reader of Object.values(people)) await reader.leave()
}

const mark = async ({ page, words }: Reader): Promise<void> => {
  await page.getByRole("list", { name: words.staff.inbox.list }).waitFor()
  await page.evaluate(() => document.body.setAttribute("data-marked", ""))
}
const isMarked = ({ page }: Reader): Promise<boolean> => page.evaluate(() => document.body.hasAttribute("data-marked"))

/** She picks her team, reads whom to call, writes with a picture; answers by when an answer is promised. */
const write = async (writer: Reader, { body, subject }: Cast): Promise<string> => {
  const { page, words } = writer
  await writer.heading(words.patient.home.title).waitFor()
  await page.getByRole("link", { name: words.patient.home.write }).click()
  await writer.heading(words.patient.notice.title).waitFor()
  for (const number of ["911", "988", "(312) 555-0140"]) {
    await page.getByRole("main").getByRole("link", { name: number }).waitFor()
  }
  await page.getByRole("button", { name: words.patient.notice.accept }).click()
  await page.getByRole("radio", { name: team }).waitFor()
  assert.strictEqual(await page.getByRole("radio", { name: "Children and Teens" }).count(), 0, "not her team")
  const file = { name: "label.png", mimeType: "image/png", buffer: pictureOf(64, [11, 90, 122]) }
  await patient.fillIn(writer, { team, subject, body, file })
  const promised = await patient.promisedBefore(writer)
  assert.isAbove(Date.parse(promised), Date.now())
  await patient.pressSend(writer)
  const dueAt = await patient.instantIn(await patient.sentLine(writer))
  assert.isAbove(Date.parse(dueAt), Date.now())
  const standing = page.getByRole("status").filter({ hasText: words.patient.thread.notSeen })
  assert.strictEqual(await patient.instantIn(standing), dueAt, "the thread says the same")
  await patient.lookAtPicture(writer, file.name)
  return dueAt
}

/** Her inbox shows it by itself, in its place, and says why. */
const find = async (nurse: Reader, { body, name, subject }: Cast, dueAt: string): Promise<void> => {
  const { page, words } = nurse
  const row = await staff.rowOf(nurse, subject)
  assert.include(await row.textContent(), name)
  assert.strictEqual(await patient.instantIn(row), dueAt)
  const times = await staff.dueTimes(nurse)
  assert.deepStrictEqual(times, [...times].sort(byTime), "nearest due first")
  await staff.openRow(nurse, subject)
  const why = page.getByRole("region", { name: words.staff.thread.because })
  assert.include(await why.textContent(), words.triage.category.refill)
  const found = await why.locator("mark").allTextContents()
  assert.isAbove(found.length, 0, "words that triage leaned on")
  for (const piece of found) assert.include(`${subject}\n${body}`.toLowerCase(), piece.toLowerCase())
  await patient.lookAtPicture(nurse, "label.png")
}

/** A thread that was promised no time stands before all that were. */
const byTime = (a: string | null, b: string | null): number => (a === null ? "" : a).localeCompare(b === null ? "" : b)

/** The claim shows at once to a colleague; then a note, then the answer. */
const answerWatched = async ({ colleague, nurse, writer }: People, cast: Cast): Promise<void> => {
  const { answer, note, nurseName, subject } = cast
  const watched = await staff.rowOf(colleague, subject)
  assert.notInclude(await watched.textContent(), nurseName)
  await staff.claim(nurse)
  await watched.getByText(colleague.words.staff.inbox.claimedBy(nurseName)).waitFor()
  const seen = writer.words.patient.thread.seen
  await writer.page.getByRole("status").filter({ hasText: seen }).waitFor()
  await staff.addNote(nurse, note)
  await staff.sendAnswer(nurse, answer)
  await watched.waitFor({ state: "detached" })
}

/** The answer comes to the open page, and stands among the new ones; the note never comes. */
const read = async (writer: Reader, cast: Cast): Promise<void> => {
  const { page, words } = writer
  const { answer, body, note, nurseName, subject } = cast
  const letters = patient.lettersOn(writer)
  await letters.filter({ hasText: nurseName }).waitFor()
  await page.getByRole("link", { name: words.patient.thread.back }).click()
  const fresh = page.getByRole("region", { name: words.patient.home.new })
  await fresh.getByRole("link", { name: subject }).click()
  await letters.nth(1).waitFor()
  assert.deepStrictEqual(await letters.locator(".letter-body").allTextContents(), [body, answer])
  assert.notInclude(await page.content(), note)
  const thread = await page.request.get(page.url().replace("/threads/", "/api/threads/"))
  assert.include(await thread.text(), JSON.stringify(answer).slice(1, -1))
  assert.notInclude(await thread.text(), JSON.stringify(note).slice(1, -1))
  await page.getByRole("link", { name: words.patient.thread.back }).click()
  await page.getByRole("region", { name: words.patient.home.others }).getByRole("link", { name: subject }).waitFor()
}

/** The chart has both letters in order and a receipt; one mail was sent, and says nothing of any of it. */
const filedAndTold = async (clinic: StoryClinic, nurse: Reader, cast: Cast): Promise<void> => {
  const { page, words } = nurse
  const { answer, body, email, name, note, subject } = cast
  const letters = page.getByRole("article", { name: words.staff.thread.letter })
  await vi.waitFor(async () => {
    const receipts = await letters.getByText(words.staff.thread.filing.accepted).count()
    assert.strictEqual(receipts, 2)
  }, soon)
  await letters.getByText(words.staff.thread.notice.sent).waitFor()
  const filed = await lettersFiledFor(clinic, name)
  assert.strictEqual(filed.length, 2)
  for (const [index, text] of [body, answer].entries()) {
    for (const line of text.split("\n")) assert.include(filed[index], line.replaceAll("'", "&#39;"))
  }
  const mails = await mailsTo(clinic, email)
  assert.strictEqual(mails.length, 1)
  const told = `${mails[0]?.subject}\n${mails[0]?.text}`.toLowerCase()
  const secret = `${subject} ${body} ${answer} ${note}`.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  assert.deepStrictEqual(
    secret.filter((word) => told.includes(word)),
    []
  )
}

/** Every professional who saw her and had nothing from her has one more now, with that visit and that letter. */
const counted = async (manager: Reader, { name }: Cast, before: Awaited<ReturnType<typeof figures>>): Promise<void> => {
  const ofHer = (rows: ReadonlyArray<Evidence>) => rows.find(({ patient }) => patient === name)
  assert.isAbove(before.filter(({ missing }) => ofHer(missing) !== undefined).length, 0)
  const begun = Date.now()
  await vi.waitFor(async () => {
    const after = await figures(manager)
    for (const [index, { missing, numerator, professional }] of before.entries()) {
      const now = after[index]
      const visit = ofHer(missing)
      assert.strictEqual(now?.professional, professional)
      assert.strictEqual(now?.numerator, numerator + (visit === undefined ? 0 : 1), professional)
      if (visit === undefined) continue
      const evidence = ofHer(now?.wrote ?? [])
      assert.strictEqual(evidence?.visitAt, visit.visitAt)
      assert.isBelow(Math.abs(Date.parse(evidence?.messageAt ?? "") - begun), millisMax)
      assert.isUndefined(ofHer(now?.missing ?? []))
    }
  }, soon)
}
