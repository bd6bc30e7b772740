/**
 * The application over its ports: HTTP, the feed, the workers. It starts to answer when the practice is set up.
 */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import * as FeedListener from "./FeedListener.ts"
import * as Http from "./http/Http.ts"
import { Presence } from "./Presence.ts"
import { ServerAddress } from "./ServerAddress.ts"
import { hostsOf, type Settings } from "./Settings.ts"
import * as Workers from "./workers/Workers.ts"

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
export const answering = (settings: Settings) => Layer.mergeAll(http(settings), FeedListener.layer(settings))

/** Everything that runs. `owner` is this process's boot id, by which its leases are known. */
export const layer = (settings: Settings, owner: string) => Layer.mergeAll(answering(settings), Workers.layer(owner))
