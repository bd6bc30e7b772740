/**
 * All rules of the house.
 */
import { codeRules } from "./codeRules.ts"
import { documentRules } from "./documentRules.ts"
import { importRules } from "./importRules.ts"
import { nameRules } from "./nameRules.ts"
import type { Rule } from "./Rule.ts"
import { textRules } from "./textRules.ts"

export const rules: ReadonlyArray<Rule> = [...textRules, ...importRules, ...codeRules, ...nameRules, ...documentRules]
