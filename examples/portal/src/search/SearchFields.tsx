/**
 * What is looked for: words first; person, dates and the rest behind one button until they are needed.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure"
import { Form } from "react-aria-components/Form"
import type { Category } from "../api/views.ts"
import { Choice } from "../parts/Choice.tsx"
import { DateLine } from "../parts/DateLine.tsx"
import { Icon } from "../parts/Icon.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { asksSomething, isNarrowed } from "./asked.ts"
import type { Searching } from "./useSearch.ts"

interface SearchFieldsProps {
  readonly searching: Searching
  readonly hasBothSides: boolean
}

export const SearchFields = ({ hasBothSides, searching }: SearchFieldsProps) => {
  const words = useWords().search
  const { asked, change, clear, isBusy, search } = searching
  const [isEmpty, setEmpty] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setEmpty(!asksSomething(asked))
    if (asksSomething(asked)) void search()
  }
  return (
    <Form className="search-fields" role="search" validationBehavior="aria" onSubmit={submit}>
      <TextLine
        label={words.words}
        hint={words.wordsHint}
        value={asked.words}
        onChange={(words) => change({ words })}
        error={isEmpty && !asksSomething(asked) ? words.needSomething : undefined}
        maxLength={200}
        isTheReadersOwn
      />
      <Disclosure className="disclosure" defaultExpanded={isNarrowed(asked)}>
        <Button slot="trigger" className="button button-quiet">
          <Icon name="next" />
          {words.more}
        </Button>
        <DisclosurePanel>
          <Narrowing searching={searching} hasBothSides={hasBothSides} />
        </DisclosurePanel>
      </Disclosure>
      <div className="actions">
        <Button type="submit" className="button button-main" aria-disabled={isBusy}>
          <Icon name="search" />
          {isBusy ? words.searching : words.submit}
        </Button>
        {asksSomething(asked) ? (
          <Button className="button button-quiet" onPress={clear}>
            {words.clear}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

const states = ["waiting", "open", "closed"] as const

const Narrowing = ({ hasBothSides, searching: { asked, change, found } }: SearchFieldsProps) => {
  const { search: words, triage } = useWords()
  const any = ["", words.any] as const
  const categories = Object.entries(triage.category) as ReadonlyArray<readonly [Category, string]>
  return (
    <div className="narrowing">
      <TextLine
        label={words.person}
        hint={words.personHint}
        value={asked.person}
        onChange={(person) => change({ person })}
        maxLength={200}
        isTheReadersOwn
      />
      <DateLine label={words.from} value={asked.from} onChange={(from) => change({ from })} />
      <DateLine label={words.until} value={asked.until} onChange={(until) => change({ until })} />
      <Choice
        label={words.state}
        value={asked.state}
        onChange={(state) => change({ state })}
        options={[any, ...states.map((state) => [state, words.states[state]] as const)]}
      />
      {asked.side === "staff" ? (
        <Choice
          label={words.category}
          value={asked.category}
          onChange={(category) => change({ category })}
          options={[any, ...categories]}
        />
      ) : null}
      {(found?.teams.length ?? 0) < 2 ? null : (
        <Choice
          label={words.team}
          value={asked.teamId}
          onChange={(teamId) => change({ teamId })}
          options={[any, ...(found?.teams ?? []).map(({ id, name }) => [id, name] as const)]}
        />
      )}
      {hasBothSides ? (
        <Choice
          label={words.side}
          value={asked.side}
          onChange={(side) => change({ side, category: "", teamId: "" })}
          options={[
            ["staff", words.sides.staff],
            ["patient", words.sides.patient]
          ]}
        />
      ) : null}
    </div>
  )
}
