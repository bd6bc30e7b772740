/**
 * The demo clinic itself: its name, its numbers, the ids of its two care teams.
 *
 * Ids are fixed, so that starting again finds what is there. Phone numbers are of the kind kept for fiction (555-01xx).
 */
import { CareTeamId, PracticeId } from "@intervisit/core/domain/Ids"
import type { Practice } from "@intervisit/core/domain/Practice"
import { zone } from "./zone.ts"

/** The practice that the demo serves. */
export const practiceId = PracticeId.make("lakeside")

/** The authority that assigns the clinic's own numbers. */
export const assigner = "LAKESIDE"

export const practice: Practice = {
  id: practiceId,
  version: 0,
  name: "Lakeside Family Clinic",
  zone,
  language: "en",
  phone: "(312) 555-0140",
  emergencyPhone: "911",
  crisisPhone: "988",
  noticeVersion: "1"
}

export const familyTeam = CareTeamId.make("lakeside-family")
export const childrenTeam = CareTeamId.make("lakeside-children")
