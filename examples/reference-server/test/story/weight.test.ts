/**
 * What a page weighs before it can be used: the scripts that a browser loads, as they come over the line.
 *
 * Bounds: the sign-in page 130 KB, the first page after it 220 KB with all that came before, each compressed.
 */
import type { Page, Response } from "playwright-core"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { openClinic, type StoryClinic } from "./clinic.ts"
import { Reader } from "./Reader.ts"

const millisMax = 120_000
const bytesMax = { signIn: 130_000, first: 220_000 }
const people = { patient: "emma.carter", staff: "nina.park", manager: "ruth.okoye", operator: "omar.haddad" }

describe("a page's scripts", { timeout: millisMax }, () => {
  let clinic: StoryClinic
  beforeAll(async () => {
    clinic = await openClinic(undefined)
  }, millisMax)
  afterAll(() => clinic?.close())

  for (const [role, login] of Object.entries(people)) {
    it(`are light for a ${role}`, async () => {
      const reader = await Reader.sit(clinic, "en")
      const scripts = scriptsOf(reader.page)
      await reader.page.goto(clinic.url)
      await reader.page.getByLabel(reader.words.signIn.login).waitFor()
      await reader.page.waitForLoadState("networkidle")
      const signIn = await weight(scripts)
      await reader.enterNameAndPassword(login)
      const heading = reader.page.getByRole("heading", { level: 1 })
      await heading.filter({ hasNotText: reader.words.signIn.title }).waitFor()
      const first = await weight(scripts)
      console.log(`scripts of a ${role}: sign-in ${signIn} bytes, first page ${first} bytes`)
      assert.isAbove(signIn, 20_000)
      assert.isAtMost(signIn, bytesMax.signIn)
      assert.isAtLeast(first, signIn)
      assert.isAtMost(first, bytesMax.first)
      await reader.leave()
    })
  }
})

/** Every script that the page asks for, as it is asked for. */
const scriptsOf = (page: Page): ReadonlyArray<Response> => {
  const scripts: Array<Response> = []
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response)
  })
  return scripts
}

/** Bytes on the line; a script that came uncompressed fails. */
const weight = async (scripts: ReadonlyArray<Response>): Promise<number> => {
  let bytes = 0
  for (const script of scripts) {
    assert.strictEqual(await script.headerValue("content-encoding"), "br", script.url())
    bytes += (await script.request().sizes()).responseBodySize
  }
  return bytes
}
