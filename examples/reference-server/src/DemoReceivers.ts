/**
 * The demo EHR and the mail catcher as processes of their own, so that the clinic can be stopped without them and they
 * without the clinic.
 *
 * They listen before this returns, end with the scope, and end by themselves where this process is killed.
 */
import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { DemoSettings } from "./DemoSettings.ts"

/** A receiver that did not start; the sentence is its own. */
export class ReceiverNotStarted extends Schema.TaggedError<ReceiverNotStarted>()("ReceiverNotStarted", {
  name: Schema.String,
  /** The settings that its ports have. */
  settings: Schema.String,
  sentence: Schema.String
}) {
  override get message() {
    return `The ${this.name} (${this.settings}) did not start: ${this.sentence}`
  }
}

interface Receiver {
  readonly name: string
  readonly settings: string
  /** The module of the demo clinic that runs it. */
  readonly module: string
  readonly environment: Readonly<Record<string, string>>
}

/** Starts those that the settings ask for. */
export const startReceivers = Effect.fnUntraced(function* (demo: DemoSettings) {
  const { ehrHttpPort, hasDemoEhr, hasMailCatcher, mailHttpPort, settings } = demo
  const ehr: Receiver = {
    name: "demo EHR",
    settings: "EHR_PORT, EHR_HTTP_PORT",
    module: "@intervisit/demo-clinic/ehr/main",
    environment: {
      EHR_PORT: String(settings.ehrPort),
      EHR_HTTP_PORT: String(ehrHttpPort),
      EHR_FOLDER: join(settings.folder, "ehr")
    }
  }
  const mail: Receiver = {
    name: "mail catcher",
    settings: "SMTP_PORT, MAIL_HTTP_PORT",
    module: "@intervisit/demo-clinic/mail/main",
    environment: {
      SMTP_PORT: String(settings.smtpPort),
      MAIL_HTTP_PORT: String(mailHttpPort),
      MAIL_FOLDER: join(settings.folder, "mail")
    }
  }
  const wanted = [...(hasDemoEhr ? [ehr] : []), ...(hasMailCatcher ? [mail] : [])]
  yield* Effect.forEach(wanted, start, { concurrency: "unbounded", discard: true })
})

const start = Effect.fnUntraced(function* (receiver: Receiver) {
  const child = yield* Effect.acquireRelease(
    Effect.sync(() =>
      fork(fileURLToPath(import.meta.resolve(receiver.module)), {
        env: { ...process.env, ...receiver.environment },
        stdio: ["ignore", "pipe", "pipe", "ipc"]
      })
    ),
    ended
  )
  yield* listening(child, receiver)
  child.once("exit", () => {
    // Ctrl+C reaches both of us, and then this process has ended before the timer has.
    const say = () => process.stderr.write(`The ${receiver.name} has ended; what is meant for it waits.\n`)
    if (!child.killed) setTimeout(say, 1_000).unref()
  })
})

/** Its first line says that it listens; its complaint is what it says before it ends. */
const listening = (child: ChildProcess, { name, settings }: Receiver): Effect.Effect<void, ReceiverNotStarted> =>
  Effect.callback<void, ReceiverNotStarted>((resume) => {
    const failed = (sentence: string) => resume(Effect.fail(new ReceiverNotStarted({ name, settings, sentence })))
    let complaint = ""
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-2000)
    })
    child.stdout?.once("data", () => resume(Effect.void))
    child.once("error", (error) => failed(error.message))
    child.once("close", (code) => failed(complaint.trim() || `it ended with code ${code}.`))
  })

const ended = (child: ChildProcess): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    if (child.exitCode !== null || child.signalCode !== null) return resume(Effect.void)
    const timer = setTimeout(() => child.kill("SIGKILL"), 5_000)
    child.once("exit", () => {
      clearTimeout(timer)
      resume(Effect.void)
    })
    child.kill("SIGTERM")
  })
