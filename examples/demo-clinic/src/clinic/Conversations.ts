/**
 * What patients and the clinic wrote to each other in the weeks before `now`: in English and in Spanish, answered,
 * waiting, and one overdue.
 *
 * Times are counted in the team's open hours before `now`, so that people answer while the clinic is open. A letter, an
 * answer or a note has a key by which it is found again; that one was read, claimed or closed stands on the thread.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { AccountId, CareTeamId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant, toMillis } from "@intervisit/core/domain/Instant"
import type { Language } from "@intervisit/core/domain/Language"
import * as Result from "effect/Result"
import type { TeamHours } from "./Professionals.ts"
import { type Line, type Script, scripts } from "./Scripts.ts"

interface At {
  readonly by: AccountId
  readonly at: Instant
}

/** One thing that somebody did. */
export type Step =
  | (At & {
      readonly _tag: "Letter"
      readonly key: string
      /** The team and subject of a new thread; undefined where it goes on in its conversation's thread. */
      readonly opens: { readonly teamId: CareTeamId; readonly subject: string } | undefined
      readonly body: string
      readonly language: Language
    })
  | (At & {
      readonly _tag: "Answer"
      readonly key: string
      readonly kind: "letter" | "note"
      readonly body: string
      readonly language: Language
    })
  | (At & { readonly _tag: "Read" | "Claim" | "Close" })

/** What was said and done about one matter, in the order of time. */
export interface Conversation {
  readonly id: string
  /** About whom it is. */
  readonly patient: Identifier
  readonly steps: ReadonlyArray<Step>
}

/** The conversations that stories and tests know, in the order in which they begin; the last one is a letter. */
export const scripted = (
  patients: ReadonlyArray<{ readonly number: Identifier }>,
  teams: TeamHours,
  now: Instant
): ReadonlyArray<Conversation> =>
  scripts
    .flatMap((script) => {
      const patient = patients[script.patient]?.number
      const hours = teams.get(script.teamId)
      return patient === undefined || hours === undefined
        ? []
        : [{ id: script.id, patient, steps: stepsOf(script, hours, now) }]
    })
    .sort((a, b) => ((a.steps[0]?.at ?? "") < (b.steps[0]?.at ?? "") ? -1 : 1))

const stepsOf = (script: Script, hours: BusinessHours.Compiled, now: Instant): ReadonlyArray<Step> => {
  const ago = (openHours: number): Instant =>
    fromMillis(Result.getOrThrow(BusinessHours.subtract(hours, toMillis(now), openHours * 3600)))
  return script.lines.map((line, index) => stepOf(script, line, index, ago(line.hoursAgo)))
}

const stepOf = (script: Script, line: Line, index: number, at: Instant): Step => {
  const { id: conversation, language, subject, teamId } = script
  const base = { by: line.by.account.id, at }
  const key = `${conversation}.${index + 1}`
  switch (line.does) {
    case "writes":
      return {
        ...base,
        _tag: "Letter",
        key,
        opens: index === 0 ? { teamId, subject } : undefined,
        body: line.text,
        language
      }
    case "answers":
      return { ...base, _tag: "Answer", key, kind: "letter", body: line.text, language }
    case "notes":
      return { ...base, _tag: "Answer", key, kind: "note", body: line.text, language: "en" }
    case "reads":
      return { ...base, _tag: "Read" }
    case "closes":
      return { ...base, _tag: "Close" }
  }
}
