/**
 * Every page in every state, in both languages: axe-core finds nothing, and nothing is wider than 360 px.
 */
import { assert, describe, it, vi } from "vitest"
import * as patient from "./acts/patient.ts"
import * as staff from "./acts/staff.ts"
import { mailsTo } from "./clinic.ts"
import { mergeRecords } from "./feed.ts"
import { millisMax, openHouse } from "./house.ts"
import { look, lookInBoth } from "./look.ts"
import { pictureOf } from "./picture.ts"

const soon = { timeout: 20_000, interval: 50 }
const team = "Family Medicine"

describe("every page is for everybody", { timeout: millisMax }, () => {
  const house = openHouse()
  const { sit, signIn } = house

  it("signing in, and what is refused there", async () => {
    const reader = await sit("en")
    const { page } = reader
    await page.goto(house.clinic.url)
    await reader.heading(reader.words.signIn.title).waitFor()
    await lookInBoth(reader, "sign-in")
    await page.getByRole("button", { name: reader.words.signIn.submit, exact: true }).click()
    await page.getByText(reader.words.signIn.needPassword).waitFor()
    await lookInBoth(reader, "sign-in-missing")
    await page.getByLabel(reader.words.signIn.login).fill("mei.chen")
    await page.getByLabel(reader.words.signIn.password).fill("not this one")
    await page.getByRole("button", { name: reader.words.signIn.submit, exact: true }).click()
    await page.getByRole("alert").waitFor()
    await lookInBoth(reader, "sign-in-refused")
  })

  it("writing, from an empty first page to a letter that is sent", async () => {
    const reader = await signIn("mei.chen")
    const { page, words } = reader
    await reader.heading(words.patient.home.title).waitFor()
    await page.getByText(words.patient.home.emptyTitle).waitFor()
    await lookInBoth(reader, "home-empty")
    await page.getByRole("link", { name: words.patient.home.write }).click()
    await reader.heading(words.patient.notice.title).waitFor()
    await lookInBoth(reader, "notice")
    await page.getByRole("button", { name: words.patient.notice.accept }).click()
    await page.getByRole("radio", { name: team }).waitFor()
    await lookInBoth(reader, "write-empty")
    await patient.pressSend(reader)
    await page.getByText(words.patient.write.needBody).waitFor()
    await lookInBoth(reader, "write-missing")
    const file = { name: "rash-on-my-arm.png", mimeType: "image/png", buffer: pictureOf(320, [196, 120, 90]) }
    const body =
      "Good morning,\n\nthe rash on my arm is a little smaller since Friday. Should I go on with the cream?\n\nMei"
    await patient.fillIn(reader, { team, subject: "The rash on my arm", body, file })
    await lookInBoth(reader, "write")
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await lookInBoth(reader, "thread-sent")
    await patient.lookAtPicture(reader, file.name)
    await look(page, "thread-picture-en")
  })

  it("what needs help right away, on a new letter and on a reply", async () => {
    const reader = await signIn("grace.bennett")
    const { page, words } = reader
    await patient.beginToWrite(reader)
    await patient.fillIn(reader, { team, subject: "Chest", body: "I have crushing chest pain now." })
    await patient.pressSend(reader)
    await reader.heading(words.patient.emergency.title).waitFor()
    await lookInBoth(reader, "emergency")
    await page.getByRole("button", { name: words.patient.emergency.edit }).click()
    await page.getByRole("link", { name: "Lakeside Family Clinic" }).click()
    await page.getByRole("heading", { name: words.patient.home.draftTitle }).waitFor()
    await lookInBoth(reader, "home-begun")
    await page.getByRole("link", { name: "Moving my appointment" }).click()
    await page.getByLabel(words.patient.thread.replyLabel).fill("I have crushing chest pain now.")
    await page.getByRole("button", { name: words.patient.thread.send }).click()
    await page.getByRole("dialog", { name: words.patient.emergency.title }).waitFor()
    await look(page, "emergency-reply-en")
  })

  it("a patient's letters: new, waiting, closed, and those of a child", async () => {
    const reader = await signIn("lucia.morales", "es")
    await reader.heading(reader.words.patient.home.title).waitFor()
    await reader.page.getByRole("region", { name: reader.words.patient.home.new }).waitFor()
    await lookInBoth(reader, "home-answered")
    await reader.page.getByRole("link", { name: "Resultado de la vitamina D" }).click()
    await patient.lettersOn(reader).nth(1).waitFor()
    await lookInBoth(reader, "thread-answered")
    const emma = await signIn("emma.carter")
    await emma.page.getByRole("region", { name: emma.words.patient.home.waiting }).waitFor()
    await lookInBoth(emma, "home-waiting")
    await emma.page.getByRole("link", { name: "Taking the new tablet with breakfast?" }).click()
    await emma.page.getByText(emma.words.patient.thread.closedTitle).waitFor()
    await lookInBoth(emma, "thread-closed")
    const grace = await signIn("grace.bennett")
    await grace.page.getByRole("radio", { name: "Noah Bennett" }).check({ force: true })
    await grace.heading(grace.words.patient.home.titleFor("Noah Bennett")).waitFor()
    await grace.page.getByRole("link", { name: "Form for summer camp" }).waitFor()
    await lookInBoth(grace, "acting")
  })

  it("the inbox, a thread with its note, and the question before the end", async () => {
    const reader = await signIn("tomas.alvarez", "es")
    const { page } = reader
    await staff.rowOf(reader, "Moving my appointment")
    await lookInBoth(reader, "inbox")
    await staff.openRow(reader, "Refill of my blood pressure tablets")
    await page.getByRole("article", { name: reader.words.staff.thread.note }).waitFor()
    await lookInBoth(reader, "staff-thread")
    await staff.claim(reader)
    await page.getByRole("tab", { name: reader.words.staff.thread.noteTab }).click()
    await page.getByLabel(reader.words.staff.thread.noteLabel).waitFor()
    await lookInBoth(reader, "staff-claimed")
    await staff.sendAnswer(reader, "Buenos días: la receta está en la otra farmacia.")
    await page.getByText(reader.words.staff.thread.notice.sent).waitFor()
    await lookInBoth(reader, "staff-answered")
    await page.getByRole("button", { name: reader.words.staff.thread.close, exact: true }).click()
    await page.getByRole("alertdialog").waitFor()
    await look(page, "staff-close-es")
  })

  it("an inbox in which nothing waits", async () => {
    const reader = await signIn("dana.fox")
    const { page, words } = reader
    await staff.rowOf(reader, "Moving my appointment")
    await page.route("**/api/threads?*", (route) => route.fulfill({ json: { threads: [], next: null } }))
    await page.getByLabel(words.staff.inbox.show).selectOption("open")
    await page.getByText(words.staff.inbox.emptyTitle).waitFor()
    await look(page, "inbox-empty-en")
  })

  it("the measure with its evidence, and the audit", async () => {
    const reader = await signIn("ruth.okoye")
    const { page } = reader
    await page.getByRole("link", { name: reader.words.nav.measure, exact: true }).click()
    await reader.heading(reader.words.practice.measure.title).waitFor()
    await page.getByRole("article").first().waitFor()
    await lookInBoth(reader, "measure")
    await page.getByRole("button", { name: reader.words.practice.measure.evidence }).first().click()
    await page.getByRole("table").first().waitFor()
    await lookInBoth(reader, "measure-evidence")
    await page.getByRole("link", { name: reader.words.nav.audit }).click()
    await page.getByRole("rowheader").first().waitFor()
    await page.getByRole("button", { name: reader.words.practice.audit.verify }).click()
    await page.getByText(reader.words.practice.audit.whole).waitFor()
    await lookInBoth(reader, "audit")
  })

  it("the operator's queues, held access, and an address without a page", async () => {
    const reader = await signIn("omar.haddad")
    const { page, words } = reader
    await page.getByText(words.traffic.feeds).waitFor()
    await lookInBoth(reader, "queues")
    await page.getByRole("link", { name: words.nav.grants }).click()
    await page.getByText(words.practice.grants.emptyTitle).waitFor()
    await lookInBoth(reader, "grants")
    await page.goto(`${house.clinic.url}/nowhere`)
    await reader.heading(words.notFound).waitFor()
    await lookInBoth(reader, "not-found")
  })

  it("access that a merge holds back, until an operator undoes the merge", async () => {
    await mergeRecords(house.clinic, "LK0041", "LK0042")
    const manager = await signIn("ruth.okoye")
    const { grants } = manager.words.practice
    await manager.page.getByRole("link", { name: manager.words.nav.grants }).click()
    const held = manager.page.getByRole("listitem").filter({ hasText: "Grace Bennett" })
    await held.waitFor()
    for (const name of ["Noah Bennett", "Valeria Vega"]) await held.getByText(name).waitFor()
    await lookInBoth(manager, "grants-held")
    await held.getByRole("button", { name: grants.confirmBoth }).click()
    await manager.page.getByRole("alertdialog").waitFor()
    await look(manager.page, "grants-confirm-en")
    const mother = await signIn("grace.bennett")
    await mother.heading(mother.words.patient.home.title).waitFor()
    assert.strictEqual(await mother.page.getByRole("radio", { name: "Noah Bennett" }).count(), 0)
    const operator = await signIn("omar.haddad")
    await operator.page.getByRole("link", { name: operator.words.nav.grants }).click()
    await operator.page.getByRole("button", { name: grants.unmerge }).click()
    await operator.page.getByRole("alertdialog").getByRole("button", { name: grants.unmerge }).click()
    await operator.page.getByText(grants.unmerged).waitFor()
    await operator.page.getByText(grants.emptyTitle).waitFor()
    await lookInBoth(operator, "grants-undone")
    await mother.page.reload()
    await mother.page.getByRole("radio", { name: "Noah Bennett" }).waitFor()
  })

  it("a first page with something of everything, for the README", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    await patient.beginToWrite(reader)
    const body = "Hello, do you give flu shots on Saturday mornings, or only during the week?"
    await patient.fillIn(reader, { team, subject: "Flu shot on a Saturday", body })
    await patient.pressSend(reader)
    await patient.sentLine(reader)
    await page.getByRole("link", { name: words.patient.thread.back }).click()
    for (const name of [words.patient.home.new, words.patient.home.waiting, words.patient.home.others]) {
      await page.getByRole("region", { name }).waitFor()
    }
    await look(page, "portal")
  })

  it("the demo EHR and the mail catcher", async () => {
    const { page } = await sit("en")
    await vi.waitFor(async () => assert.isNotEmpty(await mailsTo(house.clinic, "emma.carter@example.org")), soon)
    for (const [url, name] of [
      [house.clinic.ehrUrl, "demo-ehr"],
      [house.clinic.mailUrl, "mail-catcher"]
    ] as const) {
      await page.goto(url)
      await page.getByRole("listitem").first().waitFor()
      await look(page, name)
    }
  })
})
