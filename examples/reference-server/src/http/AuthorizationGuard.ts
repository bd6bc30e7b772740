/**
 * From the cookie to the principal, for every request but signing in.
 *
 * `Intervisit-Input: person` puts the log-off back; `Intervisit-Patient` names the patient the page acts for, and is
 * heeded only where the account may act for that one.
 */

import type { Stores } from "@intervisit/adapter-sql/SqlStores"
import { Authorization, CurrentPrincipal } from "@intervisit/api/Authorization"
import { TooManyRequests, Unauthenticated } from "@intervisit/api/Problems"
import type { PatientId } from "@intervisit/core/domain/Ids"
import type { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { resumeSession } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Layer from "effect/Layer"
import { RateLimiter } from "effect/persistence/RateLimiter"
import * as Redacted from "effect/Redacted"
import { sessionIdOf } from "./SessionToken.ts"

/** Requests of one session in ten seconds; a person at work makes far fewer. */
const requestsMax = 400

export const layer = Layer.effect(
  Authorization,
  Effect.gen(function* () {
    const services = yield* Effect.context<Stores | IdGenerator>()
    const limiter = yield* RateLimiter
    return {
      cookie: (httpEffect, { credential }) =>
        Effect.gen(function* () {
          const { headers } = yield* HttpServerRequest.HttpServerRequest
          const sessionId = sessionIdOf(Redacted.value(credential))
          yield* limiter
            .consume({ key: `session:${sessionId}`, limit: requestsMax, window: "10 seconds", onExceeded: "fail" })
            .pipe(Effect.mapError(() => new TooManyRequests({ code: "TooManyRequests", fields: {} })))
          const current = yield* resumeSession(sessionId, headers["intervisit-input"] === "person").pipe(
            Effect.flatMap(({ account, session }) =>
              Effect.map(
                loadPrincipal(account, (headers["intervisit-patient"] as PatientId | undefined) ?? null),
                (principal) => ({ principal, session })
              )
            ),
            Effect.provideContext(services),
            Effect.catchTag("SignedOut", () => Effect.fail(new Unauthenticated({ code: "SignedOut", fields: {} })))
          )
          return yield* Effect.provideService(httpEffect, CurrentPrincipal, current)
        })
    }
  })
)
