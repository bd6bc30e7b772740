/**
 * That the letter has gone, and by when to expect an answer. Only who saw the emergency page is told that nobody can
 * promise a time: where none was shown for another reason, the page stays quiet.
 */
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"
import type { SentNow } from "./sentNow.ts"

export const SentNote = ({ sent: { isEmergency, sent } }: { readonly sent: SentNow }) => {
  const words = useWords().patient.thread
  const { phone } = useSignedIn().session.practice
  return (
    <div className="note note-done no-print" role="status">
      <Icon name="check" />
      <div>
        <p>
          <strong>{words.sent}</strong>{" "}
          {sent.dueAt === null ? null : (
            <span>
              {words.expected}{" "}
              <strong>
                <Moment at={sent.dueAt} />
              </strong>
              .
            </span>
          )}
          {sent.dueAt === null && isEmergency ? words.sentNoTime : null}
        </p>
        <p>
          {words.sentUrgent} <a href={`tel:${phone}`}>{phone}</a>
        </p>
      </div>
    </div>
  )
}
