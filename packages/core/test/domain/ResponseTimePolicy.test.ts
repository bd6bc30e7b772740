/** By when an answer is promised: which policy decides, what its target means, and to whom no time is promised. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Instant from "../../src/domain/Instant.ts"
import * as ResponseTimePolicy from "../../src/domain/ResponseTimePolicy.ts"
import { Category, Urgency } from "../../src/domain/TriageVocabulary.ts"
import { always, clinic, compile } from "../support/hours.ts"

const at = (text: string) => Instant.fromMillis(Date.parse(text))

const promise = (
  request: Partial<ResponseTimePolicy.PromiseRequest>,
  policies = ResponseTimePolicy.defaultPolicies,
  hours = clinic
) =>
  ResponseTimePolicy.promise(policies, hours, 7, {
    urgency: "routine",
    category: "clinical-symptom",
    hasRedFlag: false,
    // Monday 2024-01-08, 10:00 in New York.
    receivedAt: at("2024-01-08T15:00:00Z"),
    ...request
  })

describe("the default policies", () => {
  it("promise an urgent answer within 2 open hours", () =>
    assert.deepStrictEqual(promise({ urgency: "urgent" }), {
      dueAt: at("2024-01-08T17:00:00Z"),
      policyId: "urgent",
      policyVersion: 1,
      calendarVersion: 7,
      because: "open-time"
    }))
  it("promise a soon answer by the closing of the next open date", () =>
    assert.deepStrictEqual(promise({ urgency: "soon" }), {
      dueAt: at("2024-01-09T22:00:00Z"),
      policyId: "soon",
      policyVersion: 1,
      calendarVersion: 7,
      because: "business-days"
    }))
  it("promise a routine answer by the closing of the third open date", () =>
    assert.strictEqual(promise({}).dueAt, at("2024-01-11T22:00:00Z")))
  it("start no clock for a message without urgency", () => {
    const { because, dueAt, policyId } = promise({ urgency: "none" })
    assert.deepStrictEqual({ because, dueAt, policyId }, { because: "no-clock", dueAt: null, policyId: "none" })
  })
  it("promise nothing for an emergency", () => {
    const { because, dueAt, policyId } = promise({ urgency: "emergency" })
    assert.deepStrictEqual({ because, dueAt, policyId }, { because: "emergency", dueAt: null, policyId: "emergency" })
  })
  it("match every urgency", () => {
    for (const urgency of Urgency.literals) {
      assert.isDefined(
        ResponseTimePolicy.firstMatch(ResponseTimePolicy.defaultPolicies, { urgency, category: "thanks" })
      )
    }
  })
  it("survive JSON, as data that a practice edits", () => {
    const List = Schema.Array(ResponseTimePolicy.ResponseTimePolicy)
    const written: unknown = JSON.parse(JSON.stringify(ResponseTimePolicy.defaultPolicies))
    assert.deepStrictEqual(
      Result.getOrThrow(Schema.decodeUnknownResult(List)(written)),
      ResponseTimePolicy.defaultPolicies
    )
  })
})

describe("business days", () => {
  it("give Saturday's and Sunday night's messages the same promise", () => {
    const saturday = promise({ urgency: "soon", receivedAt: at("2024-01-06T14:00:00Z") })
    const sundayNight = promise({ urgency: "soon", receivedAt: at("2024-01-08T04:59:59Z") })
    assert.strictEqual(saturday.dueAt, at("2024-01-08T22:00:00Z"))
    assert.strictEqual(sundayNight.dueAt, saturday.dueAt)
  })
  it("give messages before opening and after closing of one date the same promise", () => {
    const early = promise({ urgency: "soon", receivedAt: at("2024-01-08T05:00:00Z") })
    const late = promise({ urgency: "soon", receivedAt: at("2024-01-09T04:59:59Z") })
    assert.strictEqual(early.dueAt, at("2024-01-09T22:00:00Z"))
    assert.strictEqual(late.dueAt, early.dueAt)
  })
  it("pass over holidays", () =>
    assert.strictEqual(
      promise({ urgency: "soon" }, undefined, compile({ holidays: ["2024-01-09"] })).dueAt,
      at("2024-01-10T22:00:00Z")
    ))
  it("keep the closing's local time over a change of clocks", () =>
    assert.strictEqual(
      promise({ urgency: "soon", receivedAt: at("2024-03-08T15:00:00Z") }).dueAt,
      at("2024-03-11T21:00:00Z")
    ))
})

describe("open time", () => {
  it("rests from closing to opening", () =>
    assert.strictEqual(
      promise({ urgency: "urgent", receivedAt: at("2024-01-05T21:55:00Z") }).dueAt,
      at("2024-01-08T15:55:00Z")
    ))
  it("that is used up at closing is due at that closing", () =>
    assert.strictEqual(
      promise({ urgency: "urgent", receivedAt: at("2024-01-08T20:00:00Z") }).dueAt,
      at("2024-01-08T22:00:00Z")
    ))
})

describe("a list of policies", () => {
  const refills: ResponseTimePolicy.ResponseTimePolicy = {
    id: "refills",
    version: 4,
    match: { categories: ["refill"], urgencies: ["routine", "soon"] },
    target: { _tag: "BusinessDays", days: 2 }
  }
  const everything: ResponseTimePolicy.ResponseTimePolicy = {
    id: "everything",
    version: 2,
    match: {},
    target: { _tag: "OpenSeconds", seconds: 3600 }
  }
  const chosen = (request: Partial<ResponseTimePolicy.PromiseRequest>, policies = [refills, everything]) => {
    const { policyId, policyVersion } = promise(request, policies)
    return [policyId, policyVersion]
  }

  it("is decided by the first that matches", () => {
    assert.deepStrictEqual(chosen({ category: "refill" }), ["refills", 4])
    assert.deepStrictEqual(chosen({ category: "refill" }, [everything, refills]), ["everything", 2])
  })
  it("matches by urgency and category together", () => {
    assert.deepStrictEqual(chosen({ category: "refill", urgency: "urgent" }), ["everything", 2])
    assert.deepStrictEqual(chosen({ category: "billing", urgency: "soon" }), ["everything", 2])
  })
  it("matches nothing with an empty list of urgencies", () =>
    assert.deepStrictEqual(chosen({}, [{ ...everything, match: { urgencies: [] } }]), ["no-policy", 0]))
  it("that does not match promises nothing and says so", () =>
    assert.deepStrictEqual(promise({ category: "billing" }, [refills]), {
      dueAt: null,
      policyId: ResponseTimePolicy.noPolicyId,
      policyVersion: 0,
      calendarVersion: 7,
      because: "no-policy"
    }))
})

describe("nobody is promised a time", () => {
  const anything = [
    { id: "all", version: 1, match: {}, target: { _tag: "OpenSeconds", seconds: 60 } }
  ] as const satisfies ReadonlyArray<ResponseTimePolicy.ResponseTimePolicy>

  it("for an emergency, whatever the policy", () => {
    assert.deepInclude(promise({ urgency: "emergency" }, anything), { dueAt: null, because: "emergency" })
  })
  it("for a red flag, whatever the policy", () => {
    assert.deepInclude(promise({ urgency: "urgent", hasRedFlag: true }, anything), { dueAt: null, because: "red-flag" })
  })
  it("when the practice does not open", () => {
    const once = compile({ hours: {}, shifts: { "2024-01-08": [["09:00", "10:00"]] } })
    assert.deepInclude(promise({}, undefined, once), { dueAt: null, because: "no-opening" })
  })

  it.prop(
    "for any emergency or red flag, in any list of policies, and a promise is otherwise after receipt",
    {
      policies: Schema.Array(ResponseTimePolicy.ResponseTimePolicy),
      urgency: Urgency,
      category: Category,
      hasRedFlag: Schema.Boolean,
      receivedAt: Schema.Int.check(Schema.isBetween({ minimum: 1_600_000_000, maximum: 1_800_000_000 }))
    },
    ({ policies, receivedAt, ...request }) => {
      const received = Instant.fromMillis(receivedAt * 1_000)
      const { dueAt } = promise({ ...request, receivedAt: received }, policies)
      if (request.urgency === "emergency" || request.hasRedFlag) assert.isNull(dueAt)
      if (dueAt !== null) assert.isAbove(Instant.toMillis(dueAt), receivedAt * 1_000)
    },
    { arbitrary: { runs: 200 } }
  )
})

describe("a target", () => {
  const accepts = (target: unknown) =>
    Result.isSuccess(Schema.decodeUnknownResult(ResponseTimePolicy.ResponseTarget)(target))

  it("in calendar time cannot be written", () => assert.isFalse(accepts({ _tag: "CalendarSeconds", seconds: 3600 })))
  it("of no time cannot be written", () => {
    assert.isFalse(accepts({ _tag: "OpenSeconds", seconds: 0 }))
    assert.isFalse(accepts({ _tag: "BusinessDays", days: 0 }))
    assert.isFalse(accepts({ _tag: "BusinessDays", days: 1.5 }))
  })
})

describe("an urgent due time falls after today's closing", () => {
  const falls = (receivedAt: string, dueAt: string, hours = clinic) =>
    ResponseTimePolicy.fallsAfterTodaysClosing(hours, at(receivedAt), at(dueAt))

  it("when it moves to the next open date", () => assert.isTrue(falls("2024-01-08T21:30:00Z", "2024-01-09T15:30:00Z")))
  it("when it was received on a closed day", () => assert.isTrue(falls("2024-01-06T15:00:00Z", "2024-01-08T16:00:00Z")))
  it("not when it is due at today's closing", () =>
    assert.isFalse(falls("2024-01-08T20:00:00Z", "2024-01-08T22:00:00Z")))
  it("not when it was received before today's opening", () =>
    assert.isFalse(falls("2024-01-08T10:00:00Z", "2024-01-08T16:00:00Z")))
  it("not when the practice never closes", () =>
    assert.isFalse(falls("2024-01-09T04:30:00Z", "2024-01-09T06:30:00Z", compile({ hours: always }))))
})
