/**
 * What a person asks of the search, as she has filled it in. It stays while she opens a hit and comes back, and goes
 * with her session: it may hold a name.
 */
import { onSignedInChange, signedIn } from "../api/signedIn.ts"
import type { SearchForm, SearchView } from "../api/views.ts"

export interface Asked {
  readonly side: SearchForm["side"]
  readonly words: string
  readonly person: string
  readonly from: string
  readonly until: string
  readonly category: string
  readonly teamId: string
  readonly state: string
}

export const nothingAsked = (side: SearchForm["side"]): Asked => ({
  side,
  words: "",
  person: "",
  from: "",
  until: "",
  category: "",
  teamId: "",
  state: ""
})

/** True where something narrows the search down. */
export const asksSomething = ({ side: _, ...rest }: Asked): boolean =>
  Object.values(rest).some((value) => value.trim() !== "")

/** True where more than words is filled in, so that the rest of the form must be shown. */
export const isNarrowed = ({ words: _, ...rest }: Asked): boolean => asksSomething({ ...rest, words: "" })

const given = <A extends string>(value: string): A | null => (value === "" ? null : (value as A))

export const formOf = (asked: Asked, after: SearchForm["after"]): SearchForm => ({
  side: asked.side,
  words: asked.words,
  person: asked.person,
  from: given<string>(asked.from) as SearchForm["from"],
  until: given<string>(asked.until) as SearchForm["until"],
  category: given(asked.category),
  teamId: given<string>(asked.teamId) as SearchForm["teamId"],
  state: given(asked.state),
  after
})

/** The last search of this page, with what was found. */
export interface Kept {
  /** For whom it was made: the account's own side, or a patient. */
  readonly of: string
  readonly asked: Asked
  readonly found: SearchView | undefined
}

let kept: Kept | undefined

export const keptFor = (of: string): Kept | undefined => (kept?.of === of ? kept : undefined)

export const keep = (next: Kept): void => {
  kept = next
}

onSignedInChange(() => {
  if (signedIn().state !== "in") kept = undefined
})
