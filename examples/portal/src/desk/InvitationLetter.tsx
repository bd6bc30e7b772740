/**
 * The letter that a patient takes home: in her language, with her code, and nothing about her health.
 *
 * The code is shown here and never again; leaving the page forgets it.
 */
import { Button } from "react-aria-components/Button"
import type { DeskVisitView, InvitedView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { PageHeading } from "../parts/PageHeading.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { day } from "../words/moments.ts"
import { useWords, type Words } from "../words/Words.ts"
import { useWordsOf } from "./useWordsOf.ts"

interface InvitationLetterProps {
  readonly visit: Pick<DeskVisitView, "language" | "patientName">
  /** A colleague proves herself by her user name, which is told to her and never stands beside the code. */
  readonly isForWork?: boolean
  readonly invited: InvitedView
  readonly onDone: () => void
}

export const InvitationLetter = ({ invited, isForWork = false, onDone, visit }: InvitationLetterProps) => {
  const { gone, done, print, ready, title } = useWords().people.letter
  const words = useWordsOf(visit.language)
  return (
    <div className="column column-narrow">
      <div className="no-print column">
        <PageHeading title={title} />
        <p className="note">{invited.code === null ? gone : ready}</p>
        <div className="actions">
          {invited.code === null ? null : (
            <Button className="button button-main" onPress={() => window.print()}>
              <Icon name="print" />
              {print}
            </Button>
          )}
          <Button className="button" onPress={onDone}>
            {done}
          </Button>
        </div>
      </div>
      {words === undefined || invited.code === null ? null : (
        <Sheet isForWork={isForWork} words={words} visit={visit} code={invited.code} expiresAt={invited.expiresAt} />
      )}
    </div>
  )
}

interface SheetProps extends Pick<InvitationLetterProps, "visit"> {
  readonly isForWork: boolean
  readonly words: Words
  readonly code: string
  readonly expiresAt: string
}

const Sheet = ({ code, expiresAt, isForWork, visit, words: { people } }: SheetProps) => {
  const { emergencyPhone, name, phone, zone } = useSignedIn().session.practice
  const words = people.letter
  const last = day(expiresAt, { language: visit.language, zone }, Date.parse(expiresAt))
  return (
    <article className="sheet" lang={visit.language}>
      <p className="sheet-practice">{name}</p>
      <h2>{words.dear(visit.patientName)}</h2>
      <p>{isForWork ? words.inviteWork(name) : words.invite(name)}</p>
      {isForWork ? null : <p>{words.what}</p>}
      <ol>
        <li>
          {words.step1} <strong className="sheet-address">{`${window.location.host}/enrol`}</strong>
        </li>
        <li>
          {words.step2} <strong className="sheet-code">{code}</strong>
        </li>
        <li>{isForWork ? words.step3Work : words.step3}</li>
      </ol>
      <p>
        {words.until} {last}.
      </p>
      {isForWork ? null : <p className="sheet-urgent">{words.notFor(emergencyPhone)}</p>}
      <p>
        {words.questions} {phone}
      </p>
      <p className="sheet-keep">{words.keep}</p>
    </article>
  )
}
