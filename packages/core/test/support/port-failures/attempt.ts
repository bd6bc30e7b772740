/**
 * A run of a scenario with a fault at one port call, and then the same request again with all well.
 */

import { AccountRegister } from "@intervisit/core/ports/AccountRegister"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { Attachments } from "@intervisit/core/ports/Attachments"
import { CannedAnswers } from "@intervisit/core/ports/CannedAnswers"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { Covers } from "@intervisit/core/ports/Covers"
import { DueTimes } from "@intervisit/core/ports/DueTimes"
import { EncounterLog } from "@intervisit/core/ports/EncounterLog"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { Invitations } from "@intervisit/core/ports/Invitations"
import { Ledger, StaleVersion } from "@intervisit/core/ports/Ledger"
import { Notifier } from "@intervisit/core/ports/Notifier"
import { Outbox } from "@intervisit/core/ports/Outbox"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { PatientSearch } from "@intervisit/core/ports/PatientSearch"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import { Readings } from "@intervisit/core/ports/Readings"
import { RepresentativeRequests } from "@intervisit/core/ports/RepresentativeRequests"
import { Threads } from "@intervisit/core/ports/Threads"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as Faults from "@intervisit/core/testing/Faults"
import type { MemoryState } from "@intervisit/core/testing/MemoryState"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { TestClock } from "effect/testing"
import { type Staged, type World, worldOf } from "./Scenario.ts"

/** What goes wrong: a name for the sentence, the fault, and whether the caller must give up on it. */
export interface Mishap {
  readonly name: string
  /** Which calls it can befall; all where it is left out. */
  readonly befalls?: (call: Faults.Call) => boolean
  readonly fault: (reached: Deferred.Deferred<void>) => Faults.Fault
  readonly isStall: boolean
}

const stale = new StaleVersion({ kind: "Thread", id: "somebody else's", expected: 0 })

export const mishaps: ReadonlyArray<Mishap> = [
  { name: "dies", fault: () => Faults.dying("the database is gone"), isStall: false },
  { name: "is done, and dies before it can say so", fault: () => Faults.dyingAfter("cut off"), isStall: false },
  { name: "is done twice", fault: () => Faults.duplicating, isStall: false },
  {
    name: "stalls, until the caller gives up",
    fault: (reached) => () => Effect.andThen(Deferred.succeed(reached, undefined), Effect.never),
    isStall: true
  },
  {
    name: "finds its version stale",
    befalls: ({ method, port }) => port === "Ledger" && method === "commit",
    fault: () => Faults.failing(stale),
    isStall: false
  }
]

/** What came of an attempt. */
export interface Attempted {
  readonly first: Exit.Exit<unknown, unknown>
  readonly between: MemoryState
  readonly second: Exit.Exit<unknown, unknown>
  readonly final: MemoryState
  /** What the chart and the mail system were handed, in order. */
  readonly wire: ReadonlyArray<{ readonly to: string; readonly text: string }>
}

/** The calls of a run in which all is well, and what it leaves. */
export const discover = Effect.fnUntraced(function* (staged: Staged) {
  const calls: Array<Faults.Call> = []
  const listening: Faults.Fault = (call, run) => {
    calls.push(call)
    return run
  }
  const ref = yield* Ref.make(staged.state)
  yield* TestClock.setTime(staged.millis)
  const world = worldOf(ref, "run")
  yield* staged.act(1).pipe(Effect.provide(everywhere(listening)(world.layer)))
  const { chart, mail } = world
  return { calls, state: yield* Ref.get(ref), wire: handed(chart, mail) }
})

/** The fault at this call, and the same request again ten minutes later. */
export const attempt = Effect.fnUntraced(function* (staged: Staged, call: Faults.Call, mishap: Mishap) {
  const reached = yield* Deferred.make<void>()
  const fault = Faults.on(call.method, call.number, mishap.fault(reached))
  const there: Faults.Fault = (other, run) => (other.port === call.port ? fault(other, run) : run)
  const ref = yield* Ref.make(staged.state)
  yield* TestClock.setTime(staged.millis)
  const world = worldOf(ref, "run")
  return yield* Effect.gen(function* () {
    const first = mishap.isStall
      ? yield* givenUp(staged.act(1), reached, call.port === "TriageEngine")
      : yield* Effect.exit(staged.act(1))
    const between = yield* Ref.get(ref)
    yield* TestClock.adjust("10 minutes")
    const second = yield* Effect.exit(staged.act(2))
    const final = yield* Ref.get(ref)
    return { first, between, second, final, wire: handed(world.chart, world.mail) } satisfies Attempted
  }).pipe(Effect.provide(everywhere(there)(world.layer)))
})

/** Triage has a time-out of its own; on all else the caller gives up. */
const givenUp = Effect.fnUntraced(function* <A, E, R>(
  act: Effect.Effect<A, E, R>,
  reached: Deferred.Deferred<void>,
  hasTimeout: boolean
) {
  const fiber = yield* Effect.forkChild(act, { startImmediately: true })
  yield* Deferred.await(reached)
  yield* TestClock.adjust("1 second")
  if (!hasTimeout) yield* Fiber.interrupt(fiber)
  return yield* Fiber.await(fiber)
})

const handed = (
  chart: ReturnType<typeof worldOf>["chart"],
  mail: ReturnType<typeof worldOf>["mail"]
): Attempted["wire"] => [
  ...chart.attempts.map(({ key, text }) => ({ to: `chart ${key}`, text })),
  ...mail.attempts.map(({ text, to }) => ({ to: `mail ${to}`, text }))
]

/** Every port led through one fault. */
const everywhere =
  (fault: Faults.Fault) =>
  (layer: Layer.Layer<World>): Layer.Layer<World> =>
    layer.pipe(
      Faults.withFault(Ledger, fault),
      Faults.withFault(Threads, fault),
      Faults.withFault(Readings, fault),
      Faults.withFault(Accounts, fault),
      Faults.withFault(Covers, fault),
      Faults.withFault(CannedAnswers, fault),
      Faults.withFault(PatientDirectory, fault),
      Faults.withFault(ProviderDirectory, fault),
      Faults.withFault(EncounterLog, fault),
      Faults.withFault(Attachments, fault),
      Faults.withFault(DueTimes, fault),
      Faults.withFault(Outbox, fault),
      Faults.withFault(IdGenerator, fault),
      Faults.withFault(TriageEngine, fault),
      Faults.withFault(Calendars, fault),
      Faults.withFault(ChartFiling, fault),
      Faults.withFault(Notifier, fault),
      joining(fault)
    )

/** The ports of joining; a pipe takes only so many. */
const joining =
  (fault: Faults.Fault) =>
  (layer: Layer.Layer<World>): Layer.Layer<World> =>
    layer.pipe(
      Faults.withFault(AccountRegister, fault),
      Faults.withFault(Invitations, fault),
      Faults.withFault(RepresentativeRequests, fault),
      Faults.withFault(PatientSearch, fault)
    )
