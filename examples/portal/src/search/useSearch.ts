/**
 * The search of a page: what is asked, what was found, and the next page of it.
 */
import { useState } from "react"
import { type Problem, problemOf } from "../api/Problem.ts"
import { searchMessages } from "../api/search.ts"
import type { SearchForm, SearchView } from "../api/views.ts"
import { type Asked, formOf, keep, keptFor, nothingAsked } from "./asked.ts"

export const useSearch = (accountId: string, side: SearchForm["side"], patientId: string | undefined) => {
  const of = `${accountId} ${patientId}`
  const before = keptFor(of)
  const [asked, setAsked] = useState(before?.asked ?? nothingAsked(side))
  const [found, setFound] = useState(before?.found)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)

  const show = (asked: Asked, found: SearchView | undefined) => {
    setFound(found)
    keep({ of, asked, found })
  }
  const ask = async (asked: Asked, earlier: SearchView | undefined) => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    await searchMessages(formOf(asked, earlier?.next ?? null), patientId).then(
      (page) => show(asked, { ...page, hits: [...(earlier?.hits ?? []), ...page.hits] }),
      (thrown) => setProblem(problemOf(thrown))
    )
    setBusy(false)
  }
  return {
    asked,
    found,
    problem,
    isBusy,
    change: (part: Partial<Asked>) => setAsked((asked) => ({ ...asked, ...part })),
    search: () => ask(asked, undefined),
    more: found?.next == null ? undefined : () => ask(keptFor(of)?.asked ?? asked, found),
    clear: () => {
      setAsked(nothingAsked(asked.side))
      show(nothingAsked(asked.side), undefined)
    }
  }
}

export type Searching = ReturnType<typeof useSearch>
