/**
 * One question to the measure, made ready: by which definition, for which days, in which context, by which choices.
 *
 * Everything that would be worked out anew for each fact is worked out here once: days have become instants, chains of
 * merges their ends. The practitioner is not part of it: one fold over a practice's facts answers for all of them.
 */
import * as ReportingPeriod from "../ReportingPeriod.ts"
import type { MeasureDefinition } from "./MeasureDefinition.ts"
import * as MeasurePolicy from "./MeasurePolicy.ts"
import type { PracticeContext } from "./PracticeContext.ts"

export interface MeasureQuestion {
  readonly definition: MeasureDefinition
  readonly period: ReportingPeriod.ReportingPeriod
  readonly context: PracticeContext
  /** What is left out takes its default. */
  readonly policy?: MeasurePolicy.PolicyChoice
  /** Visits that start later have not been seen yet; left out, every start is past. */
  readonly asOfMillis?: number
}

export interface MeasurePlan {
  readonly definition: MeasureDefinition
  readonly period: ReportingPeriod.ReportingPeriod
  readonly context: PracticeContext
  readonly policy: MeasurePolicy.MeasurePolicy
  readonly asOfMillis: number
  /** When a patient must be seen to be in the denominator. */
  readonly seen: ReportingPeriod.Span
  /** When a message must be counted to put its patient into the numerator. */
  readonly counted: ReportingPeriod.Span
  /** One copy of each party list and of each patient's id, however many facts name them. */
  readonly copies: { readonly texts: Map<string, string>; readonly lists: Map<string, ReadonlyArray<string>> }
}

export const make = ({ definition, period, context, policy, asOfMillis }: MeasureQuestion): MeasurePlan => {
  const choices = MeasurePolicy.make(policy)
  const window = choices.numeratorWindow === "byEdition" ? definition.window : choices.numeratorWindow
  return {
    definition,
    period,
    context,
    policy: choices,
    asOfMillis: asOfMillis ?? Number.POSITIVE_INFINITY,
    seen: ReportingPeriod.span(period),
    counted: ReportingPeriod.span(window === "period" ? period : ReportingPeriod.calendarYear(period)),
    copies: { texts: new Map(), lists: new Map() }
  }
}

/** The plan's copy of a text: a parser makes a new one for each fact, and a million of them would stay in memory. */
export const copyOf = ({ copies: { texts } }: MeasurePlan, text: string): string => {
  const copy = texts.get(text)
  if (copy === undefined) texts.set(text, text)
  return copy ?? text
}

/** The plan's copy of a short list of parties. */
export const copyOfList = ({ copies: { lists } }: MeasurePlan, list: ReadonlyArray<string>): ReadonlyArray<string> => {
  const key = list.length === 1 && list[0] !== undefined ? list[0] : JSON.stringify(list)
  const copy = lists.get(key)
  if (copy === undefined) lists.set(key, list)
  return copy ?? list
}
