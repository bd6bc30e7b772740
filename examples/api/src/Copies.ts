/**
 * A thread taken away: printed, or as one HTML file. Either leaves a row in the audit of its own.
 */
import { ThreadId } from "@intervisit/core/domain/Ids"
import { Language } from "@intervisit/core/domain/Language"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import { Authorization } from "./Authorization.ts"
import { NotFound } from "./Problems.ts"

export class CopiesApi extends HttpApiGroup.make("copies")
  .add(
    /** Says that the page is about to print what it shows. */
    HttpApiEndpoint.post("print", "/threads/:threadId/print", {
      params: { threadId: ThreadId },
      success: HttpApiSchema.NoContent,
      error: NotFound
    }),
    /** The thread as a file that needs nothing else; its few words in the reader's language. */
    HttpApiEndpoint.get("download", "/threads/:threadId/download", {
      params: { threadId: ThreadId },
      query: { language: Language },
      success: HttpApiSchema.StreamUint8Array(),
      error: NotFound
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
