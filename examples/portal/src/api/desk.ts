/**
 * Covers and saved answers over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { CannedAnswerForm, CannedAnswerView, ColleagueView, CoverForm, CoverView } from "./views.ts"

export const covers = (cause: Cause): Promise<ReadonlyArray<CoverView>> =>
  request({ method: "GET", path: "/covers", cause })

export const colleagues = (cause: Cause): Promise<ReadonlyArray<ColleagueView>> =>
  request({ method: "GET", path: "/colleagues", cause })

export const arrangeCover = (form: CoverForm, idempotencyKey: string): Promise<CoverView> =>
  request({ method: "POST", path: "/covers", body: form, idempotencyKey, cause: "person" })

export const endCover = (coverId: string, idempotencyKey: string): Promise<CoverView> =>
  request({ method: "POST", path: `/covers/${encodeURIComponent(coverId)}/end`, idempotencyKey, cause: "person" })

export interface CannedAnswers {
  readonly answers: ReadonlyArray<CannedAnswerView>
  readonly teams: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly variables: ReadonlyArray<string>
}

export const cannedAnswers = (cause: Cause): Promise<CannedAnswers> =>
  request({ method: "GET", path: "/canned-answers", cause })

export const editCannedAnswer = (form: CannedAnswerForm, idempotencyKey: string): Promise<CannedAnswerView> =>
  request({ method: "POST", path: "/canned-answers", body: form, idempotencyKey, cause: "person" })

export const retireCannedAnswer = (answer: CannedAnswerView, idempotencyKey: string): Promise<void> =>
  request({
    method: "POST",
    path: `/canned-answers/${encodeURIComponent(answer.id)}/retire`,
    body: { seenVersion: answer.version },
    idempotencyKey,
    cause: "person"
  })
