/**
 * The saved answers of the practice and its teams, and the form by which a manager writes and changes them.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { cannedAnswers, retireCannedAnswer } from "../../api/desk.ts"
import { newId } from "../../api/newId.ts"
import { type Problem, problemOf } from "../../api/Problem.ts"
import { useResource } from "../../api/resource.ts"
import type { CannedAnswerView } from "../../api/views.ts"
import { Confirm } from "../../parts/Confirm.tsx"
import { DoneNote } from "../../parts/DoneNote.tsx"
import { EmptyState } from "../../parts/EmptyState.tsx"
import { PageHeading } from "../../parts/PageHeading.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { useReader } from "../../words/Words.ts"
import { AnswerEditor } from "./AnswerEditor.tsx"

export const AnswersPage = () => {
  const words = useReader().words.desk.answers
  const { problem, refresh, value } = useResource("canned answers", cannedAnswers)
  const [edited, setEdited] = useState<CannedAnswerView | "new">()
  const [refused, setRefused] = useState<Problem>()
  const [done, setDone] = useState<"saved" | "retired">()
  const say = (what: "saved" | "retired") => {
    setDone(what)
    setEdited(undefined)
    refresh("page")
  }
  const retire = (answer: CannedAnswerView) =>
    retireCannedAnswer(answer, newId()).then(
      () => say("retired"),
      (thrown) => setRefused(problemOf(thrown))
    )
  return (
    <div className="column">
      <div className="page-head">
        <PageHeading title={words.title} />
        {edited === undefined && value !== undefined ? (
          <Button
            className="button button-main"
            onPress={() => {
              setDone(undefined)
              setEdited("new")
            }}
          >
            {words.add}
          </Button>
        ) : null}
      </div>
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {refused === undefined ? null : <ProblemNote problem={refused} />}
      <DoneNote done={done === undefined ? undefined : words[done]} />
      {value === undefined && problem === undefined ? <Skeleton blocks={3} /> : null}
      {value === undefined || edited === undefined ? null : (
        <AnswerEditor
          key={edited === "new" ? "new" : `${edited.id} ${edited.version}`}
          answer={edited === "new" ? undefined : edited}
          teams={value.teams}
          variables={value.variables}
          onSaved={() => say("saved")}
          onCancel={() => setEdited(undefined)}
        />
      )}
      {value?.answers.length === 0 && edited === undefined ? (
        <EmptyState icon="pen" title={words.empty}>
          {words.emptyWhat}
        </EmptyState>
      ) : null}
      {edited !== undefined ? null : (
        <ul className="canned">
          {value?.answers.map((answer) => (
            <Answer
              key={answer.id}
              answer={answer}
              team={value.teams.find(({ id }) => id === answer.teamId)?.name}
              onEdit={() => setEdited(answer)}
              onRetire={() => void retire(answer)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface AnswerProps {
  readonly answer: CannedAnswerView
  readonly team: string | undefined
  readonly onEdit: () => void
  readonly onRetire: () => void
}

const Answer = ({ answer, onEdit, onRetire, team }: AnswerProps) => {
  const { language, words } = useReader()
  const { answers } = words.desk
  const shown = answer[language]
  return (
    <li className="canned-answer">
      <h2 dir="auto">{shown.title}</h2>
      <p className="hint">
        {team ?? answers.everyTeam} · {answers.version(answer.version, answer.changedBy)}
      </p>
      <p className="letter-body" dir="auto">
        {shown.text}
      </p>
      <div className="actions">
        <Button className="button button-small" aria-label={`${answers.edit}: ${shown.title}`} onPress={onEdit}>
          {answers.edit}
        </Button>
        <Confirm
          label={answers.retire}
          title={answers.retireTitle}
          what={answers.retireWhat}
          confirm={answers.retire}
          onConfirm={onRetire}
          isQuiet
        />
      </div>
    </li>
  )
}
