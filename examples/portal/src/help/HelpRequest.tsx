/**
 * One request to help: who asks for whom, which record is meant, and what staff make of it.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { confirmHelp, refuseHelp } from "../api/help.ts"
import { newId } from "../api/newId.ts"
import type { HelpConfirmation, HelpRequestView, InvitedView } from "../api/views.ts"
import { Picks } from "../parts/Picks.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import type { Act } from "../parts/useActs.tsx"
import { dateAsKnown } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { ScopePicks } from "./HelpForm.tsx"

interface HelpRequestProps {
  readonly asked: HelpRequestView
  readonly act: Act
  readonly onInvited: (invited: InvitedView) => void
}

export const HelpRequest = ({ act, asked, onInvited }: HelpRequestProps) => (
  <li className="person help-request">
    <Told asked={asked} />
    {asked.records.length === 0 ? null : <Confirmation asked={asked} act={act} onInvited={onInvited} />}
    <Refusal asked={asked} act={act} />
  </li>
)

const Told = ({ asked }: Pick<HelpRequestProps, "asked">) => {
  const { language, words } = useReader()
  const { desk, may } = words.help
  const born = (date: string | null) => (date === null ? "" : `, ${desk.born} ${dateAsKnown(date, language)}`)
  return (
    <dl className="help-told">
      <dt>{desk.helper}</dt>
      <dd>
        <strong>{asked.helperName}</strong>
        {asked.hasAccount ? `, ${desk.hasAccount}` : born(asked.helperBirthDate)}
      </dd>
      <dt>{desk.patient}</dt>
      <dd>
        <strong>{asked.patientName}</strong>
        {born(asked.patientBirthDate)}
      </dd>
      <dt>{desk.relationship}</dt>
      <dd>{words.roles[asked.relationship] ?? asked.relationship}</dd>
      <dt>{desk.wishes}</dt>
      <dd>{asked.scopes.includes("write") ? may.write : may.read}</dd>
      {asked.records.length === 0 ? <dd className="help-none">{desk.noRecord}</dd> : null}
    </dl>
  )
}

const Confirmation = ({ act, asked, onInvited }: HelpRequestProps) => {
  const { language, words } = useReader()
  const { desk } = words.help
  const [patientId, setPatientId] = useState(asked.records.length === 1 ? asked.records[0]?.patientId : undefined)
  const [scope, setScope] = useState<"read" | "write">(asked.scopes.includes("write") ? "write" : "read")
  const [lastDay, setLastDay] = useState("")
  const [isAgreed, setAgreed] = useState(false)
  const [channel, setChannel] = useState<HelpConfirmation["channel"]>(asked.hasEmail ? "e-mail" : "letter")
  const record = asked.records.find((one) => one.patientId === patientId)
  const confirm = () => {
    if (record === undefined) return
    const scopes: HelpConfirmation["scopes"] = scope === "write" ? ["read", "write"] : ["read"]
    const form = { patientId: record.patientId, scopes, lastDay: lastDay === "" ? null : lastDay, isAgreed, channel }
    void act(confirmHelp(asked.id, form, newId()), desk.confirmed, ({ invited }) => {
      if (invited !== null) onInvited(invited)
    })
  }
  const channels = [
    { id: "letter" as const, name: desk.byLetter },
    { id: "e-mail" as const, name: desk.byMail }
  ]
  const records = asked.records.map(({ name, numbers, patientId }) => ({
    id: patientId,
    name: `${name} (${desk.number} ${numbers.join(", ")})`
  }))
  return (
    <div className="help-decision">
      <Picks label={desk.record} options={records} chosen={patientId} onChange={setPatientId} />
      <ScopePicks label={desk.allow} chosen={scope} onChange={setScope} />
      <label className="field">
        <span className="label">{desk.lastDay}</span>
        <input className="input" type="date" value={lastDay} onChange={(event) => setLastDay(event.target.value)} />
      </label>
      {asked.hasAccount ? null : (
        <Picks
          label={desk.invite}
          options={asked.hasEmail ? channels : channels.slice(0, 1)}
          chosen={channel}
          onChange={setChannel}
        />
      )}
      {record === undefined || record.endsOn === null ? null : (
        <p className="desk-soft">{desk.endsOn(dateAsKnown(record.endsOn, language))}</p>
      )}
      {record?.mustAgree === true ? (
        <div className="help-agree">
          <p className="desk-soft">{desk.mustAgree}</p>
          <label className="tick">
            <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.target.checked)} />
            {desk.agreed}
          </label>
        </div>
      ) : null}
      <Button className="button button-main" isDisabled={record === undefined} onPress={confirm}>
        {desk.confirm}
      </Button>
    </div>
  )
}

const Refusal = ({ act, asked }: Pick<HelpRequestProps, "act" | "asked">) => {
  const { desk } = useReader().words.help
  const [reason, setReason] = useState("")
  return (
    <div className="help-refusal">
      <TextLine label={desk.reason} value={reason} onChange={setReason} maxLength={200} />
      <Button
        className="button"
        isDisabled={reason.trim() === ""}
        onPress={() => void act(refuseHelp(asked.id, reason, newId()), desk.refused)}
      >
        {desk.refuse}
      </Button>
    </div>
  )
}
