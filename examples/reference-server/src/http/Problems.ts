/**
 * From the domain's refusals to problems on the wire: which status each has. Code and fields are the refusal's own.
 */
import { Conflict, Forbidden, NotFound, Refused } from "@intervisit/api/Problems"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"

const problems = {
  ThreadNotFound: NotFound,
  PatientNotFound: NotFound,
  DraftNotFound: NotFound,
  DeadLetterNotFound: NotFound,
  RefusedFrameNotFound: NotFound,
  RepresentativeNotFound: NotFound,
  InvitationNotFound: NotFound,
  ReadingNotFound: NotFound,
  AccountNotFound: NotFound,
  HelpRequestNotFound: NotFound,
  HelpNotAskable: Refused,
  HelpForOneself: Refused,
  PatientMustAgree: Refused,
  LastOfRole: Refused,
  AccessRefused: Forbidden,
  StaleVersion: Conflict,
  IdempotencyKeyReused: Conflict,
  ReadingRefused: Refused,
  ThreadIsOpen: Refused,
  ThreadIsClosed: Refused,
  ReversedPeriod: Refused,
  UnknownDate: Refused,
  UnknownZone: Refused,
  ThreadIsClaimed: Refused,
  NotOwnCareTeam: Refused,
  NoticeNotAcknowledged: Refused,
  TextRefused: Refused,
  MessageNotFound: NotFound,
  NoSuchPatient: Refused,
  CoverNotFound: NotFound,
  CannedAnswerNotFound: NotFound,
  CareTeamNotFound: Refused,
  CallNotRecorded: Refused,
  NotAColleague: Refused,
  ReasonMissing: Refused,
  RuleNotFound: NotFound,
  CredentialMissing: Refused,
  NotAmendable: Refused,
  NotMovable: Refused,
  CoverRefused: Refused,
  UnknownVariable: Refused,
  CannedAnswerBlocked: Refused,
  VariableLeftOpen: Refused,
  AttachmentRefused: Refused,
  EnrolmentRefused: Refused,
  InvitationOver: Refused,
  InvitationRefused: Refused,
  LoginRefused: Refused,
  PasswordRefused: Refused
} as const

type Tag = keyof typeof problems
/** A refusal that has a status here. */
export type Refusal = { readonly _tag: Tag }
type ProblemOf<T extends Tag> = InstanceType<(typeof problems)[T]>

/** Every typed refusal of a workflow as its problem. */
export const asProblems = <A, E extends Refusal, R>(
  self: Effect.Effect<A, E, R>
): Effect.Effect<A, ProblemOf<E["_tag"]>, R> => Effect.mapError(self, toProblem)

const toProblem = <E extends Refusal>(error: E): ProblemOf<E["_tag"]> => {
  const Problem = problems[error._tag]
  const { _tag, ...fields } = { ...error } as Record<string, Schema.Json>
  return new Problem({ code: error._tag, fields }) as ProblemOf<E["_tag"]>
}
