/**
 * The mail catcher as a process: SMTP_PORT (2525), MAIL_HTTP_PORT (2526), MAIL_FOLDER (./data/mail). Port 0 takes a
 * free one.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { portSetting } from "../receiving/portSetting.ts"
import * as ReceiverProcess from "../receiving/ReceiverProcess.ts"
import { make } from "./MailCatcher.ts"

const options = Config.all({
  port: portSetting("SMTP_PORT").pipe(Config.withDefault(2525)),
  httpPort: portSetting("MAIL_HTTP_PORT").pipe(Config.withDefault(2526)),
  folder: Config.NonEmptyString("MAIL_FOLDER").pipe(Config.withDefault("./data/mail"))
})

ReceiverProcess.run(
  Effect.gen(function* () {
    const { httpPort, port } = yield* make(yield* options)
    return { port, httpPort }
  })
)
