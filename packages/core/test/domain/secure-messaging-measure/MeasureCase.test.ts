/**
 * Goal: what files carry becomes facts, exactly, or is refused with the field's name.
 */
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { millisFromText } from "../../../src/domain/secure-messaging-measure/InstantText.ts"
import { MeasureCase, parseCase } from "../../../src/domain/secure-messaging-measure/MeasureCase.ts"

const base = {
  edition: "stage2",
  period: { start: "2014-07-01", end: "2014-09-30" },
  zone: "America/New_York",
  practitioner: "ep:A",
  encounters: [{ patient: "P1", practitioner: "ep:A", start: "2014-07-01", kind: "office", status: "finished" }],
  messages: [
    {
      id: "m1",
      subject: "P1",
      sender: "pat:P1",
      recipients: ["ep:A"],
      sent: "2014-08-05T10:00:00-04:00",
      received: "2014-08-05T14:00:01Z",
      status: "delivered",
      channel: "portal"
    }
  ]
}
type Base = typeof base

const parse = (input: unknown) => parseCase(Schema.decodeUnknownSync(MeasureCase)(input))
const parsed = (input: unknown) => Result.getOrThrow(parse(input))
const refused = (input: unknown) => Result.getOrThrow(Result.flip(parse(input)))
const withStart = (start: string): Base => ({ ...base, encounters: base.encounters.map((e) => ({ ...e, start })) })
const withMessage = (fields: object) => ({ ...base, messages: base.messages.map((m) => ({ ...m, ...fields })) })
const iso = (millis: number | undefined) =>
  millis === undefined ? "" : DateTime.formatIso(DateTime.makeUnsafe(millis))

describe("MeasureCase", () => {
  it("a local date is the first instant of its day in the zone", () => {
    assert.strictEqual(iso(parsed(base).encounters[0]?.startMillis), "2014-07-01T04:00:00.000Z")
  })

  it("a visit without an id is known by its position, and null is the same as absent", () => {
    const [first] = base.encounters
    const { encounters } = parsed({
      ...base,
      encounters: [first, { ...first, id: null, county: null, version: null }, { ...first, id: "e" }]
    })
    assert.deepStrictEqual(
      encounters.map(({ id }) => id),
      [0, 1, "e"]
    )
    assert.deepStrictEqual(encounters[0], { ...encounters[1], id: 0 } as (typeof encounters)[0])
  })

  it("what a message leaves out is false, absent or never received", () => {
    const { messages } = parsed(withMessage({ received: null }))
    assert.strictEqual(messages[0]?.receivedMillis, null)
    assert.strictEqual(messages[0]?.isAutomated, false)
    assert.strictEqual(messages[0]?.onBehalfOf, null)
  })

  it("an instant without offset is refused with its field", () => {
    assert.deepInclude(refused(withStart("2014-08-01T10:00:00")), {
      _tag: "InstantWithoutOffset",
      field: "encounters[0].start"
    })
    assert.deepInclude(refused(withMessage({ sent: "2014-08-05T10:00" })), {
      _tag: "InstantWithoutOffset",
      field: "messages[0].sent"
    })
    assert.deepInclude(refused(withMessage({ received: "2014-08-05T10:00:00.5" })), {
      _tag: "InstantWithoutOffset",
      field: "messages[0].received"
    })
  })

  it("a day or a time that does not exist is refused with its field", () => {
    for (const start of [
      "2015-02-29",
      "2014-08-01T24:00:00Z",
      "2014-02-30T10:00:00Z",
      "yesterday",
      "",
      "2014-08-01T10:60Z"
    ]) {
      assert.deepInclude(refused(withStart(start)), { _tag: "UnreadableInstant", field: "encounters[0].start" })
    }
  })

  it("an unknown edition, a reversed period, an unknown zone and a circle of merges are refused by their names", () => {
    assert.strictEqual(refused({ ...base, edition: "stage1" })._tag, "UnknownEdition")
    assert.strictEqual(refused({ ...base, period: { start: "2014-09-30", end: "2014-07-01" } })._tag, "ReversedPeriod")
    assert.strictEqual(refused({ ...base, period: { start: "2015-02-29", end: "2015-07-01" } })._tag, "UnknownDate")
    assert.strictEqual(refused({ ...base, zone: "Mars/Olympus" })._tag, "UnknownZone")
    assert.strictEqual(refused({ ...base, merges: { P1: "P2", P2: "P3", P3: "P1" } })._tag, "MergeInCircle")
  })

  it("a representative's dates are local days: from inclusive, until exclusive", () => {
    const representatives = [{ id: "rep:M", patient: "P1", from: "2014-03-10", until: "2014-11-03" }]
    const [grant] = parsed({ ...base, representatives }).question.context.grants.get("rep:M") ?? []
    assert.strictEqual(iso(grant?.fromMillis ?? undefined), "2014-03-10T04:00:00.000Z")
    assert.strictEqual(iso(grant?.untilMillis ?? undefined), "2014-11-03T05:00:00.000Z")
    const wrong = [{ id: "rep:M", patient: "P1", from: "2014-03-32" }]
    assert.deepInclude(refused({ ...base, representatives: wrong }), { field: "representatives[0].from" })
  })

  it("a record named like a part of every object is a name like any other", () => {
    const merges = JSON.parse('{"__proto__":"P1","constructor":"P1"}')
    const { survivors } = parsed({ ...base, merges }).question.context
    assert.strictEqual(survivors.get("constructor"), "P1")
    assert.strictEqual(survivors.get("__proto__"), "P1")
  })

  it("an unknown kind of visit and an unknown choice are refused, an unknown field is not", () => {
    const decode = Schema.decodeUnknownResult(MeasureCase)
    assert.isTrue(Result.isFailure(decode({ ...base, encounters: [{ ...base.encounters[0], kind: "ofice" }] })))
    assert.isTrue(Result.isFailure(decode({ ...base, policy: { attribution: "everyone" } })))
    assert.isTrue(Result.isSuccess(decode({ ...base, colour: "green", policy: { colour: "green" } })))
  })
})

describe("InstantText", () => {
  const read = (text: string) => iso(Result.getOrThrow(millisFromText(text, "at")))

  it("reads every common form of ISO 8601 with an offset", () => {
    assert.strictEqual(read("2014-08-01T10:00:00-04:00"), "2014-08-01T14:00:00.000Z")
    assert.strictEqual(read("2014-08-01T10:00:00.123456789+0530"), "2014-08-01T04:30:00.123Z")
    assert.strictEqual(read("2014-08-01t10:00z"), "2014-08-01T10:00:00.000Z")
    assert.strictEqual(read("2014-08-01T10:00:00,5+14"), "2014-07-31T20:00:00.500Z")
    assert.strictEqual(read("2016-02-29T23:59:59.999-12:00"), "2016-03-01T11:59:59.999Z")
    assert.strictEqual(read("1969-12-31T23:59:59.9Z"), "1969-12-31T23:59:59.900Z")
  })

  it("keeps a leap second within its minute", () => {
    assert.strictEqual(read("2016-12-31T23:59:60Z"), "2016-12-31T23:59:59.999Z")
  })

  it.prop(
    "agrees with the runtime on what it writes itself",
    [Schema.Int.check(Schema.isBetween({ minimum: -10_000_000_000_000, maximum: 10_000_000_000_000 }))],
    ([millis]) => {
      assert.strictEqual(Result.getOrThrow(millisFromText(iso(millis), "at")), millis)
    }
  )
})
