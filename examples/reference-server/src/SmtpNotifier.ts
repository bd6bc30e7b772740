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

interface Words {
  readonly subject: string
  readonly paragraphs: ReadonlyArray<string>
}

type Write = (nudge: Nudge, url: string) => Words

const english: Record<Nudge["kind"], Write> = {
  answer: ({ practiceName, practicePhone }, url) => ({
    subject: `A message for you at ${practiceName}`,
    paragraphs: [
      "You have a message from your care team.",
      `Sign in to read it: ${url}`,
      `Please do not answer this e-mail. To reach us, call ${practicePhone}.\nIf this is an emergency, call 911.`
    ]
  }),
  "broken-promise": ({ practiceName, practicePhone }, url) => ({
    subject: `We are late with an answer at ${practiceName}`,
    paragraphs: [
      "We said you would have an answer by now, and you do not. We are sorry.",
      `Your care team still has your message. If you cannot wait, call ${practicePhone}.`,
      `Sign in to see it: ${url}\nIf this is an emergency, call 911.`
    ]
  }),
  invitation: ({ code, practiceName, practicePhone }, url) => ({
    subject: `Your own sign-in at ${practiceName}`,
    paragraphs: [
      `${practiceName} invites you to write to your care team online.`,
      [`1. Open ${url}enrol`, `2. Enter this code: ${code ?? ""}`, "3. Answer the page, and choose a password."].join(
        "\n"
      ),
      "The code works once, for 7 days. Please do not forward this e-mail.",
      `If you did not expect it, delete it.\nQuestions? Call ${practicePhone}. If this is an emergency, call 911.`
    ]
  })
}

const spanish: Record<Nudge["kind"], Write> = {
  answer: ({ practiceName, practicePhone }, url) => ({
    subject: `Un mensaje para usted en ${practiceName}`,
    paragraphs: [
      "Tiene un mensaje de su equipo de atención.",
      `Inicie sesión para leerlo: ${url}`,
      "No responda a este correo.",
      `Para hablar con nosotros, llame al ${practicePhone}.\nSi es una emergencia, llame al 911.`
    ]
  }),
  "broken-promise": ({ practiceName, practicePhone }, url) => ({
    subject: `Nos hemos retrasado con una respuesta en ${practiceName}`,
    paragraphs: [
      "Le dijimos que tendría una respuesta antes de ahora y no la tiene. Lo sentimos.",
      `Su equipo de atención sigue teniendo su mensaje. Si no puede esperar, llame al ${practicePhone}.`,
      `Inicie sesión para verlo: ${url}\nSi es una emergencia, llame al 911.`
    ]
  }),
  invitation: ({ code, practiceName, practicePhone }, url) => ({
    subject: `Su propio acceso en ${practiceName}`,
    paragraphs: [
      `${practiceName} le invita a escribir a su equipo de atención por internet.`,
      `1. Abra ${url}enrol\n2. Escriba este código: ${code ?? ""}\n3. Responda y elija su contraseña.`,
      "El código sirve una sola vez, durante 7 días. No reenvíe este correo.",
      `Si no lo esperaba, puede borrarlo. ¿Preguntas? Llame al ${practicePhone}.\nSi es una emergencia, llame al 911.`
    ]
  })
}

const words = { en: english, es: spanish }

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
  const { paragraphs, subject } = words[nudge.language][nudge.kind](nudge, options.portalUrl)
  const domain = options.from.split("@").at(-1) ?? "localhost"
  return Effect.promise(() =>
    new MailComposer({
      from: { name: nudge.practiceName, address: options.from },
      to: nudge.to,
      subject,
      text: `${paragraphs.join("\n\n")}\n`,
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
