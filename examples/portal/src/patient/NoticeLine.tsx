/**
 * The urgent-use notice in two lines, beside every form by which a patient writes.
 */
import { Icon } from "../parts/Icon.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export const NoticeLine = () => {
  const words = useWords().patient.notice
  const { crisisPhone, emergencyPhone } = useSignedIn().session.practice
  return (
    <div className="note note-urgent">
      <Icon name="phone" />
      <p>
        <strong>{words.short}</strong> {words.shortWhat(emergencyPhone, crisisPhone)}
      </p>
    </div>
  )
}
