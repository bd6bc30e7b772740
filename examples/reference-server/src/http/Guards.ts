/**
 * What every request passes before anything else: known host, same origin for whatever changes something, safe headers.
 *
 * A page of another site can make a browser send requests here; it cannot make it send our `Origin` or a host of our
 * list. Source: OWASP cheat sheets on CSRF and on DNS rebinding; CSP level 3.
 */
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { isLoopback, ServerAddress } from "../ServerAddress.ts"

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"])

/** The docs page brings its scripts inline; it shows no data of anybody. */
const policyOf = (url: string): string =>
  url.startsWith("/docs")
    ? "default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors 'none'"
    : "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; script-src 'self'; connect-src 'self'; " +
      "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export const layer = HttpRouter.middleware(
  Effect.gen(function* () {
    const { hosts } = yield* ServerAddress
    return (handler) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const host = request.headers.host ?? ""
        const refusal = refusalOf(request, host, hosts)
        const response = refusal === undefined ? yield* handler : refusal
        return HttpServerResponse.setHeaders(response, {
          "content-security-policy": policyOf(request.url),
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "permissions-policy": "camera=(), microphone=(), geolocation=()",
          ...(request.url.startsWith("/api/") ? { "cache-control": "no-store" } : {}),
          ...(isLoopback(host) ? {} : { "strict-transport-security": "max-age=31536000" })
        })
      })
  }),
  { global: true }
)

const refusalOf = (
  request: HttpServerRequest.HttpServerRequest,
  host: string,
  hosts: ReadonlyArray<string>
): HttpServerResponse.HttpServerResponse | undefined => {
  if (!hosts.includes(host)) return problem(421, "UnknownHost", "This server does not answer to that host name")
  if (readingMethods.has(request.method)) return undefined
  const origin = request.headers.origin
  const isOwn = origin === `https://${host}` || (isLoopback(host) && origin === `http://${host}`)
  return isOwn
    ? undefined
    : problem(403, "ForeignOrigin", "Requests that change something come from our own pages only")
}

const problem = (status: number, code: string, title: string): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(
    { type: "about:blank", status, title, code, fields: {} },
    { status, contentType: "application/problem+json" }
  )
