/**
 * The languages that pages, notices and triage speak. Others are kept as the feed gave them and shown in English.
 */
import * as Schema from "effect/Schema"

export const Language = Schema.Literals(["en", "es"])
export type Language = typeof Language.Type

/** The page language for what a feed or a browser names: HL7 Table 0296, BCP 47. */
export const fromCode = (code: string): Language => (/^(es|spa|spanish)/i.test(code) ? "es" : "en")
