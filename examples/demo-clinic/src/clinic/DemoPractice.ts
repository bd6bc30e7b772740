/**
 * The words by which the rest of the demo names parts of its clinic file: the practice, who assigns its numbers, teams.
 */
import { CareTeamId, PracticeId } from "@intervisit/core/domain/Ids"

/** The practice that the demo serves. */
export const practiceId = PracticeId.make("lakeside")

/** The authority that assigns the clinic's own numbers. */
export const assigner = "LAKESIDE"

export const familyTeam = CareTeamId.make("lakeside-family")
export const childrenTeam = CareTeamId.make("lakeside-children")
export const womenTeam = CareTeamId.make("lakeside-women")
