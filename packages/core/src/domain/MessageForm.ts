/**
 * What a patient fills in instead of a blank page: a refill, a referral, an appointment, a reading from home.
 *
 * The fields are kept beside the letter, which says the same in whole sentences: triage and the chart read the words,
 * staff see the table. So a form is triaged exactly as the same letter would be, and nothing is hidden in a field.
 */
import * as Schema from "effect/Schema"
import type { Language } from "./Language.ts"
import { Measurement } from "./Measurement.ts"
import { Taken, takenKey } from "./Reading.ts"

const line = Schema.String.check(Schema.isMaxLength(200))
const need = Schema.NonEmptyString.check(Schema.isMaxLength(200))

export const RefillForm = Schema.TaggedStruct("Refill", {
  medicine: need,
  dose: line,
  pharmacy: line,
  /** For how many days it lasts; null where she does not know. */
  daysLeft: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 })))
})
export const ReferralForm = Schema.TaggedStruct("Referral", { to: need, why: line })
export const AppointmentForm = Schema.TaggedStruct("Appointment", { reason: need, when: line })
export const ReadingForm = Schema.TaggedStruct("Reading", { measurement: Measurement, taken: Taken })

export const MessageForm = Schema.Union([RefillForm, ReferralForm, AppointmentForm, ReadingForm])
export type MessageForm = typeof MessageForm.Type

/** A form that is being filled in: whatever stands in its fields so far, as typed. */
export const DraftedForm = Schema.Struct({
  kind: Schema.Literals(["refill", "referral", "appointment", "reading"]),
  fields: Schema.Record(Schema.String, Schema.String.check(Schema.isMaxLength(400)))
})
export type DraftedForm = typeof DraftedForm.Type

/** The letter: the form in sentences, then the sender's own words. */
export const letterOf = (form: MessageForm, words: string, language: Language): string => {
  const sentences = (language === "es" ? spanish : english)(form).filter((sentence) => sentence !== "")
  return [sentences.join("\n"), words.trim()].filter((part) => part !== "").join("\n\n")
}

/** A sentence where there is something to say. */
const told = (lead: string, text: string): string => (text.trim() === "" ? "" : `${lead}: ${text.trim()}`)

const named = (medicine: string, dose: string): string =>
  [medicine, dose].filter((part) => part.trim() !== "").join(", ")

const english = (form: MessageForm): ReadonlyArray<string> => {
  switch (form._tag) {
    case "Refill":
      return [
        `Please refill this medicine: ${named(form.medicine, form.dose)}.`,
        lastsInEnglish(form.medicine, form.daysLeft),
        told("Pharmacy", form.pharmacy)
      ]
    case "Referral":
      return [`I would like a referral to: ${form.to}`, told("Reason", form.why)]
    case "Appointment":
      return [`I would like an appointment for: ${form.reason}`, told("These times suit me", form.when)]
    case "Reading":
      return [`I measured my ${inEnglish[form.measurement.kind]}: ${valueOf(form.measurement)}, ${whenOf(form.taken)}.`]
  }
}

// Two days and fewer are said in the words by which triage knows a supply that ends within 48 hours.
const lastsInEnglish = (medicine: string, days: number | null): string => {
  if (days === null) return ""
  if (days === 0) return `I ran out of ${medicine}.`
  if (days === 1) return `I run out of ${medicine} tomorrow: I have only 1 day left.`
  return days === 2 ? `I have only 2 days left of ${medicine}.` : `I have ${days} days left.`
}

const spanish = (form: MessageForm): ReadonlyArray<string> => {
  switch (form._tag) {
    case "Refill":
      return [
        `Por favor, renueven esta receta: ${named(form.medicine, form.dose)}.`,
        lastsInSpanish(form.medicine, form.daysLeft),
        told("Farmacia", form.pharmacy)
      ]
    case "Referral":
      return [`Quisiera una referencia para: ${form.to}`, told("Motivo", form.why)]
    case "Appointment":
      return [`Quisiera una cita para: ${form.reason}`, told("Me conviene", form.when)]
    case "Reading":
      return [`Medí mi ${inSpanish[form.measurement.kind]}: ${valueOf(form.measurement)}, ${whenOf(form.taken)}.`]
  }
}

const lastsInSpanish = (medicine: string, days: number | null): string => {
  if (days === null) return ""
  if (days === 0) return `Me quedé sin esta medicina: ${medicine}.`
  if (days === 1) return `${medicine}: se me acaba mañana.`
  return days === 2 ? `${medicine}: se me acaba en 2 días.` : `Me quedan ${days} días.`
}

const inEnglish = { "blood-pressure": "blood pressure", glucose: "blood sugar", weight: "weight" } as const
const inSpanish = { "blood-pressure": "presión", glucose: "azúcar", weight: "peso" } as const

const valueOf = (measurement: Measurement): string =>
  measurement.kind === "blood-pressure"
    ? `${measurement.systolic}/${measurement.diastolic} mmHg`
    : `${measurement.value} ${measurement.unit}`

/** The day alone: who reads it sees the minute beside the form, in her own zone. */
const whenOf = (taken: Taken): string => takenKey(taken).slice(0, 10)
