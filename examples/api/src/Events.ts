/**
 * What has changed, as it changes: server-sent events whose id is the ledger's sequence; `Last-Event-ID` resumes.
 *
 * An event says what kind of thing changed and which, never what is in it: the page asks for it, and asking is audited.
 * One stream serves a whole browser. A `ready` event comes at once and as a heartbeat.
 */
import { Instant } from "@intervisit/core/domain/Instant"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { PresenceView } from "./StaffThreads.ts"

export const ChangeEvent = Schema.Union([
  Schema.Struct({
    id: Schema.optional(Schema.String),
    event: Schema.Literal("ready"),
    data: Schema.fromJsonString(Schema.Struct({ at: Instant, logsOffAt: Instant }))
  }),
  Schema.Struct({
    id: Schema.optional(Schema.String),
    event: Schema.Literal("thread"),
    data: Schema.fromJsonString(Schema.Struct({ threadId: Schema.String }))
  }),
  /** Which colleagues have a thread open; staff only, and never the reader herself. */
  Schema.Struct({
    id: Schema.optional(Schema.String),
    event: Schema.Literal("presence"),
    data: Schema.fromJsonString(Schema.Struct({ threadId: Schema.String, people: Schema.Array(PresenceView) }))
  }),
  /** Visits, accounts, invitations or requests to help have changed; for the staff's lists. */
  Schema.Struct({
    id: Schema.optional(Schema.String),
    event: Schema.Literal("people"),
    data: Schema.fromJsonString(Schema.Struct({}))
  })
])
export type ChangeEvent = typeof ChangeEvent.Type

export class EventsApi extends HttpApiGroup.make("events")
  .add(
    HttpApiEndpoint.get("follow", "/events", {
      headers: { "last-event-id": Schema.optionalKey(Schema.String) },
      success: HttpApiSchema.StreamSse({ events: ChangeEvent })
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
