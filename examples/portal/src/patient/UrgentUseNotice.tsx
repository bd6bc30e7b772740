/**
 * The urgent-use notice, to be read before the first letter of a visit: what messages are not for, and whom to call.
 */
import { Button } from "react-aria-components/Button"
import { CallOptions } from "../parts/CallOptions.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

export const UrgentUseNotice = ({ onRead }: { readonly onRead: () => void }) => {
  const words = useWords().patient.notice
  const { crisisPhone, emergencyPhone, phone } = useSignedIn().session.practice
  return (
    <div className="column column-narrow">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <CallOptions
        options={[
          { label: words.emergency(emergencyPhone), phone: emergencyPhone, what: words.emergencyWhat },
          { label: words.crisis(crisisPhone), phone: crisisPhone, what: words.crisisWhat },
          { label: words.practice(phone), phone, what: words.practiceWhat }
        ]}
      />
      <Button className="button button-main" onPress={onRead}>
        {words.accept}
      </Button>
    </div>
  )
}
