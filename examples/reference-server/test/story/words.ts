/**
 * The words of the pages, in which the tests read and press, and who speaks which language at the demo clinic.
 */
import { en } from "@intervisit/portal/words/en"
import { es } from "@intervisit/portal/words/es"

export type Language = "en" | "es"
export type Words = typeof en

export const wordsOf: Record<Language, Words> = { en, es }
export const languages = ["en", "es"] as const
export const otherThan = (language: Language): Language => (language === "en" ? "es" : "en")
export const languageNames = { en: "English", es: "Español" } as const
