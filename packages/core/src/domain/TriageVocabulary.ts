/**
 * Every code that a triage decision may carry: urgencies, categories with their pools, red flags, readings.
 *
 * The order of `urgencies` is from least to most pressing and the order of `categories` is their precedence: the
 * primary category of a message is the first of its categories in that list.
 * Source: the project's triage vocabulary; reading codes are LOINC and units UCUM.
 */
import * as Schema from "effect/Schema"

/** From least to most pressing. */
export const urgencies = ["none", "routine", "soon", "urgent", "emergency"] as const

/** How soon a person must act. */
export const Urgency = Schema.Literals(urgencies)
export type Urgency = typeof Urgency.Type

const rankByUrgency: Record<Urgency, number> = { none: 0, routine: 1, soon: 2, urgent: 3, emergency: 4 }

/** 0 for `none` up to 4 for `emergency`. */
export const urgencyRank = (urgency: Urgency): number => rankByUrgency[urgency]

/** The more pressing of two. */
export const moreUrgent = (a: Urgency, b: Urgency): Urgency => (rankByUrgency[a] >= rankByUrgency[b] ? a : b)

/** In order of precedence: who must act first. */
export const categories = [
  "mental-health",
  "pregnancy",
  "clinical-symptom",
  "reading",
  "test-result",
  "medication-question",
  "refill",
  "prior-authorization",
  "referral",
  "appointment",
  "records-forms",
  "billing",
  "education",
  "administrative",
  "feedback",
  "thanks"
] as const

/** What a message is about. */
export const Category = Schema.Literals(categories)
export type Category = typeof Category.Type

/** The kinds of pool a message lands in; `team-default` is whatever the team named as its own. */
export const Pool = Schema.Literals([
  "behavioral-health",
  "nurse-triage",
  "results",
  "refill-desk",
  "prior-auth",
  "referrals",
  "scheduling",
  "records",
  "billing",
  "front-desk",
  "manager",
  "team-default"
])
export type Pool = typeof Pool.Type

/** The pool that answers each category when no rule names another. */
export const poolOfCategory: Record<Category, Pool> = {
  "mental-health": "behavioral-health",
  pregnancy: "nurse-triage",
  "clinical-symptom": "nurse-triage",
  reading: "nurse-triage",
  "test-result": "results",
  "medication-question": "nurse-triage",
  refill: "refill-desk",
  "prior-authorization": "prior-auth",
  referral: "referrals",
  appointment: "scheduling",
  "records-forms": "records",
  billing: "billing",
  education: "nurse-triage",
  administrative: "front-desk",
  feedback: "manager",
  thanks: "front-desk"
}

/** Flags whose message is an emergency unless its rule says otherwise. */
export const emergencyFlags = [
  "chest-pain",
  "breathing-difficulty",
  "stroke-signs",
  "thunderclap-headache",
  "seizure",
  "anaphylaxis",
  "gi-bleed",
  "overdose",
  "poisoning",
  "suicidality",
  "self-harm-plan",
  "domestic-violence",
  "abuse",
  "severe-abdominal-pain",
  "acute-limb-ischemia",
  "sudden-vision-loss",
  "cauda-equina",
  "fever-infant-under-3-months",
  "neutropenic-fever",
  "reduced-fetal-movement",
  "preeclampsia-signs",
  "pregnancy-bleeding",
  "postpartum-hemorrhage",
  "postpartum-psychosis",
  "ectopic-signs",
  "head-injury-anticoagulant",
  "possible-dka",
  "altered-mental-state",
  "meningitis-signs",
  "sepsis-signs",
  "cyanosis",
  "testicular-pain",
  "bp-severe-symptomatic",
  "bp-severe-pregnancy",
  "glucose-low-level2",
  "spo2-low",
  "critical-medication-lapse-insulin"
] as const

/** Flags whose message needs a clinician today unless its rule says otherwise. */
export const urgentFlags = [
  "bp-severe",
  "syncope-presyncope",
  "palpitations",
  "possible-dvt",
  "heart-failure-decompensation",
  "dehydration",
  "critical-medication-lapse",
  "glucose-very-high",
  "glucose-low-level1",
  "critical-lab-value",
  "immunosuppressed-fever",
  "vision-change",
  "post-procedure-complication",
  "rapid-swelling"
] as const

/** A sign that must not wait its turn. */
export const RedFlag = Schema.Literals([...emergencyFlags, ...urgentFlags])
export type RedFlag = typeof RedFlag.Type

const emergencyFlagSet: ReadonlySet<RedFlag> = new Set(emergencyFlags)

/** The level a flag brings when its rule names none. */
export const urgencyOfFlag = (flag: RedFlag): Urgency => (emergencyFlagSet.has(flag) ? "emergency" : "urgent")

/** Flags that may name the person who reads over the patient's shoulder: no full page, no notice outside the portal. */
export const safeguardingFlags: ReadonlySet<RedFlag> = new Set<RedFlag>(["domestic-violence", "abuse"])

/** Flags that behavioural health answers, where the rule for the others is the nurses. */
export const mentalHealthFlags: ReadonlySet<RedFlag> = new Set<RedFlag>([
  "suicidality",
  "self-harm-plan",
  "postpartum-psychosis"
])

/** What was measured at home. */
export const ReadingKind = Schema.Literals([
  "blood-pressure",
  "heart-rate",
  "glucose",
  "temperature",
  "spo2",
  "weight",
  "weight-change",
  "a1c",
  "potassium",
  "ldl",
  "inr",
  "peak-flow"
])
export type ReadingKind = typeof ReadingKind.Type

/** The LOINC code of each kind of reading. */
export const loincOfReading: Record<ReadingKind, string> = {
  "blood-pressure": "85354-9",
  "heart-rate": "8867-4",
  glucose: "2339-0",
  temperature: "8310-5",
  spo2: "59408-5",
  weight: "29463-7",
  "weight-change": "8340-2",
  a1c: "4548-4",
  potassium: "2823-3",
  ldl: "13457-7",
  inr: "6301-6",
  "peak-flow": "19935-6"
}

/** The LOINC codes of a blood pressure's two components. */
export const bloodPressureComponentLoinc = { systolic: "8480-6", diastolic: "8462-4" } as const

/** The units a reading may be stated in, as the vocabulary writes them. */
export const ReadingUnit = Schema.Literals([
  "mmHg",
  "/min",
  "mg/dL",
  "mmol/L",
  "degF",
  "degC",
  "%",
  "lb",
  "kg",
  "1",
  "L/min"
])
export type ReadingUnit = typeof ReadingUnit.Type

/** The UCUM code of each unit. */
export const ucumOfUnit: Record<ReadingUnit, string> = {
  mmHg: "mm[Hg]",
  "/min": "/min",
  "mg/dL": "mg/dL",
  "mmol/L": "mmol/L",
  degF: "[degF]",
  degC: "Cel",
  "%": "%",
  lb: "[lb_av]",
  kg: "kg",
  "1": "{INR}",
  "L/min": "L/min"
}

/** How a finding is asserted. Source: ConText, Harkema and others 2009. */
export const FindingStatus = Schema.Literals(["affirmed", "negated", "possible", "hypothetical", "historical"])
export type FindingStatus = typeof FindingStatus.Type

/** Whose finding it is. */
export const Experiencer = Schema.Literals(["patient", "other"])
export type Experiencer = typeof Experiencer.Type
