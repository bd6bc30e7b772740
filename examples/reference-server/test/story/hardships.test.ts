/**
 * What may come in the way: no mouse, an emergency, words that mean harm, and a person who walks away.
 */
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { assert, describe, it, vi } from "vitest"
import * as patient from "./acts/patient.ts"
import * as staff from "./acts/staff.ts"
import { lettersFiledFor, type StoryClinic } from "./clinic.ts"
import { millisMax, openHouse } from "./house.ts"
import { pressOn, tabTo, typeInto } from "./keyboard.ts"
import { look } from "./look.ts"
import { pictureOf } from "./picture.ts"
import type { Reader } from "./Reader.ts"
import { languages } from "./words.ts"

const soon = { timeout: 20_000, interval: 50 }
const team = "Family Medicine"
const picture = { name: "label.png", mimeType: "image/png", buffer: pictureOf(8, [11, 90, 122]) }

describe("what may come in the way", { timeout: millisMax }, () => {
  const house = openHouse()
  const { sit, signIn } = house

  it("a letter is written and sent by keyboard alone", async () => {
    const reader = await sit("en")
    const { page, words } = reader
    const { home, notice, thread, write } = words.patient
    await page.goto(house.clinic.url)
    await typeInto(page, page.getByLabel(words.signIn.login), "emma.carter")
    await typeInto(page, page.getByLabel(words.signIn.password), "lakeside-demo")
    await page.keyboard.press("Enter")
    await pressOn(page, page.getByRole("link", { name: home.write }), "Enter")
    await pressOn(page, page.getByRole("button", { name: notice.accept }), "Enter")
    await pressOn(page, page.getByRole("radio", { name: team }), "Space")
    const topic = page.getByRole("radio", { name: write.topics.question })
    await pressOn(page, topic, "Space")
    assert.isTrue(await topic.isChecked())
    assert.strictEqual(await page.getByLabel(write.subject).inputValue(), write.topics.question)
    // Tab has marked the whole of it, as in every form: typing takes its place.
    await typeInto(page, page.getByLabel(write.subject), "Open on Friday?")
    await typeInto(page, page.getByLabel(write.body), "Are you there on the day after Thanksgiving?")
    // Awaited from here on, because a browser that learns of it beside the key may open its own dialog.
    const chosen = page.waitForEvent("filechooser")
    await pressOn(page, page.getByRole("button", { name: words.files.add }), "Enter")
    await (await chosen).setFiles(picture)
    await page.getByRole("button", { name: words.files.remove(picture.name) }).waitFor()
    await pressOn(page, page.getByRole("button", { name: write.send }), "Enter")
    await patient.sentLine(reader)
    assert.strictEqual(
      await page.evaluate(() => document.activeElement?.tagName),
      "H1",
      "the reader stands at its head"
    )
    await pressOn(page, page.getByRole("link", { name: thread.back }), "Enter")
    await page.getByRole("region", { name: home.waiting }).getByRole("link", { name: "Open on Friday?" }).waitFor()
  })

  it("it is found, claimed, noted and answered by keyboard alone", async () => {
    const reader = await signIn("nina.park")
    const { page, words } = reader
    const { thread } = words.staff
    const row = await staff.rowOf(reader, "Open on Friday?")
    for (let steps = await staff.rowsOf(reader).count(); steps > 0; steps--) {
      await page.keyboard.press("j")
      if (await row.getByRole("link").evaluate((link) => link === document.activeElement)) break
    }
    await page.keyboard.press("Enter")
    await reader.heading("Open on Friday?").waitFor()
    await page.keyboard.press("c")
    await page.getByRole("status").filter({ hasText: thread.mine }).waitFor()
    await page.keyboard.press("n")
    await vi.waitFor(() => focusIn(reader, thread.noteLabel), soon)
    await page.keyboard.type("Closed on Friday, the day after Thanksgiving.")
    await pressOn(page, page.getByRole("button", { name: thread.saveNote }), "Enter")
    await page.getByRole("article", { name: thread.note }).waitFor()
    await page.keyboard.press("r")
    await vi.waitFor(() => focusIn(reader, thread.answer), soon)
    await page.keyboard.type("No, we are back on Monday.")
    await pressOn(page, page.getByRole("button", { name: thread.sendAnswer }), "Enter")
    await page.getByRole("article", { name: thread.letter }).filter({ hasText: "back on Monday" }).waitFor()
    await tabTo(page, page.getByRole("button", { name: thread.release }))
  })

  it.each(
    languages
  )("words of an emergency show first whom to call, and go when their writer says so, in %s", async (language) => {
    const [login, body] =
      language === "en"
        ? ["grace.bennett", "I have crushing chest pain now."]
        : ["lucia.morales", "Tengo un dolor de pecho muy fuerte ahora mismo."]
    const reader = await signIn(login, language)
    const { page, words } = reader
    const subject = `911 ${language}`
    await patient.beginToWrite(reader)
    await patient.fillIn(reader, { team, subject, body })
    await patient.pressSend(reader)
    await reader.heading(words.patient.emergency.title).waitFor()
    for (const number of ["911", "988"]) await page.getByRole("link", { name: number }).waitFor()
    const nurse = await signIn("nina.park")
    await staff.rowOf(nurse, "Moving my appointment")
    assert.strictEqual(await staff.rowsOf(nurse).filter({ hasText: subject }).count(), 0, "nothing was sent")
    await page.getByRole("button", { name: words.patient.emergency.edit }).click()
    assert.strictEqual(await page.getByLabel(words.patient.write.body).inputValue(), body)
    await patient.pressSend(reader)
    await page.getByRole("button", { name: words.patient.emergency.send }).click()
    const line = await patient.sentLine(reader)
    assert.include(await line.textContent(), words.patient.thread.sentNoTime)
    const row = await staff.rowOf(nurse, subject)
    assert.include(await row.textContent(), nurse.words.triage.urgency.emergency)
    const first = await staff.rowsOf(nurse).first().textContent()
    assert.include(first, nurse.words.triage.urgency.emergency, "before all that is late")
  })

  it("words that mean harm are shown as they were written, and run nothing", async () => {
    const subject = `<img src=x onerror=alert(1)> \u202Egnp.exe {{7*7}} 🚑`
    const body = [
      `</textarea><script>alert("x")</script>"><svg onload=alert(2)>`,
      `\u202Etxet neddih\u202C \${7*7} javascript:alert(3) 👩🏽‍⚕️`,
      `MSH|^~\\&|A|B\\X0D\\PID|1||’; drop table messages; --`
    ].join("\n")
    const writer = await signIn("emma.carter")
    await patient.beginToWrite(writer)
    const file = { ...picture, name: `"><img src=x onerror=alert(4)>.png` }
    await patient.fillIn(writer, { team, subject, body, file })
    await patient.pressSend(writer)
    await patient.sentLine(writer)
    assert.strictEqual(await writer.page.getByRole("heading", { level: 1 }).textContent(), subject)
    assert.strictEqual(await patient.lettersOn(writer).locator(".letter-body").textContent(), body)
    await patient.lookAtPicture(writer, file.name)
    await look(writer.page, "hostile-patient-en")
    const nurse = await signIn("nina.park")
    await staff.openRow(nurse, subject)
    const letter = nurse.page.getByRole("article", { name: nurse.words.staff.thread.letter })
    assert.strictEqual(await letter.locator(".letter-body").textContent(), body)
    await patient.lookAtPicture(nurse, file.name)
    await look(nurse.page, "hostile-staff-en")
    await letter.getByText(nurse.words.staff.thread.filing.accepted).waitFor()
    const [filed = ""] = (await lettersFiledFor(house.clinic, "Emma Carter")).slice(-1)
    assert.include(filed, "&lt;script&gt;alert")
    const watcher = await sit("en")
    await watcher.page.goto(house.clinic.ehrUrl)
    await watcher.page.getByRole("listitem").first().waitFor()
  })

  it.each(languages)("whoever walks away is warned, logged off, and finds her draft again, in %s", async (language) => {
    const login = language === "en" ? "mei.chen" : "rosa.delgado"
    const reader = await sit(language)
    const { page, words } = reader
    const account = `lakeside-${login}`
    await page.clock.install()
    // The line on which the server tells its clock opens late, so that the first that it tells is that time is short.
    const line = Promise.withResolvers<void>()
    await page.route("**/api/events", (route) => line.promise.then(() => route.continue()))
    await reader.signIn(login)
    await patient.beginToWrite(reader)
    const letter = { team, subject: "Half a letter", body: "I was called away in the mid", file: picture }
    await patient.fillIn(reader, letter)
    idleFor(house.clinic, account, 14 * 60 + 10)
    line.resolve()
    const warning = page.getByRole("alertdialog")
    await warning.waitFor()
    await look(page, `log-off-${language}`)
    await warning.getByRole("button", { name: words.logOff.stay }).click()
    await warning.waitFor({ state: "detached" })
    idleFor(house.clinic, account, 15 * 60)
    await page.clock.fastForward("15:00")
    await page.getByText(words.signIn.loggedOff).waitFor()
    assert.isTrue(await page.getByText(words.signIn.kept).isVisible())
    await look(page, `logged-off-${language}`)
    assert.notInclude(await page.content(), letter.body)
    await reader.enterNameAndPassword(login)
    await page.getByLabel(words.patient.write.body).waitFor()
    assert.strictEqual(await page.getByLabel(words.patient.write.body).inputValue(), letter.body)
    // On another machine it is there as well, with its file.
    const elsewhere = await signIn(login, language)
    await elsewhere.page.getByRole("heading", { name: words.patient.home.draftTitle }).waitFor()
    await elsewhere.page.getByRole("link", { name: words.patient.home.draftContinue }).click()
    await elsewhere.page.getByRole("button", { name: words.patient.notice.accept }).click()
    await elsewhere.page.getByText(words.draft.recovered).waitFor()
    assert.strictEqual(await elsewhere.page.getByLabel(words.patient.write.body).inputValue(), letter.body)
    assert.strictEqual(await elsewhere.page.getByLabel(words.patient.write.subject).inputValue(), letter.subject)
    await elsewhere.page.getByRole("button", { name: words.files.remove(picture.name) }).waitFor()
  })
})

const focusIn = async ({ page }: Reader, label: string): Promise<void> => {
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300))
  assert.isTrue(await page.getByLabel(label).evaluate((element) => element === document.activeElement), focused)
}

/** As if the account had done nothing for so long; the server judges by its own clock. */
const idleFor = ({ folder }: StoryClinic, accountId: string, seconds: number): void => {
  const database = new DatabaseSync(join(folder, "intervisit.db"), { timeout: 5_000 })
  const since = new Date(Date.now() - seconds * 1_000).toISOString()
  const { changes } = database
    .prepare("update sessions set doc = json_set(doc, '$.inputAt', ?) where account_id = ?")
    .run(since, accountId)
  database.close()
  assert.isAbove(Number(changes), 0)
}
