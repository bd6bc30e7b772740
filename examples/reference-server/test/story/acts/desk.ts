/**
 * What staff do at their desk, by the names that they read.
 */
import type { Reader } from "../Reader.ts"

interface Wording {
  readonly title: string
  readonly text: string
}

/** Fills in both languages of a saved answer. */
export const writeSavedAnswer = async (
  { page, words }: Reader,
  wordings: { readonly en: Wording; readonly es: Wording }
): Promise<void> => {
  const { answers, saved } = words.desk
  for (const language of ["en", "es"] as const) {
    const fields = page.getByRole("group", { name: saved.languages[language] })
    await fields.getByLabel(answers.name).fill(wordings[language].title)
    await fields.getByLabel(answers.text).fill(wordings[language].text)
  }
}

/** From yesterday until in a week. */
export const arrangeCover = async ({ page, words }: Reader, by: string): Promise<void> => {
  const { cover } = words.desk
  const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const choice = page.getByLabel(cover.by)
  const label = await choice.locator("option").filter({ hasText: by }).first().textContent()
  await choice.selectOption({ label: label ?? by })
  await page.getByLabel(cover.from).fill(dayOf(-1))
  await page.getByLabel(cover.until).fill(dayOf(7))
  await page.getByRole("button", { name: cover.submit }).click()
}

/** The birth date of a patient as the inbox knows it. */
export const birthDateOf = async ({ page }: Reader, name: string): Promise<string> => {
  const found = await page.evaluate(async (name) => {
    const answer = await fetch("/api/threads?side=staff&status=all")
    const { threads } = await answer.json()
    return threads.find((row: { readonly patientName: string }) => row.patientName === name)?.staff.patient.birthDate
  }, name)
  if (typeof found !== "string") throw new Error(`no conversation of ${name} is in the inbox`)
  return found
}
