/**
 * State from facts: the one reader of every fact's body.
 *
 * `evolve` takes the value before (undefined where there is none) and gives the value after. Folding all facts of a
 * subject in order of their versions gives exactly the stored state; tests hold that law and `rebuild` uses it.
 */
import { type Account, configured, preferred } from "./Account.ts"
import type { CannedAnswer } from "./CannedAnswer.ts"
import type { Cover } from "./Cover.ts"
import type { Encounter } from "./Encounter.ts"
import type {
  AccountEvent,
  CannedAnswerEvent,
  CoverEvent,
  EncounterEvent,
  Fact,
  FactBody,
  FactSubject,
  MessageEvent,
  PatientEvent,
  RepresentativeEvent
} from "./Fact.ts"
import type { PatientId, PracticeId, ThreadId } from "./Ids.ts"
import * as Invitation from "./Invitation.ts"
import type { Message } from "./Message.ts"
import type { Patient } from "./Patient.ts"
import * as Reading from "./Reading.ts"
import type { Representative } from "./Representative.ts"
import * as RepresentativeRequest from "./RepresentativeRequest.ts"
import type { States } from "./State.ts"
import * as Thread from "./Thread.ts"
import * as TriageRouting from "./TriageRouting.ts"

/** Who the subject is, for the fact that makes it. */
export interface Identity {
  readonly id: string
  readonly practiceId: PracticeId
}

type Evolve<Kind extends FactSubject> = (
  before: States[Kind] | undefined,
  body: FactBody<Kind>,
  identity: Identity
) => States[Kind] | undefined

/** Stamps the version that comes next, whatever the body carried. */
const stamped = <Value extends { readonly version: number }>(
  before: { readonly version: number } | undefined,
  value: Value
): Value => ({ ...value, version: (before?.version ?? 0) + 1 })

/** The same for a noun that tells by itself what it becomes, if anything. */
const numbered = <Value extends { readonly version: number }>(
  before: Value | undefined,
  value: Value | undefined
): Value | undefined => value && stamped(before, value)

const patient = (before: Patient | undefined, body: PatientEvent, identity: Identity): Patient | undefined => {
  switch (body._tag) {
    case "PatientRecorded":
      return stamped(before, {
        id: identity.id as PatientId,
        practiceId: identity.practiceId,
        version: 0,
        identifiers: body.identifiers,
        demographics: body.demographics,
        ...(body.toldAt === undefined ? {} : { toldAt: body.toldAt }),
        isEmailSafe: body.isEmailSafe,
        ...(before?.mayNotifyRepresentatives === undefined
          ? {}
          : { mayNotifyRepresentatives: before.mayNotifyRepresentatives }),
        mergedInto: before?.mergedInto ?? null
      })
    case "PatientMerged":
      return before && stamped(before, { ...before, mergedInto: body.into })
    case "PatientUnmerged":
      return before && stamped(before, { ...before, mergedInto: null })
    case "PatientContactChosen": {
      const { isEmailSafe, mayNotifyRepresentatives } = body
      return before && stamped(before, { ...before, isEmailSafe, mayNotifyRepresentatives })
    }
  }
}

const representative = (before: Representative | undefined, body: RepresentativeEvent): Representative | undefined => {
  switch (body._tag) {
    case "RepresentativeAuthorized":
      return stamped(before, body.grant)
    case "RepresentativeRevoked":
      return before && stamped(before, { ...before, revokedAt: body.at })
    case "RepresentativeHeld":
      return before && stamped(before, { ...before, isHeld: true })
    case "RepresentativeConfirmed":
      return before && stamped(before, { ...before, isHeld: false, confirmedFor: body.confirmedFor })
  }
}

const encounter = (before: Encounter | undefined, body: EncounterEvent): Encounter | undefined =>
  body._tag === "EncounterRecorded"
    ? stamped(before, body.encounter)
    : before && stamped(before, { ...before, status: "cancelled" as const, eventAt: body.eventAt })

