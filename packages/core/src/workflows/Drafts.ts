/**
 * What is being written: saved as the person types, with its attachments, found again after a lost session.
 *
 * A draft may be empty or unfinished: only its size is bounded. It is removed by the commit that sends it.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { AccessRefused } from "../domain/AccessPolicy.ts"
import * as Attachment from "../domain/Attachment.ts"
import type { AuditEvent } from "../domain/AuditEvent.ts"
import * as Commit from "../domain/Commit.ts"
import type { Draft } from "../domain/Draft.ts"
import { DraftId } from "../domain/Ids.ts"
import { bytesMax, subjectCharactersMax, TextRefused, utf8Bytes } from "../domain/MessageText.ts"
import { Accounts } from "../ports/Accounts.ts"
import { type Plan, perform } from "./Plan.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"
import { writerFor } from "./WriterFor.ts"

export class DraftNotFound extends Schema.TaggedError<DraftNotFound>()("DraftNotFound", { draftId: DraftId }) {
  override get message() {
    return `Draft ${this.draftId} is gone: it was sent or thrown away on another page.`
  }
}

/** The words of a draft, and for whom and to whom they are meant. */
export type DraftText = Pick<
  Draft,
  "id" | "patientId" | "threadId" | "teamId" | "subject" | "body" | "form" | "continues"
>

/** Keeps the words; the id is the client's, so that saving twice keeps one. Attachments stay. */
export const saveDraft = Effect.fn("saveDraft")((request: Request, text: DraftText) =>
  perform(withoutKey(request), planSave(request, text))
)

/** Puts a file into a draft that was saved before. One that is in it already stays as it is. */
export const attachToDraft = Effect.fn("attachToDraft")(
  (request: Request, draftId: DraftId, upload: Attachment.AttachmentUpload) =>
    perform(withoutKey(request), planAttach(request, draftId, upload))
)

/** Takes a file out of a draft. */
export const detachFromDraft = Effect.fn("detachFromDraft")((request: Request, draftId: DraftId, sha256: string) =>
  perform(
    withoutKey(request),
    Effect.gen(function* () {
      const draft = yield* needDraft(request, draftId)
      const attachments = draft.attachments.filter((one) => one.sha256 !== sha256)
      return yield* keep(request, "DetachFromDraft", draft, { ...draft, attachments })
    })
  )
)

/** Throws it away. */
export const throwDraftAway = Effect.fn("throwDraftAway")((request: Request, draftId: DraftId) =>
  perform(
    withoutKey(request),
    Effect.gen(function* () {
      const draft = yield* needDraft(request, draftId)
      const audit = [yield* auditRow(request, "DiscardDraft", "D", draft)]
      const commit = Commit.withParts(Commit.empty(draft.practiceId), { writes: [discardDraft(draft)], audit })
      return { commit, answer: null } satisfies Plan<null>
    })
  )
)

/** The write that removes a draft. */
export const discardDraft = (draft: Pick<Draft, "id" | "version">): Commit.Write => ({
  kind: "Draft",
  id: draft.id,
  expected: draft.version,
  value: null
})

/** The drafts of this account, newest first. */
export const listDrafts = Effect.fn("listDrafts")(function* (request: Request) {
  const { id, practiceId } = request.principal.account
  const drafts = yield* (yield* Accounts).drafts(practiceId, id)
  const row = yield* auditOf(request, yield* now, {
    activity: "ListDrafts",
    action: "R",
    entities: drafts.map((draft) => `Draft/${draft.id}`),
    patients: [...new Set(drafts.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])))]
  })
  yield* recordAudit(practiceId, [row])
  return drafts
})

/** A draft of this account; another's is as good as none. */
export const ownDraft = Effect.fnUntraced(function* (request: Request, draftId: DraftId) {
  const { id, practiceId } = request.principal.account
  const drafts = yield* (yield* Accounts).drafts(practiceId, id)
  return drafts.find((draft) => draft.id === draftId)
})

/** A draft of this account that must still be there. */
export const needDraft = Effect.fnUntraced(function* (request: Request, draftId: DraftId) {
  const draft = yield* ownDraft(request, draftId)
  return draft === undefined ? yield* new DraftNotFound({ draftId }) : draft
})

const planSave = Effect.fnUntraced(function* (request: Request, text: DraftText) {
  if (utf8Bytes(text.body) > bytesMax) return yield* new TextRefused({ field: "body", reason: "too-long" })
  const at = yield* now
  const { account } = request.principal
  if (text.patientId !== null) {
    const refused = new AccessRefused({ activity: "SaveDraft" })
    yield* Effect.catchTag(writerFor(request, text.patientId, at, "SaveDraft"), "PatientNotFound", () => refused)
  }
  const before = yield* ownDraft(request, text.id)
  const draft: Draft = {
    ...text,
    practiceId: account.practiceId,
    version: before?.version ?? 0,
    accountId: account.id,
    subject: text.subject.slice(0, subjectCharactersMax),
    attachments: before?.attachments ?? [],
    savedAt: at
  }
  return yield* keep(request, "SaveDraft", before, draft)
})

const planAttach = Effect.fnUntraced(function* (
  request: Request,
  draftId: DraftId,
  upload: Attachment.AttachmentUpload
) {
  const draft = yield* needDraft(request, draftId)
  // The same bytes again are the first request again, whose answer was lost: they are there.
  if (draft.attachments.some(({ sha256 }) => sha256 === upload.sha256)) {
    return { commit: Commit.empty(draft.practiceId), answer: draft } satisfies Plan<Draft>
  }
  const attachments = yield* Effect.fromResult(Attachment.check([upload], draft.attachments))
  const plan = yield* keep(request, "AttachToDraft", draft, { ...draft, attachments })
  const { content, sha256 } = upload
  return {
    ...plan,
    commit: Commit.withParts(plan.commit, { attachments: [{ practiceId: draft.practiceId, sha256, content }] })
  }
})

const keep = Effect.fnUntraced(function* (request: Request, activity: string, before: Draft | undefined, draft: Draft) {
  const value: Draft = { ...draft, version: (before?.version ?? 0) + 1, savedAt: yield* now }
  const audit = [yield* auditRow(request, activity, before === undefined ? "C" : "U", draft)]
  return {
    commit: Commit.withParts(Commit.empty(draft.practiceId), {
      writes: [{ kind: "Draft", id: draft.id, expected: before?.version ?? 0, value }],
      audit
    }),
    answer: value
  } satisfies Plan<Draft>
})

const auditRow = Effect.fnUntraced(function* (
  request: Request,
  activity: string,
  action: AuditEvent["action"],
  { id, patientId }: Draft
) {
  const patients = patientId === null ? [] : [patientId]
  return yield* auditOf(request, yield* now, { activity, action, entities: [`Draft/${id}`], patients })
})

const withoutKey = (request: Request): Request => ({ ...request, idempotency: null })
