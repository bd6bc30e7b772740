/**
 * Why a thread was sorted as it is: red flags, subject, pool, and each rule with the words that it found.
 */
import type { StaffPart, ThreadView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { ruleName } from "../words/ruleName.ts"
import { useWords, type Words } from "../words/Words.ts"

export const TriagePanel = ({ thread }: { readonly thread: ThreadView }) => {
  const words = useWords()
  const { staff } = thread
  if (staff === null || staff.urgency === null) return null
  const { category, pool, reasons, redFlags } = staff
  return (
    <section className="triage" aria-label={words.staff.thread.because}>
      <h2>{words.staff.thread.because}</h2>
      {redFlags.length === 0 ? null : (
        <ul className="flags" aria-label={words.staff.thread.redFlags}>
          {redFlags.map((flag) => (
            <li key={flag}>
              <Icon name="warning" />
              {flagName(flag, words)}
            </li>
          ))}
        </ul>
      )}
      <p className="triage-facts">
        {category === null ? null : (
          <span>
            {words.staff.thread.category}: <strong>{words.triage.category[category]}</strong>
          </span>
        )}
        {pool === null ? null : (
          <span>
            {words.staff.thread.pool}: <strong>{words.triage.pool[pool]}</strong>
          </span>
        )}
      </p>
      <Reasons reasons={reasons} />
    </section>
  )
}

const Reasons = ({ reasons }: Pick<StaffPart, "reasons">) => {
  const words = useWords()
  if (reasons.length === 0) return <p className="hint">{words.staff.thread.becauseNone}</p>
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.rule}>
          <span className="reason-rule">
            {words.staff.thread.rule}: {ruleName(reason.rule, words)}
          </span>
          {reason.words.length === 0 ? (
            <span className="hint">{words.staff.thread.noWords}</span>
          ) : (
            <span>
              {distinct(reason.words).map((found) => (
                <mark key={found} dir="auto">
                  {found}
                </mark>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const flagName = (flag: string, words: Words): string => {
  const names: Readonly<Record<string, string>> = words.triage.redFlag
  return names[flag] ?? flag
}

/** The same words in another case are the same words. */
const distinct = (found: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Map(found.map((words) => [words.toLocaleLowerCase(), words])).values()
]