const message = (before: Message | undefined, body: MessageEvent): Message | undefined => {
  switch (body._tag) {
    case "MessageSent":
      return stamped(before, body.message)
    case "MessageFiled":
      return before && stamped(before, { ...before, filing: body.filing })
    case "NoticeSettled":
      return before && stamped(before, { ...before, notice: body.notice })
    case "MessageMoved":
      return before && stamped(before, moved(before, body))
    case "MessageCorrected":
      return (
        before &&
        stamped(before, {
          ...before,
          revision: body.revision,
          document: body.document,
          corrections: [...(before.corrections ?? []), body.amendment],
          filing: pending
        })
      )
    case "MessageRetracted":
      return (
        before && stamped(before, { ...before, document: body.document, retraction: body.amendment, filing: pending })
      )
  }
}

/** The chart does not have it as it stands now; its copy is on the way. */
const pending = { state: "pending", receipt: null, at: null } as const

const moved = (before: Message, body: Extract<MessageEvent, { readonly _tag: "MessageMoved" }>): Message => {
  const { _tag, document, move, ...now } = body
  const moves = [...(before.moves ?? []), move]
  return document === null ? { ...before, ...now, moves } : { ...before, ...now, moves, document, filing: pending }
}

const cover = (before: Cover | undefined, body: CoverEvent): Cover | undefined =>
  body._tag === "CoverArranged"
    ? stamped(before, body.cover)
    : before && stamped(before, { ...before, endedAt: body.at })

const cannedAnswer = (before: CannedAnswer | undefined, body: CannedAnswerEvent): CannedAnswer | undefined =>
  body._tag === "CannedAnswerEdited"
    ? stamped(before, body.cannedAnswer)
    : before && stamped(before, { ...before, isRetired: true, changedAt: body.at, changedBy: body.by })

const account = (before: Account | undefined, body: AccountEvent): Account | undefined =>
  body._tag === "AccountConfigured"
    ? stamped(before, configured(before, body.account))
    : before && stamped(before, preferred(before, body.preferences))

const evolvers: { readonly [Kind in FactSubject]: Evolve<Kind> } = {
  Practice: (before, body) => stamped(before, body.practice),
  CareTeam: (before, body) => stamped(before, body.team),
  Practitioner: (before, body) => stamped(before, body.practitioner),
  Account: account,
  Patient: patient,
  Representative: representative,
  RepresentativeRequest: (before, body) => numbered(before, RepresentativeRequest.evolve(before, body)),
  Invitation: (before, body) => numbered(before, Invitation.evolve(before, body)),
  Encounter: encounter,
  Thread: (before, body, identity) =>
    Thread.evolve(before, body, { id: identity.id as ThreadId, practiceId: identity.practiceId }),
  Message: message,
  Reading: (before, body) => {
    const after = Reading.evolve(before, body)
    return after && stamped(before, after)
  },
  ReadingPlan: (before, body) => stamped(before, body.plan),
  Cover: cover,
  CannedAnswer: cannedAnswer,
  TriageRouting: (before, body, identity) => stamped(before, TriageRouting.evolve(before, body, identity.practiceId))
}

/** The value after one more body; undefined where a body speaks of something that was never made. */
export const evolve = <Kind extends FactSubject>(
  kind: Kind,
  before: States[Kind] | undefined,
  body: FactBody<Kind>,
  identity: Identity
): States[Kind] | undefined => evolvers[kind](before, body, identity)

/** The state that these facts make, by `Kind/id`. Facts of one subject must come in order of their versions. */
export const fold = (facts: Iterable<Fact>): ReadonlyMap<string, States[FactSubject]> => {
  const state = new Map<string, States[FactSubject]>()
  for (const fact of facts) {
    const key = `${fact.subject}/${fact.subjectId}`
    const after = foldOne(fact.subject, state.get(key), fact)
    if (after !== undefined) state.set(key, after)
  }
  return state
}

const foldOne = <Kind extends FactSubject>(kind: Kind, before: unknown, fact: Fact): States[Kind] | undefined =>
  evolve(kind, before as States[Kind] | undefined, fact.body as FactBody<Kind>, {
    id: fact.subjectId,
    practiceId: fact.practiceId
  })
