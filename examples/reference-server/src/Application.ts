/**
 * The application over its ports: HTTP, the feed, the workers. It starts to answer when the practice is set up.
 */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import { Hl7Problem } from "@intervisit/adapter-hl7/Hl7Problem"
import * as Location from "@intervisit/adapter-hl7/Location"
import { MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import { Deployment } from "./Deployment.ts"
import * as Http from "./http/Http.ts"
import { Presence } from "./Presence.ts"
import { ServerAddress } from "./ServerAddress.ts"
import { hostsOf, type Settings } from "./Settings.ts"
import * as Workers from "./workers/Workers.ts"

/**
 * The hospital's ADT feed. Times without an offset are in the practice's zone; before there is a practice, nobody knows
 * what they mean, and the sender is asked to come again.
 */
const feed = (settings: Settings) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { practiceId } = yield* Deployment
      const handler = (frame: Uint8Array) =>
        Effect.gen(function* () {
          const practice = yield* (yield* ProviderDirectory).practice(practiceId)
          if (practice === undefined) return yield* Hl7Feed.refuseAll(frame, noPractice)
          const sender = { zone: DateTime.zoneMakeNamedUnsafe(practice.zone) }
          return yield* Hl7Feed.handler({ practiceId, feed: "adt", sender, site: siteMapDefault })(frame)
        })
      return MllpServer.layer({
        port: settings.hl7Port,
        handler,
        onEvent: (event, { id }) =>
          event._tag === "Died"
            ? Effect.logError("A frame was left unanswered").pipe(Effect.annotateLogs({ connection: id }))
            : Effect.void
      })
    })
  )

const noPractice = new Hl7Problem({
  answer: "AE",
  code: "206",
  location: Location.at("MSH"),
  text: "The practice is not set up here yet; send the same message again once it is."
})

const http = (settings: Settings) =>
  HttpRouter.serve(Http.layer, { disableLogger: true, disableListenLog: true }).pipe(
    Layer.provide(Layer.succeed(ServerAddress, { hosts: hostsOf(settings) })),
    Layer.provide(Http.limiter),
    Layer.provide(Presence.layer),
    Layer.provideMerge(
      NodeHttpServer.layer(createServer, {
        port: settings.port,
        host: "127.0.0.1",
        // An open page's stream never ends by itself; its browser comes back to the next process.
        gracefulShutdownTimeout: "1 second"
      })
    )
  )

/** What answers: pages, API and feed. Without workers nothing falls due and nothing leaves the house yet. */
export const answering = (settings: Settings) => Layer.mergeAll(http(settings), feed(settings))

/** Everything that runs. `owner` is this process's boot id, by which its leases are known. */
export const layer = (settings: Settings, owner: string) => Layer.mergeAll(answering(settings), Workers.layer(owner))
