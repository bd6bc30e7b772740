/**
 * The four eligible professionals of the demo clinic, with their NPIs and the clinic's own numbers for them.
 */
import { type CareTeamId, PractitionerId } from "@intervisit/core/domain/Ids"
import type { Practitioner } from "@intervisit/core/domain/Practitioner"
import { assigner, childrenTeam, familyTeam, practiceId } from "./DemoPractice.ts"
import * as Npi from "./Npi.ts"

/** A professional of the clinic and the team in which she works. */
export interface DemoPractitioner {
  readonly practitioner: Practitioner & { readonly npi: string }
  readonly siteNumber: string
  readonly teamId: CareTeamId
}

const professional = (
  id: string,
  given: string,
  family: string,
  prefix: string,
  number: number,
  teamId: CareTeamId
): DemoPractitioner => {
  const npi = Npi.withCheckDigit(`29999000${number}`)
  const siteNumber = `P10${number}`
  return {
    siteNumber,
    teamId,
    practitioner: {
      id: PractitionerId.make(id),
      practiceId,
      version: 0,
      name: { family, given: [given], prefix },
      npi,
      identifiers: [
        { assigner: "NPI", type: "NPI", value: npi },
        { assigner, type: "PRN", value: siteNumber } // Table 0203: provider number
      ],
      isEligibleProfessional: true
    }
  }
}

export const ruiz = professional("lakeside-ruiz", "Ana", "Ruiz", "Dr.", 1, familyTeam)
export const okafor = professional("lakeside-okafor", "James", "Okafor", "Dr.", 2, familyTeam)
export const tran = professional("lakeside-tran", "Linh", "Tran", "Dr.", 3, childrenTeam)
export const cohen = professional("lakeside-cohen", "Sarah", "Cohen", "Dr.", 4, childrenTeam)

export const professionals = [ruiz, okafor, tran, cohen] as const
