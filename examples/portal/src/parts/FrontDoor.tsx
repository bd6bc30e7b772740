/**
 * What stands before the sign-in on every page of it: whose house this is, the language, one card, and whom to call. On
 * an empty server the card asks for the practice first.
 */
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react"
import { practice as askPractice } from "../api/session.ts"
import type { PracticeView } from "../api/views.ts"
import { useWords } from "../words/Words.ts"
import { Icon } from "./Icon.tsx"
import { LanguageSwitch } from "./LanguageSwitch.tsx"
import { PracticeMark } from "./PracticeMark.tsx"
import { PracticeNameContext } from "./practiceName.ts"
import { Skeleton } from "./Skeleton.tsx"

interface FrontDoorProps {
  readonly children: (practice: PracticeView | undefined) => ReactNode
}

/** Almost nobody ever sees it: it comes when it is needed. */
const FirstRunPage = lazy(() =>
  import("../first-run/FirstRunPage.tsx").then((module) => ({ default: module.FirstRunPage }))
)

export const FrontDoor = ({ children }: FrontDoorProps) => {
  const [practice, setPractice] = useState<PracticeView>()
  const [isNew, setNew] = useState(false)
  const look = useCallback(() => askPractice().then(setPractice, () => undefined), [])
  useEffect(() => {
    void look()
  }, [look])
  const founded = () => {
    setNew(true)
    void look()
  }
  return (
    <PracticeNameContext value={practice?.name ?? ""}>
      <div className="sign-in">
        <header className="sign-in-header">
          <span className="practice">
            <PracticeMark />
            <span className="practice-name">{practice?.name}</span>
          </span>
          <LanguageSwitch />
        </header>
        {practice?.isFounded === false ? (
          <main id="content" className="sign-in-main sign-in-main-wide">
            <Suspense fallback={<Skeleton blocks={3} />}>
              <FirstRunPage onFounded={founded} />
            </Suspense>
          </main>
        ) : (
          <main id="content" className="sign-in-main">
            {isNew ? <Founded /> : null}
            {children(practice)}
          </main>
        )}
        {practice?.isFounded === true ? <Help practice={practice} /> : null}
      </div>
    </PracticeNameContext>
  )
}

const Founded = () => {
  const words = useWords().firstRun
  return (
    <div className="note" role="status">
      <Icon name="check" />
      <p>{words.done}</p>
    </div>
  )
}

const Help = ({ practice }: { readonly practice: PracticeView }) => {
  const words = useWords().signIn
  return (
    <footer className="sign-in-help">
      <h2>{words.help}</h2>
      <p>
        {words.helpWhat} <a href={`tel:${practice.phone}`}>{practice.phone}</a>
      </p>
      <p>{words.emergency(practice.emergencyPhone)}</p>
    </footer>
  )
}
