/**
 * What staff do on a thread beside answering it, over the wire.
 */
import { type Cause, request } from "./request.ts"
import type {
  AmendmentForm,
  Answered,
  Assignees,
  AssignmentForm,
  CallForm,
  InboxCounts,
  MoveForm,
  OfferedAnswers,
  PatientCardView,
  PresenceView,
  RightPatient,
  ThreadRow
} from "./views.ts"

export const inboxCounts = (status: string, cause: Cause): Promise<InboxCounts> =>
  request({ method: "GET", path: "/inbox/counts", query: { status }, cause })

export const recordCall = (threadId: string, form: CallForm, idempotencyKey: string): Promise<Answered> =>
  request({ method: "POST", path: `${pathOf(threadId)}/calls`, body: form, idempotencyKey, cause: "person" })

export const setWaiting = (threadId: string, isWaiting: boolean, idempotencyKey: string): Promise<ThreadRow> =>
  request({ method: "POST", path: `${pathOf(threadId)}/waiting`, body: { isWaiting }, idempotencyKey, cause: "person" })

export const assignees = (threadId: string, cause: Cause): Promise<Assignees> =>
  request({ method: "GET", path: `${pathOf(threadId)}/assignees`, cause })

export const assign = (threadId: string, form: AssignmentForm, idempotencyKey: string): Promise<ThreadRow> =>
  request({ method: "POST", path: `${pathOf(threadId)}/assignment`, body: form, idempotencyKey, cause: "person" })

export const amend = (
  threadId: string,
  messageId: string,
  form: AmendmentForm,
  idempotencyKey: string
): Promise<Answered> =>
  request({
    method: "POST",
    path: `${messagePath(threadId, messageId)}/amendments`,
    body: form,
    idempotencyKey,
    cause: "person"
  })

export interface Revision {
  readonly revision: number
  readonly body: string
}

export const revisions = (threadId: string, messageId: string): Promise<ReadonlyArray<Revision>> =>
  request({ method: "GET", path: `${messagePath(threadId, messageId)}/revisions`, cause: "person" })

/** By two identifiers, in the body and never in the address. */
export const findRightPatient = (threadId: string, number: string, birthDate: string): Promise<RightPatient> =>
  request({
    method: "POST",
    path: `${pathOf(threadId)}/right-patient`,
    body: { number, birthDate },
    cause: "person"
  })

export const move = (threadId: string, messageId: string, form: MoveForm, idempotencyKey: string): Promise<Answered> =>
  request({
    method: "POST",
    path: `${messagePath(threadId, messageId)}/move`,
    body: form,
    idempotencyKey,
    cause: "person"
  })

export const offeredAnswers = (threadId: string, cause: Cause): Promise<OfferedAnswers> =>
  request({ method: "GET", path: `${pathOf(threadId)}/canned-answers`, cause })

export const patientCard = (threadId: string, cause: Cause): Promise<PatientCardView> =>
  request({ method: "GET", path: `${pathOf(threadId)}/patient`, cause })

export type Activity = PresenceView["activity"] | "gone"

/** Says where the reader is, and hears who else is there. It is the page's doing: it puts no log-off back. */
export const showPresence = (threadId: string, activity: Activity): Promise<ReadonlyArray<PresenceView>> =>
  request({ method: "POST", path: `${pathOf(threadId)}/presence`, body: { activity }, cause: "page" })

const pathOf = (threadId: string): string => `/threads/${encodeURIComponent(threadId)}`

const messagePath = (threadId: string, messageId: string): string =>
  `${pathOf(threadId)}/messages/${encodeURIComponent(messageId)}`
