/**
 * The attachments of a letter: those it brings, and those that its draft already holds, judged together.
 */
import * as Effect from "effect/Effect"
import * as Attachment from "../domain/Attachment.ts"
import type { AttachmentContent, Write } from "../domain/Commit.ts"
import type { DraftId } from "../domain/Ids.ts"
import { discardDraft, needDraft } from "./Drafts.ts"
import type { Request } from "./Request.ts"

export interface Enclosed {
  readonly attachments: ReadonlyArray<Attachment.Attachment>
  readonly contents: ReadonlyArray<AttachmentContent>
  /** The draft goes with the letter that came from it. */
  readonly writes: ReadonlyArray<Write>
}

/**
 * Checks them all. A draft that is gone, sent or thrown away elsewhere, refuses the letter: its files would be missing
 * and nobody would know.
 */
export const enclosed = Effect.fnUntraced(function* (
  request: Request,
  uploads: ReadonlyArray<Attachment.AttachmentUpload>,
  draftId: DraftId | null
) {
  const { practiceId } = request.principal.account
  const draft = draftId === null ? undefined : yield* needDraft(request, draftId)
  const kept = draft?.attachments ?? []
  const attachments = yield* Effect.fromResult(Attachment.check(uploads, kept))
  return {
    attachments,
    contents: uploads.map(({ content, sha256 }) => ({ practiceId, sha256, content })),
    writes: draft === undefined ? [] : [discardDraft(draft)]
  } satisfies Enclosed
})
