/**
 * The secure-messaging measure in each of its editions, as data.
 *
 * The editions differ in whose messages count, in which time, what the count must reach, and who may be excluded. In
 * stage 2 the patient must write; in every later edition the professional must. What a site may choose stands in
 * `MeasurePolicy`. The programme is closed: outside of its years a report is for quality work, not for filing.
 * Sources beside each edition; where only secondary pages could be read, the comment says so.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Threshold } from "./Threshold.ts"

export const Edition = Schema.Literals([
  "stage2",
  "modified-2015",
  "modified-2016",
  "modified-2017",
  "stage3-2017",
  "stage3-2018",
  "stage3-2019",
  "mips-2017",
  "mips-2018",
  "mips-2017-transition",
  "mips-2018-transition"
])
export type Edition = typeof Edition.Type

/** What the counts must reach for the measure to be met. */
export type MeasureTest =
  | {
      readonly _tag: "MoreThan"
      readonly threshold: Threshold
      /** Another threshold that some sources give for this edition; a site may choose it. */
      readonly disputedBy?: { readonly threshold: Threshold; readonly sentence: string }
    }
  | { readonly _tag: "AtLeast"; readonly patients: number }
  /** A yes or no: there is nothing to count. */
  | { readonly _tag: "FunctionalityEnabled" }

export interface MeasureDefinition {
  readonly edition: Edition
  /** Raised when the rule below is understood differently, so that a stored report says by which it was made. */
  readonly version: number
  readonly title: string
  /** `fromPatient`: sent by the patient and received; `toPatient`: sent by the professional, first or in reply. */
  readonly counts: "fromPatient" | "toPatient"
  /** A message to another professional that includes the patient counts too. */
  readonly countsProviderToProvider: boolean
  /** The numerator's time; the denominator's is always the reporting period. */
  readonly window: "period" | "calendarYear"
  readonly test: MeasureTest
  readonly exclusions: { readonly broadbandSpeed: "3Mbps" | "4Mbps" } | null
  /** The id under which Medicare's quality programme knows the measure, where it has one. */
  readonly identifier: string | null
}

const morePercentThan = (over: number): MeasureTest => ({ _tag: "MoreThan", threshold: { over, outOf: 100 } })

const modified = {
  version: 1,
  counts: "toPatient",
  countsProviderToProvider: false,
  window: "period",
  exclusions: { broadbandSpeed: "4Mbps" },
  identifier: null
} as const

// 42 CFR 495.24(d)(6)(ii)(B), read through ONC's test description and pages that reproduce the rule.
const stage3 = { ...modified, countsProviderToProvider: true, window: "calendarYear" } as const

// Medicare quality-programme measure data, 2017 and 2018: performance period, one patient to report, no exclusion.
const mips = {
  version: 1,
  counts: "toPatient",
  countsProviderToProvider: false,
  window: "period",
  test: { _tag: "AtLeast", patients: 1 },
  exclusions: null
} as const

const definitions: ReadonlyArray<MeasureDefinition> = [
  // 42 CFR 495.6(j)(17), 2015 annual edition. Only messages inside the period: CMS FAQ 8231.
  {
    edition: "stage2",
    version: 1,
    title: "Stage 2: secure messages from patients",
    counts: "fromPatient",
    countsProviderToProvider: false,
    window: "period",
    test: morePercentThan(5),
    exclusions: { broadbandSpeed: "3Mbps" },
    identifier: null
  },
  // 42 CFR 495.22(e)(9), "capability ... was fully enabled"; secondary pages.
  {
    ...modified,
    edition: "modified-2015",
    title: "Modified Stage 2, 2015: messaging is enabled",
    test: { _tag: "FunctionalityEnabled" }
  },
  // 42 CFR 495.22(e)(9), "at least 1 patient"; secondary pages.
  {
    ...modified,
    edition: "modified-2016",
    title: "Modified Stage 2, 2016: secure messages to patients",
    test: { _tag: "AtLeast", patients: 1 }
  },
  // The numerator's sentence drops "during the EHR reporting period": the whole calendar year counts.
  {
    ...modified,
    edition: "modified-2017",
    title: "Modified Stage 2, 2017 and 2018: secure messages to patients",
    window: "calendarYear",
    test: morePercentThan(5)
  },
  {
    ...stage3,
    edition: "stage3-2017",
    title: "Stage 3, 2017: secure messages to patients",
    test: morePercentThan(5)
  },
  {
    ...stage3,
    edition: "stage3-2018",
    title: "Stage 3, 2018: secure messages to patients",
    test: {
      _tag: "MoreThan",
      threshold: { over: 25, outOf: 100 },
      disputedBy: {
        threshold: { over: 5, outOf: 100 },
        sentence: "Sources differ on the threshold of 2018: 25 % by the text of the 2015 rule, 5 % by others."
      }
    }
  },
  {
    ...stage3,
    edition: "stage3-2019",
    title: "Stage 3, 2019 to 2021: secure messages to patients",
    test: morePercentThan(5)
  },
  { ...mips, edition: "mips-2017", title: "MIPS 2017: secure messaging", identifier: "ACI_CCTPE_2" },
  {
    ...mips,
    edition: "mips-2018",
    title: "MIPS 2018: secure messaging",
    countsProviderToProvider: true,
    identifier: "PI_CCTPE_2"
  },
  {
    ...mips,
    edition: "mips-2017-transition",
    title: "MIPS 2017, transition: secure messaging",
    identifier: "ACI_TRANS_SM_1"
  },
  {
    ...mips,
    edition: "mips-2018-transition",
    title: "MIPS 2018, transition: secure messaging",
    identifier: "PI_TRANS_SM_1"
  }
]

const byEdition: ReadonlyMap<string, MeasureDefinition> = new Map(
  definitions.map((definition) => [definition.edition, definition])
)

/** Every edition, oldest programme first. */
export const editions: ReadonlyArray<MeasureDefinition> = definitions

export class UnknownEdition extends Schema.TaggedError<UnknownEdition>()("UnknownEdition", {
  edition: Schema.String
}) {
  override get message() {
    const known = definitions.map(({ edition }) => edition).join(", ")
    return `${JSON.stringify(this.edition)} is not an edition of the measure; use one of ${known}.`
  }
}

/** The definition of an edition, by the name that a person or a file wrote. */
export const ofEdition = (edition: string): Result.Result<MeasureDefinition, UnknownEdition> =>
  Result.fromNullishOr(byEdition.get(edition), () => new UnknownEdition({ edition }))
