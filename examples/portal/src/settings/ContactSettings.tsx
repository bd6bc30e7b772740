/**
 * Safe contact: whether e-mail about the patient is safe, and whether those who act for her may get any.
 */
import { type FormEvent, useState } from "react"
import { amend } from "../api/resource.ts"
import { chooseContact } from "../api/settings.ts"
import type { ContactForm, SettingsView } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { useWords } from "../words/Words.ts"
import { SaveBar } from "./SaveBar.tsx"
import { useSaving } from "./useSaving.ts"

interface ContactSettingsProps extends Pick<SettingsView, "helpers"> {
  readonly contact: ContactForm
}

export const ContactSettings = ({ contact, helpers }: ContactSettingsProps) => {
  const words = useWords().settings
  const [form, setForm] = useState(contact)
  const saving = useSaving(chooseContact)
  const change = (some: Partial<ContactForm>) => {
    setForm({ ...form, ...some })
    saving.touch()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await saving.save(form)) amend<SettingsView>("settings", (before) => ({ ...before, contact: form }))
  }
  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <div className="plain-fields">
        <h2>{words.contact}</h2>
        <p className="hint">{words.contactWhat}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={form.isEmailSafe}
            onChange={({ target }) => change({ isEmailSafe: target.checked })}
          />
          {words.emailSafe}
        </label>
        <p className="hint">{words.emailSafeWhat}</p>
        {helpers.length === 0 ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={form.mayNotifyRepresentatives}
              disabled={!form.isEmailSafe}
              onChange={({ target }) => change({ mayNotifyRepresentatives: target.checked })}
            />
            {words.helpersMay}
          </label>
        )}
        <Helpers helpers={helpers} />
      </div>
      <SaveBar saving={saving} />
    </form>
  )
}

const Helpers = ({ helpers }: Pick<SettingsView, "helpers">) => {
  const words = useWords()
  if (helpers.length === 0) return <p>{words.settings.helpersNone}</p>
  return (
    <>
      <p>{words.settings.helpers}</p>
      <ul className="plain">
        {helpers.map(({ name, relationship, scopes }) => (
          <li key={`${name} ${relationship}`}>
            <strong>{name}</strong>, {words.roles[relationship] ?? relationship}:{" "}
            {scopes.includes("write") ? words.settings.helperWrites : words.settings.helperReads}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/helpers">{words.settings.helpersEnd}</Link>
      </p>
    </>
  )
}
