/**
 * Drafts over the wire. Saving what is typed is the page's doing; files and throwing away are the person's.
 */
import { type Cause, request } from "./request.ts"
import type { DraftForm, DraftView } from "./views.ts"

export const drafts = (patientId: string | undefined): Promise<ReadonlyArray<DraftView>> =>
  request({ method: "GET", path: "/drafts", cause: "page", patientId })

export const saveDraft = (draftId: string, form: DraftForm): Promise<DraftView> =>
  request({ method: "PUT", path: pathOf(draftId), body: form, cause: "page", patientId: form.patientId ?? undefined })

export const discardDraft = (draftId: string, patientId: string | undefined, cause: Cause): Promise<void> =>
  request({ method: "DELETE", path: pathOf(draftId), cause, patientId })

/** Puts a file into a draft that was saved before. */
export const attach = (draftId: string, file: File, patientId: string | undefined): Promise<DraftView> =>
  request({
    method: "PUT",
    path: `${pathOf(draftId)}/attachments`,
    query: { name: file.name === "" ? "file" : file.name },
    headers: { "intervisit-type": file.type },
    file,
    cause: "person",
    patientId
  })

export const detach = (draftId: string, sha256: string, patientId: string | undefined): Promise<DraftView> =>
  request({ method: "DELETE", path: `${pathOf(draftId)}/attachments/${sha256}`, cause: "person", patientId })

const pathOf = (draftId: string): string => `/drafts/${encodeURIComponent(draftId)}`
