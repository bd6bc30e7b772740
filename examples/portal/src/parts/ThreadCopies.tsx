/**
 * Taking a conversation away: printed as the page shows it, or as one file. The server writes down either.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { type Problem, problemOf } from "../api/Problem.ts"
import { notePrint, threadFile } from "../api/search.ts"
import { useReader } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { ProblemNote } from "./ProblemNote.tsx"
import { saveFile } from "./saveFile.ts"

interface ThreadCopiesProps {
  readonly threadId: string
  readonly patientId?: string | undefined
}

export const ThreadCopies = ({ patientId, threadId }: ThreadCopiesProps) => {
  const { language, words } = useReader()
  const { download, downloading, print } = words.copies
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const take = async (copy: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    await copy().catch((thrown: unknown) => setProblem(problemOf(thrown)))
    setBusy(false)
  }
  const onPrint = () => take(() => notePrint(threadId, patientId).then(() => window.print()))
  const onDownload = () =>
    take(() =>
      threadFile(threadId, language, patientId).then((file) =>
        saveFile(file, language === "es" ? "mensajes.html" : "messages.html")
      )
    )
  return (
    <div className="copies no-print">
      <Button className="button button-quiet button-small" onPress={() => void onPrint()}>
        <Icon name="print" />
        {print}
      </Button>
      <Button className="button button-quiet button-small" aria-disabled={isBusy} onPress={() => void onDownload()}>
        <Icon name="download" />
        {isBusy ? downloading : download}
      </Button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </div>
  )
}
