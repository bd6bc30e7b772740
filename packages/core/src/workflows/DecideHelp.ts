/**
 * Staff decide who may act for a patient: confirmed with scopes and an end, or refused with a reason; audited either
 * way.
 *
 * Who asked is checked by a person, with papers in hand. For an adolescent or an adult the patient's own word is
 * needed, unless she asked herself; a grant for somebody young ends on the birthday that the rule names (see
 * Adolescence). A helper with an account may act at once, one without is invited in the same commit.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Account } from "../domain/Account.ts"
import { ageOn, grantEndsOn } from "../domain/Adolescence.ts"
import * as Commit from "../domain/Commit.ts"
import { PatientId, type RepresentativeId, RepresentativeRequestId } from "../domain/Ids.ts"
import { fromMillis, type Instant } from "../domain/Instant.ts"
import type { Channel } from "../domain/Invitation.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import type { Patient } from "../domain/Patient.ts"
import type { Representative, RepresentativeScope } from "../domain/Representative.ts"
import type { Decision, RepresentativeRequest } from "../domain/RepresentativeRequest.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { HelpRequestNotFound } from "./AskForHelp.ts"
import { patientAtDesk } from "./AtTheDesk.ts"
import { type Invited, mintInvitation } from "./MintInvitation.ts"
import { type Plan, perform } from "./Plan.ts"
import { practiceDay } from "./PracticeDay.ts"
import { reasonOf } from "./Refusals.ts"
import { auditOf, now, originOf, permit, type Request } from "./Request.ts"

/** A patient of 13 or more decides herself who helps her. */
export class PatientMustAgree extends Schema.TaggedError<PatientMustAgree>()("PatientMustAgree", {
  patientId: PatientId
}) {
  override get message() {
    return `Patient ${this.patientId} is 13 or older; ask her, and confirm that she agrees.`
  }
}

/** Nobody acts for herself as somebody else. */
export class HelpForOneself extends Schema.TaggedError<HelpForOneself>()("HelpForOneself", {
  requestId: RepresentativeRequestId
}) {
  override get message() {
    return `Request ${this.requestId} names one person twice; choose the patient that is meant.`
  }
}

export interface HelpConfirmed {
  /** The record that staff found for the patient. */
  readonly patientId: PatientId
  readonly scopes: ReadonlyArray<RepresentativeScope>
  /** The last day on which it holds; null for as long as nobody ends it. */
  readonly lastDay: LocalDate.LocalDate | null
  /** True where the patient has agreed to the person who decides. */
  readonly isAgreed: boolean
  /** How a helper without an account is invited. */
  readonly channel: Channel
}

/** What the person who decides is told: the invitation, where one was made. */
export interface HelpDecided {
  readonly invited: Invited | null
}

export const confirmHelp = Effect.fn("confirmHelp")(
  (request: Request, id: RepresentativeRequestId, confirmed: HelpConfirmed) =>
    perform(
      request,
      Effect.gen(function* () {
        const at = yield* now
        yield* permitted(request, "ConfirmHelp", id)
        const before = yield* waiting(request, id)
        const audited = { activity: "ConfirmHelp", action: "U" } as const
        const patient = yield* patientAtDesk(request, confirmed.patientId, at, audited)
        yield* mustAgree(before, patient, confirmed)
        const until = yield* endOf(patient, confirmed.lastDay, at)
        const scopes: ReadonlyArray<RepresentativeScope> = confirmed.scopes.includes("write")
          ? ["read", "write"]
          : ["read"]
        const decision = { _tag: "Confirmed", at, patientId: patient.id, scopes, until } as const
        return before.candidate.accountId === null
          ? yield* inviting(request, before, decision, confirmed.channel)
          : yield* granting(request, before, decision)
      })
    )
)

export const refuseHelp = Effect.fn("refuseHelp")((request: Request, id: RepresentativeRequestId, reason: string) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      yield* permitted(request, "RefuseHelp", id)
      const before = yield* waiting(request, id)
      const decision = { _tag: "Refused", at, reason: (yield* reasonOf(reason)).slice(0, 200) } as const
      return yield* planned(request, "RefuseHelp", before, decision, { changes: [], invited: null })
    })
  )
)

const permitted = (request: Request, activity: string, id: RepresentativeRequestId) =>
  permit(request, "confirm-representatives", {
    activity,
    action: "U",
    entities: [`RepresentativeRequest/${id}`],
    patients: []
  })

const waiting = Effect.fnUntraced(function* (request: Request, id: RepresentativeRequestId) {
  const before = yield* (yield* RepresentativeRequests).byId(request.principal.account.practiceId, id)
  if (before === undefined || before.decision !== null) return yield* new HelpRequestNotFound({ requestId: id })
  return before
})

