/**
 * Who of the team is away, and who answers meanwhile: told before the patient wonders.
 */
import type { AwayView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { day } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"

export const AwayLines = ({ away }: { readonly away: ReadonlyArray<AwayView> }) => {
  const words = useWords().patient.thread
  const calendar = useCalendar()
  const now = useNow()
  return (
    <>
      {away.map(({ coveredBy, name, until }) => (
        <p key={name} className="away-line">
          <Icon name="person" />
          {words.away(name, day(until, calendar, now))} {words.answersFor(coveredBy)}
        </p>
      ))}
    </>
  )
}
