/**
 * Deliveries that do not go: those refused for good, to be tried again or given up, and those that are tried again.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { giveUpDeadLetter, retryDeadLetter } from "../api/traffic.ts"
import type { EntryView, GiveUpReason } from "../api/views.ts"
import { Choice } from "../parts/Choice.tsx"
import { Moment } from "../parts/Moment.tsx"
import { useWords } from "../words/Words.ts"
import { PauseSwitch } from "./PauseSwitch.tsx"
import type { Act } from "./useTraffic.ts"

interface EntriesProps {
  readonly entries: ReadonlyArray<EntryView>
  readonly act: Act
}

export const DeadLetters = ({ act, entries }: EntriesProps) => {
  const words = useWords().traffic
  if (entries.length === 0) return null
  return (
    <section className="traffic-group">
      <h2>{words.deadLetters}</h2>
      <p className="hint">{words.deadLettersWhat}</p>
      <ul className="traffic-list">
        {entries.map((entry) => (
          <li key={entry.key} className="traffic-row">
            <What entry={entry} />
            <div className="actions">
              {entry.mayRetry ? (
                <Button
                  className="button button-small"
                  onPress={() => void act((key) => retryDeadLetter(entry.key, key).then(() => words.retried))}
                >
                  {words.retry}
                  <span className="visually-hidden">: {entry.key}</span>
                </Button>
              ) : null}
              <GiveUp entry={entry} act={act} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Retrying = ({ act, entries }: EntriesProps) => {
  const words = useWords().traffic
  if (entries.length === 0) return null
  return (
    <section className="traffic-group">
      <h2>{words.retrying}</h2>
      <ul className="traffic-list">
        {entries.map((entry) => (
          <li key={entry.key} className="traffic-row">
            <What entry={entry} />
            <PauseSwitch id={entry.laneId} of={`${words.lane} ${entry.key}`} pause={entry.lanePause} act={act} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const What = ({ entry }: { readonly entry: EntryView }) => {
  const words = useWords().traffic
  const { attempts, createdAt, key, kind, nextAt, reason } = entry
  return (
    <>
      <p>
        <strong>{words.kinds[kind] ?? kind}</strong>
        {reason === null ? null : <>: {words.reasons[reason] ?? reason}</>}
      </p>
      <p className="hint">
        <Moment at={createdAt} isShort /> · {words.attempts(attempts)}
        {nextAt === null ? null : (
          <>
            {" "}
            · {words.next}: <Moment at={nextAt} isShort />
          </>
        )}
        <span className="cell-id">{key}</span>
      </p>
    </>
  )
}

const reasons = ["filed-otherwise", "not-wanted", "wrong-patient", "receiver-cannot"] as const

const GiveUp = ({ act, entry }: { readonly entry: EntryView; readonly act: Act }) => {
  const { cancel, traffic: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<GiveUpReason>("filed-otherwise")
  const giveUp = () => {
    setOpen(false)
    void act((key) => giveUpDeadLetter(entry.key, reason, key).then(() => words.gaveUp))
  }
  return (
    <>
      <Button className="button button-quiet button-small" onPress={() => setOpen(true)}>
        {words.giveUp}
        <span className="visually-hidden">: {entry.key}</span>
      </Button>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog" className="dialog">
            <Heading slot="title">{words.giveUpTitle}</Heading>
            <p>{words.giveUpWhat}</p>
            <Choice
              label={words.reason}
              value={reason}
              onChange={setReason}
              options={reasons.map((one) => [one, words.giveUpReasons[one]] as const)}
            />
            <div className="actions">
              <Button className="button button-main" onPress={giveUp}>
                {words.giveUp}
              </Button>
              <Button autoFocus className="button" onPress={() => setOpen(false)}>
                {cancel}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}
