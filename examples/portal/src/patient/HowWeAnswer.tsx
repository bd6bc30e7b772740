/**
 * How the practice answers, by when it would today, and whom to call instead.
 */
import { useResource } from "../api/resource.ts"
import { careTeams } from "../api/threads.ts"
import { Moment } from "../parts/Moment.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export const HowWeAnswer = ({ patientId }: { readonly patientId: string }) => {
  const words = useWords().patient
  const { emergencyPhone, crisisPhone, phone } = useSignedIn().session.practice
  const teams = useResource(`care teams of ${patientId}`, (cause) => careTeams(patientId, cause))
  const promising = teams.value?.filter(({ expectedBy }) => expectedBy !== null) ?? []
  return (
    <aside className="aside">
      <section>
        <h2>{words.home.howTitle}</h2>
        <p>{words.home.how}</p>
        {promising.length === 0 ? null : (
          <>
            <p>{words.home.ifNow}</p>
            <ul className="plain">
              {promising.map(({ expectedBy, id, name }) => (
                <li key={id}>
                  {name}: <strong>{expectedBy === null ? null : <Moment at={expectedBy} />}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{words.home.notice}</p>
      </section>
      <section className="aside-urgent">
        <h2>{words.home.urgentTitle}</h2>
        <p>{words.home.urgent}</p>
        <ul className="plain call-list">
          <li>
            <a href={`tel:${emergencyPhone}`}>{words.notice.emergency(emergencyPhone)}</a>
          </li>
          <li>
            <a href={`tel:${crisisPhone}`}>{words.notice.crisis(crisisPhone)}</a>
          </li>
          <li>
            <a href={`tel:${phone}`}>{words.notice.practice(phone)}</a>
          </li>
        </ul>
      </section>
    </aside>
  )
}
