/**
 * What a site chooses where the rule is silent or its sources differ: named options, each with its default and why.
 *
 * A choice holds for the whole period and all patients; the report carries the choices by which it was made.
 */
import * as Schema from "effect/Schema"

/** Each option: what may be chosen, what holds where nothing is chosen, and the reason. */
export const policyOptions = {
  attribution: {
    choices: ["epOnly", "epOrTeam", "group", "primaryProvider"],
    default: "epOrTeam",
    reason:
      "The measure says 'to the EP'; staff may triage, so a message to a team of hers is to her. The rule settles " +
      "nothing about other professionals of the group, nor about the patient's primary provider."
  },
  includeMinimalConsult: {
    choices: [false, true],
    default: false,
    reason: "CMS lets the EP count or leave out consultations without a visit, such as reading an EKG; all or none."
  },
  includeStaffOnly: {
    choices: [false, true],
    default: false,
    reason: "CMS lets the EP count or leave out patients seen by staff alone; all or none."
  },
  countyTest: {
    choices: ["single", "aggregate"],
    default: "single",
    reason: "42 CFR 495.6(j)(17)(iii)(B) says 'in a county': one county, not the sum over those that fail."
  },
  numeratorWindow: {
    choices: ["byEdition", "period", "calendarYear"],
    default: "byEdition",
    reason: "The sources leave open whether the editions of 2016 and later count the whole calendar year."
  },
  threshold: {
    choices: ["byRule", "byOtherSources"],
    default: "byRule",
    reason: "For stage3-2018 the 2015 rule says 25 %, other sources 5 %; the text of the rule governs."
  }
} as const

type Options = typeof policyOptions

/** One choice for each option. */
export type MeasurePolicy = { readonly [Name in keyof Options]: Options[Name]["choices"][number] }

/** A partial choice as a file or a form gives it; what it leaves out takes its default. */
export const PolicyChoice = Schema.Struct({
  attribution: Schema.optional(Schema.Literals(policyOptions.attribution.choices)),
  includeMinimalConsult: Schema.optional(Schema.Boolean),
  includeStaffOnly: Schema.optional(Schema.Boolean),
  countyTest: Schema.optional(Schema.Literals(policyOptions.countyTest.choices)),
  numeratorWindow: Schema.optional(Schema.Literals(policyOptions.numeratorWindow.choices)),
  threshold: Schema.optional(Schema.Literals(policyOptions.threshold.choices))
})
export type PolicyChoice = typeof PolicyChoice.Type

/** The choices given, and the defaults for the rest. */
export const make = (choice: PolicyChoice = {}): MeasurePolicy => ({
  attribution: choice.attribution ?? policyOptions.attribution.default,
  includeMinimalConsult: choice.includeMinimalConsult ?? policyOptions.includeMinimalConsult.default,
  includeStaffOnly: choice.includeStaffOnly ?? policyOptions.includeStaffOnly.default,
  countyTest: choice.countyTest ?? policyOptions.countyTest.default,
  numeratorWindow: choice.numeratorWindow ?? policyOptions.numeratorWindow.default,
  threshold: choice.threshold ?? policyOptions.threshold.default
})
