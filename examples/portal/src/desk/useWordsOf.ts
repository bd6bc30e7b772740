/**
 * The words of another language than the reader's: what is said to a patient, or printed for her.
 */
import { useEffect, useState } from "react"
import type { Language } from "../api/views.ts"
import { loadWords, useReader, type Words } from "../words/Words.ts"

/** Undefined until they have come. */
export const useWordsOf = (language: Language): Words | undefined => {
  const reader = useReader()
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    let isCurrent = true
    void loadWords(language).then((loaded) => (isCurrent ? setWords(loaded) : undefined))
    return () => {
      isCurrent = false
    }
  }, [language])
  return language === reader.language ? reader.words : words
}
