/**
 * A small repository on which a rule is tried: one that breaks it, and one that it must leave alone.
 */

/** A rule by its name, with files by their paths; the rule looks at nothing else. */
export interface Sample {
  readonly rule: string
  readonly bad: Record<string, string>
  /** What the rule finds in the bad one, each as path:line, in this order. */
  readonly finds: ReadonlyArray<string>
  readonly good: Record<string, string>
}

/** A header as every source file has one. */
export const header = "/** What this is, in a sentence. */\n"

/** A file of the core's domain. */
export const domain = "packages/core/src/domain/Thread.ts"

/** A text written apart, so that the file that holds it may be held to the rule that it breaks. */
export const joined = (...parts: ReadonlyArray<string>): string => parts.join("")
