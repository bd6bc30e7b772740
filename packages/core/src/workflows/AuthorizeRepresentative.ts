/**
 * Somebody may act for a patient: granted, ended, or confirmed again after a merge.
 *
 * Only people of the practice do it; who may not is refused before anything is looked up, and audited.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Commit from "../domain/Commit.ts"
import type { RepresentativeEvent } from "../domain/Fact.ts"
import { type PatientId, RepresentativeId } from "../domain/Ids.ts"
import type { Representative } from "../domain/Representative.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { currentPatient, PatientNotFound } from "./CurrentPatient.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, permit, type Request, refuse } from "./Request.ts"

export class RepresentativeNotFound extends Schema.TaggedError<RepresentativeNotFound>()("RepresentativeNotFound", {
  representativeId: RepresentativeId
}) {
  override get message() {
    return `No grant ${this.representativeId} is known for this patient; choose one from the patient's page.`
  }
}

/** Grants it, for the record that stands for the patient today. */
export const authorizeRepresentative = Effect.fn("authorizeRepresentative")(
  (
    request: Request,
    grant: Pick<Representative, "accountId" | "patientId" | "relationship" | "scopes" | "from" | "until">
  ) =>
    perform(
      request,
      Effect.gen(function* () {
        yield* permitted(request, "RepresentativeAuthorized", grant.patientId)
        const id = (yield* (yield* IdGenerator).next) as RepresentativeId
        const { practiceId } = request.principal.account
        const patient = yield* currentPatient(practiceId, grant.patientId)
        const whole: Representative = {
          ...grant,
          patientId: patient.id,
          id,
          practiceId,
          version: 0,
          confirmedFor: [],
          isHeld: false,
          revokedAt: null
        }
        return yield* planned(request, whole, undefined, { _tag: "RepresentativeAuthorized", grant: whole })
      })
    )
)

/** Ends it now. One that was ended before stays as it is. */
export const revokeRepresentative = Effect.fn("revokeRepresentative")(
  (request: Request, patientId: PatientId, id: RepresentativeId) =>
    perform(
      request,
      Effect.gen(function* () {
        yield* permitted(request, "RepresentativeRevoked", patientId)
        const grant = yield* find(request, patientId, id)
        const revoked = { _tag: "RepresentativeRevoked", at: request.occurredAt ?? (yield* now) } as const
        return yield* planned(request, grant, grant, revoked, grant.revokedAt === null)
      })
    )
)

/** The patient herself ends the access of somebody who helps her; nobody else's grant is found. */
export const endOwnHelp = Effect.fn("endOwnHelp")((request: Request, id: RepresentativeId) =>
  perform(
    request,
    Effect.gen(function* () {
      const own = request.principal.ownPatientId
      const missing = new RepresentativeNotFound({ representativeId: id })
      const audited = { activity: "RepresentativeRevoked", action: "U", entities: [`Representative/${id}`] } as const
      if (own === null) return yield* refuse(request, { ...audited, patients: [] }, missing)
      const grant = yield* find(request, own, id)
      const revoked = { _tag: "RepresentativeRevoked", at: request.occurredAt ?? (yield* now) } as const
      return yield* planned(request, grant, grant, revoked, grant.revokedAt === null)
    })
  )
)

/** Staff have checked it after a merge: it holds again, and for these other records of the same person too. */
export const confirmRepresentative = Effect.fn("confirmRepresentative")(
  (request: Request, patientId: PatientId, id: RepresentativeId, confirmedFor: ReadonlyArray<PatientId>) =>
    perform(
      request,
      Effect.gen(function* () {
        yield* permitted(request, "RepresentativeConfirmed", patientId)
        const grant = yield* find(request, patientId, id)
        yield* mustBeSamePerson(request, patientId, confirmedFor)
        return yield* planned(request, grant, grant, { _tag: "RepresentativeConfirmed", confirmedFor })
      })
    )
)

const permitted = (request: Request, activity: RepresentativeEvent["_tag"], patientId: PatientId) =>
  permit(request, "confirm-representatives", { activity, action: "U", entities: [], patients: [patientId] })

const find = Effect.fnUntraced(function* (request: Request, patientId: PatientId, id: RepresentativeId) {
  const { practiceId } = request.principal.account
  const grants = yield* (yield* PatientDirectory).representativesOf(practiceId, patientId)
  const grant = grants.find((grant) => grant.id === id)
  return grant === undefined ? yield* new RepresentativeNotFound({ representativeId: id }) : grant
})

/** A slip of the hand must not open a stranger's record. */
const mustBeSamePerson = Effect.fnUntraced(function* (
  request: Request,
  patientId: PatientId,
  others: ReadonlyArray<PatientId>
) {
  const { practiceId } = request.principal.account
  const person = yield* currentPatient(practiceId, patientId)
  const aliases = yield* (yield* PatientDirectory).aliasesOf(practiceId, person.id)
  const stranger = others.find((id) => id !== person.id && aliases.every((alias) => alias.id !== id))
  if (stranger !== undefined) return yield* new PatientNotFound({ patientId: stranger })
})

const planned = Effect.fnUntraced(function* (
  request: Request,
  grant: Representative,
  before: Representative | undefined,
  body: RepresentativeEvent,
  isNew = true
) {
  const at = yield* now
  const origin = originOf(request, at)
  const change = { kind: "Representative", id: grant.id, before, bodies: isNew ? [body] : [] } as const
  const row = yield* auditOf(request, at, {
    activity: body._tag,
    action: "U",
    entities: [`Representative/${grant.id}`],
    patients: [grant.patientId]
  })
  return {
    commit: Commit.withParts(Commit.fromChanges(origin, [change]), { audit: [row] }),
    answer: Commit.stateAfter(origin, change)
  } satisfies Plan<Representative>
})
