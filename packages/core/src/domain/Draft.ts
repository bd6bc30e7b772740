/**
 * A message that is being written: saved as the person types, with its attachments inside, found again after a lost
 * session. It is a working paper, not a record: it has no facts, and it goes when its message is sent.
 */
import * as Schema from "effect/Schema"
import { Attachment } from "./Attachment.ts"
import { AccountId, CareTeamId, DraftId, PatientId, PracticeId, ThreadId } from "./Ids.ts"
import { Instant } from "./Instant.ts"
import { DraftedForm } from "./MessageForm.ts"

export const Draft = Schema.Struct({
  id: DraftId,
  practiceId: PracticeId,
  version: Schema.Int,
  accountId: AccountId,
  /** For whom it is written; null while staff write. */
  patientId: Schema.NullOr(PatientId),
  threadId: Schema.NullOr(ThreadId),
  teamId: Schema.NullOr(CareTeamId),
  subject: Schema.String,
  body: Schema.String,
  /** The short form that goes with it, as far as it is filled in. */
  form: Schema.optionalKey(DraftedForm),
  /** The closed thread that the letter goes on from. */
  continues: Schema.optionalKey(ThreadId),
  attachments: Schema.Array(Attachment),
  savedAt: Instant
})
export type Draft = typeof Draft.Type
