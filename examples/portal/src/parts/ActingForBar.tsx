/**
 * For whom the page acts, and the switch to somebody else. While it is not herself, the bar has its own colour.
 */
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { useWords } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { goTo } from "./router.ts"
import { useSignedIn } from "./signedInContext.ts"

export const ActingForBar = () => {
  const { actFor, actingFor, session } = useSignedIn()
  const words = useWords()
  const isForOther = actingFor?.relationship != null
  if (actingFor === undefined || (session.actingFor.length < 2 && !isForOther)) return null
  const change = (patientId: string) => {
    actFor(patientId)
    goTo("/")
  }
  return (
    <section aria-label={words.patient.actingFor.region} className={isForOther ? "acting acting-other" : "acting"}>
      <div className="acting-inside">
        {actingFor.relationship === null ? null : (
          <p className="acting-name" role="status">
            <Icon name="person" />
            <strong>{words.patient.actingFor.for(actingFor.name)}</strong>
            <span>{words.patient.actingFor.as(words.roles[actingFor.relationship] ?? actingFor.relationship)}</span>
          </p>
        )}
        {session.actingFor.length < 2 ? null : (
          <RadioGroup className="acting-switch" value={actingFor.patientId} onChange={change} orientation="horizontal">
            <Label>{words.patient.actingFor.label}</Label>
            <div className="acting-people">
              {session.actingFor.map(({ name, patientId, relationship }) => (
                <Radio key={patientId} value={patientId} className="pill">
                  {relationship === null ? `${words.patient.actingFor.me} (${name})` : name}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
      </div>
    </section>
  )
}
