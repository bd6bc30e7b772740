/**
 * A kind of reading over time, with the target band behind it: drawn in the page, at the size that it has.
 *
 * The table of the same page says every number; a screen reader hears one sentence here. Nothing is told by colour
 * alone: the two lines of a blood pressure differ in their marks and are named at their ends.
 */
import { useLayoutEffect, useRef, useState } from "react"
import type { MeasuredKind, ReadingView, TargetBand } from "../api/views.ts"
import { useCalendar } from "../parts/signedInContext.ts"
import { type Calendar, shortDay } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { chartOf, type Line, type Scales } from "./plotting.ts"
import { measured } from "./values.ts"

interface ReadingPlotProps {
  readonly kind: MeasuredKind
  readonly band: TargetBand | null
  readonly readings: ReadonlyArray<ReadingView>
}

const height = 260

export const ReadingPlot = ({ band, kind, readings }: ReadingPlotProps) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const [place, width] = useWidth()
  const text = words.readings
  const { bands, lines, scales } = chartOf(readings, band, { width, height })
  const latest = readings[0]
  const inside = readings.filter(({ standing }) => standing === "inside").length
  const last = latest === undefined ? "" : measured(latest.measurement, language)
  const summary =
    band === null ? text.plotSummaryBandless(readings.length, last) : text.plotSummary(readings.length, inside, last)
  return (
    <figure ref={place} className="plot">
      {width === 0 ? null : (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`${text.plot(text.kinds[kind])}. ${summary}`}
        >
          {bands.map(({ bottom, top }) => (
            <rect
              key={top}
              className="plot-band"
              x={scales.left}
              y={top}
              width={scales.right - scales.left}
              height={bottom - top}
            />
          ))}
          <Axes scales={scales} calendar={calendar} />
          {lines.map((line) => (
            <PlotLine key={line.name} line={line} label={kind === "blood-pressure" ? text[line.name] : undefined} />
          ))}
        </svg>
      )}
      {bands.length === 0 ? null : (
        <figcaption className="plot-key">
          <span className="plot-swatch" aria-hidden="true" />
          {text.targetBand}
        </figcaption>
      )}
    </figure>
  )
}

const Axes = ({ calendar, scales }: { readonly scales: Scales; readonly calendar: Calendar }) => (
  <g>
    {scales.valueTicks.map(({ at, value }) => (
      <g key={value}>
        <line className="plot-grid" x1={scales.left} x2={scales.right} y1={at} y2={at} />
        <text className="plot-tick" x={scales.left - 8} y={at} dy="0.35em" textAnchor="end">
          {value}
        </text>
      </g>
    ))}
    {scales.timeTicks.map(({ anchor, at, millis }) => (
      <text key={millis} className="plot-tick" x={at} y={scales.bottom + 22} textAnchor={anchor}>
        {shortDay(new Date(millis).toISOString(), calendar)}
      </text>
    ))}
  </g>
)

const PlotLine = ({ label, line }: { readonly line: Line; readonly label: string | undefined }) => {
  const { name, points } = line
  const last = points.at(-1)
  return (
    <g className={`plot-line plot-${name}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {points.map(({ title, x, y }, index) =>
        name === "bottom" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name, and none moves.
          <path key={index} d={`M${x} ${y - 5}l5 5-5 5-5-5Z`}>
            <title>{title}</title>
          </path>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name, and none moves.
          <circle key={index} cx={x} cy={y} r={4.5}>
            <title>{title}</title>
          </circle>
        )
      )}
      {label === undefined || last === undefined ? null : (
        <text className="plot-name" x={last.x} y={last.y - 12} textAnchor="end">
          {label}
        </text>
      )}
    </g>
  )
}

/** The width that the page gives. */
const useWidth = () => {
  const place = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, width] as const
}
