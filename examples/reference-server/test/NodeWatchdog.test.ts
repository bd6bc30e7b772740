/**
 * A triage that throws, loops for ever or never answers, with real code on the real clock: its letter lands as urgent.
 *
 * The letter's own triage and the server's own watchdog are run; only what the engine does is put in.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import { Watchdog } from "@intervisit/core/ports/Watchdog"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { triageLetter } from "@intervisit/core/workflows/TriageLetter"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as NodeWatchdog from "../src/NodeWatchdog.ts"

const pack = { id: "broken", version: "9" }

const subject = {
  letter: Clinic.letter(eg.patientId),
  hasAttachment: false,
  patient: eg.patient(),
  thread: undefined,
  isProxy: false,
  at: eg.friday1655
}

/** Counts for ever; the condition is one that no compiler can know. */
const endless = (): Triage.TriageDecision => {
  let turns = 0
  while (turns >= 0) turns = (turns + 1) % 1000
  return Triage.failed(pack)
}

const engineOf = Effect.fnUntraced(function* (decide: () => Triage.TriageDecision) {
  const watchdog = yield* Watchdog
  return TriageEngine.of({ pack, decide: () => watchdog.run(decide) })
})

const landed = (engine: TriageEngine["Service"]) =>
  triageLetter(subject).pipe(Effect.provideService(TriageEngine, engine))

describe("a triage that fails", () => {
  it.live("lands its letter as urgent where it throws", () =>
    Effect.gen(function* () {
      const engine = yield* engineOf(() => JSON.parse("{"))
      assert.deepStrictEqual(yield* landed(engine), Triage.failed(pack))
    }).pipe(Effect.provide(NodeWatchdog.layer))
  )

  it.live("lands its letter as urgent where it loops for ever on the server's own thread", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* landed(yield* engineOf(endless)), Triage.failed(pack))
      // And the thread lives on.
      const engine = yield* engineOf(() => ({ ...Triage.failed(pack), urgency: "routine" }))
      assert.strictEqual((yield* landed(engine)).urgency, "routine")
    }).pipe(Effect.provide(NodeWatchdog.layer))
  )

  it.live("lands its letter as urgent where it never answers", () =>
    Effect.gen(function* () {
      const engine = TriageEngine.of({ pack, decide: () => Effect.never })
      assert.deepStrictEqual(yield* landed(engine), Triage.failed(pack))
    })
  )
})

describe("the watchdog", () => {
  it.live("gives back what the work gave, and lets the work's own failure through", () =>
    Effect.gen(function* () {
      const watchdog = NodeWatchdog.make(50)
      const made = { at: 1 }
      assert.strictEqual(yield* watchdog.run(() => made), made)
      assert.isUndefined(yield* watchdog.run(() => undefined))
      const exit = yield* Effect.exit(
        watchdog.run(() => {
          throw new RangeError("of the work")
        })
      )
      assert.isTrue(Exit.isFailure(exit) && exit.cause.toString().includes("of the work"))
    })
  )

  it.live("ends a loop inside the work of another", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(NodeWatchdog.make(50).run(endless))
      assert.isTrue(Exit.isFailure(exit))
    })
  )
})
