/** Triage never stops a message and never hangs one: an engine that throws, dies or stalls lands as urgent. */
import { assert, describe } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import { type TriageSubject, triageLetter } from "@intervisit/core/workflows/TriageLetter"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { dueTimes, messageOf, threadOf } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { decide } from "../support/plainTriage.ts"

const pack = { id: "broken", version: "9" }

/** The passes of this library, which may take a hundred steps for any message and stop wherever they are then. */
const costly = Result.getOrThrow(Triage.compile({ ...starterPack, ...pack }, { stepsMax: () => 100 }))

const broken: ReadonlyArray<readonly [string, TriageEngine["Service"]["decide"]]> = [
  ["dies", () => Effect.die(new Error("a rule divided by zero"))],
  [
    "throws before it gives an effect",
    () => {
      throw new Error("a rule that was never compiled")
    }
  ],
  ["throws within its effect", () => Effect.sync(() => JSON.parse("{"))],
  ["costs more steps than a message may", (input) => Effect.sync(() => Triage.triage(costly, input))]
]

const subject: TriageSubject = {
  letter: Clinic.letter(eg.patientId),
  hasAttachment: false,
  patient: eg.patient(),
  thread: undefined,
  isProxy: false,
  at: eg.friday1655
}

/** What the engine is told. */
const asked = (parts: Partial<TriageSubject>) =>
  Effect.gen(function* () {
    const inputs: Array<Triage.TriageInput> = []
    const engine = TriageEngine.of({
      pack,
      decide: (input) => {
        inputs.push(input)
        return Effect.succeed(decide(input.body))
      }
    })
    yield* triageLetter({ ...subject, ...parts }).pipe(Effect.provideService(TriageEngine, engine))
    return inputs[0]
  })

describe("a triage engine that fails", () => {
  for (const [how, decide] of broken) {
    onClinic(`because it ${how} lets the letter land as urgent, with the promise of what is urgent`, (anaId) =>
      Effect.gen(function* () {
        const ana = yield* Clinic.request(eg.anaAccountId)
        const engine = TriageEngine.of({ pack, decide })
        const sent = yield* sendMessage(ana, Clinic.letter(anaId)).pipe(Effect.provideService(TriageEngine, engine))
        assert.strictEqual(sent.urgency, "urgent")
        // Two open hours from Friday, 16:55.
        assert.strictEqual(sent.dueAt, eg.monday0955)
        const message = yield* messageOf(sent.messageId)
        assert.deepStrictEqual(message.triage, Triage.failed(pack))
        assert.strictEqual((yield* threadOf(sent.threadId)).triage?.pool, "team-default")
        assert.strictEqual((yield* dueTimes).length, 1)
      })
    )
  }

  onClinic("because it stalls is left after a quarter of a second, and not before", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const engine = TriageEngine.of({ pack, decide: () => Effect.never })
      const sending = yield* Effect.forkChild(
        sendMessage(ana, Clinic.letter(anaId)).pipe(Effect.provideService(TriageEngine, engine)),
        { startImmediately: true }
      )
      yield* TestClock.adjust(249)
      assert.strictEqual(sending.pollUnsafe(), undefined)
      yield* TestClock.adjust(1)
      const sent = yield* Fiber.join(sending)
      assert.strictEqual(sent.urgency, "urgent")
      assert.deepStrictEqual((yield* messageOf(sent.messageId)).triage, Triage.failed(pack))
    })
  )

  onClinic("late, but within its time, is heard", (anaId) =>
    Effect.gen(function* () {
      const ana = yield* Clinic.request(eg.anaAccountId)
      const engine = TriageEngine.of({ pack, decide: ({ body }) => Effect.delay(Effect.succeed(decide(body)), 249) })
      const sending = yield* Effect.forkChild(
        sendMessage(ana, Clinic.letter(anaId)).pipe(Effect.provideService(TriageEngine, engine)),
        { startImmediately: true }
      )
      yield* TestClock.adjust(249)
      assert.strictEqual((yield* Fiber.join(sending)).urgency, "routine")
    })
  )
})

describe("what triage is told", () => {
  onClinic("is the words, who writes, what comes along, and only what is known of the patient", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* asked({}), {
        language: "en",
        subject: "A form",
        body: subject.letter.body,
        sender: { relation: "self" },
        patient: { sex: "F", age: 42 },
        context: { hasAttachment: false, hasOpenContact: false }
      })
      const further = yield* asked({
        letter: Clinic.letter(eg.patientId, { to: { _tag: "Thread", threadId: eg.threadId } }),
        hasAttachment: true,
        isProxy: true,
        thread: eg.thread()
      })
      assert.strictEqual(further?.subject, "")
      assert.strictEqual(further?.sender.relation, "proxy")
      assert.deepStrictEqual(further?.context, { hasAttachment: true, hasOpenContact: true })
    })
  )

  const ages = [
    ["2026-11-20", { ageDays: 0 }],
    ["2025-11-21", { ageDays: 364 }],
    ["2025-11-20", { age: 1 }],
    ["1984-11-20", { age: 42 }],
    ["1984-11-21", { age: 41 }],
    ["1984", {}],
    ["1984-03", {}],
    [null, {}],
    ["1984-02-30", {}],
    ["2026-11-21", {}]
  ] as const
  for (const [birthDate, known] of ages) {
    onClinic(`of somebody born ${birthDate ?? "nobody knows when"} is ${JSON.stringify(known)}`, () =>
      Effect.gen(function* () {
        const patient = eg.patient({ demographics: eg.demographics({ birthDate, sex: null }) })
        assert.deepStrictEqual((yield* asked({ patient }))?.patient, known)
      })
    )
  }
})
