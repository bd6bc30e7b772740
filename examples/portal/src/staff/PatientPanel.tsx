/**
 * Who the patient is, beside the conversation: age, sex, phone, and what else is known of her.
 */
import { lazy, Suspense } from "react"
import type { StaffPart, ThreadView } from "../api/views.ts"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { ageOn, dateAsKnown, localDate } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { PatientCard } from "./PatientCard.tsx"

const PatientReadings = lazy(() =>
  import("../record/PatientReadings.tsx").then(({ PatientReadings }) => ({ default: PatientReadings }))
)

interface PatientPanelProps {
  readonly thread: ThreadView
  readonly patient: StaffPart["patient"]
}

export const PatientPanel = ({ patient, thread }: PatientPanelProps) => {
  const { words } = useReader()
  const staff = words.staff.thread
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
      <Suspense fallback={null}>
        <PatientReadings key={patient.id} patientId={patient.id} />
      </Suspense>
      <PatientCard threadId={thread.id} />
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
