/**
 * Every port call of every workflow goes wrong once: it dies, dies after it was done, stalls, is done twice, is stale.
 *
 * The calls are those of a run in which all is well; each is then made to fail on the same stage. The law: after the
 * failure all or nothing is written and no law of the house is broken; the same request again succeeds, and what it
 * leaves is what one run leaves. What is handed to others bears one key with one text, however often it goes.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { attempt, discover, type Mishap, mishaps } from "../support/port-failures/attempt.ts"
import { brokenLaws } from "../support/port-failures/laws.ts"
import type { Scenario } from "../support/port-failures/Scenario.ts"
import { scenarios } from "../support/port-failures/scenarios.ts"
import { auditOf, summaryOf } from "../support/port-failures/summary.ts"

/** True where the act is done: now, or as a refusal says that has no key to be known by. */
const isDone = (exit: Exit.Exit<unknown, unknown>, { rules }: Scenario): boolean => {
  if (Exit.isSuccess(exit)) return true
  const refusal = Cause.squash(exit.cause)
  return typeof refusal === "object" && refusal !== null && "_tag" in refusal
    ? rules.doneAlready.includes(String(refusal._tag))
    : false
}

/** The list without one each of those that may be left over. */
const without = (list: ReadonlyArray<string>, leftover: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => {
  const rest = [...list]
  for (const word of leftover) if (rest.length > wanted.length) rest.splice(rest.indexOf(word), 1)
  return rest
}

const held = Effect.fnUntraced(function* (scenario: Scenario, mishap: Mishap) {
  const staged = yield* scenario.stage
  const normal = yield* discover(staged)
  const [before, after] = [summaryOf(staged.state), summaryOf(normal.state)]
  assert.isNotEmpty(normal.calls)
  assert.deepStrictEqual(brokenLaws(normal.state), [])
  let count = 0
  for (const call of normal.calls.filter(mishap.befalls ?? (() => true))) {
    count++
    const at = `${call.port}.${call.method} ${call.number}`
    const attempted = yield* attempt(staged, call, mishap)
    assert.deepStrictEqual(brokenLaws(attempted.between), [], `the laws after ${at}`)
    assert.deepStrictEqual(brokenLaws(attempted.final), [], `the laws at last, after ${at}`)
    const { isPiecewise, isWork } = scenario.rules
    const between = summaryOf(attempted.between)
    const isAllOrNothing = isPiecewise || [String(before), String(after)].includes(String(between))
    assert.isTrue(isAllOrNothing, `all or nothing after ${at}, not ${between}`)
    assert.isTrue(isDone(attempted.second, scenario), `the same again after ${at}: ${attempted.second}`)
    const final = without(summaryOf(attempted.final), scenario.rules.leftover, after)
    assert.deepStrictEqual(final, after, `one effect after ${at}`)
    const isTold = !isWork && Exit.isSuccess(attempted.first)
    if (isTold) assert.deepStrictEqual(between, after, `what was told as done is there after ${at}`)
    const [rows, expected] = [auditOf(attempted.final), auditOf(normal.state)]
    if (scenario.rules.isAuditedOnce) assert.deepStrictEqual(rows, expected, `the audit after ${at}`)
    else assert.includeMembers([...rows], [...expected], `the audit after ${at}`)
    const distinct = (wire: typeof normal.wire) => [...new Set(wire.map(({ text, to }) => `${to} ${text}`))].toSorted()
    assert.deepStrictEqual(distinct(attempted.wire), distinct(normal.wire), `each key once after ${at}`)
  }
  return count
})

for (const mishap of mishaps) {
  describe(`where a call ${mishap.name}`, () => {
    for (const scenario of scenarios) {
      it.effect(`${scenario.name} is all or nothing, and the same again is one effect`, () => held(scenario, mishap))
    }
  })
}
