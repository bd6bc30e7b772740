/**
 * One professional's figure: the number in words, the bar, how many more patients it needs, and the evidence.
 */
import { useEffect, useId, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure"
import type { MeasureView, ProfessionalView } from "../api/views.ts"
import { Icon } from "../parts/Icon.tsx"
import { percent } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { Evidence } from "./Evidence.tsx"
import { MeasureBar } from "./MeasureBar.tsx"

interface ProfessionalProps {
  readonly professional: ProfessionalView
  readonly counts: MeasureView["counts"]
  readonly scaleMax: number
  /** The share that must be passed; null where the edition asks for none. */
  readonly threshold: number | null
  /** Counts up when all evidence is to be opened. */
  readonly opened: number
}

export const Professional = ({ counts, opened, professional, scaleMax, threshold }: ProfessionalProps) => {
  const { language, words } = useReader()
  const measure = words.practice.measure
  const { denominator, evidence, name, numerator, rate } = professional
  const id = useId()
  const [isExpanded, setExpanded] = useState(false)
  useEffect(() => {
    if (opened > 0) setExpanded(true)
  }, [opened])
  return (
    <li className="professional">
      <article aria-labelledby={id}>
        <div className="professional-head">
          <h2 id={id}>{name}</h2>
          <Verdict professional={professional} />
        </div>
        <p className="professional-figure">
          <strong>{rate === null ? "–" : percent(rate, language)}</strong>
          <span>{rate === null ? measure.noPatients : measure.patients(numerator, denominator)}</span>
        </p>
        {rate === null || threshold === null ? null : (
          <MeasureBar rate={rate} scaleMax={scaleMax} threshold={threshold} />
        )}
        {evidence.length === 0 ? null : (
          <Disclosure className="disclosure" isExpanded={isExpanded} onExpandedChange={setExpanded}>
            <Button slot="trigger" className="button button-quiet no-print">
              <Icon name="next" />
              {measure.evidence}
              <span className="visually-hidden">: {name}</span>
            </Button>
            <DisclosurePanel>
              <Evidence name={name} evidence={evidence} counts={counts} />
            </DisclosurePanel>
          </Disclosure>
        )}
      </article>
    </li>
  )
}

const Verdict = ({ professional: { isMet, neededPatients, rate } }: Pick<ProfessionalProps, "professional">) => {
  const words = useReader().words.practice.measure
  if (rate === null) return null
  return (
    <p className={isMet ? "verdict verdict-met" : "verdict"}>
      {isMet ? <Icon name="check" /> : null}
      <strong>{isMet ? words.met : words.notMet}</strong>
      {isMet ? null : <span>{words.needed(neededPatients)}</span>}
    </p>
  )
}
