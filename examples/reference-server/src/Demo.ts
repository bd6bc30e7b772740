/**
 * The demo clinic from end to end, in the order in which each part needs the one before: stores, EHR and mail, the
 * practice, pages and feed, the people of the sign-ins, deliveries; then the rest of it, while everything answers.
 *
 * Due times come last: until a conversation of the past has its answer, nothing of it may fall due.
 */
import { randomUUID } from "node:crypto"
import { MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import type { Clinic } from "@intervisit/demo-clinic/clinic/Clinic"
import { full, small } from "@intervisit/demo-clinic/clinic/ClinicDefinition"
import { practiceId } from "@intervisit/demo-clinic/clinic/DemoPractice"
import { establish } from "@intervisit/demo-clinic/clinic/Establish"
import { type FeedAddress, fillClinic, openClinic, type SeedProgress } from "@intervisit/demo-clinic/clinic/Seed"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Application from "./Application.ts"
import { complete, noticeOf } from "./DemoNotice.ts"
import { progressPrinter } from "./DemoProgress.ts"
import { startReceivers } from "./DemoReceivers.ts"
import { type DemoSettings, demoSettings } from "./DemoSettings.ts"
import { Deployment } from "./Deployment.ts"
import * as Filling from "./Filling.ts"
import * as Ports from "./Ports.ts"
import { print, saying } from "./ServerProcess.ts"
import { sentenceOf } from "./StartErrors.ts"
import * as Workers from "./workers/Workers.ts"

/** Any number does; another one makes another clinic. */
const seed = 1

/** Runs until it is interrupted. */
const clinicOf = Effect.fnUntraced(function* (demo: DemoSettings) {
  const { settings } = demo
  yield* startReceivers(demo)
  const { clinic, isSeeded } = yield* establish(yield* demo.isSmall ? small : full, seed)
  const owner = randomUUID()
  const answering = yield* Layer.build(Application.answering(settings))
  const feed = Context.get(answering, MllpServer).address
  if (!isSeeded) {
    yield* print("Setting up the demo clinic ...\n")
    yield* openClinic(clinic, feed)
  }
  yield* Layer.build(Workers.deliveries(owner))
  yield* print(noticeOf(demo))
  if (!isSeeded) yield* filled(clinic, feed)
  yield* Layer.build(Workers.dueTimes(owner))
  yield* print(complete)
  return yield* Effect.never
})

/** Fills the rest while everything answers; what goes wrong is said, and what is there goes on. */
const filled = Effect.fnUntraced(function* (clinic: Clinic, feed: FeedAddress) {
  const filling = yield* Filling.Filling
  const told = yield* progressPrinter
  const onProgress = (progress: SeedProgress) => Effect.andThen(filling.tell(progress), told(progress))
  yield* fillClinic(clinic, feed, { onProgress, pause }).pipe(
    Effect.catchCause((cause) =>
      Cause.hasInterruptsOnly(cause)
        ? Effect.interrupt
        : Effect.sync(() => {
            const why = sentenceOf(cause, { http: 0 })
            process.stderr.write(`The demo clinic is not filled: ${why} The next start goes on with it.\n`)
          })
    ),
    Effect.ensuring(filling.tell(null))
  )
})

/** After each step of the filling, so that whoever looks around is served at once. */
const pause = "1 millis"

/** The program; what goes wrong is said. */
export const program = Effect.gen(function* () {
  const demo = yield* demoSettings
  const ports = Layer.mergeAll(
    Ports.layer(demo.settings, { isDemo: true }),
    Layer.succeed(Deployment, { practiceId, isDemo: true }),
    Filling.layer
  )
  yield* saying(Effect.provide(Effect.scoped(clinicOf(demo)), ports), demo.settings.port)
})
