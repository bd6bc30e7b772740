/**
 * One visit of today: who, when, with whom; whether she can sign in; and what to do and say while she stands there.
 */
import { useState } from "react"
import { Button } from "react-aria-components/Button"
import type { DeskVisitView, InvitedView } from "../api/views.ts"
import { Confirm } from "../parts/Confirm.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Moment } from "../parts/Moment.tsx"
import { dateAsKnown } from "../words/moments.ts"
import { useReader } from "../words/Words.ts"
import { TalkingPoints } from "./TalkingPoints.tsx"

interface DeskVisitProps {
  readonly visit: DeskVisitView
  readonly onInvite: (channel: InvitedView["channel"]) => void
  readonly onWithdraw: (invitationId: string) => void
}

export const DeskVisit = ({ onInvite, onWithdraw, visit }: DeskVisitProps) => {
  const { language, words } = useReader()
  const desk = words.people.desk
  const [isOpen, setOpen] = useState(false)
  const born = visit.birthDate === null ? desk.unknownBirth : `${desk.born} ${dateAsKnown(visit.birthDate, language)}`
  const where = [visit.practitionerName, visit.teamName].filter((part) => part !== null).join(" · ")
  return (
    <li className={`desk-visit desk-visit-${visit.enrolment}`}>
      <div className="desk-time">
        <Moment at={visit.startAt} isShort />
      </div>
      <div className="desk-who">
        <h2>{visit.patientName}</h2>
        <p className="desk-soft">{born}</p>
        <p className="desk-soft">{where}</p>
      </div>
      <Standing visit={visit} />
      <div className="actions desk-actions">
        {visit.obstacle === null ? <Invite visit={visit} onInvite={onInvite} /> : null}
        {visit.invitation === null ? null : <Withdraw onWithdraw={() => onWithdraw(visit.invitation?.id ?? "")} />}
        <Button
          className="button button-quiet"
          aria-expanded={isOpen}
          aria-label={`${desk.say}: ${visit.patientName}`}
          onPress={() => setOpen(!isOpen)}
        >
          {desk.say}
        </Button>
      </div>
      {isOpen ? <TalkingPoints visit={visit} /> : null}
    </li>
  )
}

const Standing = ({ visit }: { readonly visit: DeskVisitView }) => {
  const { words } = useReader()
  const { enrolled, invited, invitedBy, noMail, notEnrolled, obstacles, until } = words.people.desk
  const sign = { enrolled: "check", invited: "letter", "not-enrolled": "warning" } as const
  const word = { enrolled, invited, "not-enrolled": notEnrolled }
  const obstacle = visit.obstacle === null ? "" : (obstacles[visit.obstacle] ?? "")
  return (
    <div className="desk-standing">
      <p className={`desk-sign desk-sign-${visit.enrolment}`}>
        <Icon name={sign[visit.enrolment]} />
        {word[visit.enrolment]}
        {visit.invitation === null ? null : ` ${invitedBy[visit.invitation.channel]}`}
      </p>
      {visit.invitation === null ? null : (
        <p className="desk-soft">
          {until} <Moment at={visit.invitation.expiresAt} />
        </p>
      )}
      {obstacle === "" ? null : <p className="desk-soft">{obstacle}</p>}
      {visit.obstacle === null && !visit.mayBeMailed ? <p className="desk-soft">{noMail}</p> : null}
    </div>
  )
}

const Invite = ({ onInvite, visit }: Pick<DeskVisitProps, "onInvite" | "visit">) => {
  const { letter, letterAgain, mail } = useReader().words.people.desk
  const label = visit.invitation === null ? letter : letterAgain
  return (
    <>
      <Button
        className={visit.invitation === null ? "button button-main" : "button"}
        aria-label={`${label}: ${visit.patientName}`}
        onPress={() => onInvite("letter")}
      >
        <Icon name="print" />
        {label}
      </Button>
      {visit.mayBeMailed ? (
        <Button className="button" aria-label={`${mail}: ${visit.patientName}`} onPress={() => onInvite("e-mail")}>
          <Icon name="letter" />
          {mail}
        </Button>
      ) : null}
    </>
  )
}

const Withdraw = ({ onWithdraw }: { readonly onWithdraw: () => void }) => {
  const { withdraw, withdrawTitle, withdrawWhat } = useReader().words.people.desk
  return (
    <Confirm
      label={withdraw}
      title={withdrawTitle}
      what={withdrawWhat}
      confirm={withdraw}
      onConfirm={onWithdraw}
      isQuiet
    />
  )
}
