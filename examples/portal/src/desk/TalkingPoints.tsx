/**
 * What to say to this patient, in her own language, so that it can be read out as it stands.
 */
import type { DeskVisitView } from "../api/views.ts"
import { useWordsOf } from "./useWordsOf.ts"

export const TalkingPoints = ({ visit }: { readonly visit: DeskVisitView }) => {
  const words = useWordsOf(visit.language)
  if (words === undefined) return null
  const { enrolled, first, how, promise, safe, uses } = words.people.desk.sayTo
  const points = visit.enrolment === "enrolled" ? [enrolled, uses, promise] : [first, promise, uses, safe, how]
  return (
    <ul className="desk-points" lang={visit.language}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
