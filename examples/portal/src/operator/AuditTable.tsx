/**
 * Rows of the audit as a table: who did what, when, to what, and whether it was allowed.
 */
import type { AuditRowView } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { TableFrame } from "../parts/TableFrame.tsx"
import { sentenceForCode, useWords } from "../words/Words.ts"

const shownMax = 3

export const AuditTable = ({ rows }: { readonly rows: ReadonlyArray<AuditRowView> }) => {
  const words = useWords().practice.audit
  return (
    <TableFrame label={words.title}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.about}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditRow key={row.sequence} row={row} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const AuditRow = ({ row }: { readonly row: AuditRowView }) => {
  const words = useWords()
  const { actions, activities, more, refused, success } = words.practice.audit
  const about = [...row.entities, ...row.patients.map((id) => `Patient/${id}`)]
  return (
    <tr>
      <th scope="row">{row.sequence}</th>
      <td>
        <Moment at={row.at} isShort />
      </td>
      <td>
        {row.actorName}
        <span className="cell-id">{row.actorId}</span>
      </td>
      <td>
        {activities[row.activity] ?? row.activity}
        <span className="cell-id">{actions[row.action] ?? row.action}</span>
      </td>
      <td>
        <span className={`outcome outcome-${row.outcome}`}>{row.outcome === "success" ? success : refused}</span>
        {row.reason === null ? null : <span className="cell-id">{sentenceForCode(words, row.reason)}</span>}
      </td>
      <td>
        {about.slice(0, shownMax).map((one) => (
          <span key={one} className="cell-id">
            {one}
          </span>
        ))}
        {about.length > shownMax ? <span className="cell-id">{more(about.length - shownMax)}</span> : null}
      </td>
    </tr>
  )
}
