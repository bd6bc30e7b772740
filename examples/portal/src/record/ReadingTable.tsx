/**
 * Every reading of a kind, with who entered it and what became of it: corrected, or taken back, with a visible mark.
 */
import { useId, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import { correctReading, withdrawReading } from "../api/record.ts"
import type { ReadingView } from "../api/views.ts"
import { Confirm } from "../parts/Confirm.tsx"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { useReader, useWords } from "../words/Words.ts"
import { Standing } from "./KindOfReading.tsx"
import { ReadingEntry } from "./ReadingEntry.tsx"
import { useKeeping } from "./useKeeping.ts"
import { measured, takenText } from "./values.ts"

interface ReadingTableProps {
  readonly readings: ReadonlyArray<ReadingView>
  readonly patientId: string
  readonly mayWrite: boolean
  readonly onChanged: () => void
}

const shownAtFirst = 5

export const ReadingTable = ({ readings, ...rest }: ReadingTableProps) => {
  const words = useWords().readings
  const caption = useId()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? readings : readings.slice(0, shownAtFirst)
  return (
    <>
      <table className="reading-table" aria-labelledby={caption}>
        <caption id={caption} className="visually-hidden">
          {words.whole}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.reading}</th>
            {rest.mayWrite ? (
              <th scope="col">
                <span className="visually-hidden">{words.correct}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((reading) => (
            <Row key={reading.id} reading={reading} {...rest} />
          ))}
        </tbody>
      </table>
      {shown.length === readings.length ? null : (
        <Button className="button button-quiet" onPress={() => setWhole(true)}>
          {words.whole} ({readings.length})
        </Button>
      )}
    </>
  )
}

const Row = ({ reading, ...rest }: Omit<ReadingTableProps, "readings"> & { readonly reading: ReadingView }) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const now = useNow()
  const { corrections, entered, isFromLetter, measurement, standing, taken, withdrawn } = reading
  const last = corrections.at(-1)
  return (
    <tr className={withdrawn === null ? undefined : "reading-withdrawn"}>
      <th scope="row">
        {takenText(taken, calendar, now)}
        <span className="reading-by">
          {words.readings.by(entered.name)}
          {isFromLetter ? `, ${words.readings.fromLetter}` : ""}
        </span>
      </th>
      <td>
        <span className="reading-value">{measured(measurement, language)}</span>
        {withdrawn === null ? (
          standing === null ? null : (
            <Standing standing={standing} />
          )
        ) : (
          <span className="reading-mark">{words.readings.withdrawn(withdrawn.name)}</span>
        )}
        {last === undefined ? null : (
          <span className="reading-mark">
            {words.readings.corrected(measured(last.measurement, language), last.name)}
          </span>
        )}
      </td>
      {rest.mayWrite ? (
        <td className="reading-acts">{withdrawn === null ? <Acts reading={reading} {...rest} /> : null}</td>
      ) : null}
    </tr>
  )
}

type ActsProps = Omit<ReadingTableProps, "readings" | "mayWrite"> & { readonly reading: ReadingView }

const Acts = ({ onChanged, patientId, reading }: ActsProps) => {
  const { language, words } = useReader()
  const [isOpen, setOpen] = useState(false)
  const [key] = useState(() => new IdempotencyKey())
  const [problem, setProblem] = useState<Problem>()
  const what = measured(reading.measurement, language)
  const takeBack = () =>
    withdrawReading(patientId, reading, key.for(null)).then(onChanged, (thrown) => setProblem(problemOf(thrown)))
  return (
    <>
      <Button
        className="button button-quiet button-small"
        aria-label={words.readings.correctThis(what)}
        onPress={() => setOpen(true)}
      >
        <Icon name="pen" />
      </Button>
      <Confirm
        label={<Icon name="cross" />}
        ariaLabel={words.readings.takeBackThis(what)}
        title={words.readings.takeBackTitle}
        what={`${what}. ${words.readings.takeBackWhat}`}
        confirm={words.readings.takeBackConfirm}
        onConfirm={() => void takeBack()}
        isQuiet
      />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="modal modal-wide">
          <Dialog className="dialog">
            <Heading slot="title">{words.readings.correctTitle}</Heading>
            <Correcting
              {...{ patientId, reading }}
              onCorrected={() => {
                setOpen(false)
                onChanged()
              }}
              onCancel={() => setOpen(false)}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}

const Correcting = ({
  onCancel,
  onCorrected,
  patientId,
  reading
}: Pick<ActsProps, "patientId" | "reading"> & { readonly onCorrected: () => void; readonly onCancel: () => void }) => {
  const words = useWords().readings
  const keeping = useKeeping((form, key) => correctReading(patientId, reading, form, key), reading)
  return (
    <ReadingEntry keeping={keeping} submit={words.correctSave} isKindFixed onKept={onCorrected} onCancel={onCancel} />
  )
}
