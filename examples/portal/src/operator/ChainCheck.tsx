/**
 * Checks the whole chain of the audit and says what was found.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import { type Problem, problemOf } from "../api/Problem.ts"
import { verifyAudit } from "../api/practice.ts"
import type { AuditVerdict } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { ProblemNote } from "../parts/ProblemNote.tsx"
import { useWords } from "../words/Words.ts"

export const ChainCheck = () => {
  const words = useWords().practice.audit
  const [verdict, setVerdict] = useState<AuditVerdict>()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const check = async () => {
    if (isBusy) return
    setBusy(true)
    setVerdict(undefined)
    setProblem(undefined)
    await verifyAudit().then(setVerdict, (thrown) => setProblem(problemOf(thrown)))
    setBusy(false)
  }
  return (
    <div className="chain">
      <Button className="button" onPress={() => void check()} aria-disabled={isBusy}>
        <Icon name="shield" />
        {isBusy ? words.verifying : words.verify}
      </Button>
      <div role="status">{verdict === undefined ? null : <Verdict verdict={verdict} />}</div>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </div>
  )
}

const Verdict = ({
  verdict: { brokenAt, brokenSeal, isWhole, sealed, unsealed }
}: {
  readonly verdict: AuditVerdict
}) => {
  const words = useWords().practice.audit
  const found = isWhole
    ? words.whole
    : brokenAt === null
      ? words.brokenSomewhere
      : words.broken(brokenAt, brokenSeal ?? 0)
  return (
    <div className={isWhole ? "note note-done" : "note note-problem"}>
      <Icon name={isWhole ? "check" : "warning"} />
      <p>
        <strong>{found}</strong> {isWhole ? words.sealed(sealed, unsealed) : null}
      </p>
    </div>
  )
}
