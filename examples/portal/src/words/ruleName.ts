/**
 * What a rule is called where people read it.
 */
import type { Words } from "./Words.ts"

/** A rule that is named for what it finds has words in the catalogue; any other is shown by its own name. */
export const ruleName = (rule: string, words: Words): string => {
  const names: Readonly<Record<string, string>> = { ...words.rules, ...words.triage.category, ...words.triage.redFlag }
  return names[rule] ?? rule.replaceAll("-", " ")
}
