/**
 * The test browser needs nothing of the machine but the C library, draws text, and leaves no process behind.
 *
 * What a process has mapped stands in /proc/PID/maps. A machine that has NSS of its own would lend it silently; the
 * test therefore looks at the file that each library came from, and holds on machines with and without NSS.
 */
import { readdirSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Browser } from "playwright-core"
import { launchBrowser } from "./support/browser.ts"
import { unpackedChromium } from "./support/chromium.ts"
import { killAtFirstLine } from "./support/killedProgram.ts"

const withPage = <A>(use: (browser: Browser) => Promise<A>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => launchBrowser()),
    (browser) => Effect.promise(() => use(browser)),
    (browser) => Effect.promise(() => browser.close())
  )

const readOf = (pid: string, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8")
  } catch {
    return "" // The process ended between the listing and the reading.
  }
}

const processes = () => readdirSync("/proc").filter((name) => /^\d+$/.test(name))

const parentOf = (pid: string): string => /^PPid:\s*(\d+)/m.exec(readOf(pid, "status"))?.[1] ?? "0"

const isBelow = (pid: string, ancestor: string): boolean => {
  const parent = parentOf(pid)
  return parent === ancestor || (Number(parent) > 1 && isBelow(parent, ancestor))
}

const librariesOf = (pid: string): ReadonlyArray<string> => [
  ...new Set(readOf(pid, "maps").match(/\/\S+\.so[.\d]*$/gm) ?? [])
]

describe("the test browser", () => {
  it.live("takes NSS and all else from its own folder, and only the C library from the machine", () =>
    Effect.gen(function* () {
      const { executable, folder } = yield* Effect.promise(unpackedChromium)
      const libraries = yield* withPage(async (browser) => {
        await (await browser.newPage()).goto("data:text/html,<p>ready")
        const own = processes().filter(
          (pid) => readOf(pid, "cmdline").startsWith(executable) && isBelow(pid, String(process.pid))
        )
        return new Set(own.flatMap(librariesOf))
      })
      const cLibrary = /^(ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libresolv|libnss_\w+|libgcc_s)\.so/
      const lent = [...libraries].filter((path) => !path.startsWith(`${folder}/`) && !cLibrary.test(basename(path)))
      assert.deepStrictEqual(lent, [])
      for (const name of ["libnss3.so", "libnssutil3.so", "libnspr4.so", "libexpat.so.1"]) {
        assert.include([...libraries], `${folder}/al2023/lib/${name}`)
      }
    })
  )

  it.live("draws each letter as itself, in English and in Spanish", () =>
    Effect.gen(function* () {
      const letters = ["a", "W", "ñ", "¿", "é", "9", " "]
      const pictures = yield* withPage(async (browser) => {
        const page = await browser.newPage()
        const spans = letters.map((letter) => `<pre style="width:60px;height:80px;margin:0">${letter}</pre>`)
        await page.setContent(`<body style="font:48px sans-serif">${spans.join("")}`)
        const shots = await Promise.all((await page.locator("pre").all()).map((span) => span.screenshot()))
        return new Set(shots.map((shot) => shot.toString("base64")))
      })
      assert.strictEqual(pictures.size, letters.length)
    })
  )

  it.live("draws with the font that came along, whatever the machine has", () =>
    Effect.gen(function* () {
      const families = yield* withPage(async (browser) => {
        const page = await browser.newPage()
        await page.setContent(`<p style="font-family: sans-serif">Respuesta antes del lunes`)
        const session = await page.context().newCDPSession(page)
        await session.send("DOM.enable")
        await session.send("CSS.enable")
        const { root } = await session.send("DOM.getDocument")
        const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" })
        const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId })
        return fonts.map((font) => font.familyName)
      })
      assert.deepStrictEqual(families, ["Open Sans"])
    })
  )

  it.live("goes when the process that started it is killed", () =>
    Effect.gen(function* () {
      const mark = `INTERVISIT_BROWSER_MARK=${process.pid}`
      // The killed process cannot clear up its profile; it lies where this test can.
      const folder = yield* Effect.acquireRelease(
        Effect.promise(() => mkdtemp(join(tmpdir(), "intervisit-killed-"))),
        (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
      )
      assert.isAbove(yield* startAndKill(mark, folder), 1)
      yield* Effect.sync(() => marked(mark)).pipe(
        Effect.repeat({ until: (left) => left.length === 0, schedule: Schedule.spaced("50 millis") }),
        Effect.timeout("20 seconds")
      )
    }).pipe(Effect.scoped)
  )
})

/** Starts a browser in a process of its own, kills that process, and answers how many processes then ran. */
const startAndKill = (mark: string, temporaryFolder: string) => {
  const support = JSON.stringify(new URL("./support/browser.ts", import.meta.url).href)
  const program = `const { launchBrowser } = await import(${support}); await launchBrowser(); console.log("running")`
  const [name = "", value = ""] = mark.split("=")
  return Effect.promise(() =>
    killAtFirstLine(program, { TMPDIR: temporaryFolder, [name]: value }, () => marked(mark).length)
  )
}

const marked = (mark: string) => processes().filter((pid) => readOf(pid, "environ").includes(mark))
