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

/** Scripts and styles lie beside their compressed forms. */
const compressible = /^\/assets\/[^?]+\.(js|css)$/
const mediaTypes: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8"
}

export const layer = HttpRouter.use((router) =>
  Effect.gen(function* () {
    const files = yield* HttpStaticServer.make({ root, spa: true })
    const file = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest) {
      const kind = compressible.exec(request.url)?.[1]
      if (kind === undefined) return yield* files
      const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "")
      const response = takesBrotli
        ? HttpServerResponse.setHeaders(
            yield* Effect.provideService(
              files,
              HttpServerRequest.HttpServerRequest,
              request.modify({ url: `${request.url}.br` })
            ),
            { "content-encoding": "br", "content-type": mediaTypes[kind] ?? "" }
          )
        : yield* files
      return HttpServerResponse.setHeader(response, "vary", "accept-encoding")
    })
    yield* router.add(
      "GET",
      "/*",
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        if (request.url.startsWith("/api/")) return HttpServerResponse.empty({ status: 404 })
        return HttpServerResponse.setHeader(yield* file(request), "cache-control", cacheControl(request.url))
      })
    )
  })
)
