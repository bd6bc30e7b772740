/**
 * What a new letter may need before it goes: help right away. The page looks nothing like the others on purpose.
 */
import { PageHeading } from "../parts/PageHeading.tsx"
import { useWords } from "../words/Words.ts"
import { EmergencyChoice, type EmergencyChoiceProps } from "./EmergencyChoice.tsx"

export const EmergencyPage = (choice: EmergencyChoiceProps) => (
  <div className="column column-narrow emergency">
    <PageHeading title={useWords().patient.emergency.title} />
    <EmergencyChoice {...choice} />
  </div>
)
