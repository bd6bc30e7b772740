/**
 * The demo EHR as a process: EHR_PORT (2576), EHR_HTTP_PORT (2577), EHR_FOLDER (./data/ehr). Port 0 takes a free one.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { portSetting } from "../receiving/portSetting.ts"
import * as ReceiverProcess from "../receiving/ReceiverProcess.ts"
import { make } from "./DemoEhr.ts"

const options = Config.all({
  port: portSetting("EHR_PORT").pipe(Config.withDefault(2576)),
  httpPort: portSetting("EHR_HTTP_PORT").pipe(Config.withDefault(2577)),
  folder: Config.NonEmptyString("EHR_FOLDER").pipe(Config.withDefault("./data/ehr"))
})

ReceiverProcess.run(
  Effect.gen(function* () {
    const { httpPort, port } = yield* make(yield* options)
    return { port, httpPort }
  })
)
