/**
 * Where things stand in a plot of readings: pure numbers, so that they can be tried without a page.
 *
 * Values of two units are drawn in the unit of the latest reading. The target always fits in, and no line touches an
 * edge.
 */
import type { Measurement, ReadingView, TargetBand } from "../api/views.ts"
import { takenMillis } from "./values.ts"

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
  readonly title: string
}

export interface Line {
  readonly name: "top" | "bottom"
  readonly points: ReadonlyArray<Point>
}

export interface Scales {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly valueTicks: ReadonlyArray<{ readonly value: number; readonly at: number }>
  readonly timeTicks: ReadonlyArray<{
    readonly millis: number
    readonly at: number
    readonly anchor: "start" | "middle" | "end"
  }>
}

export interface Chart {
  readonly lines: ReadonlyArray<Line>
  readonly bands: ReadonlyArray<{ readonly top: number; readonly bottom: number }>
  readonly scales: Scales
}

interface Sample {
  readonly millis: number
  readonly values: ReadonlyArray<number>
  readonly title: string
}

const margin = { left: 44, right: 12, top: 18, bottom: 34 }

/** One mole of glucose weighs 180.16 g, a pound 0.45359237 kg. */
const factorTo: Record<Measurement["unit"], number> = {
  mmHg: 1,
  "mg/dL": 1,
  "mmol/L": 1 / 18.016,
  lb: 1,
  kg: 0.453_592_37
}

const converted = (value: number, from: Measurement["unit"], to: Measurement["unit"]): number =>
  from === to ? value : (value / factorTo[from]) * factorTo[to]

/** The whole chart; readings come latest first. */
export const chartOf = (
  readings: ReadonlyArray<ReadingView>,
  band: TargetBand | null,
  { height, width }: Size
): Chart => {
  const unit = readings[0]?.measurement.unit ?? "mmHg"
  const samples = readings.map((reading) => sampleOf(reading, unit)).toSorted((a, b) => a.millis - b.millis)
  const spans = band === null ? [] : spansOf(band, unit)
  const values = [...samples.flatMap((sample) => sample.values), ...spans.flat()]
  const [low, high] = padded(Math.min(...values), Math.max(...values))
  const [first, last] = [samples[0]?.millis ?? 0, samples.at(-1)?.millis ?? 1]
  const box = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom }
  const x = (millis: number): number =>
    box.left + 10 + ((millis - first) / Math.max(last - first, 1)) * (box.right - box.left - 20)
  const y = (value: number): number => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top)
  const names = ["top", "bottom"] as const
  return {
    lines: (samples[0]?.values ?? []).map((_, index) => ({
      name: names[index] ?? "top",
      points: samples.map(({ millis, title, values }) => ({ x: x(millis), y: y(values[index] ?? 0), title }))
    })),
    bands: spans.map(([from, to]) => ({ top: y(to), bottom: y(from) })),
    scales: {
      left: box.left,
      right: box.right,
      bottom: box.bottom,
      valueTicks: ticksOf(low, high).map((value) => ({ value, at: y(value) })),
      timeTicks: timesOf(first, last, width).map((millis, index, all) => ({
        millis,
        at: x(millis),
        anchor: index === 0 ? "start" : index === all.length - 1 ? "end" : "middle"
      }))
    }
  }
}

const sampleOf = ({ measurement, taken }: ReadingView, unit: Measurement["unit"]): Sample => {
  const values =
    measurement.kind === "blood-pressure"
      ? [measurement.systolic, measurement.diastolic]
      : [converted(measurement.value, measurement.unit, unit)]
  return { millis: takenMillis(taken), values, title: values.map((value) => Math.round(value * 10) / 10).join("/") }
}

const spansOf = (band: TargetBand, unit: Measurement["unit"]): ReadonlyArray<readonly [number, number]> =>
  band.kind === "blood-pressure"
    ? [
        [band.systolic.low, band.systolic.high],
        [band.diastolic.low, band.diastolic.high]
      ]
    : [[converted(band.low, band.unit, unit), converted(band.high, band.unit, unit)]]

/** A tenth more on each side, so that nothing lies on the edge. */
const padded = (low: number, high: number): readonly [number, number] => {
  const more = Math.max((high - low) * 0.1, 1)
  return [Math.max(0, low - more), high + more]
}

/** Round numbers, about five of them. */
export const ticksOf = (low: number, high: number): ReadonlyArray<number> => {
  const rough = (high - low) / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((nice) => nice * power >= rough) ?? 10) * power
  const ticks: Array<number> = []
  for (let at = Math.ceil(low / step); at * step <= high; at++) ticks.push(Math.round(at * step * 100) / 100)
  return ticks
}

const timesOf = (first: number, last: number, width: number): ReadonlyArray<number> => {
  if (last - first < 86_400_000) return [first]
  const count = Math.min(width < 420 ? 3 : 5, Math.floor((last - first) / 86_400_000) + 1)
  return Array.from({ length: count }, (_, index) => first + ((last - first) * index) / (count - 1))
}
