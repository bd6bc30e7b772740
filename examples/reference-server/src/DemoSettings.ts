/**
 * The settings of `npm start` beside those of the server: EHR_HTTP_PORT (2577) and MAIL_HTTP_PORT (2526), the pages of
 * the demo EHR and the mail catcher. A port of 0 takes a free one.
 *
 * Naming EHR_HOST or SMTP_HOST says that the EHR or the mail server is there already: then the demo one stays out.
 * DEMO_CLINIC (full) may be small: sixty patients instead of twelve hundred, for tests and quick looks.
 */
import { createServer } from "node:net"
import { portSetting } from "@intervisit/demo-clinic/receiving/portSetting"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Settings } from "./Settings.ts"

const DemoSettings = Config.all({
  server: Settings,
  ehrHttpPort: portSetting("EHR_HTTP_PORT").pipe(Config.withDefault(2577)),
  mailHttpPort: portSetting("MAIL_HTTP_PORT").pipe(Config.withDefault(2526)),
  ownEhr: Config.option(Config.NonEmptyString("EHR_HOST")),
  ownMail: Config.option(Config.NonEmptyString("SMTP_HOST")),
  clinic: Config.schema(Schema.Literals(["full", "small"]), "DEMO_CLINIC").pipe(Config.withDefault("full" as const))
})

/** What `npm start` runs with: every port is a number that others can be told. */
export const demoSettings = Effect.gen(function* () {
  const { clinic, ehrHttpPort, mailHttpPort, ownEhr, ownMail, server } = yield* DemoSettings
  const settings: Settings = {
    ...server,
    port: yield* portOf(server.port),
    hl7Port: yield* portOf(server.hl7Port),
    ehrPort: yield* portOf(server.ehrPort),
    smtpPort: yield* portOf(server.smtpPort)
  }
  return {
    settings,
    ehrHttpPort: yield* portOf(ehrHttpPort),
    mailHttpPort: yield* portOf(mailHttpPort),
    hasDemoEhr: Option.isNone(ownEhr),
    hasMailCatcher: Option.isNone(ownMail),
    isSmall: clinic === "small"
  }
})
export type DemoSettings = Effect.Success<typeof demoSettings>

const portOf = (port: number): Effect.Effect<number> => (port === 0 ? freePort : Effect.succeed(port))

/** A port that is free now. Another program may take it before we do; then the start says so. */
const freePort = Effect.callback<number>((resume) => {
  const server = createServer()
  server.once("error", (error) => resume(Effect.die(error)))
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0)))
  })
})
