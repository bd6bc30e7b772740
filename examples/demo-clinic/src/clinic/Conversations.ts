/**
 * What patients and the clinic wrote to each other in the weeks before `now`: in English and in Spanish, answered,
 * waiting, and one overdue.
 *
 * Times are counted in the team's open hours before `now`, so that people answer while the clinic is open. A letter, an
 * answer or a note has a key by which it is found again; reading and closing have none, and may be done again.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { Identifier } from "@intervisit/core/domain/Identifier"
import type { AccountId, CareTeamId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant, toMillis } from "@intervisit/core/domain/Instant"
import type { Language } from "@intervisit/core/domain/Language"
import * as Result from "effect/Result"
import type { TeamHours } from "./CareTeams.ts"
import { type Line, type Script, scripts } from "./Scripts.ts"

interface At {
  readonly conversation: string
  /** About whom it is. */
  readonly patient: Identifier
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
  | (At & { readonly _tag: "Read" })
  | (At & { readonly _tag: "Close" })

/** All steps of all conversations in the order of time; the last one is a letter. */
export const make = (
  patients: ReadonlyArray<{ readonly number: Identifier }>,
  teams: TeamHours,
  now: Instant
): ReadonlyArray<Step> =>
  scripts
    .flatMap((script) => {
      const patient = patients[script.patient]?.number
      const hours = teams.get(script.teamId)
      return patient === undefined || hours === undefined ? [] : stepsOf(script, patient, hours, now)
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

const stepsOf = (
  script: Script,
  patient: Identifier,
  hours: BusinessHours.Compiled,
  now: Instant
): ReadonlyArray<Step> => {
  const ago = (openHours: number): Instant =>
    fromMillis(Result.getOrThrow(BusinessHours.subtract(hours, toMillis(now), openHours * 3600)))
  return script.lines.map((line, index) => stepOf(script, line, index, patient, ago(line.hoursAgo)))
}

const stepOf = (script: Script, line: Line, index: number, patient: Identifier, at: Instant): Step => {
  const { id: conversation, language, subject, teamId } = script
  const base = { conversation, patient, by: line.by.account.id, at }
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
