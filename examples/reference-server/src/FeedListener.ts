/**
 * The listener of the feed, and its pause: while an operator has paused it nobody listens, and its sender keeps what it
 * has. The pause is looked at every second, so that it holds for every process and through a restart.
 */
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import { Hl7Problem } from "@intervisit/adapter-hl7/Hl7Problem"
import * as Location from "@intervisit/adapter-hl7/Location"
import { type MllpListenError, MllpServer } from "@intervisit/adapter-hl7/mllp/MllpServer"
import { feedId, isOpen } from "@intervisit/core/domain/Pause"
import { OutboxLog } from "@intervisit/core/ports/OutboxLog"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { adtFeed, feedName } from "./AdtFeed.ts"
import { Deployment } from "./Deployment.ts"
import type { Settings } from "./Settings.ts"

/** Listens as long as the layer stands and the feed is not paused. */
export const layer = (settings: Settings) =>
  Layer.effect(
    MllpServer,
    Effect.gen(function* () {
      const outer = yield* Effect.scope
      const { practiceId } = yield* Deployment
      const open = (port: number) =>
        Effect.gen(function* () {
          const scope = yield* Scope.fork(outer)
          const server = yield* Scope.provide(MllpServer.make(optionsOf(port)), scope)
          return { server, close: Scope.close(scope, Exit.void) }
        })
      // Listening once tells at the start that the port is free, and which one it is.
      const first = yield* open(settings.hl7Port)
      const { address } = first.server
      let listening: typeof first | undefined = first
      const look = Effect.gen(function* () {
        const pauses = yield* (yield* OutboxLog).pauses(practiceId)
        const isWanted = isOpen(pauses, feedId(feedName))
        if (listening !== undefined && !isWanted) {
          const { close } = listening
          listening = undefined
          yield* close
        } else if (listening === undefined && isWanted) {
          listening = yield* open(address.port)
        }
      })
      yield* look
      const told = Effect.catch(look, (error: MllpListenError) => Effect.logError(error.message))
      const forever = Effect.forever(Effect.andThen(Effect.sleep("1 second"), Effect.catchCause(told, Effect.logError)))
      yield* Effect.forkScoped(forever)
      return MllpServer.of({
        address,
        connectionCount: Effect.suspend(() => listening?.server.connectionCount ?? Effect.succeed(0))
      })
    })
  )

const optionsOf = (port: number) => ({
  port,
  handler: take,
  onEvent: (event: { readonly _tag: string }, { id }: { readonly id: number }) =>
    event._tag === "Died"
      ? Effect.logError("A frame was left unanswered").pipe(Effect.annotateLogs({ connection: id }))
      : Effect.void
})

const take = Effect.fnUntraced(function* (frame: Uint8Array) {
  const feed = yield* adtFeed
  return feed === undefined ? yield* Hl7Feed.refuseAll(frame, noPractice) : yield* Hl7Feed.handler(feed)(frame)
})

const noPractice = new Hl7Problem({
  answer: "AE",
  code: "206",
  location: Location.at("MSH"),
  text: "The practice is not set up here yet; send the same message again once it is."
})
