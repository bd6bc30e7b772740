/**
 * A patient's own pages: readings from home with their plot, short forms, settings, people she helps, who has looked.
 *
 * Each page in both languages, by axe, at 360 px; the gate before a dangerous reading by keyboard alone.
 */
import { assert, describe, it, vi } from "vitest"
import * as patient from "./acts/patient.ts"
import * as staff from "./acts/staff.ts"
import { openHouse } from "./house.ts"
import { pressOn, typeInto } from "./keyboard.ts"
import { look, lookInBoth } from "./look.ts"
import type { Reader } from "./Reader.ts"

const millisMax = 180_000
const team = "Family Medicine"

interface Entered {
  readonly daysAgo: number
  readonly measurement: object
}

const pressures: ReadonlyArray<Entered> = [
  [41, 152, 94],
  [37, 148, 92],
  [33, 149, 90],
  [28, 144, 91],
  [24, 141, 88],
  [19, 138, 86],
  [15, 139, 84],
  [10, 133, 82],
  [6, 131, 80],
  [2, 127, 77]
].map(([daysAgo = 0, systolic, diastolic]) => ({
  daysAgo,
  measurement: { kind: "blood-pressure", systolic, diastolic, unit: "mmHg" }
}))

const weights: ReadonlyArray<Entered> = [
  [40, 182.4],
  [26, 181],
  [12, 179.6]
].map(([daysAgo = 0, value]) => ({ daysAgo, measurement: { kind: "weight", value, unit: "lb" } }))

/** Keeps readings of the last weeks, as the page would have. */
const keep = (reader: Reader, entered: ReadonlyArray<Entered>): Promise<void> =>
  reader.page.evaluate(async (all) => {
    const session = await (await fetch("/api/session")).json()
    const patientId = session.actingFor[0].patientId
    for (const { daysAgo, measurement } of all) {
      const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
      const response = await fetch(`/api/patients/${patientId}/readings`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({
          measurement,
          taken: { precision: "minute", at },
          source: { _tag: "Form" },
          isDangerAcknowledged: false
        })
      })
      if (!response.ok) throw new Error(await response.text())
    }
  }, entered)

