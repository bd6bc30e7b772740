/**
 * The language in which the pages start: what this reader chose here, else what her browser asks for.
 *
 * Only the choice itself is kept in the browser; nothing about a person is.
 */
import type { Language } from "../api/views.ts"

const place = "intervisit-language"

/** The language that was chosen in this browser, if one was. */
export const chosenLanguage = (): Language | undefined => {
  const kept = localStorage.getItem(place)
  return kept === "en" || kept === "es" ? kept : undefined
}

export const keepLanguage = (language: Language): void => localStorage.setItem(place, language)

export const preferredLanguage = (): Language => {
  const chosen = chosenLanguage()
  if (chosen !== undefined) return chosen
  return navigator.language.toLowerCase().startsWith("es") ? "es" : "en"
}
