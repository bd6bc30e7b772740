/**
 * A server of drafts in memory behind `fetch`, which tells what it was asked and answers when it is told to.
 */
import { vi } from "vitest"

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly body: unknown
}

type Answer = (asked: Asked) => Response | undefined

export const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status })

export const problem = (status: number, code: string, fields = {}): Response =>
  new Response(JSON.stringify({ code, fields }), { status, headers: { "content-type": "application/problem+json" } })

/** Puts itself in the place of `fetch`. `answer` may speak first; drafts are kept otherwise. */
export const fakeServer = (drafts: ReadonlyArray<Record<string, unknown>> = []) => {
  const asked: Array<Asked> = []
  const kept = new Map(drafts.map((draft) => [String(draft.id), draft]))
  const server = { asked, kept, answer: (() => undefined) as Answer }

  const keep = (asked: Asked): Response => {
    const [, id = "", part, sha256] =
      /^\/api\/drafts\/([^/?]+)(?:\/(attachments)(?:\/([^?]+))?)?/.exec(asked.path) ?? []
    if (id === "") return json([...kept.values()])
    const draft = kept.get(id)
    if (asked.method === "DELETE" && part === undefined) {
      kept.delete(id)
      return new Response(null, { status: 204 })
    }
    const attachments = (draft?.attachments ?? []) as ReadonlyArray<{ readonly sha256: string }>
    const name = new URLSearchParams(asked.path.split("?")[1]).get("name")
    const change =
      part === undefined
        ? { ...(asked.body as object), attachments }
        : {
            attachments:
              asked.method === "PUT"
                ? [...attachments, { sha256: `sha-${name}`, name, type: "text/plain", bytes: 1 }]
                : attachments.filter((one) => one.sha256 !== sha256)
          }
    const after = { ...draft, ...change, id, savedAt: "2026-11-24T19:00:00.000Z" }
    kept.set(id, after)
    return json(after)
  }

  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const body = typeof init.body === "string" ? JSON.parse(init.body) : init.body
    const one: Asked = { method: init.method ?? "GET", path, headers: new Headers(init.headers), body }
    asked.push(one)
    return server.answer(one) ?? keep(one)
  })
  return server
}
