/**
 * How far the demo clinic is filled; null where nothing is filled in any more.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"

export const FillingView = Schema.NullOr(
  Schema.Struct({
    messages: Schema.Int,
    messagesTotal: Schema.Int,
    conversations: Schema.Int,
    conversationsTotal: Schema.Int
  })
)
export type FillingView = typeof FillingView.Type

export class FillingApi extends HttpApiGroup.make("filling")
  .add(HttpApiEndpoint.get("progress", "/filling", { success: FillingView }))
  .middleware(Authorization)
  .prefix("/api") {}
