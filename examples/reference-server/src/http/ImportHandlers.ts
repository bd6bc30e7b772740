/**
 * Importing files over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import type { ImportReportView } from "@intervisit/api/Import"
import { importPeople } from "@intervisit/core/workflows/ImportPeople"
import { practiceDay } from "@intervisit/core/workflows/PracticeDay"
import { auditOf, now, permit, type Request, recordAudit } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { takeHl7File } from "../importing/Hl7File.ts"
import { textOf } from "../importing/textOf.ts"
import { keyedRequest, sha256 } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"

const nothing = { added: 0, changed: 0, same: 0 }

export const layer = HttpApiBuilder.group(Api, "import", (handlers) =>
  handlers.handleAll({
    bring: Effect.fnUntraced(function* ({ headers, payload, query }) {
      const isDryRun = query.dryRun === "true"
      const request = yield* keyedRequest("POST /import", headers["idempotency-key"], [query, sha256(payload)])
      if (query.kind === "hl7") return yield* asProblems(hl7(request, payload, isDryRun))
      const { encoding, text } = textOf(payload)
      const { asOf, assigner } = query
      const report = yield* asProblems(importPeople(request, { text, assigner: assigner.trim(), asOf, isDryRun }))
      const view: ImportReportView = { kind: "csv", encoding, messages: { taken: 0, refused: 0 }, ...report }
      return view
    })
  })
)

/** Its own commits are those of the feed; the import itself is one audit row. */
const hl7 = Effect.fnUntraced(function* (request: Request, bytes: Uint8Array, isDryRun: boolean) {
  const audited = {
    activity: isDryRun ? "CheckImport" : "ImportPeople",
    action: "C",
    entities: [],
    patients: []
  } as const
  yield* permit(request, "import-people", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  const { zone } = yield* practiceDay(practiceId, at)
  const { messages, mistakes } = yield* takeHl7File(practiceId, zone, bytes, isDryRun)
  yield* recordAudit(practiceId, [yield* auditOf(request, at, audited)])
  const view: ImportReportView = {
    kind: "hl7",
    encoding: "HL7",
    people: nothing,
    visits: nothing,
    messages,
    mistakes,
    ignored: [],
    isWritten: !isDryRun && messages.taken > 0
  }
  return view
})
