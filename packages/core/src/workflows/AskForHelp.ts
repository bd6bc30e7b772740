/**
 * Somebody asks that one person may act for another: a patient for herself, or whoever would help, for a patient.
 *
 * Nothing is opened by asking. Who would help tells whom she means by name and birth date, and learns nothing: whether
 * there is such a patient, only staff see. The asker sees her own requests and may take one back.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Commit from "../domain/Commit.ts"
import { type PatientId, type PracticeId, RepresentativeRequestId } from "../domain/Ids.ts"
import type { Language } from "../domain/Language.ts"
import * as LocalDate from "../domain/LocalDate.ts"
import { display } from "../domain/PersonName.ts"
import type { RepresentativeScope } from "../domain/Representative.ts"
import type { Candidate, Described, RepresentativeRequest } from "../domain/RepresentativeRequest.ts"
import { Accounts } from "../ports/Accounts.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { RepresentativeRequests } from "../ports/RepresentativeRequests.ts"
import { currentPatient } from "./CurrentPatient.ts"
import { type Plan, perform } from "./Plan.ts"
import { practiceDay } from "./PracticeDay.ts"
import { auditOf, now, originOf, type Request, recordAudit, refuse } from "./Request.ts"

/** What is asked does not hold together; the reason says what to put right. */
export class HelpNotAskable extends Schema.TaggedError<HelpNotAskable>()("HelpNotAskable", {
  reason: Schema.Literals(["no-own-record", "birth-date", "no-scope", "too-many"])
}) {
  override get message() {
    return `The request was not taken (${this.reason}); put it right, or call the practice.`
  }
}

export class HelpRequestNotFound extends Schema.TaggedError<HelpRequestNotFound>()("HelpRequestNotFound", {
  requestId: RepresentativeRequestId
}) {
  override get message() {
    return `No request ${this.requestId} waits here; load the list again.`
  }
}

export interface HelpAsked {
  /** "for-me": she would be helped. "by-me": she would help the patient whom she describes. */
  readonly direction: "for-me" | "by-me"
  /** The other person. */
  readonly person: Described
  /** Where the helper may be invited, where she would be one without an account. */
  readonly email: string | null
  readonly language: Language
  readonly relationship: string
  readonly scopes: ReadonlyArray<RepresentativeScope>
}

/** Requests that one account may have waiting. */
const waitingMax = 5

export const askForHelp = Effect.fn("askForHelp")((request: Request, asked: HelpAsked) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { account } = request.principal
      yield* mustBeAskable(request, asked)
      const { patient, patientId } = yield* helped(request, asked)
      const made: RepresentativeRequest = {
        id: (yield* (yield* IdGenerator).next) as RepresentativeRequestId,
        practiceId: account.practiceId,
        version: 0,
        askedAt: at,
        askedBy: account.id,
        patientId,
        patient,
        candidate: candidateOf(request, asked),
        relationship: asked.relationship,
        scopes: asked.scopes.includes("write") ? ["read", "write"] : ["read"],
        decision: null
      }
      const body = { _tag: "RepresentativeAsked", request: made } as const
      const change = { kind: "RepresentativeRequest", id: made.id, before: undefined, bodies: [body] } as const
      const row = yield* auditOf(request, at, {
        activity: "AskForHelp",
        action: "C",
        entities: [`RepresentativeRequest/${made.id}`],
        patients: patientId === null ? [] : [patientId]
      })
      return {
        commit: Commit.withParts(Commit.fromChanges(originOf(request, at), [change]), { audit: [row] }),
        answer: made.id
      } satisfies Plan<RepresentativeRequestId>
    })
  )
)

