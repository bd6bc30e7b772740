/**
 * The fields of one reading: what, the numbers with their unit, the day, and the time where it is known.
 */
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { TextLine } from "../parts/TextLine.tsx"
import { useWords } from "../words/Words.ts"
import { type MeasurementFields, measuredKinds, numberOf, unitsOf } from "./values.ts"

interface MeasurementInputsProps {
  readonly fields: MeasurementFields
  readonly onChange: (change: Partial<MeasurementFields>) => void
  /** True once keeping was tried: then what is missing is told. */
  readonly isTried: boolean
  readonly today: string
  /** True where the kind is settled, as in a correction. */
  readonly isKindFixed?: boolean
}

export const MeasurementInputs = ({
  fields,
  isKindFixed = false,
  isTried,
  onChange,
  today
}: MeasurementInputsProps) => {
  const words = useWords().readings
  const choose = (chosen: string) => {
    const kind = measuredKinds.find((one) => one === chosen)
    if (kind !== undefined) onChange({ kind, unit: unitsOf[kind][0] })
  }
  return (
    <>
      {isKindFixed ? null : (
        <RadioGroup className="field" value={fields.kind} onChange={choose}>
          <Label>{words.which}</Label>
          <div className="pills">
            {measuredKinds.map((kind) => (
              <Radio key={kind} value={kind} className="pill">
                {words.kinds[kind]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
      {fields.kind === "blood-pressure" ? (
        <div className="measured-pair">
          <NumberLine name="systolic" {...{ fields, onChange, isTried }} />
          <span className="measured-over" aria-hidden="true">
            /
          </span>
          <NumberLine name="diastolic" {...{ fields, onChange, isTried }} />
          <span className="measured-unit">mmHg</span>
        </div>
      ) : (
        <div className="measured-pair">
          <NumberLine name="value" {...{ fields, onChange, isTried }} />
          <Units fields={fields} onChange={onChange} />
        </div>
      )}
      <div className="measured-when">
        <label className="field">
          <span>{words.day}</span>
          <input
            className="input"
            type="date"
            max={today}
            value={fields.day}
            onChange={({ target }) => onChange({ day: target.value })}
          />
          {isTried && fields.day === "" ? <span className="field-error">{words.needDay}</span> : null}
        </label>
        <label className="field">
          <span>{words.time}</span>
          <input
            className="input"
            type="time"
            value={fields.time}
            onChange={({ target }) => onChange({ time: target.value })}
          />
          <span className="hint">{words.timeHint}</span>
        </label>
      </div>
    </>
  )
}

interface NumberLineProps extends Pick<MeasurementInputsProps, "fields" | "onChange" | "isTried"> {
  readonly name: "systolic" | "diastolic" | "value"
}

const NumberLine = ({ fields, isTried, name, onChange }: NumberLineProps) => {
  const words = useWords().readings
  const isMissing = isTried && numberOf(fields[name]) === undefined
  return (
    <TextLine
      label={name === "value" ? words.kinds[fields.kind] : words[name]}
      value={fields[name]}
      onChange={(value) => onChange({ [name]: value })}
      inputMode={name === "value" ? "decimal" : "numeric"}
      autoComplete="off"
      maxLength={8}
      error={isMissing ? words.needNumber : undefined}
    />
  )
}

const Units = ({ fields, onChange }: Pick<MeasurementInputsProps, "fields" | "onChange">) => {
  const words = useWords().readings
  const units: ReadonlyArray<MeasurementFields["unit"]> = unitsOf[fields.kind]
  const choose = (chosen: string) => {
    const unit = units.find((one) => one === chosen)
    if (unit !== undefined) onChange({ unit })
  }
  return (
    <RadioGroup className="field" value={fields.unit} onChange={choose} orientation="horizontal">
      <Label>{words.unit}</Label>
      <div className="pills">
        {units.map((unit) => (
          <Radio key={unit} value={unit} className="pill">
            {unit}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
