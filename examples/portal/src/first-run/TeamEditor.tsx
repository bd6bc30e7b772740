/**
 * One care team of the first run: its name and, for each day of the week, whether and when it is open.
 */
import { useId } from "react"
import { Button } from "react-aria-components/Button"
import { TextLine } from "../parts/TextLine.tsx"
import { useReader } from "../words/Words.ts"
import {
  areHoursSound,
  type Day,
  type DayFields,
  dayName,
  days,
  isDaySound,
  type TeamFields,
  timeName,
  times
} from "./teams.ts"

interface TeamEditorProps {
  readonly team: TeamFields
  readonly number: number
  readonly isTried: boolean
  readonly onChange: (team: TeamFields) => void
  readonly onRemove: (() => void) | undefined
}

export const TeamEditor = ({ isTried, number, onChange, onRemove, team }: TeamEditorProps) => {
  const words = useReader().words.firstRun
  const id = useId()
  const isUnsound = isTried && !areHoursSound(team)
  const change = (day: Day, fields: Partial<DayFields>) =>
    onChange({ ...team, hours: { ...team.hours, [day]: { ...team.hours[day], ...fields } } })
  return (
    <fieldset className="team-fields">
      <legend>{words.team(number)}</legend>
      <TextLine
        label={words.teamName}
        value={team.name}
        onChange={(name) => onChange({ ...team, name })}
        maxLength={100}
        error={isTried && team.name.trim() === "" ? words.need.team : undefined}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read twice with every field. */}
      <div
        className="field"
        role="group"
        aria-labelledby={`${id}hours`}
        aria-describedby={isUnsound ? `${id}error` : undefined}
      >
        <span className="label" id={`${id}hours`}>
          {words.hours}
        </span>
        <ul className="week">
          {days.map((day) => (
            <DayRow
              key={day}
              day={day}
              fields={team.hours[day]}
              isTried={isTried}
              onChange={(one) => change(day, one)}
            />
          ))}
        </ul>
        {isUnsound ? (
          <p className="field-error" id={`${id}error`}>
            {words.need.hours}
          </p>
        ) : null}
      </div>
      {onRemove === undefined ? null : (
        <Button className="button button-quiet button-small" onPress={onRemove}>
          {words.removeTeam(team.name.trim() === "" ? words.team(number) : team.name)}
        </Button>
      )}
    </fieldset>
  )
}

interface DayRowProps {
  readonly day: Day
  readonly fields: DayFields
  readonly isTried: boolean
  readonly onChange: (fields: Partial<DayFields>) => void
}

const DayRow = ({ day, fields, isTried, onChange }: DayRowProps) => {
  const { language, words } = useReader()
  const name = dayName(day, language)
  const isWrong = isTried && !isDaySound(fields)
  return (
    <li className="week-day">
      <label className="check">
        <input
          type="checkbox"
          checked={fields.isOpen}
          onChange={(event) => onChange({ isOpen: event.target.checked })}
        />
        <span className="week-name">{name}</span>
      </label>
      {fields.isOpen ? (
        <span className="week-times">
          <TimeChoice
            label={words.firstRun.opens(name)}
            value={fields.from}
            isWrong={isWrong}
            onChange={(from) => onChange({ from })}
          />
          <span aria-hidden="true">–</span>
          <TimeChoice
            label={words.firstRun.closes(name)}
            value={fields.until}
            isWrong={isWrong}
            onChange={(until) => onChange({ until })}
          />
        </span>
      ) : (
        <span className="hint">{words.firstRun.closed}</span>
      )}
    </li>
  )
}

interface TimeChoiceProps {
  readonly label: string
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (time: string) => void
}

/** A list rather than a field of its own kind: one stop of the keyboard, and nothing that cannot be read. */
const TimeChoice = ({ isWrong, label, onChange, value }: TimeChoiceProps) => {
  const { language } = useReader()
  return (
    <select
      className="input"
      aria-label={label}
      aria-invalid={isWrong}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {times.map((time) => (
        <option key={time} value={time}>
          {timeName(time, language)}
        </option>
      ))}
    </select>
  )
}