/** The asker takes it back, before it is decided. */
export const withdrawHelpRequest = Effect.fn("withdrawHelpRequest")((request: Request, id: RepresentativeRequestId) =>
  perform(
    request,
    Effect.gen(function* () {
      const at = yield* now
      const { account } = request.principal
      const audited = {
        activity: "WithdrawHelpRequest",
        action: "U",
        entities: [`RepresentativeRequest/${id}`]
      } as const
      const before = yield* (yield* RepresentativeRequests).byId(account.practiceId, id)
      const missing = new HelpRequestNotFound({ requestId: id })
      if (before === undefined || before.askedBy !== account.id) {
        return yield* refuse(request, { ...audited, patients: [] }, missing)
      }
      if (before.decision !== null) return yield* missing
      const body = { _tag: "RepresentativeDecided", decision: { _tag: "Withdrawn", at } } as const
      const change = { kind: "RepresentativeRequest", id, before, bodies: [body] } as const
      const row = yield* auditOf(request, at, { ...audited, patients: [] })
      return {
        commit: Commit.withParts(Commit.fromChanges(originOf(request, at), [change]), { audit: [row] }),
        answer: null
      } satisfies Plan<null>
    })
  )
)

/** What this account asked for, newest first, and who helps its own patient now. */
export const listOwnHelp = Effect.fn("listOwnHelp")(function* (request: Request) {
  const { account, ownPatientId } = request.principal
  const { id, practiceId } = account
  const own = yield* (yield* RepresentativeRequests).askedBy(practiceId, id)
  const grants = ownPatientId === null ? [] : yield* grantsNow(practiceId, ownPatientId)
  const accounts = yield* Accounts
  const helpers = yield* Effect.forEach(grants, (grant) =>
    Effect.map(accounts.byId(practiceId, grant.accountId), (helper) => ({ grant, name: helper?.name ?? "" }))
  )
  const row = yield* auditOf(request, yield* now, {
    activity: "ListOwnHelp",
    action: "R",
    entities: [
      ...own.map((one) => `RepresentativeRequest/${one.id}`),
      ...grants.map((one) => `Representative/${one.id}`)
    ],
    patients: ownPatientId === null ? [] : [ownPatientId]
  })
  yield* recordAudit(practiceId, [row])
  return { requests: own, helpers }
})

/** Grants that hold now or wait for staff after a merge. */
const grantsNow = Effect.fnUntraced(function* (practiceId: PracticeId, patientId: PatientId) {
  const at = yield* now
  const grants = yield* (yield* PatientDirectory).representativesOf(practiceId, patientId)
  return grants.filter(
    ({ from, revokedAt, until }) => revokedAt === null && from <= at && (until === null || at < until)
  )
})

const mustBeAskable = Effect.fnUntraced(function* (request: Request, { person, scopes }: HelpAsked) {
  const { id, practiceId } = request.principal.account
  const { date } = yield* practiceDay(practiceId, yield* now)
  const isDate = LocalDate.isCalendarDate(person.birthDate) && person.birthDate <= date
  if (!isDate) return yield* new HelpNotAskable({ reason: "birth-date" })
  if (scopes.length === 0) return yield* new HelpNotAskable({ reason: "no-scope" })
  const own = yield* (yield* RepresentativeRequests).askedBy(practiceId, id)
  const waiting = own.filter(({ decision }) => decision === null).length
  if (waiting >= waitingMax) return yield* new HelpNotAskable({ reason: "too-many" })
})

const helped = Effect.fnUntraced(function* (request: Request, { direction, person }: HelpAsked) {
  const { account, ownPatientId } = request.principal
  if (direction === "by-me") return { patient: person, patientId: null }
  if (ownPatientId === null) return yield* new HelpNotAskable({ reason: "no-own-record" })
  const own = yield* Effect.orDie(currentPatient(account.practiceId, ownPatientId))
  const birthDate = own.demographics.birthDate ?? ""
  if (!LocalDate.isCalendarDate(birthDate)) return yield* new HelpNotAskable({ reason: "birth-date" })
  return { patient: { name: display(own.demographics.name), birthDate }, patientId: own.id }
})

const candidateOf = (
  { principal: { account } }: Request,
  { direction, email, language, person }: HelpAsked
): Candidate =>
  direction === "for-me"
    ? { ...person, accountId: null, email, language }
    : { name: account.name, birthDate: null, accountId: account.id, email: null, language: account.language }
