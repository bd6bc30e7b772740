/**
 * Drafts over HTTP. Saving is autosave: it is never taken for a person's input unless the page says so.
 */
import { Api } from "@intervisit/api/Api"
import type { DraftView } from "@intervisit/api/Drafts"
import type { Draft } from "@intervisit/core/domain/Draft"
import {
  attachToDraft,
  detachFromDraft,
  listDrafts,
  saveDraft,
  throwDraftAway
} from "@intervisit/core/workflows/Drafts"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { currentRequest, sha256 } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

export const layer = HttpApiBuilder.group(Api, "drafts", (handlers) =>
  handlers.handleAll({
    list: Effect.fnUntraced(function* () {
      const drafts = yield* listDrafts(yield* currentRequest)
      return drafts.map(view)
    }),
    save: Effect.fnUntraced(function* ({ params, payload }) {
      return view(yield* asProblems(saveDraft(yield* currentRequest, { id: params.draftId, ...payload })))
    }),
    discard: Effect.fnUntraced(function* ({ params }) {
      yield* asProblems(throwDraftAway(yield* currentRequest, params.draftId))
    }),
    attach: Effect.fnUntraced(function* ({ headers, params, payload, query }) {
      const upload = {
        name: query.name,
        declaredType: headers["intervisit-type"] ?? "",
        sha256: sha256(payload),
        content: payload
      }
      return view(yield* asProblems(attachToDraft(yield* currentRequest, params.draftId, upload)))
    }),
    detach: Effect.fnUntraced(function* ({ params }) {
      return view(yield* asProblems(detachFromDraft(yield* currentRequest, params.draftId, params.sha256)))
    })
  })
)

const view = ({
  attachments,
  body,
  continues,
  form,
  id,
  patientId,
  savedAt,
  subject,
  teamId,
  threadId
}: Draft): typeof DraftView.Type => ({
  id,
  patientId,
  threadId,
  teamId,
  subject,
  body,
  ...(form === undefined ? {} : { form }),
  ...(continues === undefined ? {} : { continues }),
  attachments,
  savedAt
})
