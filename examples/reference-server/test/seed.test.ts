/**
 * The seeding of the demo clinic, killed at several moments by a real SIGKILL: the next start goes on where it was, and
 * in the end everything is there once.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as Clinic from "@intervisit/demo-clinic/clinic/Clinic"
import { small } from "@intervisit/demo-clinic/clinic/ClinicDefinition"
import { signIns } from "@intervisit/demo-clinic/clinic/SignIns"
import * as Effect from "effect/Effect"
import { afterAll, assert, describe, it } from "vitest"
import { launch, receivedBy, startDemo } from "./support/startedDemo.ts"

/** Kills it so many milliseconds after it has said this. */
interface Moment {
  readonly said: string
  readonly later: number
}

const moments: ReadonlyArray<Moment> = [
  { said: "Setting up the demo clinic", later: 400 },
  { said: "Setting up the demo clinic", later: 1_000 },
  { said: "Stop with Ctrl+C", later: 0 },
  { said: "Filling the clinic", later: 200 }
]

const millisMax = 90_000

const killedAt = async (folder: string, { later, said }: Moment): Promise<void> => {
  const demo = launch(folder)
  await Promise.race([
    demo.ended,
    new Promise<void>((resolve) => {
      demo.child.stdout.on("data", () => {
        if (demo.said.stdout.includes(said)) setTimeout(resolve, later)
      })
    })
  ])
  demo.child.kill("SIGKILL")
  await demo.ended
}

describe("a seeding that is killed again and again", () => {
  const folder = mkdtempSync(join(tmpdir(), "intervisit-seed-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const inDatabase = <A>(ask: (rows: (sql: string) => ReadonlyArray<Record<string, unknown>>) => A): A => {
    const database = new DatabaseSync(join(folder, "intervisit.db"), { readOnly: true })
    try {
      return ask((sql) => database.prepare(sql).all())
    } finally {
      database.close()
    }
  }

  const countOf = (rows: (sql: string) => ReadonlyArray<Record<string, unknown>>, from: string): number =>
    Number(rows(`select count(*) as count from ${from}`)[0]?.count)

  it("is complete in the end, with everything once", { timeout: millisMax }, async () => {
    for (const moment of moments) await killedAt(folder, moment)
    const demo = await startDemo(folder)
    const documents = await receivedBy(demo.ehrUrl)
    const mails = await receivedBy(demo.mailUrl)
    await demo.end("SIGTERM")
    inDatabase((rows) => {
      const [first] = rows("select json_extract(doc, '$.recordedAt') as at from facts order by sequence limit 1")
      const clinic = Clinic.make(Effect.runSync(small), 1, first?.at as Instant)
      const steps = clinic.conversations.flatMap((conversation) => conversation.steps)
      const keys = steps.flatMap((step) => ("key" in step ? [step.key] : []))
      const kept = rows("select json_extract(doc, '$.idempotencyKey') as key from messages").map(({ key }) => key)
      assert.deepStrictEqual(kept.toSorted(), keys.toSorted())
      assert.strictEqual(countOf(rows, "threads"), clinic.conversations.length)
      assert.strictEqual(
        countOf(rows, "facts where json_extract(doc, '$.body._tag') = 'ThreadClosed'"),
        steps.filter(({ _tag }) => _tag === "Close").length
      )
      // One was registered twice, and seen under her other number.
      assert.strictEqual(countOf(rows, "patients"), clinic.patients.length + 1)
      assert.strictEqual(countOf(rows, "encounters"), clinic.visits.length + 1)
      assert.strictEqual(countOf(rows, "inbox_receipts"), clinic.feed.length)
      assert.strictEqual(countOf(rows, "credentials"), signIns.length)
      assert.strictEqual(countOf(rows, "accounts"), clinic.practice.accounts.length + clinic.patientAccounts.length)
      assert.strictEqual(countOf(rows, "representatives"), clinic.grants.length)
      const letters = countOf(rows, "messages where kind = 'letter'")
      assert.strictEqual(countOf(rows, "outbox where destination = 'chart'"), letters)
      assert.strictEqual(new Set(documents.map(({ key }) => key)).size, documents.length)
      assert.isTrue(documents.every(({ conflicts }) => conflicts === 0))
    })
    // What the clinic answered long ago is told to nobody any more.
    assert.deepStrictEqual(mails, [])
  })
})
