/** Opening hours are compiled once for each version of a team, and not kept without bound. */
import { assert, describe, it } from "@effect/vitest"
import * as BusinessHours from "@intervisit/core/domain/BusinessHours"
import type { CareTeamId } from "@intervisit/core/domain/Ids"
import { toMillis } from "@intervisit/core/domain/Instant"
import * as eg from "@intervisit/core/testing/Examples"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import * as Effect from "effect/Effect"

const compiled = (team: ReturnType<typeof eg.careTeam>) => Effect.flatMap(Calendars, (calendars) => calendars.of(team))

describe("Calendars", () => {
  it.effect("gives the same hours for the same version, and new ones for a new version", () =>
    Effect.gen(function* () {
      const first = yield* compiled(eg.careTeam())
      assert.strictEqual(yield* compiled(eg.careTeam()), first)
      const hours = { timeZone: "America/Chicago", hours: { sat: [["10:00", "12:00"]] } } as const
      const moved = yield* compiled(eg.careTeam({ version: 2, hours }))
      assert.isTrue(BusinessHours.isOpen(first, toMillis(eg.friday1655)))
      assert.isFalse(BusinessHours.isOpen(moved, toMillis(eg.friday1655)))
    }).pipe(Effect.provide(Calendars.layer))
  )

  it.effect("keeps 256 of them; the oldest is compiled anew", () =>
    Effect.gen(function* () {
      const team = (count: number) => eg.careTeam({ id: `team-${count}` as CareTeamId })
      const first = yield* compiled(team(0))
      for (let count = 1; count < 256; count++) yield* compiled(team(count))
      assert.strictEqual(yield* compiled(team(0)), first)
      yield* compiled(team(256))
      assert.notStrictEqual(yield* compiled(team(0)), first)
    }).pipe(Effect.provide(Calendars.layer))
  )
})
