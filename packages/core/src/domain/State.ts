/**
 * Every kind of thing that is stored, by the name under which commits and facts speak of it.
 *
 * The folded kinds are made by facts and can be rebuilt from them. Sessions, credentials and drafts are working
 * papers: they are written through the same ledger, and no fact tells of them.
 */
import type * as Schema from "effect/Schema"
import { Account, Credential } from "./Account.ts"
import { CannedAnswer } from "./CannedAnswer.ts"
import { CareTeam } from "./CareTeam.ts"
import { Cover } from "./Cover.ts"
import { Draft } from "./Draft.ts"
import { Encounter } from "./Encounter.ts"
import { Invitation } from "./Invitation.ts"
import { Message } from "./Message.ts"
import { Patient } from "./Patient.ts"
import { Pause } from "./Pause.ts"
import { Practice } from "./Practice.ts"
import { Practitioner } from "./Practitioner.ts"
import { Reading } from "./Reading.ts"
import { ReadingPlan } from "./ReadingPlan.ts"
import { RefusedFrame } from "./RefusedFrame.ts"
import { Representative } from "./Representative.ts"
import { RepresentativeRequest } from "./RepresentativeRequest.ts"
import { Session } from "./Session.ts"
import { Thread } from "./Thread.ts"
import { TriageRouting } from "./TriageRouting.ts"

export interface States {
  readonly Practice: Practice
  readonly CareTeam: CareTeam
  readonly Practitioner: Practitioner
  readonly Account: Account
  readonly Patient: Patient
  readonly Representative: Representative
  readonly RepresentativeRequest: RepresentativeRequest
  readonly Invitation: Invitation
  readonly Encounter: Encounter
  readonly Thread: Thread
  readonly Message: Message
  readonly Reading: Reading
  readonly ReadingPlan: ReadingPlan
  readonly Cover: Cover
  readonly CannedAnswer: CannedAnswer
  readonly TriageRouting: TriageRouting
  readonly Credential: Credential
  readonly Session: Session
  readonly Draft: Draft
  readonly Pause: Pause
  readonly RefusedFrame: RefusedFrame
}
export type Kind = keyof States

/** The schema of each kind, for stores that check what they read and for tests. */
export const schemas = {
  Practice,
  CareTeam,
  Practitioner,
  Account,
  Patient,
  Representative,
  RepresentativeRequest,
  Invitation,
  Encounter,
  Thread,
  Message,
  Reading,
  ReadingPlan,
  Cover,
  CannedAnswer,
  TriageRouting,
  Credential,
  Session,
  Draft,
  Pause,
  RefusedFrame
} satisfies { readonly [K in Kind]: Schema.Codec<States[K], unknown> }

/** The kinds that facts make. */
export const foldedKinds = [
  "Practice",
  "CareTeam",
  "Practitioner",
  "Account",
  "Patient",
  "Representative",
  "RepresentativeRequest",
  "Invitation",
  "Encounter",
  "Thread",
  "Message",
  "Reading",
  "ReadingPlan",
  "Cover",
  "CannedAnswer",
  "TriageRouting"
] as const satisfies ReadonlyArray<Kind>
export type FoldedKind = (typeof foldedKinds)[number]

/** The id of a value of any kind; a credential is known by its account. */
export const idOf = (value: States[Kind]): string => ("id" in value ? value.id : value.accountId)
