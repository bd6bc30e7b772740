/**
 * What is being written, saved as the person types; attachments go into the draft and leave with its letter.
 */
import { Attachment } from "@intervisit/core/domain/Attachment"
import { CareTeamId, DraftId, PatientId, ThreadId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { DraftedForm } from "@intervisit/core/domain/MessageForm"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Forbidden, NotFound, Refused } from "./Problems.ts"

export const DraftForm = Schema.Struct({
  patientId: Schema.NullOr(PatientId),
  threadId: Schema.NullOr(ThreadId),
  teamId: Schema.NullOr(CareTeamId),
  subject: Schema.String,
  body: Schema.String,
  form: Schema.optionalKey(DraftedForm),
  continues: Schema.optionalKey(ThreadId)
})
export type DraftForm = typeof DraftForm.Type

export const DraftView = Schema.Struct({
  ...DraftForm.fields,
  id: DraftId,
  attachments: Schema.Array(Attachment),
  savedAt: Instant
})
export type DraftView = typeof DraftView.Type

const draft = { draftId: DraftId }

export class DraftsApi extends HttpApiGroup.make("drafts")
  .add(
    HttpApiEndpoint.get("list", "/drafts", { success: Schema.Array(DraftView) }),
    /** The id is the client's: saving twice keeps one. */
    HttpApiEndpoint.put("save", "/drafts/:draftId", {
      params: draft,
      payload: DraftForm,
      success: DraftView,
      error: [Forbidden, Conflict, Refused]
    }),
    HttpApiEndpoint.delete("discard", "/drafts/:draftId", {
      params: draft,
      success: HttpApiSchema.NoContent,
      error: [NotFound, Conflict]
    }),
    /** The body is the file itself; its name goes in the query, its type in Content-Type. */
    HttpApiEndpoint.put("attach", "/drafts/:draftId/attachments", {
      params: draft,
      query: { name: Schema.NonEmptyString },
      payload: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/octet-stream" })),
      headers: { "intervisit-type": Schema.optionalKey(Schema.String) },
      success: DraftView,
      error: [NotFound, Conflict, Refused]
    }),
    HttpApiEndpoint.delete("detach", "/drafts/:draftId/attachments/:sha256", {
      params: { ...draft, sha256: Schema.String },
      success: DraftView,
      error: [NotFound, Conflict]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
