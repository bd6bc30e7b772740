/**
 * Somebody may act for a patient: granted, ended, or confirmed again after a merge. Only people of the practice do it.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import * as Commit from "../domain/Commit.ts"
import type { RepresentativeEvent } from "../domain/Fact.ts"
import { type PatientId, RepresentativeId } from "../domain/Ids.ts"
import type { Representative } from "../domain/Representative.ts"
import { IdGenerator } from "../ports/IdGenerator.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, originOf, type Request } from "./Request.ts"

export class RepresentativeNotFound extends Schema.TaggedError<RepresentativeNotFound>()("RepresentativeNotFound", {
  representativeId: RepresentativeId
}) {
  override get message() {
    return `No grant ${this.representativeId} is known for this patient; choose one from the patient's page.`
  }
}

/** Grants it. */
export const authorizeRepresentative = Effect.fn("authorizeRepresentative")(
  (
    request: Request,
    grant: Pick<Representative, "accountId" | "patientId" | "relationship" | "scopes" | "from" | "until">
  ) =>
    perform(
      request,
      Effect.gen(function* () {
        const id = (yield* (yield* IdGenerator).next) as RepresentativeId
        const { practiceId } = request.principal.account
        const whole: Representative = {
          ...grant,
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

/** Ends it now. */
export const revokeRepresentative = Effect.fn("revokeRepresentative")(
  (request: Request, patientId: PatientId, id: RepresentativeId) =>
    perform(
      request,
      Effect.gen(function* () {
        const grant = yield* find(request, patientId, id)
        return yield* planned(request, grant, grant, { _tag: "RepresentativeRevoked", at: yield* now })
      })
    )
)

/** Staff have checked it after a merge: it holds again, and for these other records of the same person too. */
export const confirmRepresentative = Effect.fn("confirmRepresentative")(
  (request: Request, patientId: PatientId, id: RepresentativeId, confirmedFor: ReadonlyArray<PatientId>) =>
    perform(
      request,
      Effect.gen(function* () {
        const grant = yield* find(request, patientId, id)
        return yield* planned(request, grant, grant, { _tag: "RepresentativeConfirmed", confirmedFor })
      })
    )
)

const find = Effect.fnUntraced(function* (request: Request, patientId: PatientId, id: RepresentativeId) {
  const { practiceId } = request.principal.account
  const grants = yield* (yield* PatientDirectory).representativesOf(practiceId, patientId)
  const grant = grants.find((grant) => grant.id === id)
  return grant === undefined ? yield* new RepresentativeNotFound({ representativeId: id }) : grant
})

const planned = Effect.fnUntraced(function* (
  request: Request,
  grant: Representative,
  before: Representative | undefined,
  body: RepresentativeEvent
) {
  yield* Effect.fromResult(AccessPolicy.permit(request.principal, "confirm-representatives"))
  const at = yield* now
  const origin = originOf(request, at)
  const change = { kind: "Representative", id: grant.id, before, bodies: [body] } as const
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
