/**
 * What the letter is about, as a row of choices. Choosing fills the subject, unless the writer has put in her own.
 */
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { useWords } from "../words/Words.ts"
import { subjectOf, type Topic, topicOf, topics } from "./topics.ts"

interface TopicChoiceProps {
  readonly value: Topic | undefined
  readonly subject: string
  /** The topic, and the subject that goes with it now. */
  readonly onChoose: (topic: Topic, subject: string) => void
}

export const TopicChoice = ({ onChoose, subject, value }: TopicChoiceProps) => {
  const words = useWords()
  const { about, topics: names } = words.patient.write
  const choose = (chosen: string) => {
    const topic = topics.find((one) => one === chosen)
    if (topic === undefined) return
    const isSuggested = subject.trim() === "" || topicOf(subject, words) !== undefined
    onChoose(topic, isSuggested ? subjectOf(topic, words) : subject)
  }
  return (
    <RadioGroup className="field" value={value ?? null} onChange={choose}>
      <Label>{about}</Label>
      <div className="pills">
        {topics.map((topic) => (
          <Radio key={topic} value={topic} className="pill">
            {names[topic]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
