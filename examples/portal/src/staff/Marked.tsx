/**
 * What the patient wrote, with the words marked on which triage leaned.
 */
import { piecesOf } from "./marking.ts"

interface MarkedProps {
  readonly text: string
  readonly marked: ReadonlyArray<string>
}

export const Marked = ({ marked, text }: MarkedProps) =>
  piecesOf(text, marked).map(({ at, isMarked, text }) => (isMarked ? <mark key={at}>{text}</mark> : text))
