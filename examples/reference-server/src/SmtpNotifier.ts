/**
 * Notices by SMTP: a plain-text mail that says that something waits, and where; never what.
 *
 * 4xx replies and silence are tried again, 5xx are final. The bytes are made once and sent as they are, so that every
 * retry has the same Message-ID. Source: RFC 5321, RFC 5322.
 */
import { Notifier, NotifierError, type Nudge } from "@intervisit/core/ports/Notifier"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createTransport } from "nodemailer"
import MailComposer from "nodemailer/lib/mail-composer/index.js"

export interface SmtpOptions {
  readonly host: string
  readonly port: number
  /** The envelope's and the mail's sender. */
  readonly from: string
  /** Where the portal is reached. */
  readonly portalUrl: string
}

const words = {
  en: {
    answer: (nudge: Nudge, url: string) => ({
      subject: `A message for you at ${nudge.practiceName}`,
      text: `You have a message from your care team.\n\nSign in to read it: ${url}\n\nPlease do not answer this e-mail. To reach us, call ${nudge.practicePhone}.\nIf this is an emergency, call 911.\n`
    }),
    "broken-promise": (nudge: Nudge, url: string) => ({
      subject: `We are late with an answer at ${nudge.practiceName}`,
      text: `We said you would have an answer by now, and you do not. We are sorry.\n\nYour care team still has your message. If you cannot wait, call ${nudge.practicePhone}.\nSign in to see it: ${url}\nIf this is an emergency, call 911.\n`
    })
  },
  es: {
    answer: (nudge: Nudge, url: string) => ({
      subject: `Un mensaje para usted en ${nudge.practiceName}`,
      text: `Tiene un mensaje de su equipo de atención.\n\nInicie sesión para leerlo: ${url}\n\nNo responda a este correo. Para hablar con nosotros, llame al ${nudge.practicePhone}.\nSi es una emergencia, llame al 911.\n`
    }),
    "broken-promise": (nudge: Nudge, url: string) => ({
      subject: `Nos hemos retrasado con una respuesta en ${nudge.practiceName}`,
      text: `Le dijimos que tendría una respuesta antes de ahora y no la tiene. Lo sentimos.\n\nSu equipo de atención sigue teniendo su mensaje. Si no puede esperar, llame al ${nudge.practicePhone}.\nInicie sesión para verlo: ${url}\nSi es una emergencia, llame al 911.\n`
    })
  }
} as const

export const layer = (options: SmtpOptions): Layer.Layer<Notifier> =>
  Layer.effect(
    Notifier,
    Effect.gen(function* () {
      const transport = yield* Effect.acquireRelease(
        Effect.sync(() =>
          createTransport({
            host: options.host,
            port: options.port,
            secure: false,
            pool: true,
            maxConnections: 4,
            connectionTimeout: 5_000,
            greetingTimeout: 5_000,
            socketTimeout: 20_000,
            tls: { rejectUnauthorized: true }
          })
        ),
        (transport) => Effect.sync(() => transport.close())
      )
      return Notifier.of({
        encode: (nudge) => Effect.flatMap(Clock.currentTimeMillis, (now) => compose(options, nudge, now)),
        nudge: (to, bytes) =>
          Effect.tryPromise({
            try: () => transport.sendMail({ envelope: { from: options.from, to: [to] }, raw: Buffer.from(bytes) }),
            catch: refusal
          })
      })
    })
  )

const compose = (options: SmtpOptions, nudge: Nudge, now: number): Effect.Effect<Uint8Array> => {
  const { subject, text } = words[nudge.language][nudge.kind](nudge, options.portalUrl)
  const domain = options.from.split("@").at(-1) ?? "localhost"
  return Effect.promise(() =>
    new MailComposer({
      from: { name: nudge.practiceName, address: options.from },
      to: nudge.to,
      subject,
      text,
      date: new Date(now),
      messageId: `<${nudge.key}@${domain}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": nudge.language }
    })
      .compile()
      .build()
  )
}

const refusal = (cause: unknown): NotifierError => {
  const code = typeof cause === "object" && cause !== null && "responseCode" in cause ? Number(cause.responseCode) : 0
  return new NotifierError({ code, isRetryable: code < 500, cause })
}
