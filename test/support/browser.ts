/**
 * A real browser for tests: Chromium from npm, driven by playwright-core.
 *
 * It ends when it is closed, when the test process exits, and when that process is killed (the browser reads its
 * orders from a pipe and quits at the pipe's end). Web security, site isolation and several processes are as in a
 * browser at home; only the sandbox is off, since root may not use it.
 */
import { type Browser, chromium, type LaunchOptions } from "playwright-core"
import { unpackedChromium } from "./chromium.ts"

/** Starts a browser. Close it in `afterAll`, or release it in a scope: `await browser.close()`. */
export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> => {
  const { environment, executable } = await unpackedChromium()
  return chromium.launch({
    ...options,
    executablePath: executable,
    headless: true,
    chromiumSandbox: false,
    args: ["--headless=shell", "--font-render-hinting=none", "--disable-lcd-text", ...(options.args ?? [])],
    env: { ...process.env, ...options.env, ...environment }
  })
}
