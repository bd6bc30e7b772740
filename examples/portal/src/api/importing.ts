/**
 * Importing files over the wire: the body is the file, what is to be done with it stands in the address.
 */
import { request } from "./request.ts"
import type { ImportReportView } from "./views.ts"

export interface Import {
  readonly file: File
  readonly kind: ImportReportView["kind"]
  readonly assigner: string
  readonly isDryRun: boolean
}

export const importFile = ({ assigner, file, isDryRun, kind }: Import, key: string): Promise<ImportReportView> =>
  request({
    method: "POST",
    path: "/import",
    query: { kind, dryRun: String(isDryRun), assigner, asOf: new Date(file.lastModified).toISOString() },
    file,
    idempotencyKey: key,
    cause: "person"
  })

/** HL7 begins with a header or an MLLP frame; everything else is taken for a table. */
export const kindOf = async (file: File): Promise<ImportReportView["kind"]> => {
  const start = await file.slice(0, 16).text()
  return /^[\s\v\uFEFF]*(?:MSH|FHS|BHS)/.test(start) ? "hl7" : "csv"
}
