/**
 * What several workflows refuse in the same words. A stranger's record is "not found", never "forbidden".
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { AccountId, CareTeamId, InvitationId, MessageId, ThreadId } from "../domain/Ids.ts"

export class ThreadNotFound extends Schema.TaggedError<ThreadNotFound>()("ThreadNotFound", { threadId: ThreadId }) {
  override get message() {
    return `No thread ${this.threadId} is found among yours; open it from the list again.`
  }
}

export class NotOwnCareTeam extends Schema.TaggedError<NotOwnCareTeam>()("NotOwnCareTeam", { teamId: CareTeamId }) {
  override get message() {
    return `Care team ${this.teamId} is not one of this patient's; choose a team from the list or call the practice.`
  }
}

/** Nothing was sent: the sender is first to see whom to call now. The draft stays as it is. */
export class NoticeNotAcknowledged extends Schema.TaggedError<NoticeNotAcknowledged>()("NoticeNotAcknowledged", {
  gate: Schema.Literals(["urgent-line", "emergency-page", "safeguarding"]),
  redFlags: Schema.Array(Schema.String)
}) {
  override get message() {
    return "Nothing was sent yet: show the emergency numbers, then send again with the notice acknowledged."
  }
}

export class MessageNotFound extends Schema.TaggedError<MessageNotFound>()("MessageNotFound", {
  messageId: MessageId
}) {
  override get message() {
    return `No message ${this.messageId} is found in this thread; open the thread again.`
  }
}

/** Whoever changes what others rely on says why. */
export class ReasonMissing extends Schema.TaggedError<ReasonMissing>()("ReasonMissing", {}) {
  override get message() {
    return "Say in a few words why; colleagues and auditors will read it."
  }
}

export class NotAColleague extends Schema.TaggedError<NotAColleague>()("NotAColleague", { accountId: AccountId }) {
  override get message() {
    return `Account ${this.accountId} does not work with this team now; choose a colleague from the list.`
  }
}

/** The reason as it will be kept. */
export const reasonOf = (reason: string): Effect.Effect<string, ReasonMissing> =>
  reason.trim() === "" ? Effect.fail(new ReasonMissing()) : Effect.succeed(reason.trim().slice(0, reasonCharactersMax))

const reasonCharactersMax = 500

/** Nobody can be invited like this; the reason says what to do instead. */
export class InvitationRefused extends Schema.TaggedError<InvitationRefused>()("InvitationRefused", {
  reason: Schema.Literals([
    "already-enrolled",
    "birth-date-unknown",
    "is-a-child",
    "not-living",
    "no-e-mail",
    "e-mail-is-not-safe",
    "not-active"
  ])
}) {
  override get message() {
    return `Nobody was invited (${this.reason}); see the person's record and choose another way.`
  }
}

export class InvitationNotFound extends Schema.TaggedError<InvitationNotFound>()("InvitationNotFound", {
  invitationId: InvitationId
}) {
  override get message() {
    return `No invitation ${this.invitationId} is open here; load the list again.`
  }
}
