/** The inbox is read anew as far as it was shown, page behind page, whatever moves meanwhile. */
import { afterEach, assert, describe, it, vi } from "vitest"
import { clearResources, known, refresh } from "../../src/api/resource.ts"
import type { ThreadPage, ThreadRow } from "../../src/api/views.ts"
import { inboxKey, loadInbox, withNext } from "../../src/staff/inboxKeys.ts"
import { fakeServer, json } from "../api/FakeServer.ts"

const filter = { status: "waiting", team: undefined, pool: undefined, isMine: false } as const

/** A server whose inbox holds these rows, two a page; the place of a row is its id. */
const inboxOf = (order: { ids: ReadonlyArray<string> }) => {
  const server = fakeServer()
  server.answer = ({ path }) => {
    const after = new URLSearchParams(path.split("?")[1]).get("after") ?? ""
    const rest = order.ids.filter((id) => id > after)
    const threads = rest.slice(0, 2).map((id) => ({ id }) as ThreadRow)
    return json({ threads, next: rest.length > 2 ? threads.at(-1)?.id : null })
  }
  return server
}

const idsOf = (page: ThreadPage | undefined) => page?.threads.map(({ id }) => id)

describe("the inbox", () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    clearResources()
  })

  it("is one page at first, and its next page goes behind it", async () => {
    inboxOf({ ids: ["a", "b", "c", "d", "e"] })
    const first = await loadInbox(filter, "page")
    assert.deepStrictEqual(idsOf(first), ["a", "b"])
    assert.deepStrictEqual(idsOf(await withNext(filter, first, "person")), ["a", "b", "c", "d"])
  })

  it("is read as far as it was shown when something changes, and not only its first page", async () => {
    const order = { ids: ["a", "b", "c", "d", "e"] }
    inboxOf(order)
    const key = inboxKey(filter)
    await refresh(key, async (cause) => withNext(filter, await loadInbox(filter, cause), cause), "person")
    order.ids = ["a", "aa", "b", "d", "e"]
    await refresh(key, (cause) => loadInbox(filter, cause), "page")
    assert.deepStrictEqual(idsOf(known<ThreadPage>(key)), ["a", "aa", "b", "d"])
  })

  it("shows a row once that moved behind the page while the next one was fetched", async () => {
    const order = { ids: ["a", "b", "c", "d"] }
    inboxOf(order)
    const first = await loadInbox(filter, "page")
    const again = { ...first, threads: [...first.threads, { id: "c" } as ThreadRow] }
    assert.deepStrictEqual(idsOf(await withNext(filter, again, "person")), ["a", "b", "c", "d"])
  })

  it("tells the server which tab and pool it is of", async () => {
    const server = inboxOf({ ids: [] })
    await loadInbox({ status: "open", team: "team-1", pool: "results", isMine: true }, "page")
    const asked = new URLSearchParams(server.asked[0]?.path.split("?")[1])
    assert.deepStrictEqual(
      ["side", "status", "team", "pool", "mine"].map((name) => asked.get(name)),
      ["staff", "open", "team-1", "results", "true"]
    )
  })
})
