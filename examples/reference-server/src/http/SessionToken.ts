/**
 * The token in the cookie and the id under which its session is stored: the id is the token's hash, never the token.
 */
import { cookieName } from "@intervisit/api/Authorization"
import type { SessionId } from "@intervisit/core/domain/Ids"
import { lifetimeHoursMax } from "@intervisit/core/domain/Session"
import { SecureRandom } from "effect/crypto/SecureRandom"
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { isLoopback } from "../ServerAddress.ts"
import { sha256 } from "./CurrentRequest.ts"

const tokenBytes = 32

/** A new token that nobody can guess. */
export const newToken = Effect.map(
  Effect.flatMap(SecureRandom, (random) => random.randomBytes(tokenBytes)),
  (bytes) => Base64Url.encode(bytes)
)

/** What the session is stored under. */
export const sessionIdOf = (token: string): SessionId => sha256(token) as SessionId

/** Sends the token, or an empty one that has expired. `Secure` everywhere but on the loopback address. */
export const setToken = Effect.fnUntraced(function* (token: string) {
  yield* HttpEffect.appendPreResponseHandler((request, response) =>
    Effect.orDie(
      HttpServerResponse.setCookie(response, cookieName, token, {
        httpOnly: true,
        sameSite: "strict",
        path: "/",
        secure: !isLoopback(request.headers.host ?? ""),
        maxAge: token === "" ? 0 : lifetimeHoursMax * 3_600_000
      })
    )
  )
})
