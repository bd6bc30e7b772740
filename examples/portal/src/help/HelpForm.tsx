/**
 * Asking that somebody may help, or to help somebody. What is missing is told beside its field.
 */
import { type FormEvent, useMemo, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { askForHelp } from "../api/help.ts"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import type { HelpForm as Asked } from "../api/views.ts"
import { BirthDateField, type DateParts, isoDate } from "../parts/BirthDateField.tsx"
import { Picks } from "../parts/Picks.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { TextLine } from "../parts/TextLine.tsx"
import type { Act } from "../parts/useActs.tsx"
import { useReader } from "../words/Words.ts"

interface HelpFormProps {
  readonly act: Act
  readonly onSent: () => void
}

export const HelpForm = ({ act, onSent }: HelpFormProps) => {
  const { language, words: all } = useReader()
  const words = all.help
  const isPatient = useSignedIn().session.roles.includes("patient")
  const [direction, setDirection] = useState<Asked["direction"]>(isPatient ? "for-me" : "by-me")
  const [fields, setFields] = useState({ name: "", relationship: "", email: "" })
  const [born, setBorn] = useState<DateParts>({ year: "", month: "", day: "" })
  const [scope, setScope] = useState<"read" | "write">("write")
  const [isTried, setTried] = useState(false)
  const key = useMemo(() => new IdempotencyKey(), [])
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value })
  const birthDate = isoDate(born)
  const isForMe = direction === "for-me"
  const [name, relationship, email] = [fields.name.trim(), fields.relationship.trim(), fields.email.trim()]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name === "" || relationship === "" || birthDate === undefined) return
    const person = { name, birthDate }
    const scopes = scope === "write" ? (["read", "write"] as const) : (["read"] as const)
    const form: Asked = {
      direction,
      person,
      email: isForMe && email !== "" ? email : null,
      language,
      relationship,
      scopes
    }
    void act(askForHelp(form, key.for(form)), words.sent, onSent)
  }
  const error = (isMissing: boolean, sentence: string) => (isTried && isMissing ? sentence : undefined)
  const directions = [
    ...(isPatient ? [{ id: "for-me" as const, name: words.forMe }] : []),
    { id: "by-me" as const, name: words.byMe }
  ]
  return (
    <Form className="form people-form help-form" onSubmit={submit} validationBehavior="aria">
      <Picks label={words.direction} options={directions} chosen={direction} onChange={setDirection} />
      <TextLine
        label={isForMe ? words.helperName : words.patientName}
        value={fields.name}
        onChange={set("name")}
        error={error(name === "", words.needName)}
      />
      <BirthDateField
        label={isForMe ? words.helperBorn : words.patientBorn}
        value={born}
        onChange={setBorn}
        error={error(birthDate === undefined, words.needBorn)}
      />
      <TextLine
        label={words.relationship[direction]}
        hint={words.relationshipHint}
        value={fields.relationship}
        onChange={set("relationship")}
        error={error(relationship === "", words.needRelationship)}
      />
      {isForMe ? (
        <TextLine label={words.email} hint={words.emailHint} value={fields.email} onChange={set("email")} />
      ) : null}
      <ScopePicks chosen={scope} onChange={setScope} />
      <Button type="submit" className="button button-main">
        {words.send}
      </Button>
    </Form>
  )
}

interface ScopePicksProps {
  readonly chosen: "read" | "write"
  readonly onChange: (chosen: "read" | "write") => void
  readonly label?: string
}

export const ScopePicks = ({ label, ...props }: ScopePicksProps) => {
  const { scopeRead, scopes, scopeWrite } = useReader().words.help
  const options = [
    { id: "write" as const, name: scopeWrite },
    { id: "read" as const, name: scopeRead }
  ]
  return <Picks label={label ?? scopes} options={options} {...props} />
}
