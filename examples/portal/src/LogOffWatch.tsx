/**
 * Warns a minute before the automatic log-off, and lets the person stay. What she types and clicks counts as input.
 *
 * The server alone decides: before warning it is asked whether another tab has put the log-off back, and at the end
 * it is asked again, which shows the sign-in page. Source: WCAG 2.2, success criterion 2.2.1, timing adjustable.
 */
import { useEffect, useState, useSyncExternalStore } from "react"
import { Button } from "react-aria-components/Button"
import { Dialog } from "react-aria-components/Dialog"
import { Heading } from "react-aria-components/Heading"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { saveAllDrafts } from "./api/draftKeepers.ts"
import { logOffAt, onLogOffChange, serverNow } from "./api/logOff.ts"
import { onPersonsInput } from "./api/request.ts"
import { askAgain } from "./api/signedIn.ts"
import { useWords } from "./words/Words.ts"

const warnSeconds = 60
// The server writes a person's input down once a minute at most; asking more often would change nothing.
const inputMillisMin = 60_000

export const LogOffWatch = () => {
  const words = useWords().logOff
  const seconds = useSecondsLeft()
  useTypingAsInput()
  return (
    <ModalOverlay className="overlay" isOpen={seconds !== undefined} isKeyboardDismissDisabled>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{words.title}</Heading>
          <p>{words.what}</p>
          <p className="dialog-count" role="timer">
            {words.left(seconds ?? 0)}
          </p>
          <Button autoFocus className="button button-main" onPress={() => void askAgain("person")}>
            {words.stay}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The seconds until the log-off, in its last minute; undefined before. */
const useSecondsLeft = (): number | undefined => {
  const at = useSyncExternalStore(onLogOffChange, logOffAt)
  const [seconds, setSeconds] = useState<number>()
  useEffect(() => {
    setSeconds(undefined)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isEnded = false
    const left = () => Math.ceil((at - serverNow()) / 1000)
    const count = () => {
      if (isEnded) return
      setSeconds(Math.max(left(), 0))
      timer = left() > 0 ? setTimeout(count, 1000) : setTimeout(() => void askAgain("page"), 500)
    }
    const warn = async () => {
      await saveAllDrafts()
      // Another tab may have put it back: then `at` changes, and this effect starts anew.
      await askAgain("page")
      if (!isEnded && logOffAt() === at) count()
    }
    if (Number.isFinite(at)) timer = setTimeout(() => void warn(), Math.max(0, (left() - warnSeconds) * 1000))
    return () => {
      isEnded = true
      clearTimeout(timer)
    }
  }, [at])
  return seconds
}

/** Typing and pointing are a person's input though they send nothing: tell the server, at most once a minute. */
const useTypingAsInput = (): void => {
  useEffect(() => {
    let toldAt = Date.now()
    const stop = onPersonsInput(() => {
      toldAt = Date.now()
    })
    const tell = (event: Event) => {
      if (!event.isTrusted || Date.now() - toldAt < inputMillisMin) return
      toldAt = Date.now()
      void askAgain("person")
    }
    window.addEventListener("keydown", tell)
    window.addEventListener("pointerdown", tell)
    return () => {
      stop()
      window.removeEventListener("keydown", tell)
      window.removeEventListener("pointerdown", tell)
    }
  }, [])
}
