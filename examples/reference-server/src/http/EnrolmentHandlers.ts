/**
 * Enrolling over HTTP. Attempts are limited as those of signing in; who succeeds is signed in at once.
 */
import { Api } from "@intervisit/api/Api"
import * as EnrolmentCode from "@intervisit/core/domain/EnrolmentCode"
import { enrol } from "@intervisit/core/workflows/Enrol"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { signIn } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Deployment } from "../Deployment.ts"
import { sessionView } from "../views/SessionViews.ts"
import { limitAttempts } from "./AttemptLimits.ts"
import { asProblems } from "./Problems.ts"
import { newToken, sessionIdOf, setToken } from "./SessionToken.ts"

export const layer = HttpApiBuilder.group(Api, "enrolment", (handlers) =>
  handlers.handleAll({
    enrol: Effect.fnUntraced(function* ({ payload }) {
      const { practiceId } = yield* Deployment
      yield* limitAttempts("enrolment", EnrolmentCode.read(payload.code) ?? payload.code)
      const { login } = yield* asProblems(Effect.catchTag(enrol(practiceId, payload), "StaleVersion", Effect.die))
      const token = yield* newToken
      const attempt = { practiceId, login, password: payload.password, sessionId: sessionIdOf(token) }
      const { account, session } = yield* Effect.orDie(signIn(attempt))
      yield* setToken(token)
      return yield* sessionView(yield* loadPrincipal(account, null), session)
    })
  })
)
