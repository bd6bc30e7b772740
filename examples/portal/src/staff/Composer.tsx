/**
 * Where staff write: an answer to the patient or an internal note, each with its own saved draft, or what a call was.
 */
import { useEffect, useState } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs"
import type { ThreadView } from "../api/views.ts"
import { useWords } from "../words/Words.ts"
import { CallForm } from "./actions/CallForm.tsx"
import { ComposerForm } from "./ComposerForm.tsx"
import type { Claiming } from "./useClaiming.ts"
import { type ComposeKind, composeEvent, takeComposeWish } from "./useInboxShortcuts.ts"

interface ComposerProps {
  readonly thread: ThreadView
  readonly claiming: Claiming
}

/** What is written: to the patient, to colleagues, or of a call. */
type Paper = ComposeKind | "call"

export const Composer = ({ claiming, thread }: ComposerProps) => {
  const { desk, staff } = useWords()
  const words = staff.thread
  const isOpen = thread.status === "open"
  const [chosen, setKind] = useState<Paper>("answer")
  const kind = isOpen ? chosen : "note"
  // Which field takes the focus as soon as it is shown.
  const [wanted, setWanted] = useState<ComposeKind>()
  useEffect(() => {
    const compose = () => {
      const kind = takeComposeWish(thread.id)
      if (kind === undefined) return
      setKind(kind)
      setWanted(kind)
    }
    // The wish may be older than this box: a thread is opened by it.
    compose()
    window.addEventListener(composeEvent, compose)
    return () => window.removeEventListener(composeEvent, compose)
  }, [thread.id])
  const form = (kind: ComposeKind) => (
    <ComposerForm
      thread={thread}
      kind={kind === "note" ? "note" : "letter"}
      claiming={claiming}
      takesFocus={kind === wanted}
      onFocusTaken={() => setWanted(undefined)}
    />
  )
  return (
    <div className={`composer composer-${kind}`}>
      {isOpen ? null : <p className="hint">{words.closed}</p>}
      <Tabs selectedKey={kind} onSelectionChange={(key) => setKind(key as Paper)}>
        <TabList className="tabs" aria-label={words.conversation}>
          {isOpen ? (
            <Tab id="answer" className="tab">
              {words.answerTab}
            </Tab>
          ) : null}
          <Tab id="note" className="tab">
            {words.noteTab}
          </Tab>
          {isOpen ? (
            <Tab id="call" className="tab">
              {desk.call.tab}
            </Tab>
          ) : null}
        </TabList>
        {isOpen ? <TabPanel id="answer">{form("answer")}</TabPanel> : null}
        <TabPanel id="note">{form("note")}</TabPanel>
        {isOpen ? (
          <TabPanel id="call">
            <CallForm thread={thread} />
          </TabPanel>
        ) : null}
      </Tabs>
    </div>
  )
}
