/**
 * Pages of managers and operators over HTTP: measure, queues, audit, grants that a merge has put on hold.
 */
import { Api } from "@intervisit/api/Api"
import type { AuditRowView, HeldGrantView } from "@intervisit/api/Practice"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import { toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { display } from "@intervisit/core/domain/PersonName"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { confirmRepresentative } from "@intervisit/core/workflows/AuthorizeRepresentative"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import { auditOf, now, type Request, recordAudit, refuse } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { measureView } from "../views/MeasureViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

/** The live page's period. */
const daysShown = 90
const auditPage = 100

export const layer = HttpApiBuilder.group(Api, "practice", (handlers) =>
  handlers.handleAll({
    measure: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const period = yield* livePeriod(request)
      const reports = yield* asProblems(reportMeasure(request, { period, edition: "stage2", policy: {} }))
      return yield* measureView(request.principal.account.practiceId, period, reports)
    }),
    searchAudit: Effect.fnUntraced(function* ({ payload }) {
      const request = yield* currentRequest
      yield* permitted(request, "read-audit", "SearchAudit")
      const { practiceId } = request.principal.account
      const rows = yield* (yield* AuditLog).search({ practiceId, ...payload, limit: auditPage })
      return rows.map(({ event, sequence }): typeof AuditRowView.Type => ({
        sequence,
        at: event.at,
        actorId: event.actor.id,
        actorName: event.actor.name,
        activity: event.activity,
        action: event.action,
        outcome: event.outcome,
        reason: event.reason,
        entities: event.entities,
        patients: event.patients
      }))
    }),
    verifyAudit: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      yield* permitted(request, "read-audit", "VerifyAudit")
      return yield* (yield* AuditLog).verify(request.principal.account.practiceId).pipe(
        Effect.map((whole) => ({ isWhole: true, ...whole, brokenAt: null })),
        Effect.catchTag("AuditBroken", ({ sequence }) =>
          Effect.succeed({ isWhole: false, sealed: 0, unsealed: 0, brokenAt: sequence })
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

/** The last 90 days of the practice's own calendar, today included. */
const livePeriod = Effect.fnUntraced(function* (request: Request) {
  const practice = yield* (yield* ProviderDirectory).practice(request.principal.account.practiceId)
  const zone = yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
  return ReportingPeriod.endingOn(LocalDate.ofMillis(toMillis(yield* now), zone), daysShown, zone)
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
