/**
 * What a manager reads on the page of the measure.
 */
import type { Reader } from "../Reader.ts"

export interface Figure {
  readonly professional: string
  readonly numerator: number
  readonly denominator: number
  /** The patients who count, and the ones who were seen and have not written. */
  readonly wrote: ReadonlyArray<Evidence>
  readonly missing: ReadonlyArray<Evidence>
}

export interface Evidence {
  readonly patient: string
  readonly visitAt: string
  /** Null where there is no message that counts. */
  readonly messageAt: string | null
}

/** Looks the figures up anew, and opens the evidence of every professional. */
export const figures = async ({ page, words }: Reader): Promise<ReadonlyArray<Figure>> => {
  const { measure } = words.practice
  const open = page.getByRole("link", { name: words.nav.measure, exact: true })
  if ((await open.getAttribute("aria-current")) !== "page") {
    await open.click()
    await page.getByRole("article").first().waitFor()
  }
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/measure"))
  await page.getByRole("button", { name: measure.refresh }).click()
  await (await answered).finished()
  const articles = page.getByRole("article")
  await articles.first().waitFor()
  for (const article of await articles.all()) {
    const evidence = article.getByRole("button", { name: measure.evidence })
    if ((await evidence.getAttribute("aria-expanded")) !== "true") await evidence.click()
  }
  return articles.evaluateAll((shown) =>
    shown.map((article) => {
      const [numerator = 0, denominator = 0] = (
        article.querySelector(".professional-figure span")?.textContent?.match(/\d+/g) ?? []
      ).map(Number)
      const [wrote = [], missing = []] = [...article.querySelectorAll("table")].map((table) =>
        [...table.querySelectorAll("tbody tr:has(th)")].map((row) => {
          const [visitAt, messageAt] = [...row.querySelectorAll("td")].map(
            (cell) => cell.querySelector("time")?.dateTime
          )
          return {
            patient: row.querySelector("th")?.textContent ?? "",
            visitAt: visitAt ?? "",
            messageAt: messageAt ?? null
          }
        })
      )
      const professional = article.querySelector("h2")?.textContent ?? ""
      return { professional, numerator, denominator, wrote, missing }
    })
  )
}
