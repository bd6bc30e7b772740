/**
 * How the measure's reports are printed: JSON lines, CSV for a spreadsheet, a table for eyes.
 *
 * JSON carries the evidence; CSV and table are the summary, one row a professional. Percentages in the table are cut,
 * not rounded, so that 9 of 181 never looks like 5 %.
 */
import type { Report } from "@intervisit/core/domain/SecureMessagingMeasure"

/** The formats that the command line knows; not every one is there yet. */
export const formats = ["json", "table", "csv", "fhir", "qrda3"] as const
export type Format = (typeof formats)[number]

/** Figures and evidence, as a case's line and a professional's report carry them. */
export const figures = (report: Report, isExplained: boolean) => ({
  numerator: report.numerator,
  denominator: report.denominator,
  rate: report.rate,
  met: report.met,
  eligibleExclusions: eligibleExclusions(report),
  evidence: report.evidence.map(({ patient, encounter, message, whyNot }) => ({
    patient,
    // A visit without an id is known to us by its position, which is no id to anybody else.
    encounter: typeof encounter === "string" ? encounter : null,
    message,
    ...(isExplained ? { whyNot } : {})
  })),
  ...(report.notes.length === 0 ? {} : { notes: report.notes })
})

/** A professional's report as an object to print. */
export const jsonReport = (report: Report, isExplained: boolean) => ({
  id: report.practitioner,
  practitioner: report.practitioner,
  edition: report.edition,
  period: { start: report.period.start, end: report.period.end },
  zone: report.period.zone,
  ...figures(report, isExplained),
  neededPatients: report.neededPatients,
  policy: report.policy
})

export const csvHeader =
  "practitioner,edition,start,end,zone,numerator,denominator,rate,met,neededPatients,eligibleExclusions"

/** One row, quoted as RFC 4180 has it. */
export const csvRow = (report: Report): string =>
  [
    report.practitioner,
    report.edition,
    report.period.start,
    report.period.end,
    report.period.zone,
    report.numerator ?? "",
    report.denominator ?? "",
    report.rate ?? "",
    report.met,
    report.neededPatients ?? "",
    eligibleExclusions(report).join(" ")
  ]
    .map((value) => csvField(String(value)))
    .join(",")

const csvField = (value: string): string => {
  // A spreadsheet would run a field that starts like a formula.
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

const columns = (practitioner: string, count: string, rate: string, rest: string) =>
  `${practitioner.padEnd(24)}${count.padStart(15)}${rate.padStart(10)}  ${rest}`

export const tableHeader = columns("PRACTITIONER", "COUNT", "RATE", "MET  NEEDED  EXCLUSIONS")

/** One row; the notes of a run stand below the table, once. */
export const tableRow = (report: Report): string => {
  const { numerator, denominator, practitioner, rate, met, neededPatients } = report
  const count = numerator === null ? "-" : `${numerator}/${denominator}`
  const percent = rate === null ? "-" : `${(Math.floor(rate * 10_000) / 100).toFixed(2)} %`
  const needed = neededPatients === null ? "-" : String(neededPatients)
  const exclusions = eligibleExclusions(report).join(" ") || "-"
  return columns(practitioner, count, percent, `${met ? "yes" : "no "}  ${needed.padStart(6)}  ${exclusions}`)
}

const eligibleExclusions = ({ exclusions }: Report): ReadonlyArray<string> =>
  exclusions.flatMap(({ isEligible, code }) => (isEligible ? [code] : []))
