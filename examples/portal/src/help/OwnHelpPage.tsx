/**
 * A patient's helpers and requests: who helps her, asking for somebody, asking to help somebody.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { endHelp, ownHelp, withdrawHelpRequest } from "../api/help.ts"
import { newId } from "../api/newId.ts"
import { useResource } from "../api/resource.ts"
import type { OwnHelpView } from "../api/views.ts"
import { Confirm } from "../parts/Confirm.tsx"
import { Moment } from "../parts/Moment.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { type Act, useActs } from "../parts/useActs.tsx"
import { useWords } from "../words/Words.ts"
import { HelpForm } from "./HelpForm.tsx"

export const OwnHelpPage = () => {
  const words = useWords().help
  const { roles } = useSignedIn().session
  const { problem, refresh, value } = useResource("own help", ownHelp)
  const { act, note } = useActs(() => refresh("page"))
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="column column-narrow">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {note}
      {value === undefined ? (
        problem === undefined ? (
          <Skeleton blocks={2} />
        ) : null
      ) : (
        <>
          {roles.includes("patient") ? <Helpers helpers={value.helpers} act={act} /> : null}
          <Button className="button" aria-expanded={isAsking} onPress={() => setAsking(!isAsking)}>
            {words.ask}
          </Button>
          {isAsking ? <HelpForm act={act} onSent={() => setAsking(false)} /> : null}
          <Asked requests={value.requests} act={act} />
        </>
      )}
    </div>
  )
}

const Helpers = ({ act, helpers }: Pick<OwnHelpView, "helpers"> & { readonly act: Act }) => {
  const { help, roles } = useWords()
  return (
    <section className="plain" aria-label={help.mine}>
      <h2>{help.mine}</h2>
      {helpers.length === 0 ? <p>{help.nobody}</p> : null}
      <ul className="people">
        {helpers.map(({ id, name, relationship, scopes, until }) => (
          <li key={id} className="person">
            <div className="person-who">
              <h3>{name}</h3>
              <p className="desk-soft">
                {`${roles[relationship] ?? relationship}, ${scopes.includes("write") ? help.may.write : help.may.read}`}
                {until === null ? null : (
                  <>
                    {` ${help.until} `}
                    <Moment at={until} />
                  </>
                )}
              </p>
            </div>
            <div className="actions">
              <Confirm
                label={help.end}
                title={help.endTitle}
                what={help.endWhat(name)}
                confirm={help.end}
                onConfirm={() => void act(endHelp(id, newId()), help.ended)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Asked = ({ act, requests }: Pick<OwnHelpView, "requests"> & { readonly act: Act }) => {
  const { asked, line, states, withdraw, withdrawn } = useWords().help
  if (requests.length === 0) return null
  return (
    <section className="plain" aria-label={asked}>
      <h2>{asked}</h2>
      <ul className="people">
        {requests.map(({ askedAt, helperName, id, patientName, reason, state }) => (
          <li key={id} className="person">
            <div className="person-who">
              <h3>{line(helperName, patientName)}</h3>
              <p className="desk-soft">
                <Moment at={askedAt} />
              </p>
              <p>{reason === null ? states[state] : `${states[state]}: ${reason}`}</p>
            </div>
            {state === "waiting" ? (
              <div className="actions">
                <Button
                  className="button button-quiet"
                  onPress={() => void act(withdrawHelpRequest(id, newId()), withdrawn)}
                >
                  {withdraw}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
