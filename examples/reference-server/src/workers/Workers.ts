/**
 * The workers of a process: chart copies, notices, due times, the seal on the audit, answers that are too old to keep.
 */
import { forgetAnswers, forgetFrames } from "@intervisit/adapter-sql/Retention"
import { SqlFactSignal } from "@intervisit/adapter-sql/SqlFactSignal"
import { AuditLog } from "@intervisit/core/ports/AuditLog"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { escalateOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { now } from "@intervisit/core/workflows/Request"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Deployment } from "../Deployment.ts"
import * as Worker from "./Worker.ts"

/** All of them. `owner` is this process's boot id. */
export const layer = (owner: string) => Layer.merge(deliveries(owner), dueTimes(owner))

/** Where deliveries can go; what has nowhere to go waits in the outbox. */
export interface Destinations {
  readonly hasChart: boolean
  readonly hasMail: boolean
}

const everywhere: Destinations = { hasChart: true, hasMail: true }

/** Chart copies, notices, the seal, old answers; what a dead process still held of them is taken back first. */
export const deliveries = (owner: string, { hasChart, hasMail }: Destinations = everywhere) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const { practiceId } = yield* Deployment
      const changes = (yield* SqlFactSignal).changes(practiceId)
      yield* (yield* Outbox).releaseOthers(owner)
      const seal = Effect.gen(function* () {
        const sealed = yield* (yield* AuditLog).seal(practiceId, yield* now)
        return sealed === undefined ? 0 : 1
      })
      const forget = Effect.flatMap(now, forgetAnswers)
      const forgetOld = Effect.flatMap(now, forgetFrames)
      yield* Effect.forkScoped(Worker.run({ name: "old-answers", round: forget, wakes: Stream.empty, tick: "1 day" }))
      yield* Effect.forkScoped(Worker.run({ name: "old-frames", round: forgetOld, wakes: Stream.empty, tick: "1 day" }))
      const chart = Worker.run({ name: "chart", round: fileToChart(owner), wakes: changes, tick: "1 second" })
      const notices = Worker.run({ name: "notices", round: sendNotices(owner), wakes: changes, tick: "1 second" })
      if (hasChart) yield* Effect.forkScoped(chart)
      if (hasMail) yield* Effect.forkScoped(notices)
      yield* Effect.forkScoped(Worker.run({ name: "audit-seal", round: seal, wakes: Stream.empty, tick: "10 seconds" }))
    })
  )

/** Promises that run out; what a dead process still held of them is taken back first. */
export const dueTimes = (owner: string) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      yield* (yield* DueTimes).releaseOthers(owner)
      yield* Effect.forkScoped(
        Worker.run({ name: "due-times", round: escalateOverdue(owner), wakes: Stream.empty, tick: "1 second" })
      )
    })
  )
