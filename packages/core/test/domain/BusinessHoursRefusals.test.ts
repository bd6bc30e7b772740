/** Hours, instants and local times that cannot be, each refused by its field. */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as BusinessHours from "../../src/domain/BusinessHours.ts"
import { allDay, at, nineToFive, tag, weekdays } from "../support/hours.ts"

describe("hours that cannot be", () => {
  const refusal = (schedule: unknown) => Result.getOrThrow(Result.flip(BusinessHours.fromUnknown(schedule)))
  const zone = "America/New_York"

  it.each([
    ["timeZone", { timeZone: "America/New_Yrok", hours: weekdays }],
    ["timeZone", { timeZone: "-05:00", hours: weekdays }],
    ["timeZone", { hours: weekdays }],
    ["hours", { timeZone: zone }],
    ["hours", { timeZone: zone, hours: {} }],
    ["hours", { timeZone: zone, hours: { mon: [], tue: [] } }],
    ["hours", { timeZone: zone, hours: {}, holidays: ["2024-01-08"], shifts: { "2024-01-08": nineToFive } }],
    ["hours", { timeZone: zone, hours: {}, breaks: { "2024-01-08": allDay }, shifts: { "2024-01-08": nineToFive } }],
    ["hours.monday", { timeZone: zone, hours: { monday: nineToFive } }],
    ["hours.mon[0][0]", { timeZone: zone, hours: { mon: [["9:00", "17:00"]] } }],
    ["hours.mon[0][1]", { timeZone: zone, hours: { mon: [["09:00", "17:60"]] } }],
    ["hours.mon[0][1]", { timeZone: zone, hours: { mon: [["09:00", "24:30"]] } }],
    ["hours.mon[0]", { timeZone: zone, hours: { mon: [["09:00", "09:00"]] } }],
    ["hours.mon[0]", { timeZone: zone, hours: { mon: [["22:00", "06:00"]] } }],
    ["hours.mon[0][1]", { timeZone: zone, hours: { mon: [["09:00"]] } }],
    ["holidays[0]", { timeZone: zone, hours: weekdays, holidays: ["2023-02-29"] }],
    ["breaks", { timeZone: zone, hours: weekdays, breaks: { "8 January": nineToFive } }],
    ["shifts.2024-01-08[0]", { timeZone: zone, hours: weekdays, shifts: { "2024-01-08": [["10:00", "10:00"]] } }],
    ["schedule", null]
  ])("are refused at %s", (field, schedule) => assert.strictEqual(refusal(schedule).field, field))

  it("are refused when two intervals of a day overlap, whatever their order", () => {
    const hours = {
      mon: [
        ["12:00", "17:00"],
        ["09:00", "12:01"]
      ]
    }
    const error = refusal({ timeZone: zone, hours })
    assert.strictEqual(error.field, "hours.mon[0]")
    assert.include(error.message, "overlaps hours.mon[1]")
  })

  it("are refused with the mend in the sentence", () => {
    assert.strictEqual(
      refusal({ timeZone: zone, hours: { mon: [["9:00", "17:00"]] } }).message,
      'hours.mon[0][0]: "9:00" is not a time of day. ' +
        "Write it as HH:MM or HH:MM:SS, such as 09:00; 24:00 is the end of the day."
    )
  })

  it("are not confused by keys of the language", () => {
    const schedule = JSON.parse(`{"timeZone":"${zone}","hours":{"mon":[["09:00","17:00"]]},"breaks":{"__proto__":[]}}`)
    assert.strictEqual(refusal(schedule).field, "breaks")
  })
})

describe("text that is no instant or local time", () => {
  it.each([
    "2024-01-08T14:00:00",
    "2024-01-08",
    "2024-13-08T14:00:00Z",
    "2024-02-30T00:00:00Z",
    "noon",
    ""
  ])("%s is refused", (written) =>
    assert.strictEqual(tag(BusinessHours.instantFromText("start", written)), "InvalidQuestion"))
  it("an offset is understood", () => assert.strictEqual(at("2024-01-08T09:00:00-05:00"), at("2024-01-08T14:00:00Z")))
  it.each([
    ["America/New_York", "2024-01-08"],
    ["America/New_York", "2024-01-08T9:00"],
    ["America/New_York", "2024-02-30T09:00"],
    ["Nowhere/Land", "2024-01-08T09:00"]
  ])("%s %s is refused", (zone, local) =>
    assert.strictEqual(tag(BusinessHours.resolveLocal(zone, local)), "InvalidQuestion"))
})
