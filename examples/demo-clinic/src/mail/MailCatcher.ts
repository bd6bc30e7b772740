/**
 * A mail server that takes whatever this machine sends it and delivers it to nobody: each mail once, shown on a page.
 *
 * 250 means that the mail is on the disk under its Message-ID, or under the hash of its bytes where it has none. It
 * listens on the loopback address, so it asks for no account and speaks no TLS. Source: RFC 5321, RFC 5322.
 */
import { join } from "node:path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { SMTPServer, type SMTPServerDataStream } from "smtp-server"
import * as Journal from "../receiving/Journal.ts"
import * as PageServer from "../receiving/PageServer.ts"
import type { ReceiverPorts } from "../receiving/ReceiverProcess.ts"
import * as MailPage from "./MailPage.ts"

export interface MailCatcherOptions {
  /** The SMTP port; 0 takes a free one. */
  readonly port: number
  /** The page's port; 0 takes a free one. */
  readonly httpPort: number
  /** Where mails are kept. */
  readonly folder: string
}

/** The SMTP port cannot be listened on. */
export class SmtpListenError extends Schema.TaggedError<SmtpListenError>()("SmtpListenError", {
  port: Schema.Int,
  code: Schema.String
}) {
  override get message() {
    const why =
      this.code === "EADDRINUSE"
        ? "another program uses it; stop that program or choose another port"
        : this.code === "EACCES"
          ? "this user may not use it; choose a port above 1023"
          : `the system says ${this.code}`
    return `Cannot listen for mail on 127.0.0.1:${this.port}: ${why}.`
  }
}

export type MailCatcherError = Journal.JournalError | SmtpListenError | PageServer.PageListenError

export class MailCatcher extends Context.Service<
  MailCatcher,
  ReceiverPorts & {
    /** What was caught, oldest first; the key is the Message-ID. */
    readonly received: Effect.Effect<ReadonlyArray<Journal.Received>>
  }
>()("@intervisit/demo-clinic/MailCatcher") {
  static readonly layer = (options: MailCatcherOptions): Layer.Layer<MailCatcher, MailCatcherError> =>
    Layer.effect(MailCatcher, make(options))
}

/** Listens as long as the scope is open. */
export const make = Effect.fnUntraced(function* (options: MailCatcherOptions) {
  const journal = yield* Journal.open(join(options.folder, "mails.ndjson"))
  const run = Effect.runPromiseWith(yield* Effect.context())
  const keep = (bytes: Uint8Array) =>
    run(Effect.flatMap(MailPage.keyOf(bytes), (key) => Effect.asVoid(journal.keep(key, bytes))))
  const server = yield* Effect.acquireRelease(
    Effect.sync(() => serverThat(keep)),
    (server) => Effect.callback<void>((resume) => server.close(() => resume(Effect.void)))
  )
  const port = yield* bind(server, options.port)
  const httpPort = yield* PageServer.make({
    port: options.httpPort,
    page: Effect.flatMap(journal.received, MailPage.page),
    list: Effect.flatMap(journal.received, (received) => Effect.forEach(received, MailPage.row))
  })
  return MailCatcher.of({ port, httpPort, received: journal.received })
})

const bytesMax = 16 * 1024 * 1024

const serverThat = (keep: (bytes: Uint8Array) => Promise<void>): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: bytesMax,
    closeTimeout: 500,
    onData: (stream, _session, answer) => {
      taken(stream, keep).then(answer, () => answer(refusal(451, "The mail could not be kept; try again")))
    }
  })

/** Nothing where it is kept; else why it is refused. */
const taken = async (stream: SMTPServerDataStream, keep: (bytes: Uint8Array) => Promise<void>) => {
  const bytes = await bytesOf(stream)
  if (stream.sizeExceeded) return refusal(552, "This mail is too large")
  await keep(bytes)
}

const bytesOf = async (stream: SMTPServerDataStream): Promise<Uint8Array> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length
    // The sender must be read to the end; what is too large is refused and need not be held.
    if (length <= bytesMax) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const refusal = (responseCode: number, text: string): Error & { responseCode: number } =>
  Object.assign(new Error(text), { responseCode })

const bind = (server: SMTPServer, port: number): Effect.Effect<number, SmtpListenError> =>
  Effect.callback<number, SmtpListenError>((resume) => {
    let isListening = false
    // Later errors belong to one connection, and are its peer's trouble.
    server.on("error", (cause: NodeJS.ErrnoException) => {
      if (!isListening) resume(Effect.fail(new SmtpListenError({ port, code: cause.code ?? "unknown" })))
    })
    server.listen(port, "127.0.0.1", () => {
      isListening = true
      const address = server.server.address()
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : port))
    })
  })
