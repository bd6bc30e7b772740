/**
 * What a letter may need before it goes: help right away. Nothing was sent yet, and nothing is lost.
 *
 * The page looks nothing like the others on purpose. It names no sign that was found: somebody may read along.
 */
import { Button } from "react-aria-components/Button"
import { CallOptions } from "../parts/CallOptions.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

interface EmergencyPageProps {
  readonly isSending: boolean
  readonly onSend: () => void
  readonly onEdit: () => void
}

export const EmergencyPage = ({ isSending, onEdit, onSend }: EmergencyPageProps) => {
  const words = useWords().patient
  const { crisisPhone, emergencyPhone, phone } = useSignedIn().session.practice
  return (
    <div className="column column-narrow emergency">
      <PageHeading title={words.emergency.title} />
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
          <Button className="button" onPress={onSend} isPending={isSending}>
            {isSending ? words.write.sending : words.emergency.send}
          </Button>
          <Button className="button button-quiet" onPress={onEdit}>
            {words.emergency.edit}
          </Button>
        </div>
      </div>
    </div>
  )
}
