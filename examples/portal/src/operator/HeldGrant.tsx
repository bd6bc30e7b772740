/**
 * One grant on hold, with what this person may do about it: staff and managers confirm, managers and operators undo.
 */
import type { HeldGrantView } from "../api/views.ts"
import { Confirm } from "../parts/Confirm.tsx"
import { useSignedIn } from "../parts/signedInContext.ts"
import { useWords } from "../words/Words.ts"

interface HeldGrantProps {
  readonly grant: HeldGrantView
  readonly onConfirm: (confirmedFor: ReadonlyArray<string>) => void
  readonly onUnmerge: () => void
}

export const HeldGrant = ({ grant, onConfirm, onUnmerge }: HeldGrantProps) => {
  const words = useWords()
  const { roles } = useSignedIn().session
  const {
    confirmBoth,
    confirmOne,
    confirmTitle,
    confirmWhat,
    helper,
    patient,
    relationship,
    unmerge,
    unmergeTitle,
    unmergeWhat
  } = words.practice.grants
  const mayConfirm = roles.includes("staff") || roles.includes("manager")
  const mayUnmerge = roles.includes("manager") || roles.includes("operator")
  const { mergedInto } = grant
  const who = confirmWhat(grant.representativeName, grant.patientName)
  return (
    <li className="held-grant">
      <dl>
        <dt>{helper}</dt>
        <dd>{grant.representativeName}</dd>
        <dt>{relationship}</dt>
        <dd>{words.roles[grant.relationship] ?? grant.relationship}</dd>
        <dt>{patient}</dt>
        <dd>{grant.patientName}</dd>
      </dl>
      <div className="actions">
        {mayConfirm && mergedInto !== null ? (
          <Confirm
            label={confirmBoth}
            title={confirmTitle}
            what={who}
            confirm={confirmBoth}
            onConfirm={() => onConfirm([mergedInto])}
          />
        ) : null}
        {mayConfirm ? (
          <Confirm
            label={confirmOne}
            title={confirmTitle}
            what={who}
            confirm={confirmOne}
            onConfirm={() => onConfirm([])}
          />
        ) : null}
        {mayUnmerge && mergedInto !== null ? (
          <Confirm
            label={unmerge}
            title={unmergeTitle}
            what={unmergeWhat}
            confirm={unmerge}
            onConfirm={onUnmerge}
            isQuiet
          />
        ) : null}
      </div>
    </li>
  )
}
