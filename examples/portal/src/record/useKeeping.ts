/**
 * Keeps or corrects one reading, once however often it is tried, and stops where its taker must first see whom to call.
 */
import { useState } from "react"
import { IdempotencyKey } from "../api/IdempotencyKey.ts"
import { type Problem, problemOf } from "../api/Problem.ts"
import type { CorrectionForm, Measurement, ReadingView, RedFlag } from "../api/views.ts"
import { useCalendar } from "../parts/signedInContext.ts"
import { useNow } from "../parts/useNow.ts"
import { instantOf, localDate, timeOfDay } from "../words/moments.ts"
import { type MeasurementFields, measurementOf } from "./values.ts"

export interface Keeping {
  readonly fields: MeasurementFields
  readonly change: (change: Partial<MeasurementFields>) => void
  readonly today: string
  readonly isTried: boolean
  readonly isBusy: boolean
  readonly problem: Problem | undefined
  /** The flag whose notice is to be read first. */
  readonly danger: RedFlag | undefined
  /** Tries; true where it was kept. */
  readonly keep: (isDangerAcknowledged: boolean) => Promise<boolean>
  readonly edit: () => void
}

type Write = (form: CorrectionForm, key: string) => Promise<unknown>

export const useKeeping = (write: Write, before?: Pick<ReadingView, "measurement" | "taken">): Keeping => {
  const calendar = useCalendar()
  const now = useNow()
  const at = new Date(now)
  const today = localDate(at, calendar)
  const [key] = useState(() => new IdempotencyKey())
  const [fields, setFields] = useState(
    before === undefined
      ? blank(today, timeOfDay(at.toISOString(), calendar))
      : filled(before, (instant) => [localDate(new Date(instant), calendar), timeOfDay(instant, calendar)])
  )
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [danger, setDanger] = useState<RedFlag>()

  const keep = async (isDangerAcknowledged: boolean): Promise<boolean> => {
    const measurement = measurementOf(fields)
    setTried(true)
    if (measurement === undefined || fields.day === "" || isBusy) return false
    const { day, time } = fields
    const taken: ReadingView["taken"] =
      time === "" ? { precision: "day", on: day } : { precision: "minute", at: instantOf(day, time, calendar) }
    const form = { measurement, taken, isDangerAcknowledged }
    setBusy(true)
    setProblem(undefined)
    return write(form, key.for(form)).then(
      () => {
        key.settle()
        setBusy(false)
        return true
      },
      (thrown) => {
        const refused = problemOf(thrown)
        setBusy(false)
        if (refused.code === "NoticeNotAcknowledged") setDanger(flagOf(refused))
        else setProblem(refused)
        return false
      }
    )
  }
  const change = (some: Partial<MeasurementFields>) => setFields({ ...fields, ...some })
  return { fields, change, today, isTried, isBusy, problem, danger, keep, edit: () => setDanger(undefined) }
}

const flagOf = ({ fields }: Problem): RedFlag => {
  const flags = fields.redFlags
  return (Array.isArray(flags) ? flags[0] : undefined) as RedFlag
}

const blank = (day: string, time: string): MeasurementFields => ({
  kind: "blood-pressure",
  systolic: "",
  diastolic: "",
  value: "",
  unit: "mmHg",
  day,
  time
})

const filled = (
  { measurement, taken }: Pick<ReadingView, "measurement" | "taken">,
  wall: (instant: string) => readonly [day: string, time: string]
): MeasurementFields => {
  const [day, time] = taken.precision === "day" ? [taken.on, ""] : wall(taken.at)
  return { ...blank(day, time), ...numbersIn(measurement) }
}

const numbersIn = (measurement: Measurement): Partial<MeasurementFields> => {
  const { kind, unit } = measurement
  return kind === "blood-pressure"
    ? { kind, unit, systolic: String(measurement.systolic), diastolic: String(measurement.diastolic) }
    : { kind, unit, value: String(measurement.value) }
}
