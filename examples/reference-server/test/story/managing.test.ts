/**
 * A manager's and an operator's day: what comes in and goes out, what stands still, and what she does about it.
 */
import { assert, describe, it } from "vitest"
import { sendWithoutNumber } from "./feed.ts"
import { millisMax, openHouse } from "./house.ts"
import { pressOn } from "./keyboard.ts"
import { look, lookInBoth } from "./look.ts"

describe("managing the practice", { timeout: millisMax }, () => {
  const house = openHouse()
  const { signIn } = house

  it("an operator sees a refused message by its place and rule, and pauses a queue by keyboard", async () => {
    assert.include(await sendWithoutNumber(house.clinic, "STORY-1"), "MSA|AE")
    const reader = await signIn("omar.haddad")
    const { page, words } = reader
    await page.getByRole("heading", { name: words.traffic.refused }).waitFor()
    assert.strictEqual(await page.getByText("DOE").count(), 0)
    await lookInBoth(reader, "feeds")
    const button = (label: string, of: string) => page.getByRole("button", { name: new RegExp(`^${label}\\s*: ${of}`) })
    const mail = words.traffic.destinationNames.mail ?? ""
    const pauseMail = button(words.traffic.pause, mail)
    await pressOn(page, pauseMail, "Enter")
    await page.getByText(words.traffic.paused("Omar Haddad")).waitFor()
    await lookInBoth(reader, "feeds-paused")
    await button(words.traffic.replay, "STORY-1").click()
    await page.getByText(words.traffic.notTaken).waitFor()
    await button(words.traffic.resume, mail).click()
    await pauseMail.waitFor()
  })

  it("a manager sees the practice at a glance, and opens what stands behind a number", async () => {
    const reader = await signIn("ruth.okoye")
    const { page, words } = reader
    await reader.heading(words.overview.title).waitFor()
    await page.getByRole("heading", { name: words.overview.load }).waitFor()
    await lookInBoth(reader, "overview")
    const waiting = page.locator("button.figure-open").first()
    await pressOn(page, waiting, "Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("rowheader").first().waitFor()
    await look(page, "overview-evidence-en")
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
  })

  it("a manager counts the measure for other days by another edition, and prints it with the evidence", async () => {
    const reader = await signIn("ruth.okoye")
    const { page, words } = reader
    const { measure } = words.practice
    await page.getByRole("link", { name: words.nav.measure, exact: true }).click()
    await page.getByRole("article").first().waitFor()
    await page.getByRole("button", { name: measure.choose }).click()
    await page.getByRole("combobox", { name: measure.edition }).selectOption("stage3-2018")
    await page.getByLabel(measure.start).fill("2026-01-01")
    await page.getByRole("button", { name: measure.count, exact: true }).click()
    await page.getByText(measure.line(25)).waitFor()
    await lookInBoth(reader, "measure-choice")
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "yes")
    })
    await page.getByRole("button", { name: measure.print }).click()
    await page.locator("body[data-printed]").waitFor()
    assert.isAbove(await page.getByRole("table").count(), 1)
    assert.notMatch((await page.getByRole("main").textContent()) ?? "", /[0-9a-f]{8}-[0-9a-f]{4}-7/)
    await page.getByLabel(measure.start).fill("2027-01-01")
    await page.getByRole("button", { name: measure.count, exact: true }).click()
    await page.getByText(words.problems.ReversedPeriod).waitFor()
  })

  it("a manager finds a rule, stops it with a reason by keyboard, lets it go on, and signs the version", async () => {
    const reader = await signIn("ruth.okoye")
    const { page, words } = reader
    const { rulePages } = words
    await page.getByRole("link", { name: words.nav.rules, exact: true }).click()
    await page.getByText(rulePages.isDemo).waitFor()
    await page.getByRole("textbox", { name: rulePages.find }).fill("refill")
    await lookInBoth(reader, "rules")
    const name = words.triage.category.refill
    const stop = page.getByRole("button", { name: rulePages.stopLabel(name), exact: true })
    await pressOn(page, stop, "Enter")
    await page.getByRole("dialog").getByRole("textbox", { name: rulePages.why }).fill("It takes every thank-you.")
    await look(page, "rules-stop-en")
    await page.keyboard.press("Enter")
    await page.getByText(rulePages.stoppedBy("Ruth Okoye", "It takes every thank-you.")).waitFor()
    await page.getByRole("button", { name: rulePages.resumeLabel(name), exact: true }).click()
    await page.getByRole("dialog").getByRole("textbox", { name: rulePages.why }).fill("Mended.")
    await page.keyboard.press("Enter")
    await stop.waitFor()
    await page.getByRole("button", { name: rulePages.sign }).click()
    await page.getByRole("dialog").getByRole("textbox", { name: rulePages.credential }).fill("RN 12345")
    await look(page, "rules-sign-en")
    await page.keyboard.press("Enter")
    await page.getByText(rulePages.signed).waitFor()
  })

  it("the audit is searched by a name, and reads in names on a phone", async () => {
    const reader = await signIn("ruth.okoye")
    const { page, words } = reader
    const { audit } = words.practice
    await page.getByRole("link", { name: words.nav.audit }).click()
    await page.getByRole("rowheader").first().waitFor()
    await page.getByRole("textbox", { name: audit.actor }).fill("ruth ok")
    await page.getByRole("combobox", { name: audit.activity }).selectOption("SignIn")
    await page.getByRole("button", { name: audit.search }).click()
    await page.waitForFunction(() => {
      const heads = [...document.querySelectorAll("tbody th")].map((head) => head.textContent)
      return heads.length > 0 && new Set(heads).size === 1
    })
    await page.getByRole("button", { name: audit.verify }).click()
    await page.getByText(audit.whole).waitFor()
    await lookInBoth(reader, "audit-search")
    await page.getByRole("textbox", { name: audit.actor }).fill("zzz nobody")
    await page.getByRole("button", { name: audit.search }).click()
    await page.getByText(audit.nobody).waitFor()
  })
})
