/**
 * The portal's files, and its first page for every address that is a page of it.
 */
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpStaticServer from "effect/http/HttpStaticServer"

/** Where the portal's build lies. */
const root = fileURLToPath(new URL("./dist/client/", import.meta.resolve("@intervisit/portal/package.json")))

/** Names with a hash in them never change; all else is asked for again. */
const cacheControl = (url: string): string =>
  url.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"

export const layer = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const files = yield* HttpStaticServer.make({ root, spa: true })
    yield* router.add(
      "GET",
      "/*",
      Effect.gen(function* () {
        const { url } = yield* HttpServerRequest.HttpServerRequest
        if (url.startsWith("/api/")) return HttpServerResponse.empty({ status: 404 })
        return HttpServerResponse.setHeader(yield* files, "cache-control", cacheControl(url))
      })
    )
  })
)
