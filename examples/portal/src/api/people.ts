/**
 * Joining over the wire: enrolling, the front desk, inviting.
 */
import { type Cause, request } from "./request.ts"
import type { EnrolmentForm, FrontDeskView, InvitedView, SessionView } from "./views.ts"

export const openEnrolment = (form: EnrolmentForm): Promise<SessionView> =>
  request({ method: "POST", path: "/enrolment", body: form, cause: "person" })

export const frontDesk = (cause: Cause): Promise<FrontDeskView> =>
  request({ method: "GET", path: "/front-desk", cause })

export const invitePatient = (
  patientId: string,
  channel: InvitedView["channel"],
  idempotencyKey: string
): Promise<InvitedView> =>
  request({
    method: "POST",
    path: `/patients/${encodeURIComponent(patientId)}/invitations`,
    body: { channel },
    idempotencyKey,
    cause: "person"
  })

export const withdrawInvitation = (invitationId: string, idempotencyKey: string): Promise<void> =>
  request({
    method: "POST",
    path: `/invitations/${encodeURIComponent(invitationId)}/withdraw`,
    idempotencyKey,
    cause: "person"
  })
