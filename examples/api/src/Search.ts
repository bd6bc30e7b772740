/**
 * Searching messages: within one's own threads, or in the inbox of one's teams.
 *
 * By POST, so that no word and no name stands in an address. Dates are local to the practice, both included.
 */
import { CareTeamId, MessageId, ThreadId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { LocalDate } from "@intervisit/core/domain/LocalDate"
import { MessageKind } from "@intervisit/core/domain/Message"
import { Category } from "@intervisit/core/domain/TriageVocabulary"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { PersonView } from "./Threads.ts"

const shortText = Schema.String.check(Schema.isMaxLength(200))

export const SearchPlace = Schema.Struct({ sentAt: Instant, messageId: MessageId })

export const SearchForm = Schema.Struct({
  side: Schema.Literals(["patient", "staff"]),
  words: shortText,
  /** The author, or the patient. */
  person: shortText,
  from: Schema.NullOr(LocalDate),
  until: Schema.NullOr(LocalDate),
  /** Staff only; for a patient it is left out of account. */
  category: Schema.NullOr(Category),
  teamId: Schema.NullOr(CareTeamId),
  state: Schema.NullOr(Schema.Literals(["waiting", "open", "closed"])),
  after: Schema.NullOr(SearchPlace)
})
export type SearchForm = typeof SearchForm.Type

/** A stretch of text, marked where it is what was looked for. */
export const PieceView = Schema.Struct({ text: Schema.String, isMarked: Schema.Boolean })
export type PieceView = typeof PieceView.Type

export const HitView = Schema.Struct({
  threadId: ThreadId,
  messageId: MessageId,
  kind: MessageKind,
  sentAt: Instant,
  author: PersonView,
  patientName: Schema.String,
  teamName: Schema.String,
  isClosed: Schema.Boolean,
  subject: Schema.Array(PieceView),
  text: Schema.Array(PieceView)
})
export type HitView = typeof HitView.Type

export const SearchView = Schema.Struct({
  hits: Schema.Array(HitView),
  next: Schema.NullOr(SearchPlace),
  /** The teams among which this person may choose. */
  teams: Schema.Array(Schema.Struct({ id: CareTeamId, name: Schema.String }))
})
export type SearchView = typeof SearchView.Type

export class SearchApi extends HttpApiGroup.make("search")
  .add(HttpApiEndpoint.post("messages", "/search", { payload: SearchForm, success: SearchView }))
  .middleware(Authorization)
  .prefix("/api") {}
