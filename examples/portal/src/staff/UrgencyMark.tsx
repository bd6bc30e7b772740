/**
 * How urgent a message is: by word, by shape and by colour, so that none of the three is needed.
 */
import type { Urgency } from "../api/views.ts"
import { useWords } from "../words/Words.ts"

// More corners for less time: an octagon as on the road, a triangle, a square on its tip, a ring, a dash.
const shapes: Record<Urgency, string> = {
  emergency: "M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2L5.2 1Z",
  urgent: "M8 1.5 15.2 14.5H.8L8 1.5Z",
  soon: "M8 .8 15.2 8 8 15.2.8 8 8 .8Z",
  routine: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 2.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z",
  none: "M2 6.8h12v2.4H2z"
}

export const UrgencyMark = ({ urgency }: { readonly urgency: Urgency }) => {
  const words = useWords()
  return (
    <span className={`urgency urgency-${urgency}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[urgency]} />
      </svg>
      {words.triage.urgency[urgency]}
    </span>
  )
}
