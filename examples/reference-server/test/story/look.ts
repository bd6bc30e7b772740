/**
 * How every page must be: without a violation that axe-core finds, light and dark, and no wider than a small phone.
 *
 * Each look leaves two pictures in the folder `screenshots` of the repository, which git ignores: they are for people.
 */
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { assert } from "vitest"
import type { Reader } from "./Reader.ts"
import { otherThan } from "./words.ts"

const pictures = fileURLToPath(new URL("../../../../screenshots/", import.meta.url))
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } }

/** One size of window and one scheme of colours. */
interface Sight {
  readonly device: "desktop" | "phone"
  readonly colorScheme: "light" | "dark"
}

// Words change with the language, contrast with the scheme, order with the width: two sights show all of them.
const byLight: Sight = { device: "desktop", colorScheme: "light" }
const byDark: Sight = { device: "phone", colorScheme: "dark" }

/** Looks at what is shown, in the language that it is in. */
export const look = async (
  page: Page,
  name: string,
  sights: ReadonlyArray<Sight> = [byLight, byDark]
): Promise<void> => {
  for (const device of ["phone", "desktop"] as const) {
    await page.setViewportSize(sizes[device])
    await shoot(page, `${name}-${device}`)
    if (device === "phone") await fitsPhone(page, name)
    for (const { colorScheme } of sights.filter((sight) => sight.device === device)) {
      await page.emulateMedia({ colorScheme })
      await withoutViolation(page, `${name}, ${device}, ${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: "light" })
  }
}

/** Looks at what is shown in both languages, and comes back to the reader's own. */
export const lookInBoth = async (reader: Reader, name: string): Promise<void> => {
  const own = reader.language
  for (const [language, sight] of [
    [otherThan(own), byDark],
    [own, byLight]
  ] as const) {
    await reader.speak(language)
    await look(reader.page, `${name}-${language}`, [sight])
  }
}

const shoot = async (page: Page, name: string): Promise<void> => {
  // Two frames after the change of size everything has found its place.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  // What lies over the page covers what is in sight, and no more.
  const isCovered = await page.getByRole("alertdialog").or(page.getByRole("dialog")).isVisible()
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: !isCovered, animations: "disabled" })
}

const withoutViolation = async (page: Page, where: string): Promise<void> => {
  // The pages have no frames, for which alone axe-core would open a page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.flatMap(({ help, id, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
  assert.deepStrictEqual(found, [], where)
}

const fitsPhone = async (page: Page, name: string): Promise<void> => {
  const { out, width } = await page.evaluate((width) => {
    const all = [...document.querySelectorAll("body *")]
    const out = all.filter((one) => one.getBoundingClientRect().right > width + 1)
    return {
      width: document.scrollingElement?.scrollWidth ?? 0,
      out: out.map((one) => `${one.tagName}.${one.className}`).join(", ")
    }
  }, sizes.phone.width)
  assert.isAtMost(width, sizes.phone.width, `${name} scrolls sideways on a phone because of ${out}`)
}
