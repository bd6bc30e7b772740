/**
 * Threads over the wire, for both sides: lists, one thread, letters, answers, claims.
 */
import { type Cause, request, requestFile } from "./request.ts"
import type {
  Answered,
  AnswerForm,
  CareTeamView,
  LetterForm,
  MessageView,
  Sent,
  ThreadPage,
  ThreadRow,
  ThreadView
} from "./views.ts"

/** The care teams to whom this patient may write. */
export const careTeams = (patientId: string, cause: Cause): Promise<ReadonlyArray<CareTeamView>> =>
  request({ method: "GET", path: "/care-teams", query: { patient: patientId }, cause, patientId })

/** Every thread of the patient for whom the page acts. */
export const patientThreads = (patientId: string, cause: Cause, after?: string): Promise<ThreadPage> =>
  request({ method: "GET", path: "/threads", query: { side: "patient", status: "all", after }, cause, patientId })

export type InboxStatus = "waiting" | "open" | "all"

/** What of the inbox is shown: one team or all, one pool or all, or only what is the reader's. */
export interface InboxFilter {
  readonly status: InboxStatus
  readonly team: string | undefined
  readonly pool: string | undefined
  readonly isMine: boolean
}

/** A page of the inbox, in the order in which the server wants it worked. */
export const inboxThreads = (filter: InboxFilter, cause: Cause, after?: string): Promise<ThreadPage> => {
  const { isMine, pool, status, team } = filter
  const query = { side: "staff", status, team, pool, mine: isMine ? "true" : undefined, after }
  return request({ method: "GET", path: "/threads", query, cause })
}

/** One thread. Looking because something changed is a glance: it does not mark the thread as read. */
export const thread = (threadId: string, cause: Cause, patientId?: string): Promise<ThreadView> =>
  request({
    method: "GET",
    path: `/threads/${encodeURIComponent(threadId)}`,
    query: { glance: cause === "page" ? "true" : undefined },
    cause,
    patientId
  })

export const sendLetter = (letter: LetterForm, idempotencyKey: string): Promise<Sent> =>
  request({
    method: "POST",
    path: "/messages",
    body: letter,
    idempotencyKey,
    cause: "person",
    patientId: letter.patientId
  })

export const answer = (threadId: string, form: AnswerForm, idempotencyKey: string): Promise<Answered> =>
  request({ method: "POST", path: `${pathOf(threadId)}/answers`, body: form, idempotencyKey, cause: "person" })

export const claim = (threadId: string, takeOver: boolean, idempotencyKey: string): Promise<ThreadRow> =>
  request({ method: "POST", path: `${pathOf(threadId)}/claim`, body: { takeOver }, idempotencyKey, cause: "person" })

export const release = (threadId: string, idempotencyKey: string): Promise<ThreadRow> =>
  request({ method: "POST", path: `${pathOf(threadId)}/release`, idempotencyKey, cause: "person" })

export const close = (threadId: string, idempotencyKey: string): Promise<ThreadRow> =>
  request({ method: "POST", path: `${pathOf(threadId)}/close`, idempotencyKey, cause: "person" })

/** The bytes of an attachment. They come by request, not by address, so that the patient acted for goes along. */
export const attachment = (message: MessageView, sha256: string, cause: Cause, patientId?: string): Promise<Blob> =>
  requestFile({
    method: "GET",
    path: `/messages/${encodeURIComponent(message.id)}/attachments/${sha256}`,
    cause,
    patientId
  })

const pathOf = (threadId: string): string => `/threads/${encodeURIComponent(threadId)}`
