/**
 * The session and the patient for whom the page acts, for every page behind the sign-in.
 */
import { createContext, useContext } from "react"
import type { ActingFor, SessionView } from "../api/views.ts"
import type { Calendar } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"

export interface SignedInPerson {
  readonly session: SessionView
  /** Undefined where the person is nobody's patient account and helps nobody. */
  readonly actingFor: ActingFor | undefined
  readonly actFor: (patientId: string) => void
}

export const SignedInContext = createContext<SignedInPerson | null>(null)

export const useSignedIn = (): SignedInPerson => {
  const person = useContext(SignedInContext)
  if (person === null) throw new Error("A page is shown outside SignedInContext.")
  return person
}

/** The practice's zone in the reader's language. */
export const useCalendar = (): Calendar => {
  const { language } = useReader()
  const { session } = useSignedIn()
  return { language, zone: session.practice.zone }
}
