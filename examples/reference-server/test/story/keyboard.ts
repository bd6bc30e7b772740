/**
 * Going about a page by keyboard alone: whatever has the focus shows it, and stands where the reader sees it.
 *
 * Source: WCAG 2.2, success criteria 2.1.1, 2.4.7 and 2.4.11.
 */
import type { Locator, Page } from "playwright-core"
import { assert } from "vitest"

const stepsMax = 60

/** Presses Tab until this has the focus. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor({ state: "attached" })
  for (let steps = 0; steps < stepsMax; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press("Tab")
    const { isSeen, isShown, what } = await page.evaluate(focusOf)
    assert.isTrue(isShown, `the focus is not to be seen on ${what}`)
    assert.isTrue(isSeen, `what has the focus is out of sight: ${what}`)
  }
  assert.fail(`Tab never came to ${target}`)
}

/** Goes there and presses a key on it. */
export const pressOn = async (page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes there and types. */
export const typeInto = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Runs in the page. A radio's own input is hidden: its label shows the focus for it. */
const focusOf = () => {
  const focused = document.activeElement
  const shown = [focused, focused?.closest("label") ?? null].filter((one) => one !== null)
  const isOutlined = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2
  }
  const { bottom, top } = (shown.at(-1) ?? document.body).getBoundingClientRect()
  return {
    isShown: focused === document.body || shown.some(isOutlined),
    isSeen: focused === document.body || (bottom > 0 && top < window.innerHeight),
    what: focused?.outerHTML.slice(0, 200) ?? "nothing"
  }
}
