/**
 * What a catalogue holds, and how a page gets the reader's: one is loaded, the other stays on the server.
 */
import { createContext, useContext } from "react"
import type { Problem } from "../api/Problem.ts"
import type { Language } from "../api/views.ts"
import type { en } from "./en.ts"

export type Words = typeof en

/** Fetches the catalogue of a language. */
export const loadWords = (language: Language): Promise<Words> =>
  language === "es" ? import("./es.ts").then(({ es }) => es) : import("./en.ts").then(({ en }) => en)

export interface Reader {
  readonly language: Language
  readonly words: Words
  readonly speak: (language: Language) => void
}

export const ReaderContext = createContext<Reader | null>(null)

/** The reader's language and words. */
export const useReader = (): Reader => {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error("A page is shown outside ReaderContext.")
  return reader
}

export const useWords = (): Words => useReader().words

/** The sentence for a problem, from the catalogue alone. */
export const sentenceFor = (words: Words, problem: Pick<Problem, "code" | "fields">): string => {
  const known: Readonly<Record<string, Words["problems"][keyof Words["problems"]]>> = words.problems
  const sentence = (Object.hasOwn(known, problem.code) ? known[problem.code] : undefined) ?? words.problems.Unexpected
  return typeof sentence === "function" ? sentence(problem.fields) : sentence
}

/** The sentence for a code alone, where its fields are not at hand. */
export const sentenceForCode = (words: Words, code: string): string =>
  Object.hasOwn(words.problems, code) ? sentenceFor(words, { code, fields: {} }) : code
