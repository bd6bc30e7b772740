/** One act of every workflow about a patient's own record, each on a stage where it has something to do. */
import type { PatientId } from "@intervisit/core/domain/Ids"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { changePreferences, chooseContact, readSettings } from "@intervisit/core/workflows/ChangeSettings"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { correctReading, withdrawReading } from "@intervisit/core/workflows/CorrectReading"
import { planReadings } from "@intervisit/core/workflows/PlanReadings"
import { readAccessReport } from "@intervisit/core/workflows/ReadAccessReport"
import { readReadings } from "@intervisit/core/workflows/ReadReadings"
import { recordReading } from "@intervisit/core/workflows/RecordReading"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { type Scenario, scenario } from "./Scenario.ts"

const keyed = (accountId: Parameters<typeof Clinic.request>[0]) =>
  Effect.map(Clinic.request(accountId), (request) => Clinic.keyed(request, "key-1"))

const ana = Clinic.request(eg.anaAccountId)
const noor = keyed(eg.noorAccountId)

/** Whoever only looks leaves a row for each look. */
const looks = { isAuditedOnce: false }

const pressure = { kind: "blood-pressure", systolic: 128, diastolic: 76, unit: "mmHg" } as const
const enteredFor = (patientId: PatientId) => ({
  patientId,
  measurement: pressure,
  taken: { precision: "minute", at: eg.friday1655 } as const,
  source: { _tag: "Form" } as const,
  isDangerAcknowledged: false
})

const measured = Effect.gen(function* () {
  const patientId = yield* Clinic.open
  const { id } = yield* recordReading(yield* ana, enteredFor(patientId))
  return { patientId, readingId: id }
})

export const recordScenarios: ReadonlyArray<Scenario> = [
  scenario("recordReading", Clinic.open, (patientId) =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) => recordReading(request, enteredFor(patientId)))
  ),
  scenario("correctReading", measured, (named) =>
    Effect.flatMap(noor, (request) =>
      correctReading(request, named, {
        ...enteredFor(named.patientId),
        measurement: { ...pressure, systolic: 138 }
      })
    )
  ),
  scenario("withdrawReading", measured, (named) =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) => withdrawReading(request, named))
  ),
  scenario("planReadings", measured, ({ patientId }) =>
    Effect.flatMap(noor, (request) =>
      planReadings(request, { patientId, kind: "blood-pressure", band: null, everyDays: 7 })
    )
  ),
  scenario(
    "readReadings",
    measured,
    ({ patientId }) => Effect.flatMap(noor, (request) => readReadings(request, patientId)),
    looks
  ),
  scenario("changePreferences", Clinic.open, () =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) =>
      changePreferences(request, { language: "es", hasNotices: true, quietHours: { from: "22:00", until: "07:00" } })
    )
  ),
  scenario("chooseContact", Clinic.open, () =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) =>
      chooseContact(request, { isEmailSafe: false, mayNotifyRepresentatives: false })
    )
  ),
  scenario("readSettings", Clinic.open, () => Effect.flatMap(ana, readSettings), looks),
  scenario(
    "readAccessReport",
    measured,
    ({ patientId }) =>
      Effect.flatMap(ana, (request) => readAccessReport(request, { patientId, before: null, isOwnShown: false })),
    looks
  ),
  scenario(
    "sendMessage, with a reading, going on from a closed thread",
    Effect.gen(function* () {
      const patientId = yield* Clinic.open
      const { threadId } = yield* sendMessage(yield* ana, Clinic.letter(patientId))
      yield* closeThread(yield* Clinic.request(eg.noorAccountId), threadId)
      return { patientId, threadId }
    }),
    ({ patientId, threadId }) =>
      Effect.flatMap(keyed(eg.anaAccountId), (request) =>
        sendMessage(
          request,
          Clinic.letter(patientId, {
            to: { _tag: "NewThread", teamId: eg.teamId, subject: "Again", continues: threadId },
            form: { _tag: "Reading", measurement: pressure, taken: enteredFor(patientId).taken }
          })
        )
      )
  )
]
