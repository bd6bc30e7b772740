/**
 * Pages of managers and operators over HTTP: measure, queues, audit, grants that a merge has put on hold.
 */
import { Api } from "@intervisit/api/Api"
import type { HeldGrantView } from "@intervisit/api/Practice"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import { display } from "@intervisit/core/domain/PersonName"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { confirmRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import { auditOf, now, type Request, recordAudit, refuse } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { auditPage } from "../views/AuditViews.ts"
import { measureView } from "../views/MeasureViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { livePeriod, zoneOf } from "./livePeriod.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "practice", (handlers) =>
  handlers.handleAll({
    measure: Effect.fnUntraced(function* ({ query }) {
      const request = yield* currentRequest
      const period = yield* asProblems(periodOf(request, query.start, query.end))
      const edition = query.edition ?? "stage2"
      const reports = yield* asProblems(reportMeasure(request, { period, edition, policy: {} }))
      return yield* measureView(request.principal.account.practiceId, edition, period, reports)
    }),
    searchAudit: Effect.fnUntraced(function* ({ payload }) {
      const request = yield* currentRequest
      yield* permitted(request, "read-audit", "SearchAudit")
      return yield* auditPage(request, payload)
    }),
    verifyAudit: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      yield* permitted(request, "read-audit", "VerifyAudit")
      return yield* (yield* AuditLog).verify(request.principal.account.practiceId).pipe(
        Effect.map((whole) => ({ isWhole: true, ...whole, brokenSeal: null, brokenAt: null })),
        Effect.catchTag("AuditBroken", ({ seal, sequence }) =>
          Effect.succeed({ isWhole: false, sealed: 0, unsealed: 0, brokenSeal: seal, brokenAt: sequence })
        )
      )
    }),
    heldGrants: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      // Those who may confirm look here, and those who may undo the merge.
      const isOperator = AccessPolicy.hasRole(request.principal, "operator")
      yield* permitted(request, isOperator ? "manage-people" : "confirm-representatives", "ListHeldGrants")
      return yield* heldGrants(request)
    }),
    confirmGrant: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /representatives/${params.representativeId}/confirm`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      yield* asProblems(confirmRepresentative(request, params.patientId, params.representativeId, payload.confirmedFor))
    }),
    unmerge: Effect.fnUntraced(function* ({ headers, params }) {
      const request = yield* keyedRequest(
        `POST /patients/${params.patientId}/unmerge`,
        headers["idempotency-key"],
        null
      )
      yield* asProblems(unmergePatient(request, params.patientId))
    })
  })
)

/** The days that were asked for, or the last 90; where one end is left out, it is that of those. */
const periodOf = Effect.fnUntraced(function* (request: Request, start: string | undefined, end: string | undefined) {
  const live = yield* livePeriod(request)
  const zone = yield* zoneOf(request)
  return yield* Effect.fromResult(ReportingPeriod.make(start ?? live.start, end ?? live.end, zone.id))
})

const permitted = Effect.fnUntraced(function* (
  request: Request,
  permission: AccessPolicy.Permission,
  activity: string
) {
  const audited = { activity, action: "R", entities: [], patients: [] } as const
  const allowed = Effect.fromResult(AccessPolicy.permit(request.principal, permission))
  yield* asProblems(Effect.catch(allowed, (error) => refuse(request, audited, error)))
  yield* recordAudit(request.principal.account.practiceId, [yield* auditOf(request, yield* now, audited)])
})

const heldGrants = Effect.fnUntraced(function* (request: Request) {
  const { practiceId } = request.principal.account
  const directory = yield* PatientDirectory
  const accounts = yield* Accounts
  const views: Array<typeof HeldGrantView.Type> = []
  for (const patient of yield* directory.aliasesOf(practiceId, null)) {
    const survivor = patient.mergedInto === null ? undefined : yield* directory.byId(practiceId, patient.mergedInto)
    for (const grant of yield* directory.representativesOf(practiceId, patient.id)) {
      if (!grant.isHeld || grant.revokedAt !== null) continue
      const account = yield* accounts.byId(practiceId, grant.accountId)
      views.push({
        id: grant.id,
        patientId: patient.id,
        patientName: display(patient.demographics.name),
        representativeName: account?.name ?? "",
        relationship: grant.relationship,
        mergedInto: patient.mergedInto,
        mergedIntoName: survivor === undefined ? null : display(survivor.demographics.name)
      })
    }
  }
  return views
})
