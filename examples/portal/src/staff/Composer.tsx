/**
 * Where staff write: an answer to the patient or an internal note, each with its own saved draft.
 */
import { useEffect, useRef, useState } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs"
import type { ThreadView } from "../api/views.ts"
import { useWords } from "../words/Words.ts"
import { ComposerForm } from "./ComposerForm.tsx"
import type { Claiming } from "./useClaiming.ts"
import { composeEvent } from "./useInboxShortcuts.ts"

interface ComposerProps {
  readonly thread: ThreadView
  readonly claiming: Claiming
}

type Kind = "answer" | "note"

export const Composer = ({ claiming, thread }: ComposerProps) => {
  const words = useWords().staff.thread
  const isOpen = thread.status === "open"
  const [chosen, setKind] = useState<Kind>("answer")
  const kind = isOpen ? chosen : "note"
  const box = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const compose = (event: Event) => {
      if (event instanceof CustomEvent) setKind(event.detail)
      setAsked((times) => times + 1)
    }
    window.addEventListener(composeEvent, compose)
    return () => window.removeEventListener(composeEvent, compose)
  }, [])
  // Only once the other tab is shown is there a field of its own to go to.
  useEffect(() => {
    if (asked > 0) box.current?.querySelector("textarea")?.focus()
  }, [asked])
  return (
    <div ref={box} className={`composer composer-${kind}`}>
      {isOpen ? null : <p className="hint">{words.closed}</p>}
      <Tabs selectedKey={kind} onSelectionChange={(key) => setKind(key === "note" ? "note" : "answer")}>
        <TabList className="tabs" aria-label={words.conversation}>
          {isOpen ? (
            <Tab id="answer" className="tab">
              {words.answerTab}
            </Tab>
          ) : null}
          <Tab id="note" className="tab">
            {words.noteTab}
          </Tab>
        </TabList>
        {isOpen ? (
          <TabPanel id="answer">
            <ComposerForm thread={thread} kind="letter" claiming={claiming} />
          </TabPanel>
        ) : null}
        <TabPanel id="note">
          <ComposerForm thread={thread} kind="note" claiming={claiming} />
        </TabPanel>
      </Tabs>
    </div>
  )
}
