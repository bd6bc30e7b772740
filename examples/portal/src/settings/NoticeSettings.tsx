/**
 * Language, e-mails and quiet hours.
 */
import { type FormEvent, useState } from "react"
import { amend } from "../api/resource.ts"
import { changePreferences } from "../api/settings.ts"
import type { Language, PreferencesForm, SettingsView } from "../api/views.ts"
import { useReader, useWords } from "../words/Words.ts"
import { SaveBar } from "./SaveBar.tsx"
import { useSaving } from "./useSaving.ts"

const languages: ReadonlyArray<Language> = ["en", "es"]
const usualNight = { from: "22:00", until: "07:00" }

export const NoticeSettings = ({ view }: { readonly view: SettingsView }) => {
  const { speak, words } = useReader()
  const text = words.settings
  const [form, setForm] = useState(view.preferences)
  const [isTried, setTried] = useState(false)
  const saving = useSaving(changePreferences)
  const change = (some: Partial<PreferencesForm>) => {
    setForm({ ...form, ...some })
    saving.touch()
  }
  const { hasNotices, language, quietHours } = form
  const isMissing = quietHours !== null && (quietHours.from === "" || quietHours.until === "")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing || !(await saving.save(form))) return
    amend<SettingsView>("settings", (before) => ({ ...before, preferences: form }))
    speak(language)
  }
  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <fieldset className="plain-fields">
        <legend>{text.language}</legend>
        <p className="hint">{text.languageWhat}</p>
        <div className="pills">
          {languages.map((one) => (
            <label key={one} className="check" lang={one}>
              <input
                type="radio"
                name="language"
                checked={language === one}
                onChange={() => change({ language: one })}
              />
              {text.languages[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="plain-fields">
        <legend>{text.notices}</legend>
        <p className="hint">{view.email === null ? text.noticesNone : text.noticesWhat(view.email)}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={hasNotices}
            onChange={({ target }) => change({ hasNotices: target.checked })}
          />
          {text.noticesOn}
        </label>
      </fieldset>
      <Quiet value={quietHours} onChange={(quietHours) => change({ quietHours })} isTold={isTried && isMissing} />
      <SaveBar saving={saving} />
    </form>
  )
}

interface QuietProps {
  readonly value: PreferencesForm["quietHours"]
  readonly onChange: (value: PreferencesForm["quietHours"]) => void
  /** True where a time is missing and that is to be told. */
  readonly isTold: boolean
}

const Quiet = ({ isTold, onChange, value }: QuietProps) => {
  const text = useWords().settings
  return (
    <fieldset className="plain-fields">
      <legend>{text.quiet}</legend>
      <p className="hint">{text.quietWhat}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={({ target }) => onChange(target.checked ? usualNight : null)}
        />
        {text.quietOn}
      </label>
      {value === null ? null : (
        <div className="measured-when">
          <Time label={text.from} value={value.from} onChange={(from) => onChange({ ...value, from })} />
          <Time label={text.until} value={value.until} onChange={(until) => onChange({ ...value, until })} />
        </div>
      )}
      {isTold ? <p className="field-error">{text.needTimes}</p> : null}
    </fieldset>
  )
}

interface TimeProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const Time = ({ label, onChange, value }: TimeProps) => (
  <label className="field">
    <span>{label}</span>
    <input className="input" type="time" value={value} onChange={({ target }) => onChange(target.value)} />
  </label>
)
