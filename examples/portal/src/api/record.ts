/**
 * A patient's own record over the wire: readings from home, what is asked for, and who has seen it.
 */
import { type Cause, request } from "./request.ts"
import type {
  AccessReportView,
  CorrectionForm,
  ReadingForm,
  ReadingPlanForm,
  ReadingsView,
  ReadingView
} from "./views.ts"

export const readings = (patientId: string, cause: Cause): Promise<ReadingsView> =>
  request({ method: "GET", path: `${pathOf(patientId)}/readings`, cause, patientId })

export const keepReading = (patientId: string, form: ReadingForm, idempotencyKey: string): Promise<{ id: string }> =>
  request({
    method: "POST",
    path: `${pathOf(patientId)}/readings`,
    body: form,
    idempotencyKey,
    cause: "person",
    patientId
  })

export const correctReading = (
  patientId: string,
  { id }: Pick<ReadingView, "id">,
  form: CorrectionForm,
  idempotencyKey: string
): Promise<void> =>
  request({
    method: "POST",
    path: `${pathOf(patientId)}/readings/${encodeURIComponent(id)}/correct`,
    body: form,
    idempotencyKey,
    cause: "person",
    patientId
  })

export const withdrawReading = (
  patientId: string,
  { id }: Pick<ReadingView, "id">,
  idempotencyKey: string
): Promise<void> =>
  request({
    method: "POST",
    path: `${pathOf(patientId)}/readings/${encodeURIComponent(id)}/withdraw`,
    idempotencyKey,
    cause: "person",
    patientId
  })

export const planReadings = (patientId: string, form: ReadingPlanForm, idempotencyKey: string): Promise<void> =>
  request({ method: "POST", path: `${pathOf(patientId)}/reading-plans`, body: form, idempotencyKey, cause: "person" })

export const accessReport = (
  patientId: string,
  isOwnShown: boolean,
  cause: Cause,
  before?: number
): Promise<AccessReportView> =>
  request({
    method: "GET",
    path: `${pathOf(patientId)}/access-report`,
    query: { own: isOwnShown ? "true" : undefined, before: before === undefined ? undefined : String(before) },
    cause,
    patientId
  })

const pathOf = (patientId: string): string => `/patients/${encodeURIComponent(patientId)}`
