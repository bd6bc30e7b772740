/** A practice is founded once, by whoever comes first, and by nobody after. */
import { assert, describe, it } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { ProviderDirectory } from "@intervisit/core/ports/ProviderDirectory"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { foundPractice } from "@intervisit/core/workflows/FoundPractice"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { atOnce } from "../support/crowded.ts"
import { auditRows } from "../support/lakeside.ts"
import { lakeside, onClinic } from "../support/onClinic.ts"

const credential = eg.credential({ accountId: eg.noorAccountId })
const setup = Clinic.setup({ credentials: [credential] })

const onNothing = (name: string, claim: Effect.Effect<void, unknown, Layer.Success<typeof lakeside>>): void => {
  it.effect(name, () => Effect.provide(claim, Layer.fresh(lakeside)))
}

describe("foundPractice", () => {
  onNothing(
    "sets up the practice with its people and their passwords, and leaves a trace",
    Effect.gen(function* () {
      yield* foundPractice(system, setup)
      const practice = yield* (yield* ProviderDirectory).practice(eg.practiceId)
      assert.strictEqual(practice?.name, eg.practice().name)
      const nurse = yield* (yield* Accounts).byLogin(eg.practiceId, eg.nurse().login)
      assert.strictEqual(nurse?.credential?.hash, credential.hash)
      assert.strictEqual((yield* auditRows)[0]?.activity, "FoundPractice")
    })
  )

  onClinic("is refused where a practice is, whoever asks", () =>
    Effect.gen(function* () {
      const other = Clinic.setup({ practice: eg.practice({ name: "Taken over" }) })
      const refused = yield* Effect.flip(foundPractice(system, other))
      assert.strictEqual(refused._tag, "PracticeExists")
      const practice = yield* (yield* ProviderDirectory).practice(eg.practiceId)
      assert.strictEqual(practice?.name, eg.practice().name)
    })
  )

  onNothing(
    "by two at once is done by exactly one",
    Effect.gen(function* () {
      const ends = yield* atOnce(foundPractice(system, setup), foundPractice(system, setup))
      assert.strictEqual(ends.filter(Result.isSuccess).length, 1)
      const [lost] = ends.filter(Result.isFailure)
      assert.strictEqual(lost?.failure._tag, "PracticeExists")
    })
  )

  onNothing(
    "names the hours that cannot be, and writes nothing",
    Effect.gen(function* () {
      const hours = { timeZone: "America/Chicago", hours: { mon: [["17:00", "08:00"]] as const } }
      const refused = yield* Effect.flip(
        foundPractice(system, Clinic.setup({ careTeams: [eg.careTeam({ hours: hours as never })] }))
      )
      assert.strictEqual(refused._tag, "InvalidBusinessHours")
      assert.isUndefined(yield* (yield* ProviderDirectory).practice(eg.practiceId))
    })
  )
})
