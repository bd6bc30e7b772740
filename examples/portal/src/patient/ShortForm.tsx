/**
 * The fields of a short form: a refill, a referral, an appointment, a reading. They are saved with the draft.
 */
import { useEffect } from "react"
import type { DraftKeeper } from "../api/DraftKeeper.ts"
import type { DraftedForm } from "../api/views.ts"
import { useCalendar, useSignedIn } from "../parts/signedInContext.ts"
import { TextLine } from "../parts/TextLine.tsx"
import { useNow } from "../parts/useNow.ts"
import { MeasurementInputs } from "../record/MeasurementInputs.tsx"
import { localDate } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"
import { missingIn, readingFieldsOf } from "./shortForms.ts"

interface ShortFormProps {
  readonly keeper: DraftKeeper
  readonly form: DraftedForm
  readonly isTried: boolean
}

export const ShortForm = ({ form, isTried, keeper }: ShortFormProps) => {
  const words = useWords().forms
  const change = (fields: Partial<DraftedForm["fields"]>) =>
    keeper.change({ form: { ...form, fields: { ...form.fields, ...fields } as DraftedForm["fields"] } })
  const missing = isTried ? missingIn(form) : []
  const line = (name: string, label: string, hint?: string) => (
    <TextLine
      key={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={form.fields[name] ?? ""}
      onChange={(value) => change({ [name]: value })}
      maxLength={200}
      isTheReadersOwn
      error={missing.includes(name) ? words.need : undefined}
    />
  )
  return (
    <fieldset className="short-form">
      <legend className="visually-hidden">{words.lead}</legend>
      <p className="hint">{words.lead}</p>
      {form.kind === "refill" ? (
        <>
          {line("medicine", words.refill.medicine, words.refill.medicineHint)}
          {line("dose", words.refill.dose, words.refill.doseHint)}
          {line("pharmacy", words.refill.pharmacy)}
          <DaysLeft
            value={form.fields.daysLeft ?? ""}
            onChange={(daysLeft) => change({ daysLeft })}
            isWrong={missing.includes("daysLeft")}
          />
        </>
      ) : null}
      {form.kind === "referral" ? (
        <>
          {line("to", words.referral.to, words.referral.toHint)}
          {line("why", words.referral.why)}
        </>
      ) : null}
      {form.kind === "appointment" ? (
        <>
          {line("reason", words.appointment.reason)}
          {line("when", words.appointment.when, words.appointment.whenHint)}
        </>
      ) : null}
      {form.kind === "reading" ? <Measured form={form} onChange={change} isTried={isTried} /> : null}
    </fieldset>
  )
}

interface DaysLeftProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isWrong: boolean
}

/** Two days or fewer are no matter for a letter alone. */
const DaysLeft = ({ isWrong, onChange, value }: DaysLeftProps) => {
  const words = useWords().forms
  const { phone } = useSignedIn().session.practice
  const isSoon = /^[0-2]$/.test(value.trim())
  return (
    <>
      <TextLine
        label={words.refill.daysLeft}
        hint={words.refill.daysLeftHint}
        value={value}
        onChange={onChange}
        inputMode="numeric"
        maxLength={3}
        error={isWrong ? words.needDays : undefined}
      />
      <p className="short-form-soon" role="status">
        {isSoon ? (
          <>
            {words.refill.soon} <a href={`tel:${phone}`}>{phone}</a>
          </>
        ) : null}
      </p>
    </>
  )
}

interface MeasuredProps extends Pick<ShortFormProps, "form" | "isTried"> {
  readonly onChange: (fields: Partial<DraftedForm["fields"]>) => void
}

const Measured = ({ form, isTried, onChange }: MeasuredProps) => {
  const calendar = useCalendar()
  const today = localDate(new Date(useNow()), calendar)
  const fields = readingFieldsOf(form)
  const isUndated = form.fields.day === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form comes.
  useEffect(() => {
    if (isUndated) onChange({ day: today })
  }, [])
  return <MeasurementInputs fields={fields} today={today} isTried={isTried} onChange={onChange} />
}
