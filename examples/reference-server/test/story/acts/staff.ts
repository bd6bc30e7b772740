/**
 * What a nurse does in her inbox, by the names that she reads.
 */
import type { Locator } from "playwright-core"
import type { Reader } from "../Reader.ts"

/** The rows that are shown. */
export const rowsOf = ({ page, words }: Reader): Locator =>
  page.getByRole("list", { name: words.staff.inbox.list }).getByRole("listitem")

/** The row of this subject, once it is there. */
export const rowOf = async (reader: Reader, subject: string): Promise<Locator> => {
  const row = rowsOf(reader).filter({ hasText: subject })
  await row.waitFor()
  return row
}

/** Until when each row is due, from the first to the last; a row that nobody was promised a time for has none. */
export const dueTimes = async (reader: Reader): Promise<ReadonlyArray<string | null>> =>
  rowsOf(reader).evaluateAll((rows) => rows.map((row) => row.querySelector("time")?.dateTime ?? null))

export const openRow = async (reader: Reader, subject: string): Promise<void> => {
  await (await rowOf(reader, subject)).getByRole("link").click()
  await reader.page.getByRole("button", { name: reader.words.staff.thread.sendAnswer }).waitFor()
}

export const claim = async ({ page, words }: Reader): Promise<void> => {
  await page.getByRole("button", { name: words.staff.thread.claim, exact: true }).click()
  await page.getByRole("status").filter({ hasText: words.staff.thread.mine }).waitFor()
}

export const addNote = async ({ page, words }: Reader, note: string): Promise<void> => {
  const { thread } = words.staff
  await page.getByRole("tab", { name: thread.noteTab }).click()
  await page.getByLabel(thread.noteLabel).fill(note)
  await page.getByRole("button", { name: thread.saveNote }).click()
  await page.getByRole("article", { name: thread.note }).filter({ hasText: note }).waitFor()
}

export const sendAnswer = async ({ page, words }: Reader, answer: string): Promise<void> => {
  const { thread } = words.staff
  await page.getByRole("tab", { name: thread.answerTab }).click()
  await page.getByLabel(thread.answer).fill(answer)
  await page.getByRole("button", { name: thread.sendAnswer }).click()
  await page.getByRole("article", { name: thread.letter }).filter({ hasText: answer }).waitFor()
}
