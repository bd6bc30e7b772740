/**
 * The clinic that answers: its zone, its language, whom to call. Every row, key and access scope names its practice.
 */
import * as Schema from "effect/Schema"
import { PracticeId } from "./Ids.ts"
import { Language } from "./Language.ts"
import { TargetBand } from "./ReadingPlan.ts"

export const Practice = Schema.Struct({
  id: PracticeId,
  version: Schema.Int,
  name: Schema.NonEmptyString,
  /** IANA zone in which the practice keeps its days. */
  zone: Schema.NonEmptyString,
  language: Language,
  /** The number that a patient calls when the practice is meant. */
  phone: Schema.NonEmptyString,
  /** Numbers to call instead of writing; shown in the urgent-use notice. */
  emergencyPhone: Schema.NonEmptyString,
  crisisPhone: Schema.NonEmptyString,
  /** The version of the urgent-use notice that senders are shown. */
  noticeVersion: Schema.NonEmptyString,
  /** In which readings from home should lie where no plan of a patient says otherwise; absent: the usual ones. */
  targetBands: Schema.optionalKey(Schema.Array(TargetBand))
})
export type Practice = typeof Practice.Type
