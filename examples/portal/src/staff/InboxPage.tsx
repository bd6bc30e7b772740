/**
 * The page that staff live in: the list of what waits, and beside it on a wide screen the thread and its patient.
 *
 * The list stays the same while threads are opened, so its scroll and every half-written answer stay as well.
 */
import { EmptyState } from "../parts/EmptyState.tsx"
import type { PageProps } from "../routes.ts"
import { useWords } from "../words/Words.ts"
import { InboxList } from "./InboxList.tsx"
import { KeyList } from "./KeyList.tsx"
import { StaffThread } from "./StaffThread.tsx"
import { useClaiming } from "./useClaiming.ts"
import { useInbox } from "./useInbox.ts"
import { useInboxShortcuts } from "./useInboxShortcuts.ts"

export const InboxPage = ({ id }: PageProps) => {
  const words = useWords().staff.inbox
  const inbox = useInbox()
  const claiming = useClaiming()
  const keys = useInboxShortcuts(id, inbox.rows, claiming)
  return (
    <div className={id === undefined ? "inbox" : "inbox inbox-open"}>
      <InboxList inbox={inbox} current={id} keys={keys} />
      {id === undefined ? (
        <div className="inbox-rest">
          <EmptyState icon="letter" title={words.noneChosen}>
            {words.noneChosenWhat}
          </EmptyState>
          <KeyList />
        </div>
      ) : (
        <StaffThread key={id} threadId={id} claiming={claiming} />
      )}
    </div>
  )
}
