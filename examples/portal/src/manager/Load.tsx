/**
 * When patients write: a field of shades for the eye, by weekday and hour, with the counts for everybody else in its
 * table cells.
 */

import { useWords } from "../words/Words.ts"
import type { Behind } from "./FigureEvidence.tsx"

/** Hours stand in groups of two, so that a phone can show them. */
const hoursPerCell = 2

interface LoadProps {
  readonly load: ReadonlyArray<ReadonlyArray<number>>
  readonly onOpen: (behind: Behind) => void
}

export const Load = ({ load, onOpen }: LoadProps) => {
  const words = useWords().overview
  const rows = load.map((row) =>
    Array.from({ length: 24 / hoursPerCell }, (_, cell) =>
      row.slice(cell * hoursPerCell, (cell + 1) * hoursPerCell).reduce((sum, count) => sum + count, 0)
    )
  )
  const most = Math.max(0, ...rows.flat())
  return (
    <section className="overview-part">
      <h2>{words.load}</h2>
      <p className="hint">{words.loadLead}</p>
      <p>{most === 0 ? words.nobodyWrote : busiestOf(rows, words)}</p>
      <table className="load">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.weekday}</span>
            </th>
            {(rows[0] ?? []).map((_, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place.
              <th key={cell} scope="col">
                {cell * hoursPerCell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, weekday) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place.
            <tr key={weekday}>
              <th scope="row">
                <abbr title={words.weekdays[weekday]}>{words.weekdays[weekday]?.slice(0, 2)}</abbr>
              </th>
              {row.map((count, cell) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place.
                <td key={cell} data-shade={most === 0 ? 0 : Math.ceil((count / most) * 4)}>
                  {count === 0 ? null : (
                    <button
                      type="button"
                      className="load-open"
                      onClick={() => {
                        const hour = cell * hoursPerCell
                        const figure = { _tag: "Load", weekday, hour, hours: hoursPerCell } as const
                        onOpen({ name: words.load, teamName: `${words.weekdays[weekday]}, ${hour}:00`, figure })
                      }}
                    >
                      {count}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** By the same cells as the field shows. */
const busiestOf = (
  rows: ReadonlyArray<ReadonlyArray<number>>,
  { busiest, weekdays }: ReturnType<typeof useWords>["overview"]
): string => {
  let [most, day, cell] = [0, 0, 0]
  for (const [weekday, row] of rows.entries()) {
    for (const [at, count] of row.entries()) if (count > most) [most, day, cell] = [count, weekday, at]
  }
  const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`
  return busiest(weekdays[day] ?? "", `${clock(cell * hoursPerCell)}–${clock((cell + 1) * hoursPerCell)}`, most)
}
