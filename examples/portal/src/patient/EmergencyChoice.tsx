/**
 * Whom to call now, and below it the choice to send all the same or to go back. Nothing was sent yet, nothing is lost.
 *
 * It names no sign that was found: somebody may read along.
 */
import { Button } from "react-aria-components/Button"
import { CallOptions } from "../parts/CallOptions.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export interface EmergencyChoiceProps {
  readonly isSending: boolean
  readonly onSend: () => void
  readonly onEdit: () => void
}

export const EmergencyChoice = ({ isSending, onEdit, onSend }: EmergencyChoiceProps) => {
  const words = useWords().patient
  const { crisisPhone, emergencyPhone, phone } = useSignedIn().session.practice
  return (
    <>
      <p className="lead">{words.emergency.lead}</p>
      <CallOptions
        options={[
          { label: words.emergency.call(emergencyPhone), phone: emergencyPhone, what: words.emergency.callWhat },
          { label: words.emergency.crisis(crisisPhone), phone: crisisPhone, what: words.emergency.crisisWhat },
          { label: words.emergency.practice(phone), phone, what: words.emergency.practiceWhat }
        ]}
      />
      <div className="emergency-send">
        <p>{words.emergency.sendWhat}</p>
        <div className="actions">
          <Button className="button" onPress={onSend} aria-disabled={isSending}>
            {isSending ? words.write.sending : words.emergency.send}
          </Button>
          <Button className="button button-quiet" onPress={onEdit}>
            {words.emergency.edit}
          </Button>
        </div>
      </div>
    </>
  )
}
