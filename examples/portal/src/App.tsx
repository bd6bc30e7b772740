/**
 * The whole page: the reader's language around everything, and behind the sign-in whatever the address names.
 */
import { type ComponentProps, lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { onSignedInChange, signedIn } from "./api/signedIn.ts"
import type { Language } from "./api/views.ts"
import { useAddress } from "./parts/router.ts"
import { SignedInPages } from "./SignedInPages.tsx"
import { SignInPage } from "./SignInPage.tsx"
import { chosenLanguage, keepLanguage } from "./words/preference.ts"
import { loadWords, ReaderContext, type Words } from "./words/Words.ts"

const EnrolPage = lazy(() => import("./enrol/EnrolPage.tsx").then(({ EnrolPage }) => ({ default: EnrolPage })))

interface AppProps {
  readonly language: Language
  readonly words: Words
}

export const App = (start: AppProps) => {
  const person = useSyncExternalStore(onSignedInChange, signedIn)
  const [reader, setReader] = useState(start)
  const show = async (language: Language) => setReader({ language, words: await loadWords(language) })
  const own = person.state === "in" ? person.session.language : undefined
  useEffect(() => {
    document.documentElement.lang = reader.language
  }, [reader.language])
  // Who has never chosen a language here reads in the one of her account.
  useEffect(() => {
    if (own === undefined || chosenLanguage() !== undefined) return
    let isCurrent = true
    void loadWords(own).then((words) => (isCurrent ? setReader({ language: own, words }) : undefined))
    return () => {
      isCurrent = false
    }
  }, [own])
  const speak = (language: Language) => {
    keepLanguage(language)
    void show(language)
  }
  return (
    <ReaderContext value={{ ...reader, speak }}>
      <I18nProvider locale={reader.language}>
        {person.state === "in" ? (
          <SignedInPages key={person.session.accountId} session={person.session} />
        ) : (
          <BeforeSignIn why={person.state === "out" ? person.why : "nobody"} />
        )}
      </I18nProvider>
    </ReaderContext>
  )
}

/** Whoever comes with a letter makes her sign-in first; everybody else signs in. */
const BeforeSignIn = (props: ComponentProps<typeof SignInPage>) =>
  useAddress().pathname === "/enrol" ? (
    <Suspense fallback={null}>
      <EnrolPage />
    </Suspense>
  ) : (
    <SignInPage {...props} />
  )
