/**
 * The patient's first page: new answers, what waits and until when, what was before, and how the practice answers.
 */
import type { ThreadRow } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"
import { DueReadings } from "./DueReadings.tsx"
import { HowWeAnswer } from "./HowWeAnswer.tsx"
import { StartedMessage } from "./StartedMessage.tsx"
import { ThreadList } from "./ThreadList.tsx"
import { usePatientThreads } from "./usePatientThreads.ts"

export const HomePage = () => {
  const { actingFor } = useSignedIn()
  const words = useWords().patient
  if (actingFor === undefined) return null
  const isOwn = actingFor.relationship === null
  const mayWrite = actingFor.scopes.includes("write")
  return (
    <div className="columns">
      <div className="column">
        <div className="page-head">
          <PageHeading title={words.home.title}>
            {isOwn ? words.home.title : words.home.titleFor(actingFor.name)}
          </PageHeading>
          {mayWrite ? (
            <Link className="button button-main" to="/write">
              <Icon name="pen" />
              {words.home.write}
            </Link>
          ) : (
            <p className="note note-quiet">{words.actingFor.readOnly}</p>
          )}
        </div>
        {mayWrite ? <DueReadings patientId={actingFor.patientId} /> : null}
        {mayWrite ? <StartedMessage patientId={actingFor.patientId} /> : null}
        <Threads patientId={actingFor.patientId} />
      </div>
      <HowWeAnswer patientId={actingFor.patientId} />
    </div>
  )
}

const Threads = ({ patientId }: { readonly patientId: string }) => {
  const words = useWords().patient.home
  const { more, problem, refresh, value } = usePatientThreads(patientId)
  if (value === undefined) {
    return problem === undefined ? <Skeleton /> : <ProblemNote problem={problem} onRetry={() => refresh("person")} />
  }
  const of = (...standings: ReadonlyArray<ThreadRow["standing"]>) =>
    value.threads.filter(({ standing }) => standings.includes(standing))
  const answered = of("answered")
  return (
    <>
      <p className="visually-hidden" role="status">
        {answered.length === 0 ? "" : words.newCount(answered.length)}
      </p>
      {value.threads.length === 0 ? (
        <EmptyState icon="letter" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : null}
      <ThreadList title={words.new} threads={answered} />
      <ThreadList title={words.waiting} threads={of("waiting")} />
      <ThreadList title={words.others} threads={of("read", "closed")} onMore={more} />
    </>
  )
}
