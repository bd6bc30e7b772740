/**
 * The practice at one look, over HTTP.
 */
import { Api } from "@intervisit/api/Api"
import type { ExchangeView, OverviewView } from "@intervisit/api/Overview"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import { display } from "@intervisit/core/domain/PersonName"
import * as Overview from "@intervisit/core/domain/PracticeOverview"
import { urgencyRank } from "@intervisit/core/domain/TriageVocabulary"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { loadDays, readOverview, readOverviewEvidence } from "@intervisit/core/workflows/ReadOverview"
import { reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { currentRequest } from "./CurrentRequest.ts"
import { livePeriod } from "./livePeriod.ts"
import { asProblems } from "./Problems.ts"

const spans = [7, 30, 90] as const

export const layer = HttpApiBuilder.group(Api, "overview", (handlers) =>
  handlers.handleAll({
    read: Effect.fnUntraced(function* () {
      const request = yield* currentRequest
      const { at, state } = yield* asProblems(readOverview(request))
      const period = yield* livePeriod(request)
      const reports = yield* asProblems(reportMeasure(request, { period, edition: "stage2", policy: {} }))
      const teams = yield* (yield* ProviderDirectory).careTeams(request.principal.account.practiceId)
      const view: OverviewView = {
        at,
        standing: teams.map((team) => standingOf(team, Overview.standing(state, at))),
        promises: spans.map((days) => ({ days, rows: promisesOf(teams, Overview.promisesKept(state, days, at)) })),
        load: Overview.load(state, loadDays, at, Overview.hourOfWeekIn(period.zone)),
        measure: reports.map(({ practitioner, report }) => ({
          practitionerId: practitioner.id,
          name: display(practitioner.name),
          numerator: report.numerator ?? 0,
          denominator: report.denominator ?? 0,
          rate: report.rate,
          isMet: report.met,
          neededPatients: report.neededPatients ?? 0
        }))
      }
      return view
    }),
    evidence: Effect.fnUntraced(function* ({ payload }) {
      const request = yield* currentRequest
      const found = yield* asProblems(readOverviewEvidence(request, payload))
      const patients = yield* (yield* PatientDirectory).byIds(
        request.principal.account.practiceId,
        found.map(({ patientId }) => patientId)
      )
      const names = new Map(patients.map((patient) => [patient.id, display(patient.demographics.name)]))
      return found.map(
        ({ answeredAt, patientId, since, threadId, toldAt, urgency }): ExchangeView => ({
          threadId,
          patientName: names.get(patientId) ?? "",
          urgency,
          since,
          toldAt,
          answeredAt
        })
      )
    })
  })
)

const standingOf = ({ id, name }: CareTeam, all: ReadonlyArray<Overview.Standing>) => {
  const found = all.find(({ teamId }) => teamId === id)
  return { teamId: id, teamName: name, waiting: found?.waiting ?? 0, late: found?.late ?? 0 }
}

/** By team, and within it the most pressing first. */
const promisesOf = (teams: ReadonlyArray<CareTeam>, rows: ReadonlyArray<Overview.Promises>) =>
  teams.flatMap(({ id, name }) =>
    rows
      .filter(({ teamId }) => teamId === id)
      .toSorted((a, b) => urgencyRank(b.urgency) - urgencyRank(a.urgency))
      .map((row) => ({ ...row, teamName: name }))
  )
