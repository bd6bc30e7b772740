/**
 * What managers and operators see, over the wire. Searches go by POST, so that no id of a patient is in an address.
 */
import { type Cause, request } from "./request.ts"
import type { AuditForm, AuditPage, AuditVerdict, HeldGrantView, MeasureView } from "./views.ts"

/** Where nothing is asked: the last 90 days, by the rule of stage 2. */
export const measure = (
  { edition, end, start }: { readonly edition: string; readonly start: string; readonly end: string },
  cause: Cause
): Promise<MeasureView> => {
  const given = (text: string) => (text === "" ? undefined : text)
  return request({
    method: "GET",
    path: "/measure",
    query: { edition: given(edition), start: given(start), end: given(end) },
    cause
  })
}

export const searchAudit = (form: AuditForm, cause: Cause): Promise<AuditPage> =>
  request({ method: "POST", path: "/audit/search", body: form, cause })

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
