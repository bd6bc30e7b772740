/**
 * Goal: the fold is a commutative monoid, so that order, shards, repeats and late versions cannot change a report.
 * Method: few ids, versions, patients and parties, so that facts collide; every edition; reports of all professionals.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as ReportingPeriod from "../../src/domain/ReportingPeriod.ts"
import * as SecureMessagingMeasure from "../../src/domain/SecureMessagingMeasure.ts"

const literals = <const L extends ReadonlyArray<string>>(values: L) => Schema.Literals(values)
const small = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }))

const period = Result.getOrThrow(ReportingPeriod.make("2017-07-01", "2017-09-28", "America/New_York"))
const { fromMillis } = ReportingPeriod.span(period)
const dayMillis = 86_400_000

const patients = ["P1", "P2", "P3", "P1x"] as const
const people = ["ep:A", "ep:B", "team:1", "staff:S", "pat:P1", "pat:P2", "pat:P3", "pat:P1x", "rep:M"] as const

const Visit = Schema.Struct({
  id: Schema.Union([literals(["e1", "e2", "e3", "e4"]), small(3)]),
  version: small(2),
  patient: literals(patients),
  practitioner: literals(["ep:A", "ep:B"]),
  day: small(100),
  kind: literals(["office", "inpatient", "telehealth", "minimal-consult", "staff-only"]),
  status: literals(["finished", "finished", "finished", "cancelled"]),
  county: Schema.NullOr(literals(["X", "Y", ""]))
})

const Letter = Schema.Struct({
  id: literals(["m1", "m2", "m3", "m4", "m5"]),
  version: small(2),
  subject: literals(patients),
  sender: literals(people),
  onBehalfOf: Schema.NullOr(literals(["ep:A", "ep:B", "team:1"])),
  recipients: Schema.Array(literals(people)).check(Schema.isMaxLength(3)),
  day: small(100),
  status: literals(["delivered", "delivered", "delivered", "failed"]),
  channel: literals(["portal", "portal", "portal", "phone"]),
  isAutomated: Schema.Boolean,
  isProviderToProvider: Schema.Boolean
})

/** A fact with the place that chance gives it in another order, and its shard. */
const placed = <S extends Schema.Constraint>(fact: S) => Schema.Struct({ fact, place: small(1000), shard: small(2) })

const Facts = Schema.Struct({
  visits: Schema.Array(placed(Visit)).check(Schema.isMaxLength(12)),
  letters: Schema.Array(placed(Letter)).check(Schema.isMaxLength(12))
})
type Facts = typeof Facts.Type

const Question = Schema.Struct({
  edition: Schema.Literals(SecureMessagingMeasure.editions.map(({ edition }) => edition)),
  policy: Schema.Struct({
    attribution: literals(["epOnly", "epOrTeam", "group", "primaryProvider"]),
    countyTest: literals(["single", "aggregate"]),
    includeStaffOnly: Schema.Boolean
  })
})

const planOf = ({ edition, policy }: typeof Question.Type) =>
  SecureMessagingMeasure.plan({
    definition: Result.getOrThrow(SecureMessagingMeasure.ofEdition(edition)),
    period,
    policy,
    context: Result.getOrThrow(
      SecureMessagingMeasure.makeContext({
        merges: [["P1x", "P1"]],
        grants: [{ id: "rep:M", patient: "P1x", fromMillis, untilMillis: fromMillis + 50 * dayMillis }],
        careTeams: [["team:1", ["ep:A"]]],
        group: ["ep:A", "ep:B"],
        broadband: [["X", { "3Mbps": 40, "4Mbps": 40 }]]
      })
    )
  })

const toMillis = (day: number) => fromMillis + (day - 5) * dayMillis

type Add = (state: SecureMessagingMeasure.State) => SecureMessagingMeasure.State
interface Step {
  readonly add: Add
  readonly place: number
  readonly shard: number
}

const stepsOf = (plan: SecureMessagingMeasure.Plan, { visits, letters }: Facts): ReadonlyArray<Step> => [
  ...visits.map(({ fact: { day, ...fact }, place, shard }) => ({
    add: ((state) => SecureMessagingMeasure.addEncounter(plan, state, { ...fact, startMillis: toMillis(day) })) as Add,
    place,
    shard
  })),
  ...letters.map(({ fact: { day, ...fact }, place, shard }) => {
    const times = { sentMillis: toMillis(day), receivedMillis: toMillis(day), teamMembers: null }
    return {
      add: ((state) => SecureMessagingMeasure.addMessage(plan, state, { ...fact, ...times })) as Add,
      place,
      shard
    }
  })
]

const fold = (steps: ReadonlyArray<Step>): SecureMessagingMeasure.State =>
  steps.reduce((state, { add }) => add(state), SecureMessagingMeasure.empty())

