/**
 * What staff do at their desk, in a real browser: counts, calls, giving away, putting right, moving, saved answers and
 * cover. Every page of it in both languages, by keyboard where hands are on it, and no wider than 360 px.
 */
import { assert, describe, it, vi } from "vitest"
import * as desk from "./acts/desk.ts"
import * as patient from "./acts/patient.ts"
import * as staff from "./acts/staff.ts"
import { lettersFiledFor } from "./clinic.ts"
import { millisMax, openHouse } from "./house.ts"
import { look, lookInBoth } from "./look.ts"

const soon = { timeout: 20_000, interval: 50 }
const team = "Family Medicine"
const ninaName = "Nina Park, RN"
const tomasName = "Tomás Álvarez, RN"
const refill = "Refill of my blood pressure tablets"

describe("staff at their desk", { timeout: millisMax }, () => {
  const house = openHouse()
  const { signIn } = house

  it("a manager writes a saved answer; a variable that nobody knows is refused with its place", async () => {
    const reader = await signIn("ruth.okoye")
    const { page, words } = reader
    await page.getByRole("link", { name: words.nav.answers }).click()
    await page.getByRole("heading", { name: "Results: normal" }).waitFor()
    await lookInBoth(reader, "answers")
    await page.getByRole("button", { name: words.desk.answers.add }).click()
    await desk.writeSavedAnswer(reader, {
      en: { title: "Refill is ready", text: "Hello {{patientFirstName}},\n\nyour refill is ready. {{dose}}" },
      es: { title: "La receta está lista", text: "Hola {{patientFirstName}}: su receta está lista." }
    })
    await page.getByRole("button", { name: words.desk.answers.save }).click()
    await page.getByRole("alert").filter({ hasText: "{{dose}}" }).waitFor()
    await lookInBoth(reader, "answers-refused")
    await desk.writeSavedAnswer(reader, {
      en: {
        title: "Refill is ready",
        text: "Hello {{patientFirstName}},\n\nyour refill is ready at your pharmacy. Questions? {{practicePhone}}."
      },
      es: {
        title: "La receta está lista",
        text: "Hola {{patientFirstName}}: su receta está lista en su farmacia. ¿Preguntas? {{practicePhone}}."
      }
    })
    await page.getByRole("button", { name: words.desk.answers.save }).click()
    await page.getByText(words.desk.answers.saved).waitFor()
    await page.getByRole("heading", { name: "Refill is ready" }).waitFor()
  })

  it("the inbox counts what the server has, by team, pool and for oneself", async () => {
    const reader = await signIn("tomas.alvarez", "es")
    const { page, words } = reader
    await staff.rowOf(reader, "Moving my appointment")
    const all = page.getByRole("tab", { name: words.staff.inbox.all })
    // Rows and counts are two answers of the server; whichever is later, they agree.
    const rows = await vi.waitFor(async () => {
      const shown = await staff.rowsOf(reader).count()
      assert.include(await all.textContent(), String(shown))
      return shown
    }, soon)
    await page.getByRole("tab", { name: words.staff.inbox.yours }).click()
    await lookInBoth(reader, "inbox-yours")
    await all.click()
    await page.getByLabel(words.staff.inbox.pool).selectOption({ index: 1 })
    await vi.waitFor(async () => assert.isBelow(await staff.rowsOf(reader).count(), rows), soon)
  })

  it("a saved answer is found, previewed and chosen by keyboard alone, and says minutes and waiting", async () => {
    const reader = await signIn("nina.park")
    const { page, words } = reader
    await staff.openRow(reader, refill)
    await page.keyboard.press("r")
    await page.keyboard.press("Control+/")
    const preview = page.getByRole("region", { name: words.desk.saved.preview })
    await preview.getByText("Hello Emma", { exact: false }).waitFor()
    assert.notInclude(await preview.textContent(), "{{")
    await page.keyboard.type("refill")
    await page.keyboard.press("ArrowDown")
    const found = page.getByRole("dialog").getByRole("option", { selected: true })
    for (let steps = 0; (await found.textContent()) !== "Refill is ready" && steps < 4; steps++) {
      await page.keyboard.press(steps === 0 ? "ArrowUp" : "ArrowDown")
    }
    await preview.getByText("your refill is ready", { exact: false }).waitFor()
    await look(page, "saved-answers-en")
    await page.keyboard.press("Enter")
    const box = page.getByLabel(words.staff.thread.answer)
    await vi.waitFor(async () => assert.include(await box.inputValue(), "your refill is ready"), soon)
    await page.getByLabel(words.desk.minutes).fill("3")
    await page.getByLabel(words.desk.waiting.answer).check()
    await page.getByRole("button", { name: words.staff.thread.sendAnswer }).click()
    const letter = page.getByRole("article", { name: words.staff.thread.letter }).last()
    await letter.getByText(words.desk.call.took(3)).waitFor()
    await page.getByText(words.desk.waiting.since).waitFor()
    await lookInBoth(reader, "thread-waits")
  })

  it("no saved answer is offered while a red flag is up, and the reason stands there", async () => {
    const grace = await signIn("grace.bennett")
    await patient.beginToWrite(grace)
    await patient.fillIn(grace, { team, subject: "Chest", body: "I have crushing chest pain now." })
    await patient.pressSend(grace)
    await grace.page.getByRole("button", { name: grace.words.patient.emergency.send }).click()
    await patient.sentLine(grace)
    const reader = await signIn("nina.park")
    const { page, words } = reader
    await staff.openRow(reader, "Chest")
    await page.getByRole("button", { name: words.desk.saved.open }).click()
    await page.getByText(words.desk.saved.blocked).waitFor()
    assert.strictEqual(await page.getByRole("dialog").getByRole("option").count(), 0)
    await look(page, "saved-blocked-en")
  })

  it("an answer is corrected and taken back, visibly on both sides and on the chart", async () => {
    const reader = await signIn("nina.park")
    const { page, words } = reader
    await page.getByLabel(words.staff.inbox.show).selectOption("all")
    await staff.openRow(reader, refill)
    const answer = page.getByRole("article", { name: words.staff.thread.letter }).last()
    await answer.getByRole("button", { name: words.desk.amend.correct }).click()
    await page.getByRole("dialog").waitFor()
    await page.getByLabel(words.desk.amend.body).fill("Your refill is at the pharmacy on Lake Street.")
    await page.getByRole("textbox", { name: words.desk.reason, exact: true }).fill("It was the wrong pharmacy.")
    await look(page, "correct-en")
    await page.getByRole("button", { name: words.desk.amend.correctSubmit }).click()
    await answer.getByText("Lake Street").waitFor()
    await answer.getByText(words.desk.amend.corrected).waitFor()
    await answer.getByRole("button", { name: words.desk.amend.show }).click()
    await answer.getByText("your refill is ready", { exact: false }).waitFor()
    await lookInBoth(reader, "thread-corrected")
    await answer.getByRole("button", { name: words.desk.amend.retract }).click()
    await page.getByRole("textbox", { name: words.desk.reason, exact: true }).fill("It was meant for somebody else.")
    await page.getByRole("button", { name: words.desk.amend.retractSubmit }).click()
    await answer.getByText(words.desk.amend.retracted).waitFor()
    assert.notInclude(await answer.textContent(), "Lake Street")
    await lookInBoth(reader, "thread-retracted")
    const emma = await signIn("emma.carter")
    await emma.page.getByRole("link", { name: refill }).click()
    await emma.page.getByText(emma.words.patient.thread.takenBack).waitFor()
    await lookInBoth(emma, "letter-taken-back")
    await vi.waitFor(async () => {
      const filed = await lettersFiledFor(house.clinic, "Emma Carter")
      assert.isTrue(filed.some((document) => document.includes("WITHDRAWN")))
    }, soon)
  })

  it("a call is written down, seen by the patient as a call, and answers where somebody was reached", async () => {
    const reader = await signIn("tomas.alvarez", "es")
    const { page, words } = reader
    await staff.openRow(reader, "Moving my appointment")
    await page.getByRole("tab", { name: words.desk.call.tab }).click()
    await page.getByLabel(words.desk.call.minutes, { exact: true }).fill("4")
    await page.getByLabel(words.desk.call.summary).fill("La cita queda para el lunes a las nueve.")
    await lookInBoth(reader, "call")
    await page.getByRole("button", { name: words.desk.call.submit }).click()
    await page.getByRole("article", { name: words.desk.call.mark }).waitFor()
    await page.getByText(words.staff.thread.nothingOwed).waitFor()
    await lookInBoth(reader, "thread-called")
  })

  it("a colleague who writes in the same conversation is shown, and it can be given to her", async () => {
    const grace = await signIn("grace.bennett")
    await patient.beginToWrite(grace)
    await patient.fillIn(grace, { team, subject: "A form for school", body: "Could you sign the form for school?" })
    await patient.pressSend(grace)
    await patient.sentLine(grace)
    const nina = await signIn("nina.park")
    const tomas = await signIn("tomas.alvarez", "es")
    await staff.openRow(nina, "A form for school")
    await staff.openRow(tomas, "A form for school")
    const { presence } = nina.words.desk
    await nina.page.getByText(presence.reading(tomasName)).waitFor()
    await tomas.page.getByLabel(tomas.words.staff.thread.answer).fill("We will sign it")
    await nina.page.getByText(presence.writing(tomasName)).waitFor()
    await lookInBoth(nina, "thread-presence")
    await nina.page.getByRole("button", { name: nina.words.desk.assign.open }).click()
    await nina.page.getByRole("dialog").waitFor()
    await nina.page.getByLabel(nina.words.desk.assign.to).selectOption({ label: tomasName })
    await nina.page.getByRole("textbox", { name: nina.words.desk.reason, exact: true }).fill("He has the form.")
    await look(nina.page, "assign-en")
    await nina.page.getByRole("button", { name: nina.words.desk.assign.submit }).click()
    await nina.page.getByText(nina.words.desk.assign.given(ninaName), { exact: false }).waitFor()
    await tomas.page.getByRole("status").filter({ hasText: tomas.words.staff.thread.mine }).waitFor()
  })

  it("a letter in the wrong record is moved to the right patient, with a mark on both", async () => {
    const tomas = await signIn("tomas.alvarez", "es")
    const { page, words } = tomas
    await staff.openRow(tomas, "A form for school")
    const letter = page.getByRole("article", { name: words.staff.thread.letter }).first()
    await letter.getByRole("button", { name: words.desk.move.open }).click()
    await page.getByRole("radio", { name: words.desk.move.other }).check({ force: true })
    await page.getByLabel(words.desk.move.number).fill("nobody")
    await page.getByLabel(words.desk.move.birthDate).fill("2001-01-01")
    await page.getByRole("button", { name: words.desk.move.find }).click()
    await page.getByText(words.problems.NoSuchPatient).waitFor()
    await look(page, "move-nobody-es")
    await page.getByLabel(words.desk.move.number).fill("LK0041")
    await page.getByLabel(words.desk.move.birthDate).fill(await desk.birthDateOf(tomas, "Noah Bennett"))
    await page.getByRole("button", { name: words.desk.move.find }).click()
    await page.getByText(words.desk.move.isIt("Noah Bennett")).waitFor()
    await page.getByLabel(words.desk.move.subject).fill("A form for Noah's school")
    await page.getByRole("textbox", { name: words.desk.reason, exact: true }).fill("It is about her son.")
    await look(page, "move-es")
    await page.getByRole("button", { name: words.desk.move.submit }).click()
    await tomas.heading("A form for Noah's school").waitFor()
    await page.getByText(words.desk.move.moved).waitFor()
    await lookInBoth(tomas, "thread-moved-in")
    await page.getByLabel(words.staff.inbox.show).selectOption("all")
    await staff.openRow(tomas, "A form for school")
    await page.getByText(words.desk.move.movedOut).waitFor()
    await lookInBoth(tomas, "thread-moved-out")
  })

  it("somebody says that she is away and who covers; patients read it, and the cover has what is hers", async () => {
    const reader = await signIn("nina.park")
    const { page, words } = reader
    await page.getByRole("link", { name: words.nav.cover }).click()
    await page.getByText(words.desk.cover.none).waitFor()
    await page.getByRole("button", { name: words.desk.cover.submit }).click()
    await page.getByText(words.desk.cover.needAll).waitFor()
    await lookInBoth(reader, "cover-missing")
    await desk.arrangeCover(reader, tomasName)
    await page.getByText(words.desk.cover.done).waitFor()
    await page.getByRole("heading", { name: words.desk.cover.now }).waitFor()
    await lookInBoth(reader, "cover")
    const emma = await signIn("emma.carter")
    await emma.page.getByRole("link", { name: refill }).click()
    await emma.page.getByText(emma.words.patient.thread.answersFor(tomasName)).waitFor()
    await lookInBoth(emma, "letter-away")
    await emma.page.getByRole("link", { name: emma.words.patient.thread.back }).click()
    await patient.beginToWrite(emma)
    await emma.page.getByText(emma.words.patient.thread.answersFor(tomasName)).waitFor()
    await lookInBoth(emma, "write-away")
    await page.getByRole("button", { name: words.desk.cover.end }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: words.desk.cover.end }).click()
    await page.getByText(words.desk.cover.ended).waitFor()
  })
})
