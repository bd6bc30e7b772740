/**
 * The fields of the short form that made a letter, as a small table: what was asked for, at one look.
 */
import type { MessageForm } from "../api/views.ts"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { useReader } from "../words/Words.ts"
import { measured, takenText } from "./values.ts"

export const FormTable = ({ form }: { readonly form: MessageForm }) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const now = useNow()
  const { fields, names, unknown } = words.forms
  const rows: ReadonlyArray<readonly [string, string]> =
    form._tag === "Refill"
      ? [
          [fields.medicine, form.medicine],
          [fields.dose, form.dose],
          [fields.pharmacy, form.pharmacy],
          [fields.daysLeft, form.daysLeft === null ? "" : String(form.daysLeft)]
        ]
      : form._tag === "Referral"
        ? [
            [fields.to, form.to],
            [fields.why, form.why]
          ]
        : form._tag === "Appointment"
          ? [
              [fields.reason, form.reason],
              [fields.when, form.when]
            ]
          : [
              [fields.measured, measured(form.measurement, language)],
              [fields.taken, takenText(form.taken, calendar, now)]
            ]
  return (
    <table className="form-table">
      <caption>{names[form._tag]}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td dir="auto">{value === "" ? <em>{unknown}</em> : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