/** A child's word is her parents'; from the 13th birthday on it is her own. */
const mustAgree = Effect.fnUntraced(function* (
  before: RepresentativeRequest,
  patient: Patient,
  { isAgreed }: HelpConfirmed
) {
  const helper = before.candidate.accountId
  const account = helper === null ? undefined : yield* (yield* Accounts).byId(patient.practiceId, helper)
  if (account?.patientId === patient.id) return yield* new HelpForOneself({ requestId: before.id })
  const { date } = yield* practiceDay(patient.practiceId, yield* now)
  const { birthDate } = patient.demographics
  const isKnown = birthDate !== null && LocalDate.isCalendarDate(birthDate)
  const isChild = isKnown && ageOn(birthDate as LocalDate.LocalDate, date) === "child"
  const askedHerself = before.patientId === patient.id
  if (!isChild && !isAgreed && !askedHerself) return yield* new PatientMustAgree({ patientId: patient.id })
})

/**
 * The first instant at which the grant no longer holds: after the day that staff chose, and never after the birthday.
 */
const endOf = Effect.fnUntraced(function* (patient: Patient, lastDay: LocalDate.LocalDate | null, at: Instant) {
  const { date, zone } = yield* practiceDay(patient.practiceId, at)
  const { birthDate } = patient.demographics
  const isKnown = birthDate !== null && LocalDate.isCalendarDate(birthDate)
  const birthday = isKnown ? grantEndsOn(birthDate as LocalDate.LocalDate, date) : null
  const ends = [
    ...(lastDay === null ? [] : [fromMillis(LocalDate.endMillis(lastDay, zone))]),
    ...(birthday === null ? [] : [fromMillis(LocalDate.startMillis(birthday, zone))])
  ].sort()
  return ends[0] ?? null
})

type Confirmed = Omit<Extract<Decision, { readonly _tag: "Confirmed" }>, "representativeId">

const inviting = Effect.fnUntraced(function* (
  request: Request,
  before: RepresentativeRequest,
  decision: Confirmed,
  channel: Channel
) {
  const invitee = { _tag: "Representative", requestId: before.id, patientId: decision.patientId } as const
  const minted = yield* mintInvitation(request, decision.at, invitee, channel)
  return yield* planned(
    request,
    "ConfirmHelp",
    before,
    { ...decision, representativeId: null },
    { changes: minted.changes, outbox: minted.outbox, invited: minted.answer, kept: minted.keptAnswer }
  )
})

const granting = Effect.fnUntraced(function* (request: Request, before: RepresentativeRequest, decision: Confirmed) {
  const { practiceId } = before
  const account = before.candidate.accountId && (yield* (yield* Accounts).byId(practiceId, before.candidate.accountId))
  if (!account) return yield* new HelpRequestNotFound({ requestId: before.id })
  const grant: Representative = {
    id: (yield* (yield* IdGenerator).next) as RepresentativeId,
    practiceId,
    version: 0,
    accountId: account.id,
    patientId: decision.patientId,
    relationship: before.relationship,
    scopes: decision.scopes,
    from: decision.at,
    until: decision.until,
    confirmedFor: [],
    isHeld: false,
    revokedAt: null
  }
  const authorized = { _tag: "RepresentativeAuthorized", grant } as const
  const changes = [
    { kind: "Representative", id: grant.id, before: undefined, bodies: [authorized] } as const,
    ...asRepresentative(account)
  ]
  return yield* planned(
    request,
    "ConfirmHelp",
    before,
    { ...decision, representativeId: grant.id },
    {
      changes,
      invited: null
    }
  )
})

const asRepresentative = (before: Account): ReadonlyArray<Commit.Change> => {
  if (before.roles.includes("representative")) return []
  const account: Account = { ...before, roles: [...before.roles, "representative"] }
  return [{ kind: "Account", id: before.id, before, bodies: [{ _tag: "AccountConfigured", account }] }]
}

interface GoesAlong {
  readonly changes: ReadonlyArray<Commit.Change>
  readonly outbox?: Commit.Commit["outbox"]
  readonly invited: Invited | null
  readonly kept?: Invited
}

const planned = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  before: RepresentativeRequest,
  decision: Decision,
  { changes, invited, kept, outbox = [] }: GoesAlong
) {
  const body = { _tag: "RepresentativeDecided", decision } as const
  const change = { kind: "RepresentativeRequest", id: before.id, before, bodies: [body] } as const
  const patientId = decision._tag === "Confirmed" ? decision.patientId : before.patientId
  const row = yield* auditOf(request, decision.at, {
    activity,
    action: "U",
    entities: [`RepresentativeRequest/${before.id}`],
    patients: patientId === null ? [] : [patientId]
  })
  const commit = Commit.fromChanges(originOf(request, decision.at), [change, ...changes])
  return {
    commit: Commit.withParts(commit, { outbox, audit: [row] }),
    answer: { invited },
    keptAnswer: { invited: kept ?? null }
  } satisfies Plan<HelpDecided>
})
