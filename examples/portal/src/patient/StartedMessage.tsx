/**
 * A new message that was begun and not sent, to go on with or to throw away.
 */
import { Button } from "react-aria-components/Button"
import { keeperOf } from "../api/draftKeepers.ts"
import { discardDraft, drafts } from "../api/drafts.ts"
import { amend, useResource } from "../api/resource.ts"
import type { DraftView } from "../api/views.ts"
import { Link } from "../parts/Link.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"

export const StartedMessage = ({ patientId }: { readonly patientId: string }) => {
  const {
    draft: { saved },
    patient: { home: words }
  } = useWords()
  const key = `drafts of ${patientId}`
  const { value = [] } = useResource(key, () => drafts(patientId))
  const started = value.filter((draft) => draft.threadId === null && draft.patientId === patientId)
  const discard = async (draft: DraftView) => {
    await discardDraft(draft.id, patientId, "person").catch(() => undefined)
    keeperOf({ patientId, threadId: null, kind: "letter" }).forget(draft.id)
    amend<ReadonlyArray<DraftView>>(key, (before) => before.filter(({ id }) => id !== draft.id))
  }
  return started.map((draft) => (
    <section key={draft.id} className="started">
      <div>
        <h2>{words.draftTitle}</h2>
        <p className="started-subject" dir="auto">
          {draft.subject === "" ? words.draftNoSubject : draft.subject}
        </p>
        <p className="hint">
          {words.draftWhat} {saved}: <Moment at={draft.savedAt} />.
        </p>
      </div>
      <div className="actions">
        <Link className="button" to={`/write?draft=${encodeURIComponent(draft.id)}`}>
          {words.draftContinue}
        </Link>
        <Button className="button button-quiet" onPress={() => void discard(draft)}>
          {words.draftDiscard}
        </Button>
      </div>
    </section>
  ))
}
