/**
 * Who is asking: the cookie's session, and the patient on whose behalf the page acts (`Intervisit-Patient`).
 */
import type { Principal } from "@intervisit/core/domain/AccessPolicy"
import type { Session } from "@intervisit/core/domain/Session"
import * as Context from "effect/Context"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import { TooManyRequests, Unauthenticated } from "./Problems.ts"

/** The signed-in person, for handlers. */
export class CurrentPrincipal extends Context.Service<
  CurrentPrincipal,
  { readonly principal: Principal; readonly session: Session }
>()("@intervisit/api/CurrentPrincipal") {}

export const cookieName = "intervisit"

export class Authorization extends HttpApiMiddleware.Service<Authorization, { provides: CurrentPrincipal }>()(
  "@intervisit/api/Authorization",
  {
    security: { cookie: HttpApiSecurity.apiKey({ key: cookieName, in: "cookie" }) },
    error: [Unauthenticated, TooManyRequests]
  }
) {}
