/**
 * What a file holds and what is wrong with it, by line and column; with no mistakes, the way to import it.
 */
import { Button } from "react-aria-components/Button"
import type { ImportReportView } from "../api/views.ts"
import { TableFrame } from "../parts/TableFrame.tsx"
import { useWords } from "../words/Words.ts"

interface ImportReportProps {
  readonly report: ImportReportView
  readonly isWriting: boolean
  readonly onWrite: () => void
}

/** Mistakes shown at once; who has more mends the first ones and checks again. */
const mistakesMax = 100

export const ImportReport = ({ isWriting, onWrite, report }: ImportReportProps) => {
  const words = useWords().importing
  const { ignored, isWritten, kind, messages, mistakes } = report
  const isGood = kind === "csv" ? mistakes.length === 0 : messages.taken > 0
  const count = mistakes.length
  const verdict = count === 0 ? words.fine : kind === "csv" ? words.wrong(count) : words.someWrong(count)
  return (
    <div className="plain import-report">
      <h2>{words.found}</h2>
      <p className="desk-soft">{words.readAs(kind === "csv" ? "CSV" : "HL7 v2", report.encoding)}</p>
      {kind === "hl7" ? <Messages report={report} /> : null}
      {kind === "csv" && count === 0 ? <Counts report={report} /> : null}
      {ignored.length === 0 ? null : <p>{words.ignored(ignored.join(", "))}</p>}
      {isWritten ? null : (
        <p className={count === 0 ? "note note-done" : "note note-problem"} role="status">
          {verdict}
        </p>
      )}
      {count === 0 ? null : <Mistakes report={report} />}
      {isGood && !isWritten ? (
        <Button className="button button-main" aria-disabled={isWriting} onPress={onWrite}>
          {isWriting ? words.writing : words.write}
        </Button>
      ) : null}
    </div>
  )
}

const Counts = ({ report }: Pick<ImportReportProps, "report">) => {
  const words = useWords().importing
  const kinds = ["added", "changed", "same"] as const
  return (
    <TableFrame label={words.found}>
      <table className="table-figures">
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {words[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["people", "visits"] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{words[what]}</th>
              {kinds.map((kind) => (
                <td key={kind}>{report[what][kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const Messages = ({ report: { messages } }: Pick<ImportReportProps, "report">) => {
  const words = useWords().importing
  return (
    <p>
      {words.taken}: <strong>{messages.taken}</strong>. {words.refused}: <strong>{messages.refused}</strong>.
    </p>
  )
}

const Mistakes = ({ report: { kind, mistakes } }: Pick<ImportReportProps, "report">) => {
  const words = useWords().importing
  const isTable = kind === "csv"
  return (
    <>
      <TableFrame label={words.what}>
        <table>
          <thead>
            <tr>
              <th scope="col">{isTable ? words.line : words.message}</th>
              <th scope="col">{isTable ? words.column : words.place}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {mistakes.slice(0, mistakesMax).map(({ code, column, line }) => (
              <tr key={`${line} ${column} ${code}`}>
                <th scope="row">{line}</th>
                <td>{column ?? ""}</td>
                <td>{isTable ? (words.mistakes[code] ?? code) : words.hl7Mistake(code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {mistakes.length > mistakesMax ? <p>{words.more(mistakes.length - mistakesMax)}</p> : null}
    </>
  )
}
