/**
 * What stands before the sign-in on every page of it: whose house this is, the language, one card, and whom to call.
 */
import { type ReactNode, useEffect, useState } from "react"
import { practice as askPractice } from "../api/session.ts"
import type { PracticeView } from "../api/views.ts"
import { useWords } from "../words/Words.ts"
import { LanguageSwitch } from "./LanguageSwitch.tsx"
import { PracticeMark } from "./PracticeMark.tsx"
import { PracticeNameContext } from "./practiceName.ts"

interface FrontDoorProps {
  readonly children: (practice: PracticeView | undefined) => ReactNode
}

export const FrontDoor = ({ children }: FrontDoorProps) => {
  const [practice, setPractice] = useState<PracticeView>()
  useEffect(() => {
    void askPractice().then(setPractice, () => undefined)
  }, [])
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
        <main id="content" className="sign-in-main">
          {children(practice)}
        </main>
        {practice === undefined ? null : <Help practice={practice} />}
      </div>
    </PracticeNameContext>
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
