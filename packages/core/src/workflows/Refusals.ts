/**
 * What several workflows refuse in the same words. A stranger's record is "not found", never "forbidden".
 */
import * as Schema from "effect/Schema"
import { CareTeamId, ThreadId } from "../domain/Ids.ts"

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
