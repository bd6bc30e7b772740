/**
 * The audit: searched by account and patient, newest first, and its chain checked.
 */
import { type FormEvent, useEffect, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { type Problem, problemOf } from "../api/Problem.ts"
import { type AuditSearch, searchAudit } from "../api/practice.ts"
import type { Cause } from "../api/request.ts"
import type { AuditRowView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { AuditTable } from "./AuditTable.tsx"
import { ChainCheck } from "./ChainCheck.tsx"

export const AuditPage = () => {
  const words = useWords().practice.audit
  const { find, older, problem, rows } = useAudit()
  return (
    <div className="column column-wide">
      <div className="page-head">
        <PageHeading title={words.title} />
      </div>
      <p className="lead">{words.lead}</p>
      <ChainCheck />
      <SearchForm onSearch={find} />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {rows === undefined && problem === undefined ? <Skeleton /> : null}
      {rows?.length === 0 ? (
        <EmptyState icon="shield" title={words.none}>
          {words.noneWhat}
        </EmptyState>
      ) : null}
      {rows === undefined || rows.length === 0 ? null : <AuditTable rows={rows} />}
      {older === undefined ? null : (
        <Button className="button" onPress={older}>
          {words.older}
        </Button>
      )}
    </div>
  )
}

const SearchForm = ({ onSearch }: { readonly onSearch: (search: Omit<AuditSearch, "before">) => void }) => {
  const words = useWords().practice.audit
  const [actorId, setActorId] = useState("")
  const [patientId, setPatientId] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch({ actorId: given(actorId), patientId: given(patientId) })
  }
  return (
    <Form className="search-form" role="search" onSubmit={submit}>
      <TextLine label={words.actor} hint={words.actorHint} value={actorId} onChange={setActorId} maxLength={128} />
      <TextLine
        label={words.patient}
        hint={words.patientHint}
        value={patientId}
        onChange={setPatientId}
        maxLength={128}
      />
      <Button type="submit" className="button">
        {words.search}
      </Button>
    </Form>
  )
}

const given = (text: string): string | null => (text.trim() === "" ? null : text.trim())

const everything = { actorId: null, patientId: null }

const useAudit = () => {
  const [search, setSearch] = useState<Omit<AuditSearch, "before">>(everything)
  const [rows, setRows] = useState<ReadonlyArray<AuditRowView>>()
  const [problem, setProblem] = useState<Problem>()
  const [isAtEnd, setAtEnd] = useState(false)

  const look = async (search: AuditSearch, before: ReadonlyArray<AuditRowView>, cause: Cause) => {
    setProblem(undefined)
    await searchAudit(search, cause).then(
      (found) => {
        setRows([...before, ...found])
        setAtEnd(found.length === 0)
      },
      (thrown) => setProblem(problemOf(thrown))
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, when the page opens.
  useEffect(() => void look({ ...everything, before: null }, [], "person"), [])
  const find = (search: Omit<AuditSearch, "before">) => {
    setSearch(search)
    void look({ ...search, before: null }, [], "person")
  }
  const last = rows?.at(-1)
  const older =
    last === undefined || isAtEnd || last.sequence <= 1
      ? undefined
      : () => void look({ ...search, before: last.sequence }, rows ?? [], "person")
  return { rows, problem, find, older }
}
