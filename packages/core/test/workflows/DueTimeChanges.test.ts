/** The due time that a thread needs after it has changed: set, moved, cleared, or left as it is. */
import { assert, describe, it } from "@effect/vitest"
import type { Exchange, Thread } from "@intervisit/core/domain/Thread"
import * as eg from "@intervisit/core/testing/Examples"
import { dueTimeChanges } from "@intervisit/core/workflows/DueTimeChanges"

const waiting = eg.thread()

const withExchange = (parts: Partial<Exchange>): Thread => ({
  ...waiting,
  exchange: { ...(waiting.exchange as Exchange), ...parts }
})

const idle: Thread = { ...waiting, exchange: null }
const later = eg.daysAfter(eg.monday0955, 1)
const set = (parts: Parameters<typeof eg.dueTime>[0] = {}) => ({ _tag: "Set", dueTime: eg.dueTime(parts) }) as const
const cleared = { _tag: "Clear", key: eg.dueTime().key } as const

const cases: ReadonlyArray<readonly [string, Thread | undefined, Thread, ReturnType<typeof dueTimeChanges>]> = [
  ["is set by the first letter", undefined, waiting, [set()]],
  ["is not set where no time is promised", undefined, withExchange({ dueAt: null }), []],
  ["is left where it stands right", waiting, { ...waiting, version: 9 }, []],
  ["moves under the same key", withExchange({ dueAt: later }), waiting, [set()]],
  ["is cleared by an answer", waiting, idle, [cleared]],
  ["is set anew by the next exchange", idle, withExchange({ number: 2 }), [set({ exchange: 2 })]],
  [
    "is cleared and set where one exchange follows the other at once",
    waiting,
    withExchange({ number: 2 }),
    [cleared, set({ exchange: 2 })]
  ],
  ["is none any more once the promise is broken", waiting, withExchange({ brokenAt: later }), [cleared]],
  ["stays none when something happens to a broken promise", withExchange({ brokenAt: later }), idle, []]
]

describe("a due time", () => {
  for (const [name, before, after, expected] of cases) {
    it(name, () => {
      assert.deepStrictEqual(dueTimeChanges(before, after), expected)
    })
  }
})
