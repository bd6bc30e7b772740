/**
 * What a care team asks of a patient: which reading, how often, and in which band it should lie.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { planReadings } from "../api/record.ts"
import type { AskedView, MeasuredKind, TargetBand } from "../api/views.ts"
import { Choice } from "../parts/Choice.tsx"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { TextLine } from "../parts/TextLine.tsx"
import { useSaving } from "../settings/useSaving.ts"
import { useWords } from "../words/Words.ts"
import { measuredKinds, numberOf } from "./values.ts"

interface PlanFormProps {
  readonly patientId: string
  readonly asked: ReadonlyArray<AskedView>
  readonly onSaved: () => void
}

interface PlanFields {
  readonly kind: MeasuredKind
  readonly every: string
  readonly low: string
  readonly high: string
  readonly lowBottom: string
  readonly highBottom: string
}

export const PlanForm = ({ asked, onSaved, patientId }: PlanFormProps) => {
  const words = useWords()
  const { kinds, plan } = words.readings
  const [fields, setFields] = useState(() => fieldsOf("blood-pressure", asked))
  const [isTried, setTried] = useState(false)
  const saving = useSaving((form: Parameters<typeof planReadings>[1], key) => planReadings(patientId, form, key))
  const change = (some: Partial<PlanFields>) => {
    setFields({ ...fields, ...some })
    saving.touch()
  }
  const wanted = wantedOf(fields)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wanted !== undefined && (await saving.save(wanted))) onSaved()
  }
  const line = (name: "low" | "high" | "lowBottom" | "highBottom") => (
    <TextLine
      label={plan[name]}
      value={fields[name]}
      onChange={(value) => change({ [name]: value })}
      inputMode="decimal"
    />
  )
  return (
    <form className="form plan-form" aria-label={plan.ask} onSubmit={(event) => void submit(event)}>
      <Choice
        label={plan.kind}
        value={fields.kind}
        options={measuredKinds.map((kind) => [kind, kinds[kind]] as const)}
        onChange={(kind) => {
          setFields(fieldsOf(kind, asked))
          saving.touch()
        }}
      />
      <TextLine
        label={plan.every}
        hint={plan.everyHint}
        value={fields.every}
        onChange={(every) => change({ every })}
        inputMode="numeric"
        error={isTried && wanted === undefined ? plan.needNumber : undefined}
      />
      <p className="hint">{plan.bandHint}</p>
      <div className="plan-band">
        {line("low")}
        {line("high")}
        {fields.kind === "blood-pressure" ? line("lowBottom") : null}
        {fields.kind === "blood-pressure" ? line("highBottom") : null}
      </div>
      {saving.problem === undefined ? null : <ProblemNote problem={saving.problem} />}
      <Button type="submit" className="button button-main" aria-disabled={saving.state === "saving"}>
        {plan.save}
      </Button>
      <p className="draft-standing" role="status">
        {saving.state === "saved" ? (
          <>
            <Icon name="check" /> {plan.saved}
          </>
        ) : null}
      </p>
    </form>
  )
}

const blank = { every: "", low: "", high: "", lowBottom: "", highBottom: "" }

const fieldsOf = (kind: MeasuredKind, asked: ReadonlyArray<AskedView>): PlanFields => {
  const now = asked.find((one) => one.kind === kind)
  const every = now?.everyDays == null ? "" : String(now.everyDays)
  const band = now?.isBandOwn === true ? now.band : null
  if (band === null) return { ...blank, kind, every }
  if (band.kind !== "blood-pressure") {
    return { ...blank, kind, every, low: String(band.low), high: String(band.high) }
  }
  const { diastolic, systolic } = band
  return {
    kind,
    every,
    low: String(systolic.low),
    high: String(systolic.high),
    lowBottom: String(diastolic.low),
    highBottom: String(diastolic.high)
  }
}

/** What is asked; undefined where a number is missing or is none. */
const wantedOf = (fields: PlanFields): Parameters<typeof planReadings>[1] | undefined => {
  const { every, kind } = fields
  const everyDays = every.trim() === "" ? null : /^\d{1,3}$/.test(every.trim()) ? Number(every) : undefined
  const band = bandOf(fields)
  return everyDays === undefined || band === undefined ? undefined : { kind, band, everyDays }
}

const bandOf = ({ high, highBottom, kind, low, lowBottom }: PlanFields): TargetBand | null | undefined => {
  const texts = kind === "blood-pressure" ? [low, high, lowBottom, highBottom] : [low, high]
  if (texts.every((text) => text.trim() === "")) return null
  const [from, to, fromBottom, toBottom] = texts.map(numberOf)
  if (from === undefined || to === undefined || from >= to) return undefined
  if (kind === "glucose") return { kind, low: from, high: to, unit: "mg/dL" }
  if (kind === "weight") return { kind, low: from, high: to, unit: "lb" }
  if (fromBottom === undefined || toBottom === undefined || fromBottom >= toBottom) return undefined
  return { kind, systolic: { low: from, high: to }, diastolic: { low: fromBottom, high: toBottom }, unit: "mmHg" }
}
