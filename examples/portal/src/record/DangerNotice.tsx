/**
 * Before a dangerous reading is kept: what it means in plain words, whom to call, and the choice to keep it or go back.
 */
import { Button } from "react-aria-components/Button"
import type { RedFlag } from "../api/views.ts"
import { CallOptions } from "../parts/CallOptions.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

interface DangerNoticeProps {
  readonly flag: RedFlag
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onEdit: () => void
}

export const DangerNotice = ({ flag, isBusy, onEdit, onKeep }: DangerNoticeProps) => {
  const words = useWords()
  const { danger } = words.readings
  const { emergencyPhone, phone } = useSignedIn().session.practice
  return (
    <>
      <p className="lead">{danger.what[flag] ?? danger.other}</p>
      <CallOptions
        options={[
          { label: words.patient.emergency.call(emergencyPhone), phone: emergencyPhone, what: danger.emergency },
          { label: words.patient.emergency.practice(phone), phone, what: danger.practice }
        ]}
      />
      <div className="actions">
        <Button className="button" onPress={onKeep} aria-disabled={isBusy}>
          {isBusy ? words.readings.keeping : danger.keep}
        </Button>
        <Button className="button button-quiet" onPress={onEdit}>
          {danger.edit}
        </Button>
      </div>
    </>
  )
}
