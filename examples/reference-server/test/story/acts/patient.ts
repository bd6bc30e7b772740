/**
 * What a patient does at the portal, by the names that she reads.
 */
import type { Locator } from "playwright-core"
import { assert } from "vitest"
import type { Reader } from "../Reader.ts"

export interface Letter {
  readonly team: string
  readonly subject: string
  readonly body: string
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
}

/** When something stands, as machines read it. */
export const instantIn = async (place: Locator): Promise<string> =>
  (await place.locator("time").first().getAttribute("datetime")) ?? ""

/** From the first page to the form, over the urgent-use notice where it has not been read. */
export const beginToWrite = async ({ page, words }: Reader): Promise<void> => {
  await page.getByRole("link", { name: words.patient.home.write }).click()
  const accept = page.getByRole("button", { name: words.patient.notice.accept })
  const body = page.getByLabel(words.patient.write.body)
  await accept.or(body).waitFor()
  if (await accept.isVisible()) await accept.click()
  await body.waitFor()
}

/** Fills in the form; what was typed is saved and the file is there when this returns. */
export const fillIn = async (reader: Reader, { body, file, subject, team }: Letter): Promise<void> => {
  const { page, words } = reader
  const { write } = words.patient
  await page.getByRole("radio", { name: team }).check({ force: true })
  await page.getByLabel(write.subject).fill(subject)
  await page.getByLabel(write.body).fill(body)
  await page.getByRole("status").filter({ hasText: words.draft.saved }).waitFor()
  if (file === undefined) return
  await page.locator("input[type=file]").setInputFiles(file)
  await page.getByRole("button", { name: words.files.remove(file.name) }).waitFor()
}

/** Until when an answer is promised beside the button, before anything is sent. */
export const promisedBefore = async ({ page, words }: Reader): Promise<string> =>
  instantIn(page.getByRole("status").filter({ hasText: words.patient.write.promise }))

export const pressSend = async ({ page, words }: Reader): Promise<void> => {
  await page.getByRole("button", { name: words.patient.write.send }).click()
}

/** Waits for the thread that says that the letter has gone; answers the line that says so. */
export const sentLine = async ({ page, words }: Reader): Promise<Locator> => {
  const line = page.getByRole("status").filter({ hasText: words.patient.thread.sent })
  await line.waitFor()
  return line
}

/** The letters of the thread that is open, as they are laid out. */
export const lettersOn = ({ page, words }: Reader): Locator =>
  page.getByRole("article", { name: words.patient.thread.from, exact: false })

/** Looks at the attached picture; it has been drawn when this returns. */
export const lookAtPicture = async ({ page, words }: Reader, name: string): Promise<void> => {
  await page.getByRole("button", { name: words.files.show(name) }).click()
  const canvas = page.getByRole("img", { name: words.files.picture(name) })
  await canvas.waitFor()
  const width = await canvas.evaluate((element) => (element as HTMLCanvasElement).width)
  assert.isAbove(width, 1)
}
