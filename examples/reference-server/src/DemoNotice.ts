/**
 * What `npm start` prints: where everything is, and whom to be.
 */
import { signIns } from "@intervisit/demo-clinic/clinic/SignIns"
import type { DemoSettings } from "./DemoSettings.ts"

/** The lines that are printed once everything answers. */
export const noticeOf = ({ ehrHttpPort, hasDemoEhr, hasMailCatcher, mailHttpPort, settings }: DemoSettings): string => {
  const places = [
    ["Open", `http://127.0.0.1:${settings.port}/`],
    ["HL7 feed (MLLP)", `127.0.0.1:${settings.hl7Port}`],
    ...(hasDemoEhr ? [["Demo EHR", `http://127.0.0.1:${ehrHttpPort}/`]] : []),
    ...(hasMailCatcher ? [["Mail catcher", `http://127.0.0.1:${mailHttpPort}/`]] : []),
    ["API docs", `http://127.0.0.1:${settings.port}/docs`]
  ]
  return [
    "",
    ...table(places),
    "",
    "Sign in as",
    ...table([["login", "password", "who"], ...signIns.map(({ login, password, who }) => [login, password, who])]),
    "",
    "Stop with Ctrl+C; the next start finds everything as it was.",
    "",
    ""
  ].join("\n")
}

/** What is printed once nothing is filled in any more. */
export const complete = "The clinic is complete.\n"

/** Columns as wide as their widest cell, two spaces in front. */
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
}
