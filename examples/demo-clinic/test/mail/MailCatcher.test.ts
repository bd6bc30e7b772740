/**
 * The mail catcher over real sockets: what it keeps, what its page shows, and what survives SIGKILL.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { make } from "../../src/mail/MailCatcher.ts"
import { startReceiver } from "../support/receiver.ts"
import { sendMail } from "../support/smtp.ts"
import { temporaryFolder } from "../support/temporaryFolder.ts"

const mail = (key: string, text = "You have a message.") =>
  [
    "From: Lakeside <no-reply@clinic.example>",
    "To: Ana <ana@example.org>",
    "Subject: =?UTF-8?Q?Un_mensaje_para_usted_=F0=9F=93=A8?=",
    ...(key === "" ? [] : [`Message-ID: <${key}@clinic.example>`]),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text
  ].join("\r\n")

const running = Effect.gen(function* () {
  const catcher = yield* make({ port: 0, httpPort: 0, folder: yield* temporaryFolder })
  const send = (text: string) => Effect.promise(() => sendMail(catcher.port, text))
  const get = (path: string) => Effect.promise(() => fetch(`http://127.0.0.1:${catcher.httpPort}${path}`))
  return { catcher, send, get }
})

describe("the mail catcher", () => {
  it.live("keeps a Message-ID once, and counts its repetitions", () =>
    Effect.gen(function* () {
      const { get, send } = yield* running
      for (const key of ["one", "two", "one"]) assert.match(yield* send(mail(key)), /^250 /)
      const list = yield* Effect.flatMap(get("/received.json"), (response) => Effect.promise(() => response.json()))
      assert.deepStrictEqual(
        list.map(({ conflicts, key, order, repeats, subject, to }: Record<string, unknown>) => [
          order,
          key,
          repeats,
          conflicts,
          subject,
          to
        ]),
        [
          [1, "<one@clinic.example>", 1, 0, "Un mensaje para usted 📨", ["ana@example.org"]],
          [2, "<two@clinic.example>", 0, 0, "Un mensaje para usted 📨", ["ana@example.org"]]
        ]
      )
    })
  )

  it.live("other words under the same Message-ID are flagged, and the first mail stays", () =>
    Effect.gen(function* () {
      const { catcher, send } = yield* running
      yield* send(mail("one"))
      assert.match(yield* send(mail("one", "Something else.")), /^250 /)
      const [kept] = yield* catcher.received
      assert.strictEqual(kept?.conflicts, 1)
      assert.include(new TextDecoder().decode(kept?.bytes), "You have a message.")
    })
  )

  it.live("mails without a Message-ID are told apart by their bytes", () =>
    Effect.gen(function* () {
      const { catcher, send } = yield* running
      for (const text of ["a", "b", "a"]) yield* send(mail("", text))
      const received = yield* catcher.received
      assert.deepStrictEqual(
        received.map(({ repeats }) => repeats),
        [1, 0]
      )
      assert.isTrue(received.every(({ key }) => /^sha256:[0-9a-f]{64}$/.test(key)))
    })
  )

  it.live("a line that begins with a dot arrives as it was written", () =>
    Effect.gen(function* () {
      const { catcher, send } = yield* running
      yield* send(mail("dots", "..\r\n.\r\nend"))
      const [kept] = yield* catcher.received
      assert.match(new TextDecoder().decode(kept?.bytes), /\r\n\r\n\.\.\r\n\.\r\nend\r\n$/)
    })
  )

  it.live("its page shows mails newest first, and their words as text", () =>
    Effect.gen(function* () {
      const { get, send } = yield* running
      yield* send(mail("one", "<script>alert(1)</script>"))
      yield* send(mail("two"))
      const page = yield* Effect.flatMap(get("/"), (response) => Effect.promise(() => response.text()))
      assert.isTrue(page.indexOf("two@clinic.example") < page.indexOf("one@clinic.example"))
      assert.include(page, "ana@example.org")
      assert.include(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
      assert.notInclude(page, "<script>")
    })
  )

  it.live("a busy port is one sentence", () =>
    Effect.gen(function* () {
      const { catcher } = yield* running
      const folder = yield* temporaryFolder
      const error = yield* Effect.flip(Effect.scoped(make({ port: catcher.port, httpPort: 0, folder })))
      assert.match(error.message, /^Cannot listen for mail on 127\.0\.0\.1:\d+: another program uses it; .*\.$/)
    })
  )

  it.live(
    "keeps a Message-ID once across SIGKILL: whatever was accepted is there",
    () =>
      Effect.gen(function* () {
        const folder = yield* temporaryFolder
        const accepted: Array<string> = []
        for (let life = 1; life <= 3; life++) {
          const catcher = yield* Effect.promise(() => startReceiver("mail", { MAIL_FOLDER: folder }))
          for (let count = 0; count < 4 * life; count++) {
            const key = `mail-${accepted.length}`
            assert.match(yield* Effect.promise(() => sendMail(catcher.port, mail(key))), /^250 /)
            accepted.push(`<${key}@clinic.example>`)
          }
          const [first = ""] = accepted
          assert.match(yield* Effect.promise(() => sendMail(catcher.port, mail(first.slice(1, -16)))), /^250 /)
          assert.strictEqual(yield* Effect.promise(() => catcher.end("SIGKILL")), "SIGKILL")
        }
        const catcher = yield* Effect.promise(() => startReceiver("mail", { MAIL_FOLDER: folder }))
        const list = yield* Effect.promise(() => catcher.list())
        assert.deepStrictEqual(
          list.map(({ key }) => key),
          accepted
        )
        assert.deepStrictEqual([list[0]?.repeats, list[0]?.conflicts], [3, 0])
        assert.strictEqual(yield* Effect.promise(() => catcher.end("SIGTERM")), 0)
      }),
    60_000
  )
})
