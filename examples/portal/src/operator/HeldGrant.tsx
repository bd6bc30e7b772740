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
  const { helper, mergedInto, patient, relationship } = words.practice.grants
  const { roles } = useSignedIn().session
  const mayConfirm = roles.includes("staff") || roles.includes("manager")
  const mayUnmerge = roles.includes("manager") || roles.includes("operator")
  return (
    <li className="held-grant">
      <dl>
        <dt>{helper}</dt>
        <dd>{grant.representativeName}</dd>
        <dt>{relationship}</dt>
        <dd>{words.roles[grant.relationship] ?? grant.relationship}</dd>
        <dt>{patient}</dt>
        <dd>{grant.patientName}</dd>
        {grant.mergedIntoName === null ? null : (
          <>
            <dt>{mergedInto}</dt>
            <dd>{grant.mergedIntoName}</dd>
          </>
        )}
      </dl>
      <div className="actions">
        {mayConfirm ? <Confirmations grant={grant} onConfirm={onConfirm} /> : null}
        {mayUnmerge && grant.mergedInto !== null ? <Unmerge onUnmerge={onUnmerge} /> : null}
      </div>
    </li>
  )
}

const Confirmations = ({ grant, onConfirm }: Pick<HeldGrantProps, "grant" | "onConfirm">) => {
  const { confirmBoth, confirmOne, confirmTitle, confirmWhat } = useWords().practice.grants
  const what = confirmWhat(grant.representativeName, grant.patientName)
  const { mergedInto } = grant
  const choice = (label: string, confirmedFor: ReadonlyArray<string>) => (
    <Confirm label={label} title={confirmTitle} what={what} confirm={label} onConfirm={() => onConfirm(confirmedFor)} />
  )
  return (
    <>
      {mergedInto === null ? null : choice(confirmBoth, [mergedInto])}
      {choice(confirmOne, [])}
    </>
  )
}

const Unmerge = ({ onUnmerge }: Pick<HeldGrantProps, "onUnmerge">) => {
  const { unmerge, unmergeTitle, unmergeWhat } = useWords().practice.grants
  return (
    <Confirm label={unmerge} title={unmergeTitle} what={unmergeWhat} confirm={unmerge} onConfirm={onUnmerge} isQuiet />
  )
}
