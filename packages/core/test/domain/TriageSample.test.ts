/** The labelled sample of the shared cases: the bars of the specification hold on it. */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import * as Triage from "@intervisit/core/domain/Triage"
import { hasShared, sharedPath, sharedSkipReason } from "../../../../test/support/shared.ts"
import { starter } from "../support/triageOf.ts"

interface Case extends Triage.TriageInput {
  readonly id: string
  readonly expected: {
    readonly urgency: Triage.Urgency
    readonly acceptableUrgency: ReadonlyArray<Triage.Urgency>
    readonly redFlags: ReadonlyArray<Triage.RedFlag>
    readonly readings: ReadonlyArray<{ readonly kind: string }>
  }
}

const isAlarm = (urgency: Triage.Urgency): boolean => Triage.urgencyRank(urgency) >= Triage.urgencyRank("urgent")

const cases: ReadonlyArray<Case> = hasShared
  ? JSON.parse(readFileSync(sharedPath("cases/triage-examples.json"), "utf8")).cases
  : []
const judged = cases.map((one) => ({ ...one, decision: Triage.triage(starter, one) }))
const idsWhere = (isWrong: (one: (typeof judged)[number]) => boolean) => judged.filter(isWrong).map(({ id }) => id)

describe("the labelled sample", () => {
  const claims: ReadonlyArray<readonly [string, (one: (typeof judged)[number]) => boolean]> = [
    [
      "no urgent message is missed",
      ({ decision, expected }) => isAlarm(expected.urgency) && !isAlarm(decision.urgency)
    ],
    [
      "no ordinary message raises an alarm",
      ({ decision, expected }) => !expected.acceptableUrgency.some(isAlarm) && isAlarm(decision.urgency)
    ],
    [
      "every red flag is found",
      ({ decision, expected }) => expected.redFlags.some((flag) => !decision.redFlags.includes(flag))
    ],
    [
      "nothing that needs a reply is rated none",
      ({ decision, expected }) => decision.urgency === "none" && !expected.acceptableUrgency.includes("none")
    ],
    [
      "no number is read that is no reading",
      ({ decision, expected }) => decision.readings.length > expected.readings.length
    ]
  ]
  for (const [claim, isWrong] of claims) {
    it(claim, (context) => {
      if (!hasShared) return context.skip(sharedSkipReason)
      assert.isAbove(cases.length, 0)
      assert.deepStrictEqual(idsWhere(isWrong), [])
    })
  }
})
