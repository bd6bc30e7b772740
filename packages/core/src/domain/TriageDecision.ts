/**
 * What triage is given and what it decides.
 *
 * A decision is stored with the facts of its message, so it holds codes and offsets and never a word of the
 * message itself: the text may later be retracted or purged, and `Triage.textOf` reads it back while it exists.
 * Offsets are UTF-16 code units in the named field, end exclusive.
 */
import * as Schema from "effect/Schema"
import {
  Category,
  Experiencer,
  FindingStatus,
  Pool,
  ReadingKind,
  ReadingUnit,
  RedFlag,
  Urgency
} from "./TriageVocabulary.ts"

/** What is known of the patient; whatever is absent is unknown, never assumed. */
export const TriagePatient = Schema.Struct({
  /** Whole or part years. */
  age: Schema.optionalKey(Schema.Finite),
  /** Instead of `age`, for infants. */
  ageDays: Schema.optionalKey(Schema.Finite),
  sex: Schema.optionalKey(Schema.Literals(["F", "M", "other", "unknown"])),
  pregnant: Schema.optionalKey(Schema.Boolean),
  postpartumWeeks: Schema.optionalKey(Schema.Finite),
  problems: Schema.optionalKey(Schema.Array(Schema.String)),
  medications: Schema.optionalKey(Schema.Array(Schema.String))
})
export type TriagePatient = typeof TriagePatient.Type

/** What is known of the moment and the thread. */
export const TriageContext = Schema.Struct({
  hasAttachment: Schema.optionalKey(Schema.Boolean),
  insideBusinessHours: Schema.optionalKey(Schema.Boolean),
  /** True where an earlier message of the same thread still waits for an answer. */
  hasOpenContact: Schema.optionalKey(Schema.Boolean),
  /** Messages from this patient in the last 72 hours, this one not counted. */
  contactsIn72Hours: Schema.optionalKey(Schema.Int),
  daysSinceVisit: Schema.optionalKey(Schema.Finite),
  daysSinceProcedure: Schema.optionalKey(Schema.Finite)
})
export type TriageContext = typeof TriageContext.Type

/** One message as triage sees it. */
export const TriageInput = Schema.Struct({
  /** `en`, `es` or another code; absent means detected from the text. */
  language: Schema.optionalKey(Schema.String),
  subject: Schema.String,
  body: Schema.String,
  sender: Schema.Struct({ relation: Schema.Literals(["self", "proxy"]) }),
  patient: TriagePatient,
  context: Schema.optionalKey(TriageContext)
})
export type TriageInput = typeof TriageInput.Type

/** Which text an offset points into. */
export const TextField = Schema.Literals(["subject", "body"])
export type TextField = typeof TextField.Type

const span = { field: TextField, start: Schema.Int, end: Schema.Int }

/** A concept that was read in the text, asserted or not. */
export const TriageFinding = Schema.Struct({
  concept: Schema.String,
  status: FindingStatus,
  experiencer: Experiencer,
  ...span
})
export type TriageFinding = typeof TriageFinding.Type

/** A home measurement; blood pressure has two numbers, every other kind has one. */
export const TriageReading = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("blood-pressure"),
    systolic: Schema.Finite,
    diastolic: Schema.Finite,
    unit: Schema.Literal("mmHg"),
    ...span
  }),
  Schema.Struct({
    kind: Schema.Literals(ReadingKind.literals.filter((kind) => kind !== "blood-pressure")),
    value: Schema.Finite,
    unit: ReadingUnit,
    ...span
  })
])
export type TriageReading = typeof TriageReading.Type

/** One thing that a rule leaned on: a finding (by its place in `findings`), a reading, or a fact of the record. */
export const TriageBecause = Schema.Struct({
  kind: Schema.Literals(["finding", "reading", "patient", "message", "category"]),
  code: Schema.String,
  finding: Schema.optionalKey(Schema.Int)
})
export type TriageBecause = typeof TriageBecause.Type

/** A rule that took part, and why. */
export const TriageRuleTrace = Schema.Struct({
  id: Schema.String,
  version: Schema.Int,
  because: Schema.Array(TriageBecause)
})
export type TriageRuleTrace = typeof TriageRuleTrace.Type

/** Which pack of rules decided. */
export const RulePackId = Schema.Struct({ id: Schema.String, version: Schema.String })
export type RulePackId = typeof RulePackId.Type

/** What rules say of a message: codes and offsets only. */
const said = {
  urgency: Urgency,
  primaryCategory: Category,
  /** In order of precedence except that the primary one is first. */
  categories: Schema.Array(Category),
  pool: Pool,
  /** Pools that must see the message besides `pool`. */
  alsoPools: Schema.Array(Pool),
  redFlags: Schema.Array(RedFlag),
  findings: Schema.Array(TriageFinding),
  rules: Schema.Array(TriageRuleTrace),
  /** Rules that would have fired had their words been asserted, present and the patient's own. */
  nearMisses: Schema.Array(TriageRuleTrace),
  tags: Schema.Array(Schema.String),
  rulePack: RulePackId
}

/** What rules would have decided that do not route; nothing is done by it. */
export const ShadowDecision = Schema.Struct(said)
export type ShadowDecision = typeof ShadowDecision.Type

/** The decision, complete enough to be explained years later beside the pack that made it. */
export const TriageDecision = Schema.Struct({
  ...said,
  readings: Schema.Array(TriageReading),
  /** The topic whose canned reply may go out by itself; absent where no such reply may. */
  autoReply: Schema.optionalKey(Schema.String),
  /** A response policy that a rule chose over the one by urgency. */
  policy: Schema.optionalKey(Schema.String),
  /** Codes of advice to show the patient, and of readings or forms to ask for. */
  advice: Schema.optionalKey(Schema.Array(Schema.String)),
  requests: Schema.optionalKey(Schema.Array(Schema.String)),
  /** True where a rule calls the person on duty now. */
  notifiesOnCall: Schema.optionalKey(Schema.Boolean),
  /** `en`, `es`, `other`, or `none` where there were no words. */
  language: Schema.Literals(["en", "es", "other", "none"]),
  /** What was decided beside it by rules that do not route. */
  shadow: Schema.optionalKey(ShadowDecision)
})
export type TriageDecision = typeof TriageDecision.Type
