/**
 * One page and one list over HTTP, for people and for tests: `/` and `/received.json`.
 *
 * Binds the loopback address and answers to its own names only, since what it shows is somebody's mail or chart. The
 * page has no scripts, and no other site may frame it.
 */
import { createServer, type Server, type ServerResponse } from "node:http"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { type Html, html } from "./Html.ts"

export interface PageServerOptions {
  /** 0 takes a free port. */
  readonly port: number
  readonly page: Effect.Effect<Html>
  /** What `/received.json` lists. */
  readonly list: Effect.Effect<Schema.Json>
}

/** The page's port cannot be listened on. */
export class PageListenError extends Schema.TaggedError<PageListenError>()("PageListenError", {
  port: Schema.Int,
  code: Schema.String
}) {
  override get message() {
    const why =
      this.code === "EADDRINUSE"
        ? "another program uses it; stop that program or choose another port"
        : this.code === "EACCES"
          ? "this user may not use it; choose a port above 1023"
          : `the system says ${this.code}`
    return `Cannot show a page on 127.0.0.1:${this.port}: ${why}.`
  }
}

/** Listens as long as the scope is open; answers the port that was taken. */
export const make = (options: PageServerOptions): Effect.Effect<number, PageListenError, Scope.Scope> =>
  Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context())
    const server = yield* Effect.acquireRelease(
      Effect.sync(() =>
        createServer((request, response) => {
          const port = request.socket.localPort ?? 0
          const isOwnHost = [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? "")
          if (!isOwnHost) return send(response, 421, "text/plain", "This page answers to 127.0.0.1 only.\n")
          if (request.method !== "GET" && request.method !== "HEAD") {
            return send(response, 405, "text/plain", "This page is read only.\n")
          }
          void run(Effect.exit(answerOf(options, request.url ?? "/"))).then((exit) =>
            exit._tag === "Success"
              ? send(response, ...exit.value)
              : send(response, 500, "text/plain", "The list cannot be read; look at the program's output.\n")
          )
        })
      ),
      (server) => Effect.callback<void>((resume) => closed(server, () => resume(Effect.void)))
    )
    return yield* bind(server, options.port)
  })

type Answer = readonly [status: number, type: string, body: string]

const answerOf = (options: PageServerOptions, url: string): Effect.Effect<Answer> => {
  if (url === "/") return Effect.map(options.page, (page) => [200, "text/html", page.html] as const)
  if (url !== "/received.json") return Effect.succeed([404, "text/plain", "There is no such page.\n"])
  return Effect.map(options.list, (list) => [200, "application/json", JSON.stringify(list)] as const)
}

const send = (response: ServerResponse, ...[status, type, body]: Answer): void => {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer"
  })
  response.end(body)
}

const closed = (server: Server, then: () => void): void => {
  server.close(then)
  server.closeAllConnections()
}

const bind = (server: Server, port: number): Effect.Effect<number, PageListenError> =>
  Effect.callback<number, PageListenError>((resume) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      resume(Effect.fail(new PageListenError({ port, code: cause.code ?? "unknown" })))
    )
    server.listen(port, "127.0.0.1", () => {
      const address = server.address()
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : port))
    })
  })

/** The frame of both pages: a title, a sentence, what was received. */
export const page = (title: string, sentence: string, content: Html): Html =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence} <a href="/">Look again</a></p>
${content}
</main>
</body>
</html>
`

const style = `
:root { color-scheme: light dark; --line: light-dark(#c9d3da, #3b4a54); --link: light-dark(#0b5a7a, #7fc8e8) }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #10171b);
  color: light-dark(#16242c, #e6edf1) }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem; margin: 0 }
a { color: var(--link) }
ol { list-style: none; padding: 0; margin: 1.5rem 0 0 }
li { border-top: 1px solid var(--line); padding: 1rem 0 }
h2 { font-size: 1.125rem; margin: 0; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 1rem; margin: .25rem 0 .5rem }
dt { opacity: .8 }
dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0; font: inherit }
summary { color: var(--link); cursor: pointer }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .25rem } }
`