/** States are equal when they hold the same facts, whatever the order in which they came. */
const assertSame = (
  plan: SecureMessagingMeasure.Plan,
  actual: SecureMessagingMeasure.State,
  expected: SecureMessagingMeasure.State
) => {
  assert.deepStrictEqual(new Map([...actual.encounters].sort()), new Map([...expected.encounters].sort()))
  assert.deepStrictEqual(new Map([...actual.messages].sort()), new Map([...expected.messages].sort()))
  assert.deepStrictEqual(
    [...SecureMessagingMeasure.reports(plan, actual)],
    [...SecureMessagingMeasure.reports(plan, expected)]
  )
}

const options = { arbitrary: { runs: 300 } }

describe("SecureMessagingMeasure: laws of the fold", () => {
  it.prop(
    "the order of the facts does not matter",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const steps = stepsOf(plan, facts)
      assertSame(plan, fold([...steps].sort((a, b) => a.place - b.place)), fold(steps))
      assertSame(plan, fold(steps.toReversed()), fold(steps))
    },
    options
  )

  it.prop(
    "shards combine to the whole, in any order and any grouping",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const steps = stepsOf(plan, facts)
      const shard = (nth: number) => fold(steps.filter((step) => step.shard === nth))
      const { combine } = SecureMessagingMeasure
      const whole = fold(steps)
      assertSame(plan, combine(combine(shard(0), shard(1)), shard(2)), whole)
      assertSame(plan, combine(shard(0), combine(shard(1), shard(2))), whole)
      assertSame(plan, combine(combine(shard(2), shard(1)), shard(0)), whole)
    },
    options
  )

  it.prop(
    "the empty state is the unit, and combining changes neither side",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const state = fold(stepsOf(plan, facts))
      const { combine, empty } = SecureMessagingMeasure
      assertSame(plan, combine(empty(), state), state)
      assertSame(plan, combine(state, empty()), state)
      const [before, after] = [empty(), empty()]
      combine(before, state)
      assertSame(plan, before, after)
    },
    options
  )

  it.prop(
    "what was already added adds nothing, alone or in a shard",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const steps = stepsOf(plan, facts)
      const once = fold(steps)
      assertSame(plan, fold([...steps, ...steps]), once)
      assertSame(plan, SecureMessagingMeasure.combine(once, fold(steps)), once)
    },
    options
  )

  it.prop(
    "an older version adds nothing, before or after the newer one",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const newer = <A extends { readonly version: number }>({ fact, ...rest }: Placed<A>): Placed<A> => ({
        ...rest,
        fact: { ...fact, version: fact.version + 3 }
      })
      const late = { visits: facts.visits.map(newer), letters: facts.letters.map(newer) }
      const [old, latest] = [stepsOf(plan, facts), stepsOf(plan, late)]
      assertSame(plan, fold([...old, ...latest]), fold(latest))
      assertSame(plan, fold([...latest, ...old]), fold(latest))
    },
    options
  )

  it.prop(
    "of one id with one version and several contents, the same one stays in every order",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      const one = { id: "e1", version: 0, patient: "P1", day: 10, status: "finished", kind: "office" } as const
      const alike = facts.visits.map(({ fact, ...rest }) => ({ ...rest, fact: { ...fact, ...one } }))
      const visits = facts.visits.map(({ fact, ...rest }) => ({ ...rest, fact: { ...fact, id: "e1", version: 0 } }))
      const kinds = facts.visits.map(({ fact, ...rest }) => ({ ...rest, fact: { ...fact, ...one, kind: fact.kind } }))
      const letters = facts.letters.map(({ fact, ...rest }) => ({ ...rest, fact: { ...fact, id: "m1", version: 0 } }))
      for (const some of [visits, alike, kinds]) {
        const steps = stepsOf(plan, { visits: some, letters } as Facts)
        assertSame(plan, fold(steps.toReversed()), fold(steps))
      }
    },
    { arbitrary: { runs: 2000 } }
  )

  it.prop("the reports of many are the reports of each", [Question, Facts], ([question, facts]) => {
    const plan = planOf(question)
    const state = fold(stepsOf(plan, facts))
    const asked = ["ep:B", "ep:A", "ep:Z"]
    assert.deepStrictEqual(
      [...SecureMessagingMeasure.reports(plan, state, asked)],
      asked.map((practitioner) => SecureMessagingMeasure.reportOf(plan, state, practitioner))
    )
  })

  it.prop(
    "the numerator is part of the denominator, and the evidence has a line for each of it",
    [Question, Facts],
    ([question, facts]) => {
      const plan = planOf(question)
      for (const report of SecureMessagingMeasure.reports(plan, fold(stepsOf(plan, facts)))) {
        const { numerator, denominator, evidence } = report
        if (numerator === null || denominator === null) {
          assert.strictEqual(question.edition, "modified-2015")
          continue
        }
        assert.isAtMost(numerator, denominator)
        assert.strictEqual(evidence.length, denominator)
        assert.strictEqual(new Set(evidence.map(({ patient }) => patient)).size, denominator)
        assert.strictEqual(evidence.filter(({ whyNot }) => whyNot === null).length, numerator)
        for (const { message, whyNot } of evidence) assert.strictEqual(message === null, whyNot !== null)
      }
    },
    options
  )
})

interface Placed<A> {
  readonly fact: A
  readonly place: number
  readonly shard: number
}
