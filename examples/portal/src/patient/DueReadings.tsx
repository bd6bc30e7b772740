/**
 * On the patient's first page: the readings that her care team asked for and that are due.
 */
import { readings } from "../api/record.ts"
import { useResource } from "../api/resource.ts"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { useWords } from "../words/Words.ts"

export const DueReadings = ({ patientId }: { readonly patientId: string }) => {
  const words = useWords().readings
  const { value } = useResource(`readings of ${patientId}`, (cause) => readings(patientId, cause))
  const due = value?.asked.filter(({ isDue }) => isDue) ?? []
  if (due.length === 0) return null
  return (
    <section className="started due-readings" aria-label={words.due1}>
      <div>
        <h2>
          <Icon name="clock" />
          {words.due1}
        </h2>
        <p className="started-subject">{due.map(({ kind }) => words.kinds[kind]).join(", ")}</p>
        <p className="hint">{words.dueWhat}</p>
      </div>
      <Link className="button" to="/readings">
        {words.add}
      </Link>
    </section>
  )
}
