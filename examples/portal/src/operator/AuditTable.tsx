/**
 * Rows of the audit: who did what, when, about whom, and whether it was allowed. On a phone each row reads as a card.
 */
import type { AuditRowView } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { TableFrame } from "../parts/TableFrame.tsx"
import { sentenceForCode, useWords } from "../words/Words.ts"

export const AuditTable = ({ rows }: { readonly rows: ReadonlyArray<AuditRowView> }) => {
  const words = useWords().practice.audit
  return (
    <TableFrame label={words.title}>
      <table className="table-cards audit-table">
        <thead>
          <tr>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.row}</th>
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
  const {
    about,
    activities,
    actorKinds,
    at,
    forPatient,
    outcome,
    refused,
    row: rowLabel,
    success,
    who
  } = words.practice.audit
  const name = row.actorKind === "account" ? row.actorName : actorKinds[row.actorKind]
  return (
    <tr>
      <th scope="row">{activities[row.activity] ?? row.activity}</th>
      <td data-label={who}>
        {name}
        {row.onBehalfOfName === null || row.onBehalfOfName === row.actorName ? null : (
          <span className="cell-id">{forPatient(row.onBehalfOfName)}</span>
        )}
      </td>
      <td data-label={about}>
        <About row={row} />
      </td>
      <td data-label={outcome}>
        <span className={`outcome outcome-${row.outcome}`}>{row.outcome === "success" ? success : refused}</span>
        {row.reason === null ? null : <span className="cell-id">{sentenceForCode(words, row.reason)}</span>}
      </td>
      <td data-label={at}>
        <Moment at={row.at} isShort />
      </td>
      <td data-label={rowLabel}>{row.sequence}</td>
    </tr>
  )
}

const About = ({ row: { entities, patientCount, patients } }: { readonly row: AuditRowView }) => {
  const { kinds, more } = useWords().practice.audit
  const things = entities.flatMap(({ count, kind }) => (kinds[kind] === undefined ? [] : [kinds[kind](count)]))
  const rest = patientCount - patients.length
  const people = patients.filter((name) => name !== "")
  if (people.length === 0 && things.length === 0) return <>–</>
  return (
    <>
      {people.join(", ")}
      {rest > 0 ? ` ${more(rest)}` : ""}
      {things.length === 0 ? null : <span className="cell-id">{things.join(", ")}</span>}
    </>
  )
}
