/**
 * Signing in and out over HTTP. Attempts are limited by login and address, so that guessing is slow and nobody is
 * locked out long.
 */
import { Api } from "@intervisit/api/Api"
import { CurrentPrincipal } from "@intervisit/api/Authorization"
import { Unauthenticated } from "@intervisit/api/Problems"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { signIn, signOut } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Deployment } from "../Deployment.ts"
import { practiceView, sessionView } from "../views/SessionViews.ts"
import { limitAttempts } from "./AttemptLimits.ts"
import { newToken, sessionIdOf, setToken } from "./SessionToken.ts"

export const signInLayer = HttpApiBuilder.group(Api, "signIn", (handlers) =>
  handlers.handleAll({
    practice: () => practiceView,
    signIn: Effect.fnUntraced(function* ({ payload }) {
      const { practiceId } = yield* Deployment
      yield* limitAttempts("sign-in", payload.login.trim().toLowerCase())
      const token = yield* newToken
      const { account, session } = yield* signIn({ practiceId, ...payload, sessionId: sessionIdOf(token) }).pipe(
        Effect.catchTag("SignInRefused", () => Effect.fail(new Unauthenticated({ code: "SignInRefused", fields: {} })))
      )
      yield* setToken(token)
      return yield* sessionView(yield* loadPrincipal(account, null), session)
    })
  })
)

export const sessionLayer = HttpApiBuilder.group(Api, "session", (handlers) =>
  handlers.handleAll({
    current: () => Effect.flatMap(CurrentPrincipal, ({ principal, session }) => sessionView(principal, session)),
    signOut: Effect.fnUntraced(function* () {
      const { session } = yield* CurrentPrincipal
      yield* signOut(session.id)
      yield* setToken("")
    })
  })
)
