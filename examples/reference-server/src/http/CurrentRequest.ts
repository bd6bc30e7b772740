/**
 * The workflow's view of an HTTP request: who asks, and the idempotency key with the hash of what was asked.
 */
import { createHash } from "node:crypto"
import { CurrentPrincipal } from "@intervisit/api/Authorization"
import type { Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"

/** A request that only reads, or whose repetition is harmless. */
export const currentRequest = Effect.map(
  CurrentPrincipal,
  ({ principal }): Request => ({ principal, idempotency: null, occurredAt: null })
)

/**
 * A request that is answered once for each key. `route` names it with its parameters, `body` is what was asked.
 *
 * The hash covers what was sent alone, the patient that the page named included. For whom the person acts may change
 * between a request and its repetition, by a merge or by a grant's end; the request is the same all the same.
 */
export const keyedRequest = Effect.fnUntraced(function* (route: string, key: string, body: unknown) {
  const { principal } = yield* CurrentPrincipal
  const { headers } = yield* HttpServerRequest.HttpServerRequest
  const request: Request = {
    principal,
    idempotency: {
      request: { practiceId: principal.account.practiceId, accountId: principal.account.id, route, key },
      bodySha256: sha256(JSON.stringify([headers["intervisit-patient"] ?? null, body]))
    },
    occurredAt: null
  }
  return request
})

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")
