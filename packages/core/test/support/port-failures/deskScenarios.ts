/** What staff do at their desk beside answering: one act of every workflow, where it has something to do. */
import type { CannedAnswerId } from "@intervisit/core/domain/Ids"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { amendAnswer } from "@intervisit/core/workflows/AmendAnswer"
import { arrangeCover, endCover, listCovers } from "@intervisit/core/workflows/ArrangeCover"
import { assignThread } from "@intervisit/core/workflows/AssignThread"
import { editCannedAnswer, listCannedAnswers, retireCannedAnswer } from "@intervisit/core/workflows/EditCannedAnswer"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { findRightPatient } from "@intervisit/core/workflows/FindRightPatient"
import { listColleagues } from "@intervisit/core/workflows/ListColleagues"
import { countInbox } from "@intervisit/core/workflows/ListThreads"
import { moveMessage } from "@intervisit/core/workflows/MoveMessage"
import { offerCannedAnswers } from "@intervisit/core/workflows/OfferCannedAnswers"
import { readPatientCard } from "@intervisit/core/workflows/ReadPatientCard"
import { readRevisions } from "@intervisit/core/workflows/ReadRevisions"
import { recordCall } from "@intervisit/core/workflows/RecordCall"
import { readRouting, resumeRule, signRulePack, stopRule } from "@intervisit/core/workflows/RouteRules"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import { setWaiting } from "@intervisit/core/workflows/WaitOnPatient"
import * as Effect from "effect/Effect"
import { absence, call, correction, edit, retraction } from "../desk.ts"
import { answered, beaAccountId, benNumber, withBea, withBen } from "../lakeside.ts"
import { type Scenario, scenario } from "./Scenario.ts"

const keyed = (accountId: Parameters<typeof Clinic.request>[0]) =>
  Effect.map(Clinic.request(accountId), (request) => Clinic.keyed(request, "key-1"))

const noor = keyed(eg.noorAccountId)
const manager = keyed(Clinic.managerId)

/** Whoever only looks leaves a row for each look. */
const looks = { isAuditedOnce: false }

const written = Effect.gen(function* () {
  const patientId = yield* Clinic.open
  const sent = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
  return { ...sent, patientId }
})

const withAnswer = Effect.gen(function* () {
  const { threadId } = yield* written
  return yield* answered(threadId)
})

const withTwo = Effect.gen(function* () {
  const { threadId, messageId } = yield* written
  return { threadId, messageId, benId: yield* withBen }
})

const covered = Effect.gen(function* () {
  yield* Clinic.open
  yield* withBea
  return yield* arrangeCover(yield* Clinic.request(eg.noorAccountId), absence())
})

const withCanned = Effect.gen(function* () {
  const { threadId } = yield* written
  const { id, version } = yield* editCannedAnswer(yield* Clinic.request(Clinic.managerId), edit())
  return { threadId, id: id as CannedAnswerId, version }
})

const stopped = Effect.gen(function* () {
  yield* Clinic.open
  const request = yield* Clinic.request(eg.noorAccountId)
  yield* stopRule(request, starterPack, "refill", "It takes every thank-you.")
})

const rounds = Effect.repeat(fileToChart("boot-1"), { while: (count) => count > 0 })

export const desk: ReadonlyArray<Scenario> = [
  scenario("recordCall", written, ({ threadId }) =>
    Effect.flatMap(noor, (request) => recordCall(request, call(threadId)))
  ),
  scenario("setWaiting", written, ({ threadId }) =>
    Effect.flatMap(noor, (request) => setWaiting(request, threadId, true))
  ),
  scenario(
    "assignThread, to a colleague",
    Effect.tap(written, () => withBea),
    ({ threadId }) =>
      Effect.flatMap(noor, (request) =>
        assignThread(request, threadId, { _tag: "Colleague", accountId: beaAccountId }, "She knows the form.")
      )
  ),
  scenario("amendAnswer, a correction", withAnswer, (answer) =>
    Effect.flatMap(noor, (request) => amendAnswer(request, correction(answer)))
  ),
  scenario("amendAnswer, a retraction", withAnswer, (answer) =>
    Effect.flatMap(noor, (request) => amendAnswer(request, retraction(answer)))
  ),
  scenario("moveMessage, to a new thread of another patient", withTwo, ({ benId, messageId, threadId }) =>
    Effect.flatMap(noor, (request) =>
      moveMessage(request, {
        threadId,
        messageId,
        to: { _tag: "NewThread", patientId: benId, subject: "A form" },
        reason: "It is about Ben."
      })
    )
  ),
  scenario(
    "fileToChart, what was withdrawn, replaced and moved",
    Effect.gen(function* () {
      const { benId, messageId, threadId } = yield* withTwo
      const answer = yield* answered(threadId)
      const request = yield* Clinic.request(eg.noorAccountId)
      yield* amendAnswer(request, retraction(answer))
      const to = { _tag: "NewThread", patientId: benId, subject: "A form" } as const
      yield* moveMessage(request, { threadId, messageId, to, reason: "It is about Ben." })
    }),
    () => rounds,
    { isWork: true, isPiecewise: true }
  ),
  scenario(
    "findRightPatient",
    withTwo,
    ({ threadId }) =>
      Effect.flatMap(noor, (request) =>
        findRightPatient(request, threadId, {
          number: benNumber.value,
          birthDate: eg.demographics().birthDate ?? ""
        })
      ),
    looks
  ),
  scenario(
    "readRevisions",
    withAnswer,
    ({ messageId, threadId }) => Effect.flatMap(noor, (request) => readRevisions(request, threadId, messageId)),
    looks
  ),
  scenario(
    "readPatientCard",
    written,
    ({ threadId }) => Effect.flatMap(noor, (request) => readPatientCard(request, threadId)),
    looks
  ),
  scenario("countInbox", written, () => Effect.flatMap(noor, (request) => countInbox(request, "waiting")), looks),
  scenario("listColleagues", Clinic.open, () => Effect.flatMap(noor, listColleagues), looks),
  scenario("arrangeCover", Effect.andThen(Clinic.open, withBea), () =>
    Effect.flatMap(noor, (request) => arrangeCover(request, absence()))
  ),
  scenario("endCover", covered, ({ id }) => Effect.flatMap(noor, (request) => endCover(request, id))),
  scenario("listCovers", covered, () => Effect.flatMap(noor, listCovers), looks),
  scenario("editCannedAnswer", Clinic.open, () =>
    Effect.flatMap(manager, (request) => editCannedAnswer(request, edit()))
  ),
  scenario("retireCannedAnswer", withCanned, ({ id, version }) =>
    Effect.flatMap(manager, (request) => retireCannedAnswer(request, id, version))
  ),
  scenario("signRulePack", Clinic.open, () =>
    Effect.flatMap(noor, (request) => signRulePack(request, starterPack, { role: "clinician", credential: "RN 12345" }))
  ),
  scenario("stopRule", Clinic.open, () =>
    Effect.flatMap(noor, (request) => stopRule(request, starterPack, "refill", "It takes every thank-you."))
  ),
  scenario("resumeRule", stopped, () =>
    Effect.flatMap(noor, (request) => resumeRule(request, starterPack, "refill", "It is mended."))
  ),
  scenario("readRouting", stopped, () => Effect.flatMap(noor, readRouting), looks),
  scenario("listCannedAnswers", withCanned, () => Effect.flatMap(manager, listCannedAnswers), looks),
  scenario(
    "offerCannedAnswers",
    withCanned,
    ({ threadId }) => Effect.flatMap(noor, (request) => offerCannedAnswers(request, threadId)),
    looks
  )
]
