/**
 * Bringing people and visits in from a file: chosen, checked, and then imported by the same person who saw the check.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { importFile, kindOf } from "../api/importing.ts"
import { newId } from "../api/newId.ts"
import type { ImportReportView } from "../api/views.ts"
import { PageHeading } from "../parts/PageHeading.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useActs } from "../parts/useActs.tsx"
import { useWords } from "../words/Words.ts"
import { ImportReport } from "./ImportReport.tsx"

export const ImportPage = () => {
  const words = useWords().importing
  const [file, setFile] = useState<File>()
  const [assigner, setAssigner] = useState("")
  const [report, setReport] = useState<ImportReportView>()
  const [isTried, setTried] = useState(false)
  const [busy, setBusy] = useState<"check" | "write">()
  const { act, note } = useActs(() => setBusy(undefined))
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setReport(undefined)
  }
  const run = async (isDryRun: boolean) => {
    if (file === undefined || busy !== undefined) return
    setBusy(isDryRun ? "check" : "write")
    const call = kindOf(file).then((kind) => importFile({ file, kind, assigner, isDryRun }, newId()))
    await act(call, isDryRun ? "" : words.done, setReport)
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    void run(true)
  }
  return (
    <div className="column column-narrow">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <details className="import-columns">
        <summary>{words.columns}</summary>
        <p>{words.columnsWhat}</p>
      </details>
      <Form className="form" onSubmit={check} validationBehavior="aria">
        <label className="field">
          <span className="label">{words.file}</span>
          <input
            className="input"
            type="file"
            accept=".csv,.txt,.tsv,.hl7,text/csv,text/plain"
            onChange={(event) => choose(event.target.files?.[0])}
          />
          {isTried && file === undefined ? <span className="field-error">{words.needFile}</span> : null}
        </label>
        <TextLine
          label={words.assigner}
          hint={words.assignerHint}
          value={assigner}
          onChange={(value) => {
            setAssigner(value)
            setReport(undefined)
          }}
        />
        <Button type="submit" className="button button-main" aria-disabled={busy !== undefined}>
          {busy === "check" ? words.checking : words.check}
        </Button>
      </Form>
      {note}
      {report === undefined ? null : (
        <ImportReport report={report} isWriting={busy === "write"} onWrite={() => void run(false)} />
      )}
    </div>
  )
}
