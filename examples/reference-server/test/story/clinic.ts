/**
 * The demo clinic as `npm start` runs it, with a browser before it: on a database of its own, for one test file.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser } from "playwright-core"
import { launchBrowser } from "../../../../test/support/browser.ts"
import { receivedBy, type StartedDemo, startDemo } from "../support/startedDemo.ts"

export interface StoryClinic extends Pick<StartedDemo, "url" | "ehrUrl" | "mailUrl" | "hl7Port"> {
  readonly browser: Browser
  /** Where the embedded database and the receivers keep what they have. */
  readonly folder: string
  readonly close: () => Promise<void>
}

export interface Mail {
  readonly key: string
  readonly to: ReadonlyArray<string>
  readonly subject: string
  readonly text: string
}

const built = ["../../dist/main.js", "../../../portal/dist/client/index.html"]

/** Starts it with its first conversations; a `databaseUrl` of undefined takes the embedded database. */
export const openClinic = async (databaseUrl: string | undefined): Promise<StoryClinic> => {
  for (const file of built) {
    if (!existsSync(fileURLToPath(new URL(file, import.meta.url)))) {
      throw new Error(`${file.replaceAll("../", "")} is not built; run "npm run build" and then this test again.`)
    }
  }
  const folder = mkdtempSync(join(tmpdir(), "intervisit-story-"))
  const [browser, demo] = await Promise.all([
    launchBrowser(),
    startDemo(folder, databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl })
  ])
  const close = async (): Promise<void> => {
    await browser.close()
    await demo.end("SIGTERM")
    rmSync(folder, { recursive: true, force: true })
  }
  const { ehrUrl, hl7Port, mailUrl, url } = demo
  return { url, ehrUrl, mailUrl, hl7Port, browser, folder, close }
}

/** What the mail catcher has for this address, oldest first. */
export const mailsTo = async ({ mailUrl }: StoryClinic, address: string): Promise<ReadonlyArray<Mail>> => {
  const mails = (await receivedBy(mailUrl)) as unknown as ReadonlyArray<Mail>
  return mails.filter(({ to }) => to.includes(address))
}

/** What the demo EHR shows of each document about this patient, oldest first. */
export const lettersFiledFor = async ({ ehrUrl }: StoryClinic, patient: string): Promise<ReadonlyArray<string>> => {
  const page = await (await fetch(ehrUrl)).text()
  return page
    .split("<li>")
    .slice(1)
    .filter((item) => item.includes(`<dt>Patient</dt><dd>${patient}`))
    .reverse()
}
