/**
 * What is known of the patient beside the conversation: visits, other conversations, who may act for her.
 */
import { useResource } from "../api/resource.ts"
import { patientCard } from "../api/staffThreads.ts"
import type { PatientCardView } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { Moment } from "../parts/Moment.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"

export const PatientCard = ({ threadId }: { readonly threadId: string }) => {
  const { problem, value } = useResource(`patient card ${threadId}`, (cause) => patientCard(threadId, cause))
  if (problem !== undefined) return <ProblemNote problem={problem} />
  if (value === undefined) return <Skeleton blocks={2} />
  return (
    <>
      <Conversations card={value} />
      <Visits card={value} />
      <Helpers card={value} />
    </>
  )
}

interface CardProps {
  readonly card: PatientCardView
}

const Conversations = ({ card: { threads } }: CardProps) => {
  const words = useWords().desk.card
  return (
    <section>
      <h3>{words.conversations}</h3>
      {threads.length === 0 ? <p className="hint">{words.noConversations}</p> : null}
      <ul className="plain">
        {threads.map(({ id, isWaiting, status, subject }) => (
          <li key={id}>
            <Link to={`/inbox/${encodeURIComponent(id)}`} keepsScroll>
              <span dir="auto">{subject}</span>
            </Link>{" "}
            {isWaiting ? <span className="tag tag-alarm">{words.waits}</span> : null}
            {status === "closed" ? <span className="tag">{words.closed}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Visits = ({ card: { visits } }: CardProps) => {
  const words = useWords().desk.card
  return (
    <section>
      <h3>{words.visits}</h3>
      {visits.length === 0 ? <p className="hint">{words.noVisits}</p> : null}
      <ul className="plain">
        {visits.map((visit) => (
          <li key={`${visit.startAt} ${visit.kind}`}>
            <Moment at={visit.startAt} />
            <span className="card-more">
              {words.kinds[visit.kind] ?? visit.kind}
              {visit.with === null ? null : `, ${words.with(visit.with)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Helpers = ({ card: { representatives } }: CardProps) => {
  const words = useWords()
  const { card } = words.desk
  return (
    <section>
      <h3>{card.helpers}</h3>
      {representatives.length === 0 ? <p className="hint">{card.noHelpers}</p> : null}
      <ul className="plain">
        {representatives.map(({ mayWrite, name, relationship }) => (
          <li key={`${name} ${relationship}`}>
            {name}, {words.roles[relationship] ?? relationship}
            <span className="card-more">{mayWrite ? card.mayWrite : card.mayRead}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
