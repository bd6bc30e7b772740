/**
 * Somebody looks for messages by words, person, date, category, team and state, within what she may see.
 *
 * The scope is a filter that the store applies. One audit row lists the patients whose messages were shown; what was
 * looked for is not written down, since words may be health information.
 */
import * as Effect from "effect/Effect"
import * as AccessPolicy from "../domain/AccessPolicy.ts"
import type { MessageQuery, SearchPlace } from "../domain/MessageQuery.ts"
import { MessageSearch } from "../ports/MessageSearch.ts"
import { auditOf, now, type Request, recordAudit } from "./Request.ts"

const pageSizeMax = 50

export interface SearchRequest extends Omit<MessageQuery, "scope"> {
  readonly limit: number
  readonly after: SearchPlace | null
}

export const searchMessages = Effect.fn("searchMessages")(function* (request: Request, asked: SearchRequest) {
  const at = yield* now
  const { after, limit, ...query } = asked
  const scope =
    asked.side === "staff"
      ? AccessPolicy.staffScope(request.principal, at)
      : AccessPolicy.patientScope(request.principal, at)
  const hits = yield* (yield* MessageSearch).find({ ...query, scope }, { limit: Math.min(limit, pageSizeMax), after })
  const row = yield* auditOf(request, at, {
    activity: "SearchMessages",
    action: "R",
    entities: hits.map(({ message }) => `Message/${message.id}`),
    patients: [...new Set(hits.map(({ thread }) => thread.currentPatientId))]
  })
  yield* recordAudit(request.principal.account.practiceId, [row])
  return hits
})
