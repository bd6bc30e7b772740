/** The examples are lawful: every maker's value is one that its schema allows, new each time and always the same. */

import { assert, describe, it } from "@effect/vitest"
import { Credential } from "@intervisit/core/domain/Account"
import { AuditEvent } from "@intervisit/core/domain/AuditEvent"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import { Delivery } from "@intervisit/core/domain/Delivery"
import { DueTime } from "@intervisit/core/domain/DueTime"
import { Fact } from "@intervisit/core/domain/Fact"
import { fold } from "@intervisit/core/domain/Fold"
import { IdempotentAnswer } from "@intervisit/core/domain/IdempotentAnswer"
import { InboxReceipt } from "@intervisit/core/domain/InboxReceipt"
import { toMillis } from "@intervisit/core/domain/Instant"
import { MessageBody } from "@intervisit/core/domain/Message"
import * as ResponseTimePolicy from "@intervisit/core/domain/ResponseTimePolicy"
import { schemas } from "@intervisit/core/domain/State"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const makers: ReadonlyArray<readonly [string, Schema.Codec<unknown, unknown>, () => unknown]> = [
  ["practice", schemas.Practice, eg.practice],
  ["careTeam", schemas.CareTeam, eg.careTeam],
  ["practitioner", schemas.Practitioner, eg.practitioner],
  ["account", schemas.Account, eg.account],
  ["nurse", schemas.Account, eg.nurse],
  ["credential", Credential, eg.credential],
  ["patient", schemas.Patient, eg.patient],
  ["representative", schemas.Representative, eg.representative],
  ["encounter", schemas.Encounter, eg.encounter],
  ["thread", schemas.Thread, eg.thread],
  ["message", schemas.Message, eg.message],
  ["draft", schemas.Draft, eg.draft],
  ["session", schemas.Session, eg.session],
  ["fact", Fact, eg.fact],
  ["messageBody", MessageBody, eg.messageBody],
  ["dueTime", DueTime, eg.dueTime],
  ["delivery", Delivery, eg.delivery],
  ["auditEvent", AuditEvent, eg.auditEvent],
  ["idempotentAnswer", IdempotentAnswer, eg.idempotentAnswer],
  ["inboxReceipt", InboxReceipt, eg.inboxReceipt]
]

describe("Examples", () => {
  for (const [name, schema, make] of makers) {
    it(`${name} is what its schema allows, new each time and always the same`, () => {
      assert.isTrue(Schema.is(schema)(make()))
      assert.notStrictEqual(make(), make())
      assert.deepStrictEqual(make(), make())
    })
  }

  it("a letter's facts fold to the example thread and message", () => {
    const { facts } = eg.letter()
    for (const fact of facts) assert.isTrue(Schema.is(Fact)(fact))
    const state = fold(facts)
    assert.deepStrictEqual(state.get(`Thread/${eg.threadId}`), eg.thread())
    assert.deepStrictEqual(state.get(`Message/${eg.messageId}`), eg.message({ idempotencyKey: "request-1" }))
  })

  it("an urgent letter of Friday 16:55 is due on Monday 09:55, by the example team's hours", () => {
    const team = eg.careTeam()
    const hours = Result.getOrThrow(BusinessHours.compile(team.hours))
    const promise = ResponseTimePolicy.promise(team.policies, hours, team.calendarVersion, {
      urgency: "urgent",
      category: "clinical-symptom",
      hasRedFlag: false,
      receivedAt: eg.friday1655
    })
    assert.strictEqual(promise.dueAt, eg.monday0955)
    assert.strictEqual(toMillis(eg.monday0955) - toMillis(eg.friday1655), 65 * 3_600_000)
  })
})
