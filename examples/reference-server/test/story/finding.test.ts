/**
 * Finding what was written, and taking it away: the search for patients and staff, by keyboard too, and the copies.
 */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { millisMax, openHouse } from "./house.ts"
import { pressOn, typeInto } from "./keyboard.ts"
import { look, lookInBoth } from "./look.ts"

describe("finding what was written", { timeout: millisMax }, () => {
  const house = openHouse()
  const { signIn } = house

  it("a patient finds her letters by a word, and comes back to what she had found", async () => {
    const reader = await signIn("lucia.morales", "es")
    const { page, words } = reader
    await page.getByRole("link", { name: words.nav.search }).click()
    await reader.heading(words.search.title).waitFor()
    await lookInBoth(reader, "search-start")
    await page.getByRole("button", { name: words.search.submit, exact: true }).click()
    await page.getByText(words.search.needSomething).waitFor()
    await page.getByLabel(words.search.words).fill("vitamina")
    await page.getByRole("button", { name: words.search.submit, exact: true }).click()
    await page.getByRole("list", { name: words.search.results }).waitFor()
    assert.isAbove(await page.locator("mark").count(), 0)
    await lookInBoth(reader, "search-patient")
    await page.locator(".hit-link").first().click()
    await page.getByRole("article").first().waitFor()
    await page.goBack()
    await page.getByRole("list", { name: words.search.results }).waitFor()
    assert.strictEqual(await page.getByLabel(words.search.words).inputValue(), "vitamina")
    assert.notInclude(page.url(), "vitamina")
    await page.getByLabel(words.search.words).fill("xylophone")
    await page.getByRole("button", { name: words.search.submit, exact: true }).click()
    await page.getByText(words.search.none, { exact: true }).first().waitFor()
    await lookInBoth(reader, "search-none")
  })

  it("staff find messages of their teams by keyboard alone, narrowed by person and category", async () => {
    const reader = await signIn("dana.fox")
    const { page, words } = reader
    await page.getByRole("link", { name: words.nav.search }).click()
    await typeInto(page, page.getByLabel(words.search.words), "tablets")
    await page.keyboard.press("Enter")
    await page.getByRole("list", { name: words.search.results }).waitFor()
    await pressOn(page, page.getByRole("button", { name: words.search.more }), "Enter")
    await page.getByLabel(words.search.person).waitFor()
    const author = /by (\w+)/.exec((await page.locator(".hit-foot").first().textContent()) ?? "")?.[1] ?? ""
    await typeInto(page, page.getByLabel(words.search.person), author)
    const answered = page.waitForResponse("**/api/search")
    await page.keyboard.press("Enter")
    await (await answered).finished()
    await lookInBoth(reader, "search-staff")
    await pressOn(page, page.locator(".hit-link").first(), "Enter")
    await page.getByRole("region", { name: words.staff.thread.conversation }).waitFor()
    await page.getByRole("button", { name: words.copies.download }).waitFor()
  })

  it("a conversation is taken away as a file that opens by itself, and as paper", async () => {
    const reader = await signIn("emma.carter")
    const { page, words } = reader
    await page.getByRole("link", { name: "Taking the new tablet with breakfast?" }).click()
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.copies.download }).click()
    ])
    assert.strictEqual(file.suggestedFilename(), "messages.html")
    const html = readFileSync(await file.path(), "utf8")
    assert.include(html, "Taking the new tablet with breakfast?")
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "yes")
    })
    await page.getByRole("button", { name: words.copies.print }).click()
    await page.locator("body[data-printed]").waitFor()
    await page.emulateMedia({ media: "print" })
    assert.isFalse(await page.getByRole("button", { name: words.copies.print }).isVisible())
    await page.screenshot({ path: new URL("../../../../screenshots/thread-print.png", import.meta.url).pathname })
    await page.emulateMedia({ media: "screen" })
    const copy = await reader.context.newPage()
    await copy.setContent(html)
    await look(copy, "thread-file")
    await copy.close()
  })
})
