/**
 * The people somebody helps: for whom she is here now, what she may do for each, and the switch.
 */
import { Button } from "react-aria-components/Button"
import type { ActingFor } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { goTo } from "../parts/router.ts"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export const HelpedPage = () => {
  const { actFor, actingFor, session } = useSignedIn()
  const words = useWords().helped
  const people = session.actingFor.filter(({ relationship }) => relationship !== null)
  const own = session.actingFor.find(({ relationship }) => relationship === null)
  const switchTo = (patientId: string) => {
    actFor(patientId)
    goTo("/")
  }
  return (
    <div className="column column-narrow">
      <PageHeading title={words.title} />
      {people.length === 0 ? (
        <EmptyState icon="person" title={words.none}>
          {words.noneWhat}
        </EmptyState>
      ) : (
        <p className="lead">{words.lead}</p>
      )}
      <ul className="thread-list">
        {people.map((person) => (
          <Person
            key={person.patientId}
            person={person}
            isCurrent={person.patientId === actingFor?.patientId}
            onSwitch={() => switchTo(person.patientId)}
          />
        ))}
      </ul>
      {own === undefined || own.patientId === actingFor?.patientId ? null : (
        <Button className="button" onPress={() => switchTo(own.patientId)}>
          {words.back}
        </Button>
      )}
    </div>
  )
}

interface PersonProps {
  readonly person: ActingFor
  readonly isCurrent: boolean
  readonly onSwitch: () => void
}

const Person = ({ isCurrent, onSwitch, person: { name, relationship, scopes } }: PersonProps) => {
  const words = useWords()
  const { helped } = words
  const may = (["read", "write"] as const).filter((scope) => scopes.includes(scope))
  const mayNot = (["read", "write"] as const).filter((scope) => !scopes.includes(scope))
  return (
    <li className={isCurrent ? "card helped helped-current" : "card helped"}>
      <h2>
        {name}
        <span className="helped-as">{words.roles[relationship ?? ""] ?? relationship}</span>
      </h2>
      <div>
        <h3>{helped.may}</h3>
        <ul className="helped-scopes">
          {may.map((scope) => (
            <li key={scope}>
              <Icon name="check" />
              {helped.scopes[scope]}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{helped.mayNot}</h3>
        <ul className="helped-scopes">
          {mayNot.map((scope) => (
            <li key={scope}>
              <Icon name="cross" />
              {helped.scopes[scope]}
            </li>
          ))}
          <li>
            <Icon name="cross" />
            {helped.never}
          </li>
        </ul>
      </div>
      {isCurrent ? (
        <p className="helped-now">
          <Icon name="check" />
          <strong>{helped.current}</strong>
        </p>
      ) : (
        <Button className="button button-main" onPress={onSwitch}>
          {helped.choose(name)}
        </Button>
      )}
    </li>
  )
}
