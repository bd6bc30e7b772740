/**
 * A telephone call written down on the thread: who called, whether anybody was reached, when, how long, what was said.
 */
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components/Button"
import { Form } from "react-aria-components/Form"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { serverNow } from "../../api/logOff.ts"
import { refresh } from "../../api/resource.ts"
import { recordCall } from "../../api/staffThreads.ts"
import { thread as readThread } from "../../api/threads.ts"
import type { CallForm as Call, ThreadView } from "../../api/views.ts"
import { ProblemNote } from "../../parts/ProblemNote.tsx"
import { useCalendar } from "../../parts/signedInContext.ts"
import { TextBlock } from "../../parts/TextBlock.tsx"
import { TextLine } from "../../parts/TextLine.tsx"
import { useSubmit } from "../../parts/useSubmit.ts"
import { localDate, timeOfDay } from "../../words/moments.ts"
import { useReader } from "../../words/Words.ts"
import { instantOf } from "../../words/zoned.ts"
import { refreshInbox, threadKey } from "../inboxKeys.ts"

type Direction = Call["call"]["direction"]
type Outcome = Call["call"]["outcome"]

export const CallForm = ({ thread }: { readonly thread: ThreadView }) => {
  const { language, words } = useReader()
  const { call } = words.desk
  const calendar = useCalendar()
  const sending = useSubmit()
  const [now] = useState(() => new Date(serverNow()))
  const [direction, setDirection] = useState<Direction>("to-patient")
  const [outcome, setOutcome] = useState<Outcome>("reached")
  const [withWhom, setWithWhom] = useState(thread.patientName)
  const [date, setDate] = useState(() => localDate(now, calendar))
  const [time, setTime] = useState(() => timeOfDay(now.toISOString(), calendar))
  const [minutes, setMinutes] = useState("")
  const [summary, setSummary] = useState("")
  const [isDone, setDone] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setDone(false)
    const at = instantOf(date, time, calendar) ?? new Date(serverNow()).toISOString()
    const form: Call = {
      call: { direction, outcome, withWhom, minutes: minutes === "" ? 0 : Number(minutes) },
      at,
      summary,
      language
    }
    if ((await sending.submit(form, (key) => recordCall(thread.id, form, key))) === undefined) return
    setSummary("")
    setMinutes("")
    setDone(true)
    void refresh(threadKey(thread.id), (cause) => readThread(thread.id, cause), "page")
    void refreshInbox()
  }
  return (
    <Form className="form" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <div className="field-row">
        <Pills label={call.direction} value={direction} choices={call.directions} onChange={setDirection} />
        <Pills label={call.outcome} value={outcome} choices={call.outcomes} onChange={setOutcome} />
      </div>
      <div className="field-row">
        <TextLine label={call.withWhom} value={withWhom} onChange={setWithWhom} maxLength={120} isTheReadersOwn />
        <Native label={call.date} type="date" value={date} onChange={setDate} />
        <Native label={call.time} type="time" value={time} onChange={setTime} />
        <Native label={call.minutes} type="number" value={minutes} onChange={setMinutes} />
      </div>
      <TextBlock label={call.summary} hint={call.summaryHint} value={summary} onChange={setSummary} rows={3} />
      <p className="hint">{call.counts}</p>
      {sending.problem === undefined ? null : <ProblemNote problem={sending.problem} />}
      <div className="send-bar">
        <Button type="submit" className="button button-main" aria-disabled={sending.isBusy}>
          {call.submit}
        </Button>
        <p className="sent-line" role="status">
          {isDone ? call.done : ""}
        </p>
      </div>
    </Form>
  )
}

interface PillsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: { readonly [V in Value]: string }
  readonly onChange: (value: Value) => void
}

const Pills = <Value extends string>({ choices, label, onChange, value }: PillsProps<Value>) => (
  <RadioGroup className="field" value={value} onChange={(chosen) => onChange(chosen as Value)}>
    <Label>{label}</Label>
    <div className="pills">
      {Object.entries<string>(choices).map(([choice, name]) => (
        <Radio key={choice} value={choice} className="pill">
          {name}
        </Radio>
      ))}
    </div>
  </RadioGroup>
)

interface NativeProps {
  readonly label: string
  readonly type: "date" | "time" | "number"
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The browser's own field for a day, a time or a number: each reader knows hers. */
export const Native = ({ label, onChange, type, value }: NativeProps) => (
  <label className={`field native native-${type}`}>
    <span className="label">{label}</span>
    <input
      className="input"
      type={type}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...(type === "number" ? { min: 0, max: 1440, step: 1, inputMode: "numeric" as const } : {})}
    />
  </label>
)