describe("a patient's own pages", { timeout: millisMax }, () => {
  const house = openHouse()
  const { signIn } = house

  const openReadings = async (reader: Reader) => {
    await reader.page.getByRole("link", { name: reader.words.nav.readings, exact: true }).click()
    await reader.heading(reader.words.readings.title).waitFor()
  }

  it("readings: none yet, a first one, a plot over weeks, a correction and one taken back", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    const text = words.readings
    await openReadings(reader)
    await page.getByText(text.emptyTitle).waitFor()
    await lookInBoth(reader, "readings-empty")
    await page.getByRole("button", { name: text.add }).click()
    await page.getByRole("button", { name: text.keep }).click()
    await page.getByText(text.needNumber).first().waitFor()
    await lookInBoth(reader, "readings-missing")
    await page.getByLabel(text.systolic).fill("80")
    await page.getByLabel(text.diastolic).fill("120")
    await page.getByRole("button", { name: text.keep }).click()
    await page.getByRole("alert").waitFor()
    await page.getByLabel(text.systolic).fill("126")
    await page.getByLabel(text.diastolic).fill("78")
    await page.getByRole("button", { name: text.keep }).click()
    await page.getByText(text.kept).waitFor()
    await keep(reader, [...pressures, ...weights])
    await page.reload()
    const plot = page.getByRole("img", { name: text.plot(text.kinds["blood-pressure"]) })
    await plot.waitFor()
    assert.include(await plot.getAttribute("aria-label"), "11")
    await lookInBoth(reader, "readings")
    await page.getByRole("button", { name: text.correctThis("126/78 mmHg") }).click()
    await page.getByRole("dialog").getByLabel(text.systolic).fill("129")
    await look(page, "readings-correct-en")
    await page.getByRole("dialog").getByRole("button", { name: text.correctSave }).click()
    await page.getByText(text.corrected("126/78 mmHg", "Emma Carter")).waitFor()
    await page.getByRole("button", { name: text.takeBackThis("127/77 mmHg") }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: text.takeBackConfirm }).click()
    await page.getByText(text.withdrawn("Emma Carter")).waitFor()
    await lookInBoth(reader, "readings-marked")
  })

  it("a dangerous reading is not kept before its taker has seen whom to call, by keyboard alone", async () => {
    const reader = await signIn("lucia.morales", "es")
    const { page, words } = reader
    const text = words.readings
    await openReadings(reader)
    await page.getByText(text.emptyTitle).waitFor()
    await pressOn(page, page.getByRole("button", { name: text.add }), "Enter")
    await typeInto(page, page.getByLabel(text.systolic), "192")
    await typeInto(page, page.getByLabel(text.diastolic), "121")
    await pressOn(page, page.getByRole("button", { name: text.keep }), "Enter")
    await page.getByText(text.danger.title).waitFor()
    await lookInBoth(reader, "readings-danger")
    assert.strictEqual(await page.getByRole("table").count(), 0)
    await pressOn(page, page.getByRole("button", { name: text.danger.keep }), "Enter")
    await page.getByText(text.danger.after).waitFor()
    await page.getByRole("table").waitFor()
    await lookInBoth(reader, "readings-danger-kept")
  })

  it("a refill as a short form: kept in the draft, triaged by its words, shown to staff as a table", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    const { refill } = words.forms
    await patient.beginToWrite(reader)
    await page.getByRole("radio", { name: team }).check({ force: true })
    await page.getByRole("radio", { name: words.patient.write.topics.refill }).check({ force: true })
    await patient.pressSend(reader)
    await page.getByText(words.forms.need).waitFor()
    await page.getByLabel(words.patient.write.subject).fill("My blood thinner")
    await page.getByLabel(refill.medicine).fill("warfarin")
    await page.getByLabel(refill.dose).fill("5 mg, one in the evening")
    await page.getByLabel(refill.pharmacy).fill("Walgreens, Main Street")
    await page.getByLabel(refill.daysLeft).fill("1")
    await page.getByText(refill.soon).waitFor()
    await page.locator('[data-standing="saved"]').waitFor()
    await page.reload()
    await page
      .getByRole("link", { name: words.patient.home.title })
      .or(reader.heading(words.patient.notice.title))
      .first()
      .waitFor()
    await page.getByRole("button", { name: words.patient.notice.accept }).click()
    await vi.waitFor(async () => assert.strictEqual(await page.getByLabel(refill.medicine).inputValue(), "warfarin"))
    await lookInBoth(reader, "form-refill")
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await page.getByText("I run out of warfarin tomorrow").waitFor()
    await lookInBoth(reader, "thread-form")
    const nurse = await signIn("nina.park")
    await staff.openRow(nurse, "My blood thinner")
    await nurse.page.getByRole("table", { name: nurse.words.forms.names.Refill }).waitFor()
    await nurse.page.getByText(nurse.words.triage.redFlag["critical-medication-lapse"]).first().waitFor()
    await lookInBoth(nurse, "staff-form")
  })

  it("the other forms, in both languages", async () => {
    const reader = await signIn("lucia.morales", "es")
    const { page, words } = reader
    await patient.beginToWrite(reader)
    const { topics } = words.patient.write
    for (const [topic, label] of [
      ["referral", words.forms.referral.to],
      ["appointment", words.forms.appointment.reason],
      ["reading", words.readings.systolic]
    ] as const) {
      await page.getByRole("radio", { name: topics[topic], exact: true }).check({ force: true })
      await page.getByLabel(label).waitFor()
      await lookInBoth(reader, `form-${topic}`)
    }
    await page.getByLabel(words.readings.systolic).fill("134")
    await page.getByLabel(words.readings.diastolic).fill("86")
    await page.getByRole("radio", { name: team }).check({ force: true })
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await openReadings(reader)
    await page.getByText("134/86 mmHg").waitFor()
  })

  it("a reading found in a letter is kept when the patient says so", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    await patient.beginToWrite(reader)
    const body = "Good morning, my blood pressure was 143/89 yesterday. Is that still all right?"
    await patient.fillIn(reader, { team, subject: "My blood pressure", body })
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await page.getByRole("region", { name: words.readings.found.title }).waitFor()
    await lookInBoth(reader, "thread-found")
    await page.getByRole("button", { name: words.readings.found.keep }).click()
    await page.getByText(words.readings.found.kept).waitFor()
    await openReadings(reader)
    await page.getByText("143/89 mmHg").waitFor()
  })

  it("staff see the readings beside the conversation, ask for more, and keep one that a letter holds", async () => {
    const reader = await signIn("lucia.morales", "es")
    await patient.beginToWrite(reader)
    const body = "Buenos días, esta mañana mi presión fue 147/91. ¿Está bien?"
    await patient.fillIn(reader, { team, subject: "Mi presión", body })
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    const nurse = await signIn("tomas.alvarez", "es")
    const { page, words } = nurse
    const { plan } = words.readings
    await staff.openRow(nurse, "Mi presión")
    await page.getByRole("button", { name: words.readings.found.keep }).click()
    await page.getByText(words.readings.found.kept).waitFor()
    await page.getByRole("button", { name: plan.all }).click()
    await page.getByRole("row").filter({ hasText: "147/91 mmHg" }).waitFor()
    await page.getByRole("button", { name: plan.ask }).click()
    await page.getByLabel(plan.every).fill("1")
    await page.getByRole("form", { name: plan.ask }).getByRole("button", { name: plan.save }).click()
    await page.getByText(plan.saved).waitFor()
    await keep(reader, [{ daysAgo: 9, measurement: { kind: "glucose", value: 118, unit: "mg/dL" } }])
    await page.getByRole("form", { name: plan.ask }).getByLabel(plan.kind).selectOption("glucose")
    await page.getByLabel(plan.every).fill("7")
    await page.getByRole("form", { name: plan.ask }).getByRole("button", { name: plan.save }).click()
    await page.getByText(plan.saved).waitFor()
    await look(page, "staff-readings-es")
    await reader.page.goto(house.clinic.url)
    await reader.page.getByRole("region", { name: reader.words.readings.due1 }).waitFor()
    await lookInBoth(reader, "home-due")
  })

  it("settings: language, notices, quiet hours and safe contact", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    const { settings } = words
    await page.getByRole("link", { name: words.nav.settings }).click()
    await reader.heading(settings.title).waitFor()
    await page.getByLabel(settings.quietOn).check()
    await page.getByLabel(settings.from).fill("21:30")
    await lookInBoth(reader, "settings")
    await page.getByRole("button", { name: settings.save }).first().click()
    await page.getByText(settings.saved).waitFor()
    await page.getByLabel(settings.emailSafe).uncheck()
    await page.getByRole("button", { name: settings.save }).nth(1).click()
    await page.getByText(settings.saved).nth(1).waitFor()
    await page.reload()
    await reader.heading(settings.title).waitFor()
    assert.isTrue(await page.getByLabel(settings.quietOn).isChecked())
    assert.strictEqual(await page.getByLabel(settings.from).inputValue(), "21:30")
    assert.isFalse(await page.getByLabel(settings.emailSafe).isChecked())
    await page.getByRole("link", { name: settings.access }).click()
    await reader.heading(words.access.title).waitFor()
    await page.getByText("Nina Park, RN").first().waitFor()
    await lookInBoth(reader, "access")
    await page.getByLabel(words.access.everything).check()
    await page.getByText(words.access.acts.ChooseContact ?? "").waitFor()
  })

  it("people I help: the switch, the colour, what one may and may not do", async () => {
    const reader = await signIn("grace.bennett")
    const { page, words } = reader
    await page.getByRole("link", { name: words.nav.helped }).click()
    await reader.heading(words.helped.title).waitFor()
    await lookInBoth(reader, "helped")
    await page.getByRole("button", { name: words.helped.choose("Noah Bennett") }).click()
    await reader.heading(words.patient.home.titleFor("Noah Bennett")).waitFor()
    await page.getByRole("link", { name: words.nav.helped }).click()
    await page.getByText(words.helped.current).waitFor()
    await lookInBoth(reader, "helped-current")
    await openReadingsOf(reader, "Noah Bennett")
    await page.getByRole("link", { name: words.nav.settings }).click()
    await page.getByText("Grace Bennett").first().waitFor()
  })

  it("a closed conversation goes on in a new one that names it", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    await page.getByRole("link", { name: "Taking the new tablet with breakfast?" }).click()
    await page.getByRole("link", { name: words.patient.thread.goOn }).click()
    const accept = page.getByRole("button", { name: words.patient.notice.accept })
    await accept.click()
    await page.getByLabel(words.patient.write.body).fill("May I take it in the evening from now on?")
    assert.strictEqual(
      await page.getByLabel(words.patient.write.subject).inputValue(),
      "Taking the new tablet with breakfast?"
    )
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await page.getByRole("link", { name: words.patient.thread.earlier }).waitFor()
    await lookInBoth(reader, "thread-continues")
    await page.getByRole("link", { name: words.patient.thread.earlier }).click()
    await page.getByText(words.patient.thread.continued).waitFor()
    await lookInBoth(reader, "thread-continued")
  })
})

const openReadingsOf = async (reader: Reader, name: string) => {
  await reader.page.getByRole("link", { name: reader.words.nav.readings, exact: true }).click()
  await reader.heading(reader.words.readings.titleFor(name)).waitFor()
}
