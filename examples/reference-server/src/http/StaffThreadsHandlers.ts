/**
 * What staff do on a thread beside answering it, over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import { display } from "@intervisit/core/domain/PersonName"
import type { Thread } from "@intervisit/core/domain/Thread"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { amendAnswer } from "@intervisit/core/workflows/AmendAnswer"
import { assignThread } from "@intervisit/core/workflows/AssignThread"
import { findRightPatient } from "@intervisit/core/workflows/FindRightPatient"
import { colleaguesOf } from "@intervisit/core/workflows/ListColleagues"
import { countInbox } from "@intervisit/core/workflows/ListThreads"
import { moveMessage } from "@intervisit/core/workflows/MoveMessage"
import { offerCannedAnswers } from "@intervisit/core/workflows/OfferCannedAnswers"
import { openThreadAsStaff } from "@intervisit/core/workflows/OpenThread"
import { readPatientCard } from "@intervisit/core/workflows/ReadPatientCard"
import { readRevisions } from "@intervisit/core/workflows/ReadRevisions"
import { recordCall } from "@intervisit/core/workflows/RecordCall"
import { now } from "@intervisit/core/workflows/Request"
import { setWaiting } from "@intervisit/core/workflows/WaitOnPatient"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Presence } from "../Presence.ts"
import { colleagueView } from "../views/DeskViews.ts"
import { filledAnswers } from "../views/FilledAnswers.ts"
import { inboxCounts } from "../views/InboxCounts.ts"
import { patientCardView, threadName } from "../views/PatientCardViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems } from "./Problems.ts"
import { staffRow } from "./ThreadsHandlers.ts"

const key = "idempotency-key"

export const layer = HttpApiBuilder.group(Api, "staffThreads", (handlers) =>
  handlers.handleAll({
    counts: Effect.fnUntraced(function* ({ query }) {
      const request = yield* currentRequest
      return yield* inboxCounts(request, yield* countInbox(request, query.status ?? "waiting"))
    }),
    call: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/calls`, headers[key], payload)
      return yield* asProblems(recordCall(request, { ...params, ...payload }))
    }),
    waiting: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/waiting`, headers[key], payload)
      return yield* staffRow(setWaiting(request, params.threadId, payload.isWaiting))
    }),
    assignees: Effect.fnUntraced(function* ({ params }) {
      const { principal } = yield* currentRequest
      const thread = yield* openedAsStaff(params.threadId, "ListAssignees")
      const teams = yield* (yield* ProviderDirectory).careTeams(thread.practiceId)
      const own = teams.filter(({ id }) => id === thread.teamId)
      const colleagues = yield* colleaguesOf(thread.practiceId, own)
      return {
        colleagues: colleagues.map((colleague) => colleagueView(principal, colleague)),
        teams: teams.filter(({ id }) => id !== thread.teamId).map(({ id, name }) => ({ id, name }))
      }
    }),
    assign: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/assignment`, headers[key], payload)
      return yield* staffRow(assignThread(request, params.threadId, payload.to, payload.reason))
    }),
    amend: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /messages/${params.messageId}/amendments`, headers[key], payload)
      return yield* asProblems(amendAnswer(request, { ...params, ...payload }))
    }),
    revisions: Effect.fnUntraced(function* ({ params }) {
      const revisions = yield* asProblems(readRevisions(yield* currentRequest, params.threadId, params.messageId))
      return revisions.map(({ body, revision }) => ({ revision, body }))
    }),
    findRightPatient: Effect.fnUntraced(function* ({ params, payload }) {
      const { patient, threads } = yield* asProblems(findRightPatient(yield* currentRequest, params.threadId, payload))
      return { patientId: patient.id, name: display(patient.demographics.name), threads: threads.map(threadName) }
    }),
    move: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /messages/${params.messageId}/move`, headers[key], payload)
      return yield* asProblems(moveMessage(request, { ...params, ...payload }))
    }),
    cannedAnswers: Effect.fnUntraced(function* ({ params }) {
      const request = yield* currentRequest
      return yield* filledAnswers(
        request.principal.account,
        yield* asProblems(offerCannedAnswers(request, params.threadId))
      )
    }),
    patient: Effect.fnUntraced(function* ({ params }) {
      return yield* patientCardView(yield* asProblems(readPatientCard(yield* currentRequest, params.threadId)))
    }),
    presence: Effect.fnUntraced(function* ({ params, payload }) {
      const { principal } = yield* currentRequest
      const { id, name, practiceId } = principal.account
      yield* openedAsStaff(params.threadId, "ShowPresence")
      const people = yield* (yield* Presence).tell(
        practiceId,
        params.threadId,
        { accountId: id, name },
        payload.activity
      )
      return people.flatMap(({ accountId, activity, name }) => (accountId === id ? [] : [{ name, activity }]))
    })
  })
)

/** A thread of the reader's own side; the refusal is audited, the look is part of the page's. */
const openedAsStaff = Effect.fnUntraced(function* (threadId: Thread["id"], activity: string) {
  const request = yield* currentRequest
  return yield* asProblems(openThreadAsStaff(request, threadId, yield* now, { activity, action: "R" }))
})
