/**
 * Which clinic the demo is: its clinic file, and how many people and how much of a past it has.
 *
 * The small one is for tests and quick looks: two teams and the people whom sign-ins and stories need.
 */
import { readFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type ClinicFile, type ClinicFileRefused, fromText } from "../clinic-file/ClinicFile.ts"

/** How many people and how much of a past; the first sixty patients are always there. */
export interface ClinicSize {
  /** Patients beside the first sixty. */
  readonly morePatients: number
  readonly visits: number
  /** The days before now on which visits and conversations fall. */
  readonly daysBack: number
  /** Conversations beside the eight that tests and stories know. */
  readonly moreConversations: number
}

export interface ClinicDefinition {
  readonly file: ClinicFile
  readonly size: ClinicSize
}

export const smallSize: ClinicSize = { morePatients: 0, visits: 200, daysBack: 90, moreConversations: 0 }

export const fullSize: ClinicSize = { morePatients: 1_140, visits: 2_500, daysBack: 120, moreConversations: 440 }

/** A clinic file that this account cannot read. */
export class ClinicFileUnreadable extends Schema.TaggedError<ClinicFileUnreadable>()("ClinicFileUnreadable", {
  path: Schema.String,
  code: Schema.String
}) {
  override get message() {
    return `The clinic file ${this.path} cannot be read (${this.code}); check its name and its rights.`
  }
}

/** Reads a clinic file. */
export const read = (path: string | URL): Effect.Effect<ClinicFile, ClinicFileRefused | ClinicFileUnreadable> =>
  Effect.try({
    try: () => readFileSync(path, "utf8"),
    catch: (cause) =>
      new ClinicFileUnreadable({ path: String(path), code: (cause as NodeJS.ErrnoException).code ?? "unknown" })
  }).pipe(Effect.flatMap((text) => Effect.fromResult(fromText(text))))

const lakeside = read(new URL("../../clinics/lakeside.json", import.meta.url))

/** The whole clinic: three teams, six professionals, 1,200 patients, 2,500 visits over 120 days. */
export const full: Effect.Effect<ClinicDefinition> = Effect.orDie(
  Effect.map(lakeside, (file) => ({ file, size: fullSize }))
)

/** Two teams, four professionals, sixty patients, two hundred visits over ninety days. */
export const small: Effect.Effect<ClinicDefinition> = Effect.orDie(
  Effect.map(lakeside, (file) => ({ file: withoutTeam(file, "women"), size: smallSize }))
)

/** The same clinic without a team and whoever works in that one alone. */
const withoutTeam = (file: ClinicFile, team: string): ClinicFile => {
  const [first, ...careTeams] = file.careTeams.filter(({ id }) => id !== team)
  if (first === undefined) return file
  const gone = new Set(file.professionals.filter((entry) => entry.team === team).map(({ id }) => id))
  const [one, ...people] = file.people.filter(
    ({ professional, teams }) =>
      (professional === undefined || !gone.has(professional)) &&
      (teams === undefined || teams.some((id) => id !== team))
  )
  if (one === undefined) return file
  return {
    ...file,
    careTeams: [first, ...careTeams],
    professionals: file.professionals.filter(({ id }) => !gone.has(id)),
    people: [one, ...people]
  }
}
