/**
 * `npm start -- --no-demo`: a practice of one's own, without demo, EHR or mail catcher.
 *
 * On an empty database the first page asks for the practice, and for the code that is printed here. What has nowhere to
 * go waits: chart copies until EHR_HOST is named, notices until SMTP_HOST is.
 */
import { randomUUID } from "node:crypto"
import { PracticeId } from "@intervisit/core/domain/Ids"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Application from "./Application.ts"
import { type DemoSettings, demoSettings } from "./DemoSettings.ts"
import { Deployment } from "./Deployment.ts"
import { FirstRunCode, newCode } from "./FirstRunCode.ts"
import * as Ports from "./Ports.ts"
import { print, saying } from "./ServerProcess.ts"
import * as Workers from "./workers/Workers.ts"

/** The word in which a practice's rows are kept; one database may hold several. */
const practiceSetting = Config.NonEmptyString("PRACTICE_ID").pipe(Config.withDefault("practice"))

/** Runs until it is interrupted. */
const served = Effect.fnUntraced(function* (demo: DemoSettings, practiceId: PracticeId) {
  const { settings } = demo
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const code = practice === undefined ? yield* newCode : null
  yield* Effect.provideService(Layer.build(Application.answering(settings)), FirstRunCode, code)
  const owner = randomUUID()
  yield* Layer.build(Workers.deliveries(owner, { hasChart: !demo.hasDemoEhr, hasMail: !demo.hasMailCatcher }))
  yield* Layer.build(Workers.dueTimes(owner))
  yield* print(noticeOf(demo, code))
  return yield* Effect.never
})

/** The program; what goes wrong is said. */
export const program = Effect.gen(function* () {
  const demo = yield* demoSettings
  const practiceId = PracticeId.make(yield* practiceSetting)
  const ports = Layer.mergeAll(
    Ports.layer(demo.settings, { isDemo: false }),
    Layer.succeed(Deployment, { practiceId, isDemo: false })
  )
  yield* saying(Effect.provide(Effect.scoped(served(demo, practiceId)), ports), demo.settings.port)
})

const noticeOf = (demo: DemoSettings, code: string | null): string => {
  const { ehrHost, ehrPort, hl7Port, port, smtpHost, smtpPort } = demo.settings
  const chart = demo.hasDemoEhr ? "wait, until EHR_HOST is named" : `${ehrHost}:${ehrPort}`
  const mail = demo.hasMailCatcher ? "wait, until SMTP_HOST is named" : `${smtpHost}:${smtpPort}`
  const data = Option.match(demo.settings.databaseUrl, {
    onNone: () => demo.settings.folder,
    onSome: () => "the database that DATABASE_URL names"
  })
  const firstRun = [
    "",
    "There is no practice yet: open the page and set it up. It asks for this code:",
    "",
    `  ${code}`
  ]
  return [
    "",
    `  Open             http://127.0.0.1:${port}/`,
    `  HL7 feed (MLLP)  127.0.0.1:${hl7Port}`,
    `  Chart copies     ${chart}`,
    `  Notices          ${mail}`,
    `  Data             ${data}`,
    ...(code === null ? [] : firstRun),
    "",
    "Stop with Ctrl+C; the next start finds everything as it was.",
    "",
    ""
  ].join("\n")
}
