/**
 * Searching messages: a patient her own or those of whom she helps, staff those of their teams.
 */
import { Button } from "react-aria-components/Button"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"
import { Hit } from "./Hit.tsx"
import { SearchFields } from "./SearchFields.tsx"
import { type Searching, useSearch } from "./useSearch.ts"

export const SearchPage = () => {
  const words = useWords().search
  const { actingFor, session } = useSignedIn()
  const isStaff = session.roles.includes("staff")
  const searching = useSearch(session.accountId, isStaff ? "staff" : "patient", actingFor?.patientId)
  const { asked, problem } = searching
  const lead =
    asked.side === "staff"
      ? words.leadStaff
      : actingFor === undefined || actingFor.relationship === null
        ? words.lead
        : words.leadFor(actingFor.name)
  return (
    <div className="column search">
      <PageHeading title={words.title} />
      <p className="lead">{lead}</p>
      <SearchFields searching={searching} hasBothSides={isStaff && actingFor !== undefined} />
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => void searching.search()} />}
      <Found searching={searching} />
    </div>
  )
}

const Found = ({ searching }: { readonly searching: Searching }) => {
  const words = useWords().search
  const { asked, found, isBusy, more } = searching
  const said = isBusy ? words.searching : found === undefined ? "" : words.found(found.hits.length, found.next !== null)
  return (
    <>
      <p className={found === undefined || found.hits.length === 0 ? "visually-hidden" : "search-count"} role="status">
        {said}
      </p>
      {found === undefined ? (
        <EmptyState icon="search" title={words.start}>
          {words.startWhat}
        </EmptyState>
      ) : found.hits.length === 0 ? (
        <EmptyState icon="search" title={words.none}>
          {words.noneWhat}
        </EmptyState>
      ) : (
        <ol className="hits" aria-label={words.results}>
          {found.hits.map((hit) => (
            <Hit key={hit.messageId} hit={hit} side={asked.side} />
          ))}
        </ol>
      )}
      {more === undefined ? null : (
        <Button className="button" onPress={() => void more()} aria-disabled={isBusy}>
          {words.next}
        </Button>
      )}
    </>
  )
}
