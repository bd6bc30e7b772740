/**
 * Whether the rules may sort messages, who signed this version, and the form by which one signs.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { type SignatureForm, signRules } from "../../api/rules.ts"
import type { RulesView } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { GroupedChoice } from "../../parts/GroupedChoice.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { useWords, type Words } from "../../words/Words.ts"

interface SignaturesProps {
  readonly view: RulesView
  readonly onSigned: () => void
}

export const Signatures = ({ onSigned, view }: SignaturesProps) => {
  const words = useWords().rulePages
  return (
    <section className="canned-answer" aria-labelledby="signatures">
      <h2 id="signatures">{words.version(view.pack.version)}</h2>
      <p>
        <strong>{standingOf(view, words)}</strong>
      </p>
      {view.routes.en ? null : <p>{words.isOffMore}</p>}
      <p className="hint">{words.notice}</p>
      {view.signatures.length === 0 ? (
        <p>{words.noSignature}</p>
      ) : (
        <>
          <h3>{words.signatures}</h3>
          <ul>
            {view.signatures.map(({ at, credential, name, role }) => (
              <li key={`${name} ${at}`} dir="auto">
                {words.role[role]}: {name}, {credential}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        <DialogButton label={words.sign} title={words.sign}>
          {(close) => (
            <SignForm
              onSigned={() => {
                close()
                onSigned()
              }}
            />
          )}
        </DialogButton>
      </div>
    </section>
  )
}

const standingOf = ({ isDemo, routes }: RulesView, words: Words["rulePages"]): string => {
  if (isDemo) return words.isDemo
  if (!routes.en) return words.isOff
  return routes.es ? words.isOn : words.isOnEnglish
}

const SignForm = ({ onSigned }: Pick<SignaturesProps, "onSigned">) => {
  const words = useWords().rulePages
  const sending = useSubmit()
  const [role, setRole] = useState<SignatureForm["role"]>("clinician")
  const [credential, setCredential] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const form = { role, credential }
    if ((await sending.submit(form, (key) => signRules(form, key))) !== undefined) onSigned()
  }
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <p>{words.signWhat}</p>
      <GroupedChoice
        label={words.as}
        value={role}
        onChange={(chosen) => setRole(chosen === "translator" ? "translator" : "clinician")}
      >
        <option value="clinician">{words.role.clinician}</option>
        <option value="translator">{words.role.translator}</option>
      </GroupedChoice>
      <TextLine
        label={words.credential}
        hint={words.credentialHint}
        value={credential}
        onChange={setCredential}
        maxLength={200}
        isTheReadersOwn
      />
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={credential.trim().length < 3}>
          {words.sign}
        </Button>
      </div>
    </Form>
  )
}
