/**
 * A patient's own record: readings from home with their bands, and who has seen it.
 *
 * Addresses hold ids alone. A record that is not hers, nor of somebody she acts for or cares for, is not found.
 */
import { Author } from "@intervisit/core/domain/Author"
import { MessageId, PatientId, ReadingId } from "@intervisit/core/domain/Ids"
import { Instant } from "@intervisit/core/domain/Instant"
import { LocalDate } from "@intervisit/core/domain/LocalDate"
import { MeasuredKind, Measurement } from "@intervisit/core/domain/Measurement"
import { Source, Taken } from "@intervisit/core/domain/Reading"
import { TargetBand } from "@intervisit/core/domain/ReadingPlan"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { Conflict, Malformed, NotFound, Refused } from "./Problems.ts"

const Entered = Schema.Struct({ name: Schema.String, role: Schema.String, kind: Author.fields.kind, at: Instant })

export const ReadingView = Schema.Struct({
  id: ReadingId,
  measurement: Measurement,
  taken: Taken,
  entered: Entered,
  isFromLetter: Schema.Boolean,
  messageId: Schema.NullOr(MessageId),
  /** How it lies to the band of its kind; null where there is none. */
  standing: Schema.NullOr(Schema.Literals(["below", "inside", "above"])),
  /** What stood before, oldest first. */
  corrections: Schema.Array(
    Schema.Struct({ measurement: Measurement, taken: Taken, name: Schema.String, at: Instant })
  ),
  withdrawn: Schema.NullOr(Entered)
})
export type ReadingView = typeof ReadingView.Type

/** What is asked of a kind: in which band, and how often. */
export const AskedView = Schema.Struct({
  kind: MeasuredKind,
  band: Schema.NullOr(TargetBand),
  /** True where the care team set the band for this patient. */
  isBandOwn: Schema.Boolean,
  everyDays: Schema.NullOr(Schema.Int),
  dueOn: Schema.NullOr(LocalDate),
  isDue: Schema.Boolean
})
export type AskedView = typeof AskedView.Type

export const ReadingsView = Schema.Struct({
  side: Schema.Literals(["patient", "staff"]),
  /** Taken last first; those that were taken back stand among them. */
  readings: Schema.Array(ReadingView),
  asked: Schema.Array(AskedView)
})
export type ReadingsView = typeof ReadingsView.Type

const value = { measurement: Measurement, taken: Taken, isDangerAcknowledged: Schema.Boolean }
export const ReadingForm = Schema.Struct({ ...value, source: Source })
export type ReadingForm = typeof ReadingForm.Type
export const CorrectionForm = Schema.Struct(value)
export type CorrectionForm = typeof CorrectionForm.Type
export const ReadingPlanForm = Schema.Struct({
  kind: MeasuredKind,
  band: Schema.NullOr(TargetBand),
  everyDays: Schema.NullOr(Schema.Int)
})
export type ReadingPlanForm = typeof ReadingPlanForm.Type

/** One act, or a run of the same one by the same person. */
export const AccessEntryView = Schema.Struct({
  who: Schema.Literals(["you", "patient", "representative", "staff", "system"]),
  name: Schema.String,
  role: Schema.String,
  activity: Schema.String,
  outcome: Schema.Literals(["success", "refused"]),
  firstAt: Instant,
  lastAt: Instant,
  count: Schema.Int
})
export type AccessEntryView = typeof AccessEntryView.Type

export const AccessReportView = Schema.Struct({
  entries: Schema.Array(AccessEntryView),
  next: Schema.NullOr(Schema.Int)
})
export type AccessReportView = typeof AccessReportView.Type

const idempotent = { "idempotency-key": Schema.NonEmptyString.check(Schema.isMaxLength(200)) }
const patient = { patientId: PatientId }
const reading = { ...patient, readingId: ReadingId }
const refusals = [Malformed, NotFound, Conflict, Refused] as const

export class RecordApi extends HttpApiGroup.make("record")
  .add(
    HttpApiEndpoint.get("readings", "/patients/:patientId/readings", {
      params: patient,
      success: ReadingsView,
      error: NotFound
    }),
    HttpApiEndpoint.post("recordReading", "/patients/:patientId/readings", {
      params: patient,
      headers: idempotent,
      payload: ReadingForm,
      success: Schema.Struct({ id: ReadingId }).pipe(HttpApiSchema.status(201)),
      error: refusals
    }),
    HttpApiEndpoint.post("correctReading", "/patients/:patientId/readings/:readingId/correct", {
      params: reading,
      headers: idempotent,
      payload: CorrectionForm,
      success: HttpApiSchema.NoContent,
      error: refusals
    }),
    HttpApiEndpoint.post("withdrawReading", "/patients/:patientId/readings/:readingId/withdraw", {
      params: reading,
      headers: idempotent,
      success: HttpApiSchema.NoContent,
      error: refusals
    }),
    /** People of her teams alone. */
    HttpApiEndpoint.post("planReadings", "/patients/:patientId/reading-plans", {
      params: patient,
      headers: idempotent,
      payload: ReadingPlanForm,
      success: HttpApiSchema.NoContent,
      error: refusals
    }),
    HttpApiEndpoint.get("accessReport", "/patients/:patientId/access-report", {
      params: patient,
      query: { before: Schema.optional(Schema.NumberFromString), own: Schema.optional(Schema.Literals(["true"])) },
      success: AccessReportView,
      error: NotFound
    })
  )
  .middleware(Authorization)
  .prefix("/api") {}
