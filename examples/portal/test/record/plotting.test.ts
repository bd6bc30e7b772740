/** Where readings stand in their plot: inside it, in the order of time, with the target behind them. */
import { assert, describe, it } from "@effect/vitest"
import type { Measurement, ReadingView } from "../../src/api/views.ts"
import { chartOf, ticksOf } from "../../src/record/plotting.ts"

const size = { width: 600, height: 260 }

const reading = (at: string, measurement: Measurement): ReadingView => ({
  id: at,
  measurement,
  taken: { precision: "minute", at },
  entered: { name: "Emma Carter", role: "patient", kind: "patient", at },
  isFromLetter: false,
  messageId: null,
  standing: null,
  corrections: [],
  withdrawn: null
})

const pressure = (systolic: number, diastolic: number): Measurement => ({
  kind: "blood-pressure",
  systolic,
  diastolic,
  unit: "mmHg"
})

const band = {
  kind: "blood-pressure",
  systolic: { low: 90, high: 129 },
  diastolic: { low: 60, high: 79 },
  unit: "mmHg"
} as const

describe("chartOf", () => {
  const readings = [
    reading("2026-11-20T12:00:00.000Z", pressure(127, 77)),
    reading("2026-11-10T12:00:00.000Z", pressure(138, 86)),
    reading("2026-10-20T12:00:00.000Z", pressure(152, 94))
  ]

  it("draws two lines of a blood pressure, oldest first, higher values higher, and all of it inside", () => {
    const { bands, lines } = chartOf(readings, band, size)
    assert.deepStrictEqual(
      lines.map(({ name, points }) => [name, points.map(({ title }) => title)]),
      [
        ["top", ["152/94", "138/86", "127/77"]],
        ["bottom", ["152/94", "138/86", "127/77"]]
      ]
    )
    const [top, bottom] = lines
    for (const [index, point] of (top?.points ?? []).entries()) {
      assert.isBelow(point.y, bottom?.points[index]?.y ?? 0)
    }
    const points = lines.flatMap((line) => line.points)
    assert.isTrue(points.every(({ x, y }) => x > 0 && x < size.width && y > 0 && y < size.height))
    assert.isTrue(points.every((point, index) => index % 3 === 0 || point.x > (points[index - 1]?.x ?? 0)))
    assert.isTrue(
      bands.length === 2 && bands.every(({ bottom, top }) => top > 0 && top < bottom && bottom < size.height)
    )
  })

  it("puts a value on the edge of the target where the target ends", () => {
    const { bands, lines } = chartOf([...readings, reading("2026-11-01T12:00:00.000Z", pressure(129, 79))], band, size)
    const at = lines[0]?.points.find(({ title }) => title === "129/79")
    assert.closeTo(at?.y ?? 0, bands[0]?.top ?? 1, 0.001)
  })

  it("draws values of two units in that of the latest", () => {
    const weights = [
      reading("2026-11-20T12:00:00.000Z", { kind: "weight", value: 180, unit: "lb" }),
      reading("2026-11-10T12:00:00.000Z", { kind: "weight", value: 81.6, unit: "kg" })
    ]
    const titles = chartOf(weights, null, size).lines[0]?.points.map(({ title }) => title)
    assert.deepStrictEqual(titles, ["179.9", "180"])
  })

  it("stands up to readings of one moment and of one value", () => {
    const same = [1, 2].map(() => reading("2026-11-20T12:00:00.000Z", { kind: "weight", value: 180, unit: "lb" }))
    const { lines, scales } = chartOf(same, null, size)
    assert.isTrue(lines.flatMap((line) => line.points).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    assert.strictEqual(scales.timeTicks.length, 1)
  })
})

describe("ticksOf", () => {
  it("are round numbers within the ends, three to eight of them", () => {
    for (const [low, high] of [
      [54, 158],
      [178.2, 183.6],
      [60, 420],
      [4.1, 11.9]
    ] as const) {
      const ticks = ticksOf(low, high)
      assert.isTrue(ticks.length >= 3 && ticks.length <= 8, ticks.join())
      assert.isTrue(ticks.every((tick) => tick >= low && tick <= high))
    }
    assert.deepStrictEqual(ticksOf(54, 158), [60, 80, 100, 120, 140])
  })
})
