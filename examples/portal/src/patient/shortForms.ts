/**
 * From what stands in the fields of a short form to the form that is sent; and which topics have one.
 *
 * The fields are kept in the draft as they were typed, finished or not.
 */
import type { DraftedForm, MessageForm } from "../api/views.ts"
import { type MeasurementFields, measuredKinds, measurementOf, unitsOf } from "../record/values.ts"
import { type Calendar, instantOf } from "../words/moments.ts"
import type { Topic } from "./topics.ts"

export type FormKind = DraftedForm["kind"]

/** The form of a topic; none where a letter is best. */
export const formKindOf = (topic: Topic | undefined): FormKind | undefined =>
  topic === "refill" || topic === "referral" || topic === "appointment" || topic === "reading" ? topic : undefined

/** Fields without which a form says nothing. */
const needed: Record<FormKind, ReadonlyArray<string>> = {
  refill: ["medicine"],
  referral: ["to"],
  appointment: ["reason"],
  reading: []
}

const typed = (form: DraftedForm, name: string): string => (form.fields[name] ?? "").trim()

/** What is missing or wrong, by field; the form can be sent where nothing is. */
export const missingIn = (form: DraftedForm): ReadonlyArray<string> => {
  if (form.kind === "reading") return measurementOf(readingFieldsOf(form)) === undefined ? ["reading"] : []
  const missing = needed[form.kind].filter((name) => typed(form, name) === "")
  const days = typed(form, "daysLeft")
  return form.kind === "refill" && !/^\d{0,3}$/.test(days) ? [...missing, "daysLeft"] : missing
}

/** The form as it is sent; undefined while something is missing. */
export const messageFormOf = (form: DraftedForm | null, calendar: Calendar): MessageForm | undefined => {
  if (form === null || missingIn(form).length > 0) return undefined
  const text = (name: string) => typed(form, name).slice(0, 200)
  switch (form.kind) {
    case "refill": {
      const days = text("daysLeft")
      return {
        _tag: "Refill",
        medicine: text("medicine"),
        dose: text("dose"),
        pharmacy: text("pharmacy"),
        daysLeft: days === "" ? null : Number(days)
      }
    }
    case "referral":
      return { _tag: "Referral", to: text("to"), why: text("why") }
    case "appointment":
      return { _tag: "Appointment", reason: text("reason"), when: text("when") }
    case "reading":
      return readingOf(readingFieldsOf(form), calendar)
  }
}

const readingOf = (fields: MeasurementFields, calendar: Calendar): MessageForm | undefined => {
  const measurement = measurementOf(fields)
  const { day, time } = fields
  if (measurement === undefined || day === "") return undefined
  const taken =
    time === ""
      ? ({ precision: "day", on: day } as const)
      : ({ precision: "minute", at: instantOf(day, time, calendar) } as const)
  return { _tag: "Reading", measurement, taken }
}

/** The fields of a reading, as a draft keeps them. */
export const readingFieldsOf = ({ fields }: DraftedForm): MeasurementFields => {
  const kind = measuredKinds.find((one) => one === fields.kind) ?? "blood-pressure"
  const units: ReadonlyArray<MeasurementFields["unit"]> = unitsOf[kind]
  const of = (name: string) => fields[name] ?? ""
  return {
    kind,
    systolic: of("systolic"),
    diastolic: of("diastolic"),
    value: of("value"),
    unit: units.find((one) => one === fields.unit) ?? unitsOf[kind][0],
    day: of("day"),
    time: of("time")
  }
}
