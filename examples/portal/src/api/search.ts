/**
 * Searching messages, and taking a conversation away on paper or as a file.
 */
import { request, requestFile } from "./request.ts"
import type { SearchForm, SearchView } from "./views.ts"

export const searchMessages = (form: SearchForm, patientId: string | undefined): Promise<SearchView> =>
  request({
    method: "POST",
    path: "/search",
    body: form,
    cause: "person",
    patientId: form.side === "patient" ? patientId : undefined
  })

/** Says that the page is about to be printed. */
export const notePrint = (threadId: string, patientId?: string): Promise<void> =>
  request({ method: "POST", path: `/threads/${encodeURIComponent(threadId)}/print`, cause: "person", patientId })

/** The conversation as one file. */
export const threadFile = (threadId: string, language: string, patientId?: string): Promise<Blob> =>
  requestFile({
    method: "GET",
    path: `/threads/${encodeURIComponent(threadId)}/download`,
    query: { language },
    cause: "person",
    patientId
  })
