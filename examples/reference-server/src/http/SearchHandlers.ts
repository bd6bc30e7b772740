/**
 * The search over HTTP: local dates become instants, hits become the pieces that a page shows.
 */
import { Api } from "@intervisit/api/Api"
import type { HitView, SearchForm, SearchView } from "@intervisit/api/Search"
import * as AccessPolicy from "@intervisit/core/domain/AccessPolicy"
import { fromMillis, type Instant } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import { type SoughtWord, snippetOf, soughtWords } from "@intervisit/core/domain/MessageQuery"
import { display } from "@intervisit/core/domain/PersonName"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import type { SearchHit } from "@intervisit/core/ports/MessageSearch"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { now, type Request } from "@intervisit/core/workflows/Request"
import { searchMessages } from "@intervisit/core/workflows/SearchMessages"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { currentRequest } from "./CurrentRequest.ts"

const pageSize = 20

export const layer = HttpApiBuilder.group(Api, "search", (handlers) =>
  handlers.handleAll({
    messages: Effect.fnUntraced(function* ({ payload }) {
      const request = yield* currentRequest
      const sought = soughtWords(payload.words)
      const hits = yield* searchMessages(request, {
        ...payload,
        ...(yield* instantsOf(request, payload)),
        category: payload.side === "staff" ? payload.category : null,
        limit: pageSize
      })
      const last = hits.length === pageSize ? hits.at(-1)?.message : undefined
      const view: SearchView = {
        hits: yield* Effect.forEach(hits, (hit) => hitView(hit, sought)),
        next: last === undefined ? null : { sentAt: last.sentAt, messageId: last.id },
        teams: yield* teamsOf(request, payload.side)
      }
      return view
    })
  })
)

/** The first instant of the first day, and the first one after the last day. */
const instantsOf = Effect.fnUntraced(function* (request: Request, { from, until }: SearchForm) {
  const practice = yield* (yield* ProviderDirectory).practice(request.principal.account.practiceId)
  const zone = yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
  const dates: { readonly from: Instant | null; readonly until: Instant | null } = {
    from: from === null ? null : fromMillis(LocalDate.startMillis(from, zone)),
    until: until === null ? null : fromMillis(LocalDate.endMillis(until, zone))
  }
  return dates
})

const teamsOf = Effect.fnUntraced(function* ({ principal }: Request, side: SearchForm["side"]) {
  const teams =
    side === "staff"
      ? AccessPolicy.staffTeams(principal, yield* now)
      : yield* (yield* ProviderDirectory).careTeams(principal.account.practiceId)
  return teams.map(({ id, name }) => ({ id, name }))
})

const hitView = Effect.fnUntraced(function* ({ body, message, thread }: SearchHit, sought: ReadonlyArray<SoughtWord>) {
  const patient = yield* (yield* PatientDirectory).byId(thread.practiceId, thread.currentPatientId)
  const team = yield* (yield* ProviderDirectory).careTeam(thread.practiceId, thread.teamId)
  const view: HitView = {
    threadId: thread.id,
    messageId: message.id,
    kind: message.kind,
    sentAt: message.sentAt,
    author: { name: message.author.name, role: message.author.role },
    patientName: patient === undefined ? "" : display(patient.demographics.name),
    teamName: team?.name ?? "",
    isClosed: thread.status === "closed",
    subject: snippetOf(thread.subject, message.language, sought),
    text: snippetOf(body, message.language, sought)
  }
  return view
})
