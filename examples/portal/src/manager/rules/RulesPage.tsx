/**
 * The rules by which messages are sorted: whether they may, who signed them, and each with its stop.
 */
import { useState } from "react"
import { useResource } from "../../api/resource.ts"
import { resumeRule, rules, stopRule } from "../../api/rules.ts"
import type { RulesView, RuleView } from "../../api/views.ts"
import { DialogButton } from "../../parts/DialogButton.tsx"
import { DoneNote } from "../../parts/DoneNote.tsx"
import { PageHeading } from "../../parts/PageHeading.tsx"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { Skeleton } from "../../parts/Skeleton.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { ruleName } from "../../words/ruleName.ts"
import { useReader, useWords, type Words } from "../../words/Words.ts"
import { Signatures } from "./Signatures.tsx"
import { WhyForm } from "./WhyForm.tsx"

export const RulesPage = () => {
  const words = useReader().words.rulePages
  const { problem, refresh, value } = useResource("rules", rules)
  const [done, setDone] = useState<string>()
  const say = (what: string) => {
    setDone(what)
    refresh("page")
  }
  return (
    <div className="column">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {problem === undefined ? null : <ProblemNote problem={problem} onRetry={() => refresh("person")} />}
      <DoneNote done={done} />
      {value === undefined && problem === undefined ? <Skeleton blocks={4} /> : null}
      {value === undefined ? null : <Loaded view={value} onDone={say} />}
    </div>
  )
}

interface LoadedProps {
  readonly view: RulesView
  readonly onDone: (what: string) => void
}

const Loaded = ({ onDone, view }: LoadedProps) => {
  const words = useWords()
  const { rulePages } = words
  const [sought, setSought] = useState("")
  const found = view.rules.filter((rule) => holds(rule, sought, words))
  const byCategory = Map.groupBy(found, (rule) => rule.categories[0])
  return (
    <>
      <Signatures view={view} onSigned={() => onDone(rulePages.signed)} />
      <search>
        <TextLine label={rulePages.find} value={sought} onChange={setSought} maxLength={100} isTheReadersOwn />
      </search>
      <p className="hint" role="status">
        {found.length === 0 ? rulePages.none : rulePages.count(found.length)}
      </p>
      {[...byCategory].map(([category, inIt]) => (
        <section key={category ?? "other"} aria-labelledby={`rules-${category ?? "other"}`}>
          <h2 id={`rules-${category ?? "other"}`}>
            {category === undefined ? rulePages.other : words.triage.category[category]}
          </h2>
          <ul className="canned">
            {inIt.map((rule) => (
              <Rule key={rule.id} rule={rule} onDone={onDone} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The words of its name, its number, its flags and its examples. */
const holds = (rule: RuleView, sought: string, words: Words): boolean => {
  const flags = rule.flags.map((flag) => words.triage.redFlag[flag])
  const text = [ruleName(rule.id, words), rule.id, ...flags, ...rule.examples].join(" ").toLocaleLowerCase()
  return sought
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

const Rule = ({ onDone, rule }: { readonly rule: RuleView; readonly onDone: (what: string) => void }) => {
  const words = useWords()
  const { rulePages: pages, triage } = words
  const name = ruleName(rule.id, words)
  const outcomes = [
    ...(rule.urgency === null ? [] : [triage.urgency[rule.urgency]]),
    ...rule.categories.map((category) => triage.category[category]),
    ...rule.flags.map((flag) => triage.redFlag[flag])
  ]
  const { stopped } = rule
  return (
    <li className="canned-answer">
      <h3>{name}</h3>
      <p className="hint">{[...outcomes, pages.version(String(rule.version))].join(" · ")}</p>
      {stopped === null ? null : (
        <p>
          <strong>{pages.stoppedBy(stopped.by, stopped.why)}</strong>
        </p>
      )}
      <details>
        <summary>{pages.fires}</summary>
        <ul>
          {rule.examples.map((example) => (
            <li key={example} dir="auto">
              {example}
            </li>
          ))}
        </ul>
      </details>
      <div className="actions">
        {stopped === null ? (
          <DialogButton label={pages.stopLabel(name)} title={pages.stopTitle} className="button button-small">
            {(close) => (
              <WhyForm
                what={pages.stopWhat}
                submitLabel={pages.stop}
                onSubmit={(why, key) => stopRule(rule.id, why, key)}
                onDone={() => {
                  close()
                  onDone(pages.hasStopped)
                }}
              />
            )}
          </DialogButton>
        ) : (
          <DialogButton label={pages.resumeLabel(name)} title={pages.resumeTitle} className="button button-small">
            {(close) => (
              <WhyForm
                what={pages.resumeWhat}
                submitLabel={pages.resume}
                onSubmit={(why, key) => resumeRule(rule.id, why, key)}
                onDone={() => {
                  close()
                  onDone(pages.hasResumed)
                }}
              />
            )}
          </DialogButton>
        )}
      </div>
    </li>
  )
}
