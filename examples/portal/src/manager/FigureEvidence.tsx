/**
 * What stands behind a figure: each exchange with its patient, when it began, what was promised and what became of it.
 */
import { useEffect, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { overviewEvidence } from "../api/overview.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import type { ExchangeView, FigureForm } from "../api/views.ts"
import { Moment } from "../parts/Moment.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"

/** A figure, as its page names it. */
export interface Behind {
  readonly name: string
  readonly teamName: string
  readonly figure: FigureForm
}

const shownMax = 200

export const FigureEvidence = ({ behind, onClose }: { readonly behind: Behind; readonly onClose: () => void }) => {
  const words = useWords().overview
  const [rows, setRows] = useState<ReadonlyArray<ExchangeView>>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let isCurrent = true
    overviewEvidence(behind.figure).then(
      (found) => (isCurrent ? setRows(found) : undefined),
      (thrown: unknown) => (isCurrent ? setProblem(problemOf(thrown)) : undefined)
    )
    return () => {
      isCurrent = false
    }
  }, [behind])
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())} isDismissable>
      <Modal className="modal modal-wide">
        <Dialog className="dialog">
          <Heading slot="title">{words.evidenceOf(behind.name, behind.teamName)}</Heading>
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          {rows === undefined ? problem === undefined ? <Skeleton blocks={2} /> : null : <Rows rows={rows} />}
          <div className="actions">
            <Button autoFocus className="button" onPress={onClose}>
              {words.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const Rows = ({ rows }: { readonly rows: ReadonlyArray<ExchangeView> }) => {
  const words = useWords().overview
  return (
    <>
      <table className="table-cards">
        <thead>
          <tr>
            <th scope="col">{words.patient}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.told}</th>
            <th scope="col">{words.answered}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ answeredAt, patientName, since, threadId, toldAt }) => (
            <tr key={`${threadId} ${since}`}>
              <th scope="row">{patientName}</th>
              <td data-label={words.since}>
                <Moment at={since} isShort />
              </td>
              <td data-label={words.told}>{toldAt === null ? words.noTime : <Moment at={toldAt} isShort />}</td>
              <td data-label={words.answered}>
                {answeredAt === null ? words.notYet : <Moment at={answeredAt} isShort />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === shownMax ? <p className="hint">{words.newest}</p> : null}
    </>
  )
}
