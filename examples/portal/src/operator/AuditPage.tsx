/**
 * The audit: searched by names, act and days, newest first, and its chain checked.
 */
import { type FormEvent, useEffect, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { type Problem, problemOf } from "../api/Problem.ts"
import { searchAudit } from "../api/practice.ts"
import type { AuditPage as FoundPage } from "../api/views.ts"
import { Choice } from "../parts/Choice.tsx"
import { DateLine } from "../parts/DateLine.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { AuditTable } from "./AuditTable.tsx"
import { ChainCheck } from "./ChainCheck.tsx"

export const AuditPage = () => {
  const words = useWords().practice.audit
  const { find, found, older, problem } = useAudit()
  return (
    <div className="column column-wide">
      <div className="page-head">
        <PageHeading title={words.title} />
      </div>
      <p className="lead">{words.lead}</p>
      <ChainCheck />
      <SearchForm onSearch={find} />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {found === undefined && problem === undefined ? <Skeleton /> : null}
      {found?.rows.length === 0 ? (
        <EmptyState icon="shield" title={words.none}>
          {found.isNobody ? words.nobody : words.noneWhat}
        </EmptyState>
      ) : null}
      {found === undefined || found.rows.length === 0 ? null : <AuditTable rows={found.rows} />}
      {older === undefined ? null : (
        <Button className="button" onPress={older}>
          {words.older}
        </Button>
      )}
    </div>
  )
}

interface Wanted {
  readonly who: string
  readonly patient: string
  readonly activity: string
  readonly from: string
  readonly until: string
}

const everything: Wanted = { who: "", patient: "", activity: "", from: "", until: "" }

const SearchForm = ({ onSearch }: { readonly onSearch: (wanted: Wanted) => void }) => {
  const words = useWords().practice.audit
  const [wanted, setWanted] = useState(everything)
  const change = (part: Partial<Wanted>) => setWanted((wanted) => ({ ...wanted, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(wanted)
  }
  const activities = Object.entries(words.activities).sort(([, a], [, b]) => a.localeCompare(b))
  return (
    <Form className="audit-form" role="search" onSubmit={submit}>
      <TextLine
        label={words.actor}
        hint={words.actorHint}
        value={wanted.who}
        onChange={(who) => change({ who })}
        maxLength={200}
        isTheReadersOwn
      />
      <TextLine
        label={words.patient}
        hint={words.patientHint}
        value={wanted.patient}
        onChange={(patient) => change({ patient })}
        maxLength={200}
        isTheReadersOwn
      />
      <Choice
        label={words.activity}
        value={wanted.activity}
        onChange={(activity) => change({ activity })}
        options={[["", words.anything] as const, ...activities]}
      />
      <DateLine label={words.from} value={wanted.from} onChange={(from) => change({ from })} />
      <DateLine label={words.until} value={wanted.until} onChange={(until) => change({ until })} />
      <Button type="submit" className="button">
        <Icon name="search" />
        {words.search}
      </Button>
    </Form>
  )
}

const given = (text: string): string | null => (text.trim() === "" ? null : text.trim())

const useAudit = () => {
  const [wanted, setWanted] = useState(everything)
  const [found, setFound] = useState<FoundPage>()
  const [problem, setProblem] = useState<Problem>()

  const look = async (wanted: Wanted, before: FoundPage | undefined) => {
    setProblem(undefined)
    const form = {
      who: given(wanted.who),
      patient: given(wanted.patient),
      activity: given(wanted.activity),
      from: given(wanted.from),
      until: given(wanted.until),
      before: before?.next ?? null
    }
    await searchAudit(form, "person").then(
      (page) => setFound({ ...page, rows: [...(before?.rows ?? []), ...page.rows] }),
      (thrown: unknown) => setProblem(problemOf(thrown))
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, when the page opens.
  useEffect(() => void look(everything, undefined), [])
  const find = (wanted: Wanted) => {
    setWanted(wanted)
    void look(wanted, undefined)
  }
  const older = found?.next == null ? undefined : () => void look(wanted, found)
  return { found, problem, find, older }
}
