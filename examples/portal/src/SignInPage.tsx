/**
 * Signing in, with whom to call instead. Whoever was logged off hears that what she was writing was kept.
 */
import { useEffect, useState } from "react"
import { practice as askPractice } from "./api/session.ts"
import type { PracticeView } from "./api/views.ts"
import { Icon } from "./parts/Icon.tsx"
import { LanguageSwitch } from "./parts/LanguageSwitch.tsx"
import { PageHeading } from "./parts/PageHeading.tsx"
import { PracticeMark } from "./parts/PracticeMark.tsx"
import { PracticeNameContext } from "./parts/practiceName.ts"
import { SignInForm } from "./SignInForm.tsx"
import { useWords } from "./words/Words.ts"

interface SignInPageProps {
  readonly why: "nobody" | "logged-off" | "left" | "unreachable"
}

export const SignInPage = ({ why }: SignInPageProps) => {
  const words = useWords()
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
          <PageHeading title={words.signIn.title} />
          <p className="lead">{words.signIn.lead}</p>
          <WhyHere why={why} />
          <SignInForm />
          {practice?.isDemo === true ? <p className="note note-quiet">{words.signIn.demo}</p> : null}
        </main>
        {practice === undefined ? null : <Help practice={practice} />}
      </div>
    </PracticeNameContext>
  )
}

const WhyHere = ({ why }: SignInPageProps) => {
  const words = useWords().signIn
  if (why === "nobody") return null
  return (
    <div className="note" role="status">
      <Icon name={why === "left" ? "check" : "lock"} />
      <p>
        {why === "left" ? words.left : null}
        {why === "unreachable" ? words.unreachable : null}
        {why === "logged-off" ? (
          <>
            {words.loggedOff} <strong>{words.kept}</strong>
          </>
        ) : null}
      </p>
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
