/**
 * The form of a new letter: to whom, about what, the words and files, and beside the button the promise.
 */
import { type FormEvent, useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import type { DraftKeeper, DraftState } from "../api/DraftKeeper.ts"
import type { Problem } from "../api/Problem.ts"
import type { ActingFor } from "../api/views.ts"
import { Attaching } from "../parts/Attaching.tsx"
import { DraftStanding } from "../parts/DraftStanding.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { TextBlock } from "../parts/TextBlock.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { CareTeamChoice } from "./CareTeamChoice.tsx"
import { NoticeLine } from "./NoticeLine.tsx"
import { PromiseLine } from "./PromiseLine.tsx"
import { TopicChoice } from "./TopicChoice.tsx"
import { type Topic, topicOf } from "./topics.ts"
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
  const words = useWords()
  const { teams, ...asked } = useCareTeams(patient.patientId, keeper)
  const [topic, setTopic] = useState<Topic>()
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { body, subject, teamId } = draft.words
  const shownTopic = topic ?? topicOf(subject, words)
  const write = words.patient.write
  const missing = {
    team: teamId === null ? write.needTeam : undefined,
    subject: subject.trim() === "" ? write.needSubject : undefined,
    body: body.trim() === "" ? write.needBody : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.values(missing).every((lack) => lack === undefined)) return onSend()
    setTried(true)
    // After the fields have been marked, the first of them takes the focus.
    requestAnimationFrame(() => focusFirstInvalid(form.current))
  }
  const startOver = () => {
    setTopic(undefined)
    setTried(false)
    void keeper.discard()
  }
  useEffect(() => {
    if (problem !== undefined) form.current?.scrollIntoView({ block: "end" })
  }, [problem])
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
          error={isTried ? missing.team : undefined}
        />
        <TopicChoice
          value={shownTopic}
          subject={subject}
          onChange={setTopic}
          onSubject={(subject) => keeper.change({ subject })}
        />
        <TextLine
          label={write.subject}
          hint={write.subjectHint}
          value={subject}
          onChange={(subject) => keeper.change({ subject })}
          maxLength={200}
          isTheReadersOwn
          error={isTried ? missing.subject : undefined}
        />
        <TextBlock
          label={write.body}
          hint={write.hints[shownTopic ?? "other"]}
          value={body}
          onChange={(body) => keeper.change({ body })}
          rows={8}
          error={isTried ? missing.body : undefined}
        />
        <Attaching keeper={keeper} draft={draft} />
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <div className="send-bar">
          <PromiseLine team={teams?.find(({ id }) => id === teamId)} />
          <Button type="submit" className="button button-main button-large" isPending={isSending}>
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
