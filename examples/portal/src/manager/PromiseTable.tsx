/**
 * Promises kept and not kept, by team and urgency, for the last 7, 30 or 90 days. Each count opens its threads.
 */
import { useState } from "react"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import type { OverviewView, PromisesView } from "../api/views.ts"
import { TableFrame } from "../parts/TableFrame.tsx"
import { percent } from "../words/moments.ts"
import { useReader, useWords } from "../words/Words.ts"
import type { Behind } from "./FigureEvidence.tsx"

interface PromiseTableProps {
  readonly promises: OverviewView["promises"]
  readonly onOpen: (behind: Behind) => void
}

export const PromiseTable = ({ onOpen, promises }: PromiseTableProps) => {
  const words = useWords().overview
  const [days, setDays] = useState(30)
  const rows = promises.find((one) => one.days === days)?.rows ?? []
  return (
    <section className="overview-part">
      <h2>{words.promises}</h2>
      <p className="hint">{words.promisesLead}</p>
      <RadioGroup
        className="field"
        orientation="horizontal"
        value={String(days)}
        onChange={(next) => setDays(Number(next))}
      >
        <Label className="visually-hidden">{words.span}</Label>
        <div className="pills">
          {promises.map(({ days }) => (
            <Radio key={days} value={String(days)} className="pill">
              {words.days(days)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {rows.length === 0 ? <p>{words.noPromises}</p> : <Rows rows={rows} days={days} onOpen={onOpen} />}
    </section>
  )
}

interface RowsProps extends Pick<PromiseTableProps, "onOpen"> {
  readonly rows: ReadonlyArray<PromisesView>
  readonly days: number
}

const Rows = ({ days, onOpen, rows }: RowsProps) => {
  const { language, words } = useReader()
  const { broken, kept, promises, share, team, urgency } = words.overview
  const open = (row: PromisesView, verdict: "kept" | "broken") => {
    const { teamId, teamName } = row
    const name = `${verdict === "kept" ? kept : broken}, ${words.triage.urgency[row.urgency]}`
    const figure = { _tag: "Promises", teamId, urgency: row.urgency, days: days as 7 | 30 | 90, verdict } as const
    onOpen({ name, teamName, figure })
  }
  return (
    <TableFrame label={promises}>
      <table className="table-cards table-promises">
        <thead>
          <tr>
            <th scope="col">{team}</th>
            <th scope="col">{urgency}</th>
            <th scope="col">{share}</th>
            <th scope="col">{kept}</th>
            <th scope="col">{broken}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.teamId} ${row.urgency}`}>
              <th scope="row">{row.teamName}</th>
              <td data-label={urgency}>{words.triage.urgency[row.urgency]}</td>
              <td data-label={share}>{percent(row.kept / (row.kept + row.broken), language)}</td>
              {(["kept", "broken"] as const).map((verdict) => (
                <td key={verdict} data-label={verdict === "kept" ? kept : broken}>
                  {row[verdict] === 0 ? (
                    0
                  ) : (
                    <button type="button" className="figure-open" onClick={() => open(row, verdict)}>
                      {row[verdict]}
                      <span className="visually-hidden">
                        {" "}
                        {verdict === "kept" ? kept : broken}, {row.teamName}
                      </span>
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
