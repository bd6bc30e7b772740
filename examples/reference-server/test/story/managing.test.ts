/**
 * A manager's and an operator's day: what comes in and goes out, what stands still, and what she does about it.
 */
import { afterAll, afterEach, assert, beforeAll, describe, it } from "vitest"
import { openClinic, type StoryClinic } from "./clinic.ts"
import { sendWithoutNumber } from "./feed.ts"
import { pressOn } from "./keyboard.ts"
import { lookInBoth } from "./look.ts"
import { Reader } from "./Reader.ts"
import type { Language } from "./words.ts"

const millisMax = 120_000

describe("managing the practice", { timeout: millisMax }, () => {
  let clinic: StoryClinic
  const present: Array<Reader> = []
  beforeAll(async () => {
    clinic = await openClinic(undefined)
  }, millisMax)
  afterAll(() => clinic?.close())
  afterEach(async () => {
    for (const reader of present.splice(0)) await reader.leave()
  })

  const signIn = async (login: string, language: Language = "en") => {
    const reader = await Reader.sit(clinic, language)
    present.push(reader)
    return reader.signIn(login)
  }

  it("an operator sees a refused message by its place and rule, and pauses a queue by keyboard", async () => {
    assert.include(await sendWithoutNumber(clinic, "STORY-1"), "MSA|AE")
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
})
