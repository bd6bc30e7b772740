/**
 * The list of the inbox: a tab for each team with its count, a choice of what to show, and the rows as served.
 */
import { useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs"
import type { InboxStatus } from "../api/threads.ts"
import type { ThreadRow } from "../api/views.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { Skeleton } from "../parts/Skeleton.tsx"
import { useWords } from "../words/Words.ts"
import { InboxRow } from "./InboxRow.tsx"
import { ShortcutList } from "./ShortcutList.tsx"
import type { Inbox } from "./useInbox.ts"
import type { InboxShortcuts } from "./useInboxShortcuts.ts"

interface InboxListProps {
  readonly inbox: Inbox
  readonly current: string | undefined
  readonly keys: InboxShortcuts
}

export const InboxList = ({ current, inbox, keys }: InboxListProps) => {
  const words = useWords().staff.inbox
  return (
    <section className="inbox-list" aria-label={words.title}>
      <div className="inbox-head">
        <PageHeading title={words.title} />
        <StatusChoice inbox={inbox} />
      </div>
      <Tabs className="inbox-tabs" selectedKey={inbox.tab} onSelectionChange={(tab) => inbox.setTab(String(tab))}>
        <TabList className="tabs" aria-label={words.teams}>
          <TeamTab id="all" name={words.all} count={inbox.counts?.total} />
          <TeamTab id="mine" name={words.yours} count={inbox.counts?.mine} />
          {inbox.counts?.teams.map((team) => (
            <TeamTab key={team.id} {...team} />
          ))}
        </TabList>
        <TabPanel key={inbox.tab} id={inbox.tab} className="inbox-panel">
          <PoolChoice inbox={inbox} />
          <Rows inbox={inbox} current={current} />
        </TabPanel>
      </Tabs>
      <News rows={inbox.rows} isLoaded={inbox.isLoaded} />
      <ShortcutList keys={keys} />
    </section>
  )
}

interface TeamTabProps {
  readonly id: string
  readonly name: string
  readonly count: number | undefined
}

const TeamTab = ({ count, id, name }: TeamTabProps) => (
  <Tab id={id} className="tab">
    {name} <span className="tab-count">{count ?? "…"}</span>
  </Tab>
)

/** Narrows to what triage gave to one pool; where there is only one, there is nothing to choose. */
const PoolChoice = ({ inbox }: { readonly inbox: Inbox }) => {
  const words = useWords()
  const { pool, pools, setPool, tab } = inbox
  if (tab === "mine" || (pools.length < 2 && pool === undefined)) return null
  const change = (value: string) => setPool(value === "" ? undefined : value)
  return (
    <label className="pool-choice">
      <span>{words.staff.inbox.pool}</span>
      <select value={pool ?? ""} onChange={({ target }) => change(target.value)}>
        <option value="">{words.staff.inbox.everyPool}</option>
        {pools.map(({ count, pool }) => (
          <option key={pool} value={pool}>
            {words.triage.pool[pool]} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}

const StatusChoice = ({ inbox }: { readonly inbox: Inbox }) => {
  const words = useWords().staff.inbox
  return (
    <label className="status-choice">
      <span className="visually-hidden">{words.show}</span>
      <select value={inbox.status} onChange={({ target }) => inbox.setStatus(target.value as InboxStatus)}>
        {(["waiting", "open", "all"] as const).map((status) => (
          <option key={status} value={status}>
            {words.status[status]}
          </option>
        ))}
      </select>
    </label>
  )
}

const Rows = ({ current, inbox }: Pick<InboxListProps, "inbox" | "current">) => {
  const words = useWords().staff.inbox
  const { isLoaded, more, problem, refresh, rows } = inbox
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      {isLoaded || problem !== undefined ? null : <Skeleton blocks={5} />}
      {isLoaded && rows.length === 0 ? (
        <EmptyState icon="check" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : null}
      <ol className="rows" aria-label={words.list}>
        {rows.map((row) => (
          <InboxRow
            key={row.id}
            row={row}
            isCurrent={row.id === current}
            showsTeam={inbox.tab === "all" || inbox.tab === "mine"}
          />
        ))}
      </ol>
      {more === undefined ? null : (
        <Button className="button" onPress={() => void more()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

/** Says that rows have come, to who cannot see them come. */
const News = ({ isLoaded, rows }: { readonly rows: ReadonlyArray<ThreadRow>; readonly isLoaded: boolean }) => {
  const words = useWords().staff.inbox
  const before = useRef<ReadonlySet<string>>(undefined)
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!isLoaded) return
    const waiting = rows.filter(({ standing }) => standing === "waiting").map(({ id }) => id)
    const seen = before.current
    if (seen !== undefined) setCount(waiting.filter((id) => !seen.has(id)).length)
    before.current = new Set([...(seen ?? []), ...waiting])
  }, [rows, isLoaded])
  return (
    <p className="visually-hidden" role="status">
      {count === 0 ? "" : words.newRows(count)}
    </p>
  )
}
