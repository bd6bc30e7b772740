/**
 * A birth date as three numbers that a person types: no calendar to leaf through for sixty years.
 *
 * The order follows the language: month, day, year in English, day, month, year in Spanish. Source: GOV.UK Design
 * System, date input; WCAG 2.2, 1.3.5 (bday-day, bday-month, bday-year).
 */
import { useId } from "react"
import { useReader } from "../words/Words.ts"

export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

interface BirthDateFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: DateParts
  readonly onChange: (value: DateParts) => void
  readonly error?: string | undefined
  /** True where the browser may fill in the reader's own. */
  readonly isTheReadersOwn?: boolean
}

const orders = { en: ["month", "day", "year"], es: ["day", "month", "year"] } as const

export const BirthDateField = ({
  error,
  hint,
  isTheReadersOwn = false,
  label,
  onChange,
  value
}: BirthDateFieldProps) => {
  const { language, words } = useReader()
  const id = useId()
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].join(" ").trim()
  return (
    <fieldset className="field date-field" aria-describedby={described === "" ? undefined : described}>
      <legend className="label">{label}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <div className="date-parts">
        {orders[language].map((part) => (
          <label key={part} className={`date-part date-part-${part}`}>
            <span>{words.people.enrol[part]}</span>
            <input
              className="input"
              inputMode="numeric"
              maxLength={part === "year" ? 4 : 2}
              autoComplete={isTheReadersOwn ? `bday-${part}` : "off"}
              value={value[part]}
              aria-invalid={error === undefined ? undefined : true}
              onChange={(event) => onChange({ ...value, [part]: event.target.value.replace(/\D/g, "") })}
            />
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** "1984-03-09", where the three numbers can be a date; undefined where they cannot. */
export const isoDate = ({ day, month, year }: DateParts): string | undefined => {
  const [y, m, d] = [year, month, day].map(Number)
  if (y === undefined || m === undefined || d === undefined || year.length !== 4) return undefined
  const isDate = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  return isDate ? `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` : undefined
}
