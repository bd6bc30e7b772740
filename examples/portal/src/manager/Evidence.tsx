/**
 * The evidence of one professional: each patient with the visit and the message that counts, or why none does.
 */
import type { EvidenceView, MeasureView } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"

interface EvidenceProps {
  readonly name: string
  readonly evidence: ReadonlyArray<EvidenceView>
  readonly counts: MeasureView["counts"]
}

export const Evidence = ({ counts, evidence, name }: EvidenceProps) => {
  const words = useWords().practice.measure
  const isFrom = counts === "fromPatient"
  const latestFirst = evidence.toSorted((a, b) => b.seenAt.localeCompare(a.seenAt))
  const wrote = latestFirst.filter(({ message }) => message !== null)
  const missing = latestFirst.filter(({ message }) => message === null)
  return (
    <>
      <EvidenceTable caption={`${isFrom ? words.wrote : words.wroteTo}: ${name}`} rows={wrote} />
      <EvidenceTable caption={`${isFrom ? words.missing : words.missingTo}: ${name}`} rows={missing} />
    </>
  )
}

const EvidenceTable = ({ caption, rows }: { readonly caption: string; readonly rows: ReadonlyArray<EvidenceView> }) => {
  const words = useWords().practice.measure
  return (
    <div className="table-frame">
      <table>
        <caption>
          {caption} <span className="tab-count">{rows.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.patient}</th>
            <th scope="col">{words.visit}</th>
            <th scope="col">{words.message}</th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 ? (
            <tr>
              <td colSpan={3}>{words.nobody}</td>
            </tr>
          ) : null}
          {rows.map((row) => (
            <tr key={row.patientId}>
              <th scope="row">{row.patientName}</th>
              <td>
                <Moment at={row.seenAt} />
                <span className="cell-id">
                  <Visit visit={row.visit} />
                </span>
              </td>
              <td>
                {row.wroteAt === null ? <WhyNot row={row} /> : <Moment at={row.wroteAt} />}
                {row.message === null ? null : (
                  <span className="cell-id">{words.messageOf(row.message.author, row.message.teamName)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Visit = ({ visit: { kind, location, number } }: { readonly visit: EvidenceView["visit"] }) => {
  const { visitKinds } = useWords().practice.measure
  const parts = [kind === null ? "" : visitKinds[kind], location ?? "", number]
  return parts.filter((part) => part !== "").join(", ")
}

const WhyNot = ({ row }: { readonly row: EvidenceView }) => {
  const { whyNot } = useWords().practice.measure
  return whyNot[row.whyNot ?? "no-message"] ?? row.whyNot
}
