/**
 * How often somebody may try to get in: by what she tries with, and by where she tries from. One door for signing in
 * and enrolling, so that neither is the way around the other.
 *
 * What is counted is a hash of the name or code, whether it exists or not; so the limit tells nobody which codes there
 * are. Behind a proxy on this machine the last hop of X-Forwarded-For is the address: what a client writes in front of
 * it counts for nothing.
 */
import { TooManyRequests } from "@intervisit/api/Problems"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Option from "effect/Option"
import { RateLimiter } from "effect/persistence/RateLimiter"
import { sha256 } from "./CurrentRequest.ts"

/** Attempts in five minutes: for one login, for one code, and from one address. */
const attemptsMax = { "sign-in": 20, enrolment: 10, address: 300 } as const

/** Counts one attempt under `name` and under the address; refuses where there were too many under either. */
export const limitAttempts = Effect.fnUntraced(function* (way: "sign-in" | "enrolment", name: string) {
  const request = yield* HttpServerRequest.HttpServerRequest
  yield* consume(`address:${addressOf(request)}`, attemptsMax.address)
  yield* consume(`${way}:${sha256(name)}`, attemptsMax[way])
})

const consume = Effect.fnUntraced(function* (key: string, limit: number) {
  const limiter = yield* RateLimiter
  yield* limiter
    .consume({ key, limit, window: "5 minutes", onExceeded: "fail" })
    .pipe(Effect.mapError(() => new TooManyRequests({ code: "TooManySignIns", fields: {} })))
})

/** The address of whoever asks, as far as this machine can know it. */
export const addressOf = ({
  headers,
  remoteAddress
}: Pick<HttpServerRequest.HttpServerRequest, "headers" | "remoteAddress">): string => {
  const peer = Option.getOrElse(remoteAddress, () => "unknown")
  const isProxied = /^(::1|(::ffff:)?127\.)/.test(peer)
  return (isProxied ? headers["x-forwarded-for"]?.split(",").at(-1)?.trim() : undefined) ?? peer
}
