/**
 * What managers and operators see, over the wire. Searches go by POST, so that no id of a patient is in an address.
 */
import { type Cause, request } from "./request.ts"
import type { AuditRowView, AuditVerdict, HeldGrantView, MeasureView } from "./views.ts"

export const measure = (cause: Cause): Promise<MeasureView> => request({ method: "GET", path: "/measure", cause })

export interface AuditSearch {
  readonly actorId: string | null
  readonly patientId: string | null
  readonly before: number | null
}

export const searchAudit = (search: AuditSearch, cause: Cause): Promise<ReadonlyArray<AuditRowView>> =>
  request({ method: "POST", path: "/audit/search", body: search, cause })

export const verifyAudit = (): Promise<AuditVerdict> =>
  request({ method: "POST", path: "/audit/verify", cause: "person" })

export const heldGrants = (cause: Cause): Promise<ReadonlyArray<HeldGrantView>> =>
  request({ method: "GET", path: "/representatives/held", cause })

/** Staff have checked the grant: it holds again, and for these other records of the same person too. */
export const confirmGrant = (
  grant: HeldGrantView,
  confirmedFor: ReadonlyArray<string>,
  idempotencyKey: string
): Promise<void> =>
  request({
    method: "POST",
    path: `/patients/${encodeURIComponent(grant.patientId)}/representatives/${encodeURIComponent(grant.id)}/confirm`,
    body: { confirmedFor },
    idempotencyKey,
    cause: "person"
  })

export const unmerge = (patientId: string, idempotencyKey: string): Promise<void> =>
  request({
    method: "POST",
    path: `/patients/${encodeURIComponent(patientId)}/unmerge`,
    idempotencyKey,
    cause: "person"
  })
