/**
 * A triage rule, as data.
 *
 * A rule is stored, edited and versioned by a practice, so nothing in it is code: phrases are words with a few
 * marks, conditions nest `all`, `any` and `not`, and its tests travel with it.
 * A rule only raises urgency unless it is a suppressor, and a suppressor never lowers an emergency.
 *
 * Phrase marks: `{a|b c}` one of these; `[a]` or nothing; `a ...4 b` up to four words between, in this order;
 * `a & b` both near by, either order; `a &6 b` no more than six words apart; `#` any number, `##` one of eight or more.
 */
import * as Schema from "effect/Schema"
import { TriageInput } from "./TriageDecision.ts"
import { Category, FindingStatus, Pool, ReadingKind, ReadingUnit, RedFlag, Urgency } from "./TriageVocabulary.ts"

export * from "./TriageVocabulary.ts"

/** The languages that phrases are written in. */
export const TriageLanguage = Schema.Literals(["en", "es"])
export type TriageLanguage = typeof TriageLanguage.Type

const phrases = Schema.Array(Schema.NonEmptyString)

/** Phrases per language. */
export const PhraseSets = Schema.Struct({
  en: Schema.optionalKey(phrases),
  es: Schema.optionalKey(phrases),
  /** Phrases made of word groups that hold both languages, so that a mixed sentence is understood too. */
  any: Schema.optionalKey(phrases)
})
export type PhraseSets = typeof PhraseSets.Type

/** A named set of phrases; `except` phrases are idioms and look-alikes whose words never count as the concept. */
export const Concept = Schema.Struct({
  code: Schema.NonEmptyString,
  phrases: PhraseSets,
  except: Schema.optionalKey(PhraseSets),
  /** True where a question or a wish is the finding itself ("can you refill"): only a denial counts against it. */
  isRequest: Schema.optionalKey(Schema.Boolean),
  /** True where a sign counts although it has passed, such as a faint or a seizure. */
  outlasts: Schema.optionalKey(Schema.Boolean)
})
export type Concept = typeof Concept.Type

/** What must hold for a rule. Leaves are told apart by their key. */
export type Condition =
  | { readonly all: ReadonlyArray<Condition> }
  | { readonly any: ReadonlyArray<Condition> }
  | { readonly not: Condition }
  | { readonly concept: string; readonly status?: ReadonlyArray<FindingStatus>; readonly whose?: "patient" | "anyone" }
  | {
      readonly reading: ReadingKind
      readonly field?: "systolic" | "diastolic" | "value"
      readonly unit?: ReadingUnit
      readonly atLeast?: number
      readonly below?: number
    }
  /** A reading so far under what the message calls usual. */
  | { readonly belowBaseline: { readonly reading: ReadingKind; readonly by: number } }
  | { readonly category: Category }
  | { readonly flag: RedFlag }
  | { readonly ageYears: { readonly atLeast?: number; readonly below?: number } }
  | { readonly ageDays: { readonly atLeast?: number; readonly below?: number } }
  | { readonly sex: "F" | "M" }
  | { readonly pregnant: boolean }
  | { readonly postpartumWeeksBelow: number }
  | { readonly problem: string }
  | { readonly medication: string }
  | { readonly sender: "self" | "proxy" }
  /** How many words the message has, subject included. */
  | { readonly wordCount: { readonly atLeast?: number; readonly below?: number } }
  /** A question mark anywhere. */
  | { readonly questionMark: boolean }
  | { readonly language: "en" | "es" | "other" | "none" }
  | { readonly attachment: boolean }
  | { readonly insideBusinessHours: boolean }
  | { readonly openContact: boolean }
  | { readonly contactsIn72HoursAtLeast: number }
  | { readonly daysSinceVisitBelow: number }
  | { readonly daysSinceProcedureBelow: number }

const Bounds = Schema.Struct({
  atLeast: Schema.optionalKey(Schema.Finite),
  below: Schema.optionalKey(Schema.Finite)
})

