/**
 * Feeds and queues over HTTP: one look at all of it, and what an operator does about it.
 */

import { receiveAgain } from "@intervisit/adapter-hl7/Hl7Feed"
import { Api } from "@intervisit/api/Api"
import { giveUpDeadLetter, retryDeadLetter } from "@intervisit/core/workflows/DeadLetters"
import { pauseTraffic, resumeTraffic } from "@intervisit/core/workflows/PauseTraffic"
import { replayRefusedFrame } from "@intervisit/core/workflows/RefusedFrames"
import { auditOf, now, permit, recordAudit } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { adtFeed } from "../AdtFeed.ts"
import { trafficView } from "../views/TrafficViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

const looked = { activity: "ReadQueues", action: "R", entities: [], patients: [] } as const

export const layer = HttpApiBuilder.group(Api, "traffic", (handlers) =>
  handlers.handleAll({
    read: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      yield* asProblems(permit(request, "read-queues", looked))
      const at = yield* now
      yield* recordAudit(request.principal.account.practiceId, [yield* auditOf(request, at, looked)])
      return yield* trafficView(request.principal.account.practiceId, yield* adtFeed, at)
    }),
    pause: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /traffic/pause", headers["idempotency-key"], payload)
      yield* asProblems(pauseTraffic(request, payload.id))
    }),
    resume: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /traffic/resume", headers["idempotency-key"], payload)
      yield* asProblems(resumeTraffic(request, payload.id))
    }),
    replay: Effect.fnUntraced(function* ({ payload }) {
      const request = yield* currentRequest
      const feed = yield* adtFeed
      const isTaken = yield* asProblems(
        replayRefusedFrame(request, payload.id, ({ raw }) =>
          feed === undefined ? Effect.succeed(false) : receiveAgain(feed, raw)
        )
      )
      return { isTaken }
    }),
    retry: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /traffic/dead-letters/retry", headers["idempotency-key"], payload)
      yield* asProblems(retryDeadLetter(request, payload.id))
    }),
    giveUp: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /traffic/dead-letters/give-up", headers["idempotency-key"], payload)
      yield* asProblems(giveUpDeadLetter(request, payload.id, payload.reason))
    })
  })
)
