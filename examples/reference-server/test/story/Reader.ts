/**
 * Somebody at a browser of her own, and whatever went wrong in it: errors on the console, dialogs, violations of the
 * content policy, failed pages. A test asks at its end whether anything did.
 */
import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core"
import { assert } from "vitest"
import type { StoryClinic } from "./clinic.ts"
import { type Language, languageNames, type Words, wordsOf } from "./words.ts"

const password = "lakeside-demo"
const locales = { en: "en-US", es: "es-US" } as const
const waitMillisMax = 30_000

// A browser reports every refusal of the server on its console. These two are part of the story: nobody is signed in
// yet, and a letter that must not go before its writer has seen whom to call.
const expected = /^Failed to load resource: the server responded with a status of (?:401|422) /

export class Reader {
  readonly context: BrowserContext
  readonly page: Page
  readonly clinic: StoryClinic
  language: Language
  readonly #troubles: Array<string> = []

  private constructor(clinic: StoryClinic, context: BrowserContext, page: Page, language: Language) {
    this.clinic = clinic
    this.context = context
    this.page = page
    this.language = language
    context.on("console", (message) => this.#heard(message))
    context.on("weberror", (error) => this.#troubles.push(error.error().message))
    context.on("dialog", (dialog) => {
      this.#troubles.push(`a dialog said: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }

  /** Opens a browser window of 1280 by 800 that has never been here. */
  static async sit(clinic: StoryClinic, language: Language): Promise<Reader> {
    const context = await newContext(clinic.browser, language)
    const page = await context.newPage()
    return new Reader(clinic, context, page, language)
  }

  get words(): Words {
    return wordsOf[this.language]
  }

  /** Signs in by name, from the first page to the person's own. */
  async signIn(login: string): Promise<this> {
    await this.page.goto(this.clinic.url)
    await this.enterNameAndPassword(login)
    return this
  }

  /** Fills in the form that is shown. */
  async enterNameAndPassword(login: string): Promise<void> {
    const { signIn, signOut } = this.words
    await this.page.getByLabel(signIn.login).fill(login)
    await this.page.getByLabel(signIn.password).fill(password)
    await this.page.getByRole("button", { name: signIn.submit, exact: true }).click()
    await this.page.getByRole("button", { name: signOut }).waitFor()
  }

  /** Switches the language of whatever is shown. */
  async speak(language: Language): Promise<void> {
    await this.page.getByRole("button", { name: languageNames[language], exact: true }).click()
    await this.page.locator(`html[lang=${language}]`).waitFor()
    this.language = language
  }

  heading(text: string | RegExp) {
    return this.page.getByRole("heading", { level: 1, name: text })
  }

  /** Closes the window, and fails where anything went wrong in it. */
  async leave(): Promise<void> {
    await this.context.close()
    assert.deepStrictEqual(this.#troubles, [])
  }

  #heard(message: ConsoleMessage): void {
    const isWrong = message.type() === "error" || message.type() === "warning"
    if (isWrong && !expected.test(message.text())) this.#troubles.push(`${message.type()}: ${message.text()}`)
  }
}

const newContext = async (browser: Browser, language: Language): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: locales[language], viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(waitMillisMax)
  // What the policy forbids is blocked without a word on some elements; the event tells of each.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => {
      console.error(`the content policy was violated: ${violatedDirective} ${blockedURI}`)
    })
  })
  return context
}
