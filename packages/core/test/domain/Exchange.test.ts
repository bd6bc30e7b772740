/** Exchanges made anew from the letters that still wait: the same as if no other letter had ever come. */
import { assert, describe, it } from "@effect/vitest"
import * as Exchange from "@intervisit/core/domain/Exchange"
import { MessageId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"

const letter = (minutes: number, due: number | null, urgency: "routine" | "emergency" = "routine") => ({
  messageId: MessageId.make(`letter-${minutes}`),
  at: eg.minutesAfter(eg.friday1655, minutes),
  triage: eg.triageSummary({ urgency, redFlags: urgency === "emergency" ? ["chest-pain"] : [] }),
  promise: eg.responsePromise({ dueAt: due === null ? null : eg.minutesAfter(eg.friday1655, due) })
})

describe("waitingFor", () => {
  it("is nothing where no letter waits", () => {
    assert.deepStrictEqual(Exchange.waitingFor([], 3), { exchange: null, triage: null })
  })

  it("begins with the first letter, under the number of its exchange, and keeps the earlier due time", () => {
    const { exchange } = Exchange.waitingFor([letter(0, 60), letter(5, 30), letter(9, 90)], 3)
    assert.strictEqual(exchange?.number, 3)
    assert.strictEqual(exchange?.messageId, "letter-0")
    assert.strictEqual(exchange?.dueAt, eg.minutesAfter(eg.friday1655, 30))
    assert.strictEqual(exchange?.toldAt, eg.minutesAfter(eg.friday1655, 60))
  })

  it("without the emergency among them is an ordinary wait, and with it promises no further time", () => {
    const calm = Exchange.waitingFor([letter(0, 60)], 1)
    assert.isFalse(Exchange.cannotWait(calm.triage))
    const grave = Exchange.waitingFor([letter(0, null, "emergency"), letter(5, 30)], 1)
    assert.isTrue(Exchange.cannotWait(grave.triage))
    assert.strictEqual(grave.exchange?.dueAt, null)
  })
})