/** The schema of {@link Condition}. */
export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.Struct({ all: Schema.Array(Schema.suspend((): Schema.Codec<Condition> => Condition)) }),
  Schema.Struct({ any: Schema.Array(Schema.suspend((): Schema.Codec<Condition> => Condition)) }),
  Schema.Struct({ not: Schema.suspend((): Schema.Codec<Condition> => Condition) }),
  Schema.Struct({
    concept: Schema.String,
    status: Schema.optionalKey(Schema.Array(FindingStatus)),
    whose: Schema.optionalKey(Schema.Literals(["patient", "anyone"]))
  }),
  Schema.Struct({
    reading: ReadingKind,
    field: Schema.optionalKey(Schema.Literals(["systolic", "diastolic", "value"])),
    unit: Schema.optionalKey(ReadingUnit),
    ...Bounds.fields
  }),
  Schema.Struct({ belowBaseline: Schema.Struct({ reading: ReadingKind, by: Schema.Finite }) }),
  Schema.Struct({ category: Category }),
  Schema.Struct({ flag: RedFlag }),
  Schema.Struct({ ageYears: Bounds }),
  Schema.Struct({ ageDays: Bounds }),
  Schema.Struct({ sex: Schema.Literals(["F", "M"]) }),
  Schema.Struct({ pregnant: Schema.Boolean }),
  Schema.Struct({ postpartumWeeksBelow: Schema.Finite }),
  Schema.Struct({ problem: Schema.String }),
  Schema.Struct({ medication: Schema.String }),
  Schema.Struct({ sender: Schema.Literals(["self", "proxy"]) }),
  Schema.Struct({ wordCount: Bounds }),
  Schema.Struct({ questionMark: Schema.Boolean }),
  Schema.Struct({ language: Schema.Literals(["en", "es", "other", "none"]) }),
  Schema.Struct({ attachment: Schema.Boolean }),
  Schema.Struct({ insideBusinessHours: Schema.Boolean }),
  Schema.Struct({ openContact: Schema.Boolean }),
  Schema.Struct({ contactsIn72HoursAtLeast: Schema.Int }),
  Schema.Struct({ daysSinceVisitBelow: Schema.Finite }),
  Schema.Struct({ daysSinceProcedureBelow: Schema.Finite })
])

/** What a rule does when it holds. A flag brings its vocabulary's urgency unless `urgency` says another. */
export const Outcome = Schema.Struct({
  categories: Schema.optionalKey(Schema.Array(Category)),
  /** The primary category whatever the precedence says, where this one is among the categories. */
  primary: Schema.optionalKey(Category),
  urgency: Schema.optionalKey(Urgency),
  flags: Schema.optionalKey(Schema.Array(RedFlag)),
  pool: Schema.optionalKey(Pool),
  policy: Schema.optionalKey(Schema.String),
  advice: Schema.optionalKey(Schema.Array(Schema.String)),
  autoReply: Schema.optionalKey(Schema.String),
  onCallNotice: Schema.optionalKey(Schema.Boolean),
  request: Schema.optionalKey(Schema.String),
  tag: Schema.optionalKey(Schema.String)
})
export type Outcome = typeof Outcome.Type

/** A message and what the rule must do with it; run when the rule is saved. */
export const RuleTest = Schema.Struct({
  says: Schema.String,
  input: Schema.optionalKey(
    Schema.Struct({
      subject: Schema.optionalKey(Schema.String),
      sender: Schema.optionalKey(TriageInput.fields.sender),
      patient: Schema.optionalKey(TriageInput.fields.patient),
      context: TriageInput.fields.context
    })
  ),
  fires: Schema.Boolean
})
export type RuleTest = typeof RuleTest.Type

/** One rule. On the wire `outcome` is called `then`, which as a property name would make a rule look like a promise. */
export const TriageRule = Schema.Struct({
  id: Schema.NonEmptyString,
  version: Schema.Int,
  /** A suppressor caps the urgency at its outcome's; it never lowers an emergency. */
  suppressor: Schema.optionalKey(Schema.Boolean),
  when: Condition,
  outcome: Outcome,
  tests: Schema.Array(RuleTest)
}).pipe(Schema.encodeKeys({ outcome: "then" }))
export type TriageRule = typeof TriageRule.Type

/** A named set of words that phrases may use as `<code>`. */
export const WordGroup = Schema.Struct({ code: Schema.NonEmptyString, words: phrases })
export type WordGroup = typeof WordGroup.Type

/**
 * A versioned pack: word groups, concepts, rules. `problems` and `medications` are groups too, by which the lists of
 * the record (and what a message says of them) are understood, such as `anticoagulant`.
 */
export const RulePack = Schema.Struct({
  id: Schema.NonEmptyString,
  version: Schema.NonEmptyString,
  /** What the pack is not; shown wherever the pack is. */
  notice: Schema.String,
  groups: Schema.Array(WordGroup),
  problems: Schema.Array(WordGroup),
  medications: Schema.Array(WordGroup),
  concepts: Schema.Array(Concept),
  rules: Schema.Array(TriageRule)
})
export type RulePack = typeof RulePack.Type

/** A pack that cannot be compiled. */
export class InvalidRulePack extends Schema.TaggedError<InvalidRulePack>()("InvalidRulePack", {
  pack: Schema.String,
  where: Schema.String,
  problem: Schema.String
}) {
  override get message() {
    return `Rule pack ${this.pack} cannot be used: ${this.where} ${this.problem}.`
  }
}
