/**
 * Threads over HTTP: each endpoint reads its request, calls one workflow, and shows what came of it.
 */
import { Api } from "@intervisit/api/Api"
import { NotFound } from "@intervisit/api/Problems"
import type { CareTeamView } from "@intervisit/api/Threads"
import type { Attachment } from "@intervisit/core/domain/Attachment"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import { membersAt } from "@intervisit/core/domain/CareTeam"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import { display } from "@intervisit/core/domain/PersonName"
import * as ResponseTimePolicy from "@intervisit/core/domain/ResponseTimePolicy"
import type { Thread } from "@intervisit/core/domain/Thread"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import { claimThread, releaseThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { listCareTeams } from "@intervisit/core/workflows/ListCareTeams"
import { listThreads } from "@intervisit/core/workflows/ListThreads"
import { openAttachment } from "@intervisit/core/workflows/OpenAttachment"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { now } from "@intervisit/core/workflows/Request"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { awayOf } from "../views/DeskViews.ts"
import { placeFrom, placeText } from "../views/ThreadPlaces.ts"
import { threadRow, threadRows, threadView } from "../views/ThreadViews.ts"
import { currentRequest, keyedRequest } from "./CurrentRequest.ts"
import { asProblems, type Refusal } from "./Problems.ts"

const pageSize = 50

export const layer = HttpApiBuilder.group(Api, "threads", (handlers) =>
  handlers.handleAll({
    careTeams: Effect.fnUntraced(function* ({ query }) {
      const teams = yield* asProblems(listCareTeams(yield* currentRequest, query.patient))
      const at = yield* now
      return yield* Effect.forEach(teams, (team) => careTeamView(team, at))
    }),
    list: Effect.fnUntraced(function* ({ query }) {
      const request = yield* currentRequest
      const order = query.side === "staff" ? "due" : "recent"
      const after = query.after === undefined ? null : yield* placeFrom(order, query.after)
      const threads = yield* listThreads(request, {
        side: query.side,
        teamId: query.team ?? null,
        status: query.status ?? "all",
        order,
        limit: pageSize,
        after,
        pool: query.pool ?? null,
        isMine: query.side === "staff" && query.mine === "true"
      })
      const rows = yield* threadRows(request.principal, query.side, threads)
      const last = threads.length === pageSize ? threads.at(-1) : undefined
      return { threads: rows, next: last === undefined ? null : placeText(order, last) }
    }),
    read: Effect.fnUntraced(function* ({ params, query }) {
      const request = yield* currentRequest
      const opened = yield* asProblems(readThread(request, params.threadId, query.glance === "true").pipe(onlyNotFound))
      return yield* threadView(request.principal, opened)
    }),
    send: Effect.fnUntraced(function* ({ headers, payload }) {
      const request = yield* keyedRequest("POST /messages", headers["idempotency-key"], payload)
      return yield* asProblems(sendMessage(request, { ...payload, attachments: [] }))
    }),
    answer: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const route = `POST /threads/${params.threadId}/answers`
      const request = yield* keyedRequest(route, headers["idempotency-key"], payload)
      return yield* asProblems(answerThread(request, { ...params, ...payload, attachments: [] }))
    }),
    claim: Effect.fnUntraced(function* ({ headers, params, payload }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/claim`, headers["idempotency-key"], payload)
      return yield* staffRow(claimThread(request, params.threadId, payload.takeOver))
    }),
    release: Effect.fnUntraced(function* ({ headers, params }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/release`, headers["idempotency-key"], null)
      return yield* staffRow(releaseThread(request, params.threadId))
    }),
    close: Effect.fnUntraced(function* ({ headers, params }) {
      const request = yield* keyedRequest(`POST /threads/${params.threadId}/close`, headers["idempotency-key"], null)
      return yield* staffRow(closeThread(request, params.threadId))
    }),
    attachment: Effect.fnUntraced(function* ({ params }) {
      const request = yield* currentRequest
      const opened = yield* openAttachment(request, params.messageId, params.sha256)
      if (opened === undefined) return yield* new NotFound({ code: "AttachmentNotFound", fields: {} })
      yield* asDownload(opened.attachment)
      return Stream.make(opened.content)
    })
  })
)

/** Of its proven type, and never opened in place of a page: it may hold anything that a stranger sent. */
const asDownload = ({ name, type }: Attachment) =>
  HttpEffect.appendPreResponseHandler((_request, response) =>
    Effect.succeed(
      HttpServerResponse.setHeaders(response, {
        "content-type": type,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
      })
    )
  )

/** Reading changes nothing that a caller named: a stale version is read again until it holds. */
const onlyNotFound = <A, E extends { readonly _tag: string }, R>(self: Effect.Effect<A, E, R>) =>
  Effect.catch(self, (error) =>
    error._tag === "ThreadNotFound"
      ? Effect.fail(error as Extract<E, { readonly _tag: "ThreadNotFound" }>)
      : Effect.die(error)
  )

/** The row that a change of the staff side answers with. */
export const staffRow = <E extends Refusal, R>(workflow: Effect.Effect<Thread, E, R>) =>
  Effect.gen(function* () {
    const thread = yield* asProblems(workflow)
    const { principal } = yield* currentRequest
    return yield* threadRow(principal, "staff", thread)
  })

/** A team as a patient chooses it, with the estimate for an ordinary letter written now. */
const careTeamView = Effect.fnUntraced(function* (team: CareTeam, at: Instant) {
  const hours = yield* (yield* Calendars).of(team)
  const accounts = yield* Accounts
  const practitioners = yield* (yield* ProviderDirectory).practitioners(team.practiceId)
  const members = yield* Effect.forEach(membersAt(team, at), (member) =>
    Effect.gen(function* () {
      const professional = practitioners.find((one) => one.id === member.practitionerId)
      if (professional !== undefined) return { name: display(professional.name), role: member.role }
      const account = member.accountId === null ? undefined : yield* accounts.byId(team.practiceId, member.accountId)
      return { name: account?.name ?? "", role: member.role }
    })
  )
  const estimate = ResponseTimePolicy.promise(team.policies, hours, team.calendarVersion, {
    urgency: "routine",
    category: "administrative",
    hasRedFlag: false,
    receivedAt: at
  })
  const view: typeof CareTeamView.Type = {
    id: team.id,
    name: team.name,
    members,
    away: yield* awayOf(team),
    isOpenNow: BusinessHours.isOpen(hours, toMillis(at)),
    expectedBy: estimate.dueAt
  }
  return view
})
