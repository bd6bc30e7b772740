/**
 * The workflow's view of an HTTP request: who asks, and the idempotency key with the hash of what was asked.
 */
import { createHash } from "node:crypto"
import { CurrentPrincipal } from "@intervisit/api/Authorization"
import type { Request } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"

/** A request that only reads, or whose repetition is harmless. */
export const currentRequest = Effect.map(
  CurrentPrincipal,
  ({ principal }): Request => ({ principal, idempotency: null, occurredAt: null })
)

/** A request that is answered once for each key. `route` names it with its parameters, `body` is what was asked. */
export const keyedRequest = (route: string, key: string, body: unknown) =>
  Effect.map(
    CurrentPrincipal,
    ({ principal }): Request => ({
      principal,
      idempotency: {
        request: { practiceId: principal.account.practiceId, accountId: principal.account.id, route, key },
        bodySha256: sha256(JSON.stringify([principal.onBehalfOf, body]))
      },
      occurredAt: null
    })
  )

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")
