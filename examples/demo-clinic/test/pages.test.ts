/**
 * The pages of the demo EHR and the mail catcher in a real browser: no violation of axe, readable at 360 pixels.
 */
import AxeBuilder from "@axe-core/playwright"
import { assert, describe, it } from "@effect/vitest"
import * as MdmWriter from "@intervisit/adapter-hl7/mdm/MdmWriter"
import { MllpClient } from "@intervisit/adapter-hl7/mllp/MllpClient"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { launchBrowser } from "../../../test/support/browser.ts"
import * as DemoEhr from "../src/ehr/DemoEhr.ts"
import * as MailCatcher from "../src/mail/MailCatcher.ts"
import { sendMail } from "./support/smtp.ts"
import { temporaryFolder } from "./support/temporaryFolder.ts"

const long = "a".repeat(300)

const document = Result.getOrThrow(
  MdmWriter.write({
    controlId: "KEY-1",
    at: 1_795_000_000_000,
    event: "T02",
    processingId: "P",
    sending: { application: "INTERVISIT", facility: "PORTAL" },
    receiving: { application: "EHR", facility: "CLINIC" },
    patient: { identifiers: [{ assigner: "LAKESIDE", type: "MR", value: long }], name: { family: "Núñez", given: [] } },
    document: {
      uniqueNumber: { thread: "thread-1", exchange: 1, revision: 1 },
      type: { code: "34748-4", system: "LN" },
      title: `Title ${long}`,
      activityAt: 1_795_000_000_000,
      completion: "AU",
      availability: "AV",
      lines: ["Ana Núñez (patient) to Family Medicine", long]
    }
  })
)

const browser = Effect.acquireRelease(
  Effect.promise(() => launchBrowser()),
  (browser) => Effect.promise(() => browser.close())
)

/** Judges the page as it is, on a phone, in light and in dark. */
const judge = Effect.fnUntraced(function* (httpPort: number) {
  const running = yield* browser
  for (const colorScheme of ["light", "dark"] as const) {
    yield* Effect.promise(async () => {
      const context = await running.newContext({ viewport: { width: 360, height: 740 }, colorScheme })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${httpPort}/`)
      for (const summary of await page.locator("summary").all()) await summary.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepStrictEqual(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        []
      )
      const width = await page.evaluate("document.documentElement.scrollWidth")
      assert.strictEqual(width, 360, "nothing runs out of the page")
      await context.close()
    })
  }
})

describe("the pages of the receivers", () => {
  it.live(
    "the EHR's is accessible, empty and with documents of any length",
    () =>
      Effect.gen(function* () {
        const ehr = yield* DemoEhr.make({ port: 0, httpPort: 0, folder: yield* temporaryFolder })
        yield* judge(ehr.httpPort)
        const client = yield* MllpClient.make({ host: "127.0.0.1", port: ehr.port })
        yield* client.send(document)
        yield* judge(ehr.httpPort)
      }),
    60_000
  )

  it.live(
    "the mail catcher's is accessible, empty and with mails of any length",
    () =>
      Effect.gen(function* () {
        const catcher = yield* MailCatcher.make({ port: 0, httpPort: 0, folder: yield* temporaryFolder })
        yield* judge(catcher.httpPort)
        const headers = ["From: a@example.org", `To: ${long}@example.org`, `Subject: ${long}`]
        const mail = [...headers, "Message-ID: <1@example.org>", "", long].join("\n")
        yield* Effect.promise(() => sendMail(catcher.port, mail))
        yield* judge(catcher.httpPort)
      }),
    60_000
  )
})
