/**
 * The form of a new letter: to whom, about what, the words and files, and beside the button the promise.
 */
import { type FormEvent, useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftState } from "../api/DraftState.ts"
import type { Problem } from "../api/Problem.ts"
import type { ActingFor } from "../api/views.ts"
import { Attaching } from "../parts/Attaching.tsx"
import { DraftStanding } from "../parts/DraftStanding.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useWords } from "../words/Words.ts"
import { CareTeamChoice } from "./CareTeamChoice.tsx"
import { LetterFields } from "./LetterFields.tsx"
import { NoticeLine } from "./NoticeLine.tsx"
import { PromiseLine } from "./PromiseLine.tsx"
import { missingIn } from "./shortForms.ts"
import { useCareTeams } from "./useCareTeams.ts"

interface WriteFormProps {
  readonly patient: ActingFor
  readonly keeper: DraftKeeper
  readonly draft: DraftState
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly onSend: () => void
}

export const WriteForm = ({ draft, isSending, keeper, onSend, patient, problem }: WriteFormProps) => {
  const write = useWords().patient.write
  const { teams, ...asked } = useCareTeams(patient.patientId, keeper)
  const [tries, setTries] = useState(0)
  const [drafts, setDrafts] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const { body, form: filled, subject, teamId } = draft.words
  const isSaid = filled === null ? body.trim() !== "" : missingIn(filled).length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (teamId === null || subject.trim() === "" || !isSaid) setTries(tries + 1)
    else onSend()
  }
  const startOver = () => {
    setTries(0)
    setDrafts(drafts + 1)
    void keeper.discard()
  }
  // Once the fields are marked, the first of them takes the focus.
  useEffect(() => {
    if (tries > 0) focusFirstInvalid(form.current)
  }, [tries])
  const isOwn = patient.relationship === null
  return (
    <div className="column column-narrow">
      <PageHeading title={write.title}>{isOwn ? write.title : write.titleFor(patient.name)}</PageHeading>
      <NoticeLine />
      <DraftStanding draft={draft} isOnlyRecovery onDiscard={startOver} discardLabel={write.startOver} />
      <Form ref={form} className="form" onSubmit={submit} validationBehavior="aria">
        <CareTeamChoice
          {...asked}
          teams={teams}
          value={teamId}
          onChange={(teamId) => keeper.change({ teamId })}
          error={tries > 0 && teamId === null ? write.needTeam : undefined}
        />
        <LetterFields key={drafts} keeper={keeper} draft={draft} isTried={tries > 0} />
        <Attaching keeper={keeper} draft={draft} />
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <div className="send-bar">
          <PromiseLine team={teams?.find(({ id }) => id === teamId)} />
          <Button type="submit" className="button button-main button-large" aria-disabled={isSending}>
            {isSending ? write.sending : write.send}
          </Button>
          <DraftStanding draft={draft} />
        </div>
      </Form>
    </div>
  )
}

const focusFirstInvalid = (form: HTMLFormElement | null): void => {
  form?.querySelector<HTMLElement>("[data-invalid] :is(input, textarea)")?.focus()
}
