/**
 * The professionals of a clinic file as the registration's feed names them, and the hours of their teams.
 */
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import type { CareTeamId } from "@intervisit/core/domain/Ids"
import type { PersonName } from "@intervisit/core/domain/PersonName"
import * as Result from "effect/Result"
import type { ClinicFile } from "../clinic-file/ClinicFile.ts"
import { careTeamIdOf, nameOf } from "../clinic-file/SetupFromClinicFile.ts"

/** A professional of the clinic and the team in which she works. */
export interface DemoPractitioner {
  /** The clinic file's word for her. */
  readonly id: string
  readonly name: PersonName
  readonly npi: string
  readonly siteNumber: string
  readonly teamId: CareTeamId
}

/** All of them, in the file's order. */
export interface Professionals {
  readonly all: ReadonlyArray<DemoPractitioner>
  /** By the file's word; the file was checked, so a word that is missing is a slip of ours. */
  readonly of: (id: string) => DemoPractitioner
}

export const professionalsOf = (file: ClinicFile): Professionals => {
  const all = file.professionals.map((entry) => ({
    id: entry.id,
    name: nameOf(entry),
    npi: entry.npi,
    siteNumber: entry.number ?? entry.npi,
    teamId: careTeamIdOf(file, entry.team)
  }))
  return {
    all,
    of: (id) =>
      Result.getOrThrow(
        Result.fromNullishOr(
          all.find((one) => one.id === id),
          () => `no professional ${id}`
        )
      )
  }
}

/** The hours of each team, ready for questions. */
export type TeamHours = ReadonlyMap<CareTeamId, BusinessHours.Compiled>

export const hoursOf = (teams: ReadonlyArray<CareTeam>): TeamHours =>
  new Map(teams.map((team) => [team.id, Result.getOrThrow(BusinessHours.compile(team.hours))]))
