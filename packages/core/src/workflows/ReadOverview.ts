/**
 * A manager looks at the practice: promises, load and what is late, each figure with the threads behind it.
 *
 * The facts are folded once and then from where the fold stands: `OverviewFold` keeps it for the life of the process.
 */
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import type { CareTeamId, PracticeId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import * as Overview from "../domain/PracticeOverview.ts"
import * as ReportingPeriod from "../domain/ReportingPeriod.ts"
import type { Urgency } from "../domain/TriageVocabulary.ts"
import { Ledger } from "../ports/Ledger.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { auditOf, now, permit, type Request, recordAudit } from "./Request.ts"

const pageLength = 2000

/** The fold of each practice's facts, as far as it has come. */
export class OverviewFold extends Context.Service<
  OverviewFold,
  { readonly upToNow: (practiceId: PracticeId) => Effect.Effect<Overview.OverviewState, never, Ledger> }
>()("@intervisit/core/workflows/OverviewFold") {
  static readonly layer: Layer.Layer<OverviewFold> = Layer.effect(
    OverviewFold,
    Effect.gen(function* () {
      const folds = new Map<string, { readonly state: Overview.OverviewState; sequence: number }>()
      // Two readers at once would both take the facts that came.
      const turn = yield* Semaphore.make(1)
      const upToNow = Effect.fnUntraced(function* (practiceId: PracticeId) {
        const ledger = yield* Ledger
        const fold = folds.get(practiceId) ?? { state: Overview.empty(), sequence: 0 }
        folds.set(practiceId, fold)
        for (;;) {
          const page = yield* ledger.factsSince(practiceId, fold.sequence, pageLength)
          for (const { fact, sequence } of page) {
            Overview.add(fold.state, fact)
            fold.sequence = sequence
          }
          if (page.length < pageLength) return fold.state
        }
      })
      return OverviewFold.of({ upToNow: (practiceId) => turn.withPermit(upToNow(practiceId)) })
    })
  )
}

/** The state, for a manager; the look is audited. */
export const readOverview = Effect.fn("readOverview")(function* (request: Request) {
  const audited = { activity: "ReadOverview", action: "R", entities: [], patients: [] } as const
  yield* permit(request, "read-measure", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  yield* recordAudit(practiceId, [yield* auditOf(request, at, audited)])
  return { at, state: yield* (yield* OverviewFold).upToNow(practiceId) }
})

/** Which figure a manager wants to see behind. */
export type OverviewFigure =
  | { readonly _tag: "Waiting" | "Late"; readonly teamId: CareTeamId }
  | {
      readonly _tag: "Promises"
      readonly teamId: CareTeamId
      readonly urgency: Urgency
      readonly days: number
      readonly verdict: Overview.Verdict
    }
  /** Letters of these hours of a weekday, in the last 90 days, by the practice's clock. */
  | { readonly _tag: "Load"; readonly weekday: number; readonly hour: number; readonly hours: number }

const shownMax = 200
/** The days over which the load is counted. */
export const loadDays = 90

const zoneOf = Effect.fnUntraced(function* (practiceId: PracticeId) {
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  return yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
})

/** The exchanges behind a figure, newest first, at most 200; one audit row lists their patients. */
export const readOverviewEvidence = Effect.fn("readOverviewEvidence")(function* (
  request: Request,
  figure: OverviewFigure
) {
  const audited = { activity: "ReadOverviewEvidence", action: "R", entities: [], patients: [] } as const
  yield* permit(request, "read-measure", audited)
  const at = yield* now
  const { practiceId } = request.principal.account
  const state = yield* (yield* OverviewFold).upToNow(practiceId)
  const zone = yield* zoneOf(practiceId)
  const found = behind(state, figure, at, zone)
    .toSorted((a, b) => (a.since < b.since ? 1 : -1))
    .slice(0, shownMax)
  const patients = [...new Set(found.map(({ patientId }) => patientId))]
  yield* recordAudit(practiceId, [yield* auditOf(request, at, { ...audited, patients })])
  return found
})

const behind = (
  state: Overview.OverviewState,
  figure: OverviewFigure,
  at: Instant,
  zone: DateTime.TimeZone.Named
): ReadonlyArray<Overview.PastExchange> => {
  switch (figure._tag) {
    case "Waiting":
    case "Late":
      return Overview.waiting(state).filter(
        (one) => one.teamId === figure.teamId && (figure._tag === "Waiting" || Overview.isLate(one, at))
      )
    case "Load": {
      const { hour: first, hours, weekday } = figure
      const isWanted = (one: Overview.HourOfWeek) =>
        one.weekday === weekday && first <= one.hour && one.hour < first + hours
      return Overview.writtenIn(state, loadDays, at, isWanted, Overview.hourOfWeekIn(zone))
    }
    case "Promises":
      return Overview.judgedWithin(state, figure.days, at).filter(
        (one) => one.teamId === figure.teamId && one.urgency === figure.urgency && one.verdict === figure.verdict
      )
  }
}
