/**
 * A patient's record as the API tells it. Account ids of those who entered something are nobody's business.
 */
import type { AccessReportView, ReadingsView, ReadingView } from "@intervisit/api/Record"
import { type Instant, toMillis } from "@intervisit/core/domain/Instant"
import * as LocalDate from "@intervisit/core/domain/LocalDate"
import type { Mark, Reading } from "@intervisit/core/domain/Reading"
import { standingIn } from "@intervisit/core/domain/ReadingPlan"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import type { AccessReportView as Report } from "@intervisit/core/workflows/ReadAccessReport"
import type { AskedReading, ReadingsView as Opened } from "@intervisit/core/workflows/ReadReadings"
import * as Effect from "effect/Effect"
import { Deployment } from "../Deployment.ts"

export const readingsView = Effect.fnUntraced(function* ({ asked, readings, side }: Opened, at: Instant) {
  const { practiceId } = yield* Deployment
  const practice = yield* (yield* ProviderDirectory).practice(practiceId)
  const zone = yield* Effect.orDie(Effect.fromResult(ReportingPeriod.zoneOf(practice?.zone ?? "UTC")))
  const today = LocalDate.ofMillis(toMillis(at), zone)
  const view: typeof ReadingsView.Type = {
    side,
    readings: readings.map((reading) => readingView(reading, asked)),
    asked: asked.map((one) => ({ ...one, isDue: one.dueOn !== null && one.dueOn <= today }))
  }
  return view
})

const readingView = (reading: Reading, asked: ReadonlyArray<AskedReading>): typeof ReadingView.Type => {
  const { corrections, entered, id, measurement, source, taken, withdrawn } = reading
  const band = asked.find(({ kind }) => kind === measurement.kind)?.band ?? null
  return {
    id,
    measurement,
    taken,
    entered: markView(entered),
    isFromLetter: source._tag === "Letter",
    messageId: source._tag === "Letter" ? source.messageId : null,
    standing: standingIn(measurement, band),
    corrections: corrections.map(({ at, by, measurement, taken }) => ({ measurement, taken, name: by.name, at })),
    withdrawn: withdrawn === null ? null : markView(withdrawn)
  }
}

const markView = ({ at, by }: Mark) => ({ name: by.name, role: by.role, kind: by.kind, at })

export const accessReportView = ({ entries, next }: Report): typeof AccessReportView.Type => ({
  entries: entries.map(({ activity, actorName, count, firstAt, lastAt, outcome, role, who }) => ({
    who,
    name: actorName,
    role,
    activity,
    outcome,
    firstAt,
    lastAt,
    count
  })),
  next
})
