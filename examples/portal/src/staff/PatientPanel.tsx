/**
 * Who the patient is, beside the conversation: age, sex, phone, and her other threads in this list.
 */
import type { StaffPart, ThreadRow, ThreadView } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { ageOn, dateAsKnown, localDate } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"

interface PatientPanelProps {
  readonly thread: ThreadView
  readonly patient: StaffPart["patient"]
  readonly rows: ReadonlyArray<ThreadRow>
}

export const PatientPanel = ({ patient, rows, thread }: PatientPanelProps) => {
  const { words } = useReader()
  const staff = words.staff.thread
  const others = rows.filter((row) => row.staff?.patient.id === patient.id && row.id !== thread.id)
  return (
    <aside className="patient-panel" aria-label={staff.patient}>
      <h2>{patient.name}</h2>
      <dl>
        <div>
          <dt>{staff.born}</dt>
          <dd>
            <Born birthDate={patient.birthDate} />
          </dd>
        </div>
        <div>
          <dt>{staff.sex}</dt>
          <dd>{patient.sex === null ? staff.unknown : (staff.sexes[patient.sex] ?? patient.sex)}</dd>
        </div>
        <div>
          <dt>{staff.phone}</dt>
          <dd>{patient.phone === null ? staff.unknown : <a href={`tel:${patient.phone}`}>{patient.phone}</a>}</dd>
        </div>
      </dl>
      {others.length === 0 ? null : <h3>{staff.otherThreads}</h3>}
      <ul className="plain">
        {others.map((row) => (
          <li key={row.id}>
            <Link to={`/inbox/${encodeURIComponent(row.id)}`} keepsScroll>
              <span dir="auto">{row.subject}</span>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}

const Born = ({ birthDate }: { readonly birthDate: string | null }) => {
  const { language, words } = useReader()
  const calendar = useCalendar()
  const now = useNow()
  const staff = words.staff.thread
  if (birthDate === null) return staff.unknown
  const age = ageOn(birthDate, localDate(new Date(now), calendar))
  return (
    <>
      {dateAsKnown(birthDate, language)}
      {age === undefined ? null : ` (${age.years < 2 ? staff.ageMonths(age.months) : staff.age(age.years)})`}
    </>
  )
}
