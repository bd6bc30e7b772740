/**
 * Who has seen the record: who, in what role, what, and when, in plain words, the newest day first.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { accessReport } from "../api/record.ts"
import { amend, useResource } from "../api/resource.ts"
import type { AccessEntryView, AccessReportView } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Link } from "../parts/Link.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useCalendar, useSignedIn } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { day, timeOfDay } from "../words/moments.ts"
import { useWords } from "../words/Words.ts"

export const AccessPage = () => {
  const { actingFor, session } = useSignedIn()
  const words = useWords().access
  const [isOwnShown, setOwnShown] = useState(false)
  if (actingFor === undefined) return null
  const { phone } = session.practice
  return (
    <div className="column column-narrow">
      <Link className="back no-print" to="/settings">
        <Icon name="back" />
        {words.back}
      </Link>
      <PageHeading title={words.title}>
        {actingFor.relationship === null ? words.title : words.titleFor(actingFor.name)}
      </PageHeading>
      <p className="lead">
        {words.lead} <a href={`tel:${phone}`}>{phone}</a>
      </p>
      <label className="check no-print">
        <input type="checkbox" checked={isOwnShown} onChange={({ target }) => setOwnShown(target.checked)} />
        {words.everything}
      </label>
      <Report key={String(isOwnShown)} patientId={actingFor.patientId} isOwnShown={isOwnShown} />
    </div>
  )
}

const Report = ({ isOwnShown, patientId }: { readonly patientId: string; readonly isOwnShown: boolean }) => {
  const words = useWords().access
  const key = `access report of ${patientId} ${isOwnShown}`
  const { problem, refresh, value } = useResource(key, (cause) => accessReport(patientId, isOwnShown, cause))
  if (value === undefined) {
    return problem === undefined ? <Skeleton /> : <ProblemNote problem={problem} onRetry={() => refresh("person")} />
  }
  const more = async () => {
    if (value.next === null) return
    const page = await accessReport(patientId, isOwnShown, "person", value.next).catch(() => undefined)
    if (page === undefined) return
    amend<AccessReportView>(key, (before) => ({ entries: [...before.entries, ...page.entries], next: page.next }))
  }
  if (value.entries.length === 0) {
    return (
      <EmptyState icon="eye" title={words.title}>
        {words.none}
      </EmptyState>
    )
  }
  return (
    <>
      <Days entries={value.entries} />
      {value.next === null ? null : (
        <Button className="button" onPress={() => void more()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

const Days = ({ entries }: { readonly entries: ReadonlyArray<AccessEntryView> }) => {
  const calendar = useCalendar()
  const now = useNow()
  const days = Map.groupBy(entries, (entry) => day(entry.lastAt, calendar, now))
  return [...days].map(([name, ofDay]) => (
    <section key={name} className="access-day" aria-label={name}>
      <h2>{name}</h2>
      <ul className="access-list">
        {ofDay.map((entry) => (
          <Entry key={`${entry.name} ${entry.activity} ${entry.lastAt} ${entry.outcome}`} entry={entry} />
        ))}
      </ul>
    </section>
  ))
}

const Entry = ({ entry }: { readonly entry: AccessEntryView }) => {
  const words = useWords()
  const calendar = useCalendar()
  const { activity, count, firstAt, lastAt, name, outcome, role, who } = entry
  const [from, to] = [timeOfDay(firstAt, calendar), timeOfDay(lastAt, calendar)]
  const standing = role === "" ? words.access.who[who] : (words.roles[role] ?? role)
  return (
    <li className={outcome === "refused" ? "access-entry access-refused" : "access-entry"}>
      <Icon name={who === "system" ? "chart" : "person"} />
      <div>
        <p>
          <strong>{who === "system" ? words.access.who.system : name}</strong>
          {who === "system" ? null : <span className="access-role">, {standing}</span>}
        </p>
        <p>
          {words.access.acts[activity] ?? words.access.otherAct}
          {outcome === "refused" ? (
            <strong>
              {" "}
              <Icon name="warning" /> {words.access.refused}
            </strong>
          ) : null}
        </p>
      </div>
      <p className="access-when">
        {from === to ? to : words.access.until(from, to)}
        {count === 1 ? null : <span className="hint"> · {words.access.times(count)}</span>}
      </p>
    </li>
  )
}
