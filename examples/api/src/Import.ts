/**
 * Bringing people and visits in from files: a table (CSV) or HL7 v2 messages. The body is the file itself.
 *
 * With `dryRun` nothing is written and every mistake is told. A table is all or nothing; each HL7 message stands for
 * itself, as it does on the feed.
 */
import { Instant } from "@intervisit/core/domain/Instant"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { idempotent } from "./FrontDesk.ts"
import { Conflict, Forbidden, Malformed } from "./Problems.ts"

const Counted = Schema.Struct({ added: Schema.Int, changed: Schema.Int, same: Schema.Int })

export const ImportReportView = Schema.Struct({
  kind: Schema.Literals(["csv", "hl7"]),
  encoding: Schema.String,
  /** Of a table. */
  people: Counted,
  visits: Counted,
  /** Of HL7 messages: taken or parked, and refused. */
  messages: Schema.Struct({ taken: Schema.Int, refused: Schema.Int }),
  mistakes: Schema.Array(
    Schema.Struct({
      /** The line of a table, the number of a message. */
      line: Schema.Int,
      /** The column of a table, the place in a message. */
      column: Schema.NullOr(Schema.String),
      /** `MistakeCode` of a table; HL7 Table 0357 of a message. */
      code: Schema.String
    })
  ),
  ignored: Schema.Array(Schema.String),
  isWritten: Schema.Boolean
})
export type ImportReportView = typeof ImportReportView.Type

export class ImportApi extends HttpApiGroup.make("import")
  .add(
    HttpApiEndpoint.post("bring", "/import", {
      headers: idempotent,
      query: {
        kind: Schema.Literals(["csv", "hl7"]),
        dryRun: Schema.Literals(["true", "false"]),
        /** Whose numbers a table has, as the feed names them. */
        assigner: Schema.String,
        /** When the file was made. */
        asOf: Instant
      },
      payload: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/octet-stream" })),
      success: ImportReportView,
      error: [Forbidden, Conflict, Malformed]
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
