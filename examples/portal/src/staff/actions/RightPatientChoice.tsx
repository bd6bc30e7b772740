/**
 * Finds the patient who was meant by two identifiers that must agree, and offers her conversations or a new one.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { findRightPatient } from "../../api/staffThreads.ts"
import type { MoveForm, RightPatient } from "../../api/views.ts"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { Icon } from "../../parts/Icon.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords } from "../../words/Words.ts"
import { Native } from "./CallForm.tsx"

interface RightPatientChoiceProps {
  readonly threadId: string
  readonly to: MoveForm["to"] | undefined
  readonly onChoose: (to: MoveForm["to"] | undefined) => void
}

export const RightPatientChoice = ({ onChoose, threadId, to }: RightPatientChoiceProps) => {
  const words = useWords().desk.move
  const finding = useSubmit()
  const [number, setNumber] = useState("")
  const [birthDate, setBirthDate] = useState("")
  const [found, setFound] = useState<RightPatient>()
  const find = async () => {
    setFound(undefined)
    onChoose(undefined)
    const patient = await finding.submit(undefined, () => findRightPatient(threadId, number, birthDate))
    setFound(patient)
    if (patient !== undefined) onChoose({ _tag: "NewThread", patientId: patient.patientId, subject: "" })
  }
  return (
    <>
      <div className="field-row">
        <TextLine label={words.number} value={number} onChange={setNumber} maxLength={60} autoComplete="off" />
        <Native label={words.birthDate} type="date" value={birthDate} onChange={setBirthDate} />
        <Button
          className="button field-button"
          onPress={() => void find()}
          isDisabled={finding.isBusy || number.trim() === "" || birthDate === ""}
        >
          {finding.isBusy ? words.finding : words.find}
        </Button>
      </div>
      {finding.problem === undefined ? null : <ProblemNote problem={finding.problem} />}
      <div role="status">
        {found === undefined ? null : (
          <p className="note note-done">
            <Icon name="person" />
            <strong>{words.isIt(found.name)}</strong>
          </p>
        )}
      </div>
      {found === undefined ? null : <Conversations patient={found} to={to} onChoose={onChoose} />}
    </>
  )
}

interface ConversationsProps extends Omit<RightPatientChoiceProps, "threadId"> {
  readonly patient: RightPatient
}

const Conversations = ({ onChoose, patient, to }: ConversationsProps) => {
  const words = useWords().desk.move
  const { patientId, threads } = patient
  const choose = (threadId: string) =>
    onChoose(threadId === "" ? { _tag: "NewThread", patientId, subject: "" } : { _tag: "Thread", threadId })
  return (
    <>
      <GroupedChoice label={words.conversation} value={to?._tag === "Thread" ? to.threadId : ""} onChange={choose}>
        <option value="">{words.begin}</option>
        {threads.map(({ id, subject }) => (
          <option key={id} value={id}>
            {subject}
          </option>
        ))}
      </GroupedChoice>
      {to?._tag === "NewThread" ? (
        <TextLine
          label={words.subject}
          value={to.subject}
          onChange={(subject) => onChoose({ ...to, subject })}
          maxLength={200}
          isTheReadersOwn
        />
      ) : null}
    </>
  )
}
