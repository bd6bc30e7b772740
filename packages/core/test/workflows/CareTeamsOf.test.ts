/** The teams to which a patient may write: her primary provider's, and those of whoever saw her in 24 months. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import type { CareTeam } from "@intervisit/core/domain/CareTeam"
import type { CareTeamId, PatientId, PractitionerId } from "@intervisit/core/domain/Ids"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { careTeamsOf } from "@intervisit/core/workflows/CareTeamsOf"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { currentPatient } from "@intervisit/core/workflows/CurrentPatient"
import { now } from "@intervisit/core/workflows/Request"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { cancel, merge, person, told, visit } from "../support/feed.ts"
import { benNumber, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const linId = "practitioner-lin" as PractitionerId
const lin = { assigner: "NPI", type: "NPI", value: "1999999992" }
const okafor = { assigner: "NPI", type: "NPI", value: "1234567893" }
const heartTeamId = "team-heart" as CareTeamId

/** A second team, of Dr. Lin alone. */
const heartTeam = (parts: Partial<CareTeam> = {}): CareTeam =>
  eg.careTeam({
    id: heartTeamId,
    name: "Cardiology",
    members: [eg.membership({ accountId: null, practitionerId: linId, role: "physician" })],
    ...parts
  })

const withLin = (team: CareTeam = heartTeam()) =>
  configurePractice(
    system,
    Clinic.setup({
      accounts: [],
      careTeams: [team],
      practitioners: [
        eg.practitioner({ id: linId, name: { family: "Lin", given: ["Mei"] }, npi: lin.value, identifiers: [] })
      ]
    })
  )

const newNumber = eg.medicalRecordNumber("MRN-3003")

/** Somebody of whom nothing is known but her number and this. */
const newcomer = (parts: {
  readonly primary?: typeof lin
  readonly visits?: ReadonlyArray<ReturnType<typeof visit>>
}) =>
  Effect.gen(function* () {
    const primaryProvider = parts.primary === undefined ? [] : [parts.primary]
    yield* told("new", [person([newNumber], { primaryProvider })])
    for (const one of parts.visits ?? []) yield* told(`new-${one.visitNumber.value}`, [person([newNumber], {}, one)])
    return yield* Clinic.patientOf(newNumber)
  })

const teamsOf = (patientId: PatientId) =>
  Effect.gen(function* () {
    const teams = yield* careTeamsOf(yield* currentPatient(eg.practiceId, patientId), yield* now)
    return teams.map((team) => team.id)
  })

const before = (days: number, millis = 0): Instant => plusMillis(eg.friday1655, -days * 86_400_000 + millis)

describe("careTeamsOf", () => {
  onClinic("is none for somebody without provider and visit", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* teamsOf(yield* newcomer({})), [])
    })
  )

  onClinic("is the team of her primary provider, who never saw her", () =>
    Effect.gen(function* () {
      yield* withLin()
      assert.deepStrictEqual(yield* teamsOf(yield* newcomer({ primary: lin })), [heartTeamId])
    })
  )

  onClinic("is the team of the attending of a visit, whether its end was told or not", () =>
    Effect.gen(function* () {
      yield* withLin()
      const open = visit("V-1", { startAt: before(1), attending: [lin] })
      assert.deepStrictEqual(yield* teamsOf(yield* newcomer({ visits: [open] })), [heartTeamId])
      const ended = visit("V-2", { startAt: before(2), endAt: before(2), attending: [okafor] })
      assert.deepStrictEqual(yield* teamsOf(yield* newcomer({ visits: [ended] })), [heartTeamId, eg.teamId])
    })
  )

  onClinic("begins with the team of the latest visit, each team once, the provider's last", () =>
    Effect.gen(function* () {
      yield* withLin()
      const visits = [
        visit("V-1", { startAt: before(30), attending: [okafor] }),
        visit("V-2", { startAt: before(20), attending: [lin] }),
        visit("V-3", { startAt: before(10), attending: [okafor] })
      ]
      assert.deepStrictEqual(yield* teamsOf(yield* newcomer({ visits, primary: lin })), [eg.teamId, heartTeamId])
    })
  )

  for (const [when, startAt, isCounted] of [
    ["a moment more than 24 months ago", before(731, -1), false],
    ["24 months ago", before(731), true],
    ["now", before(0), true],
    ["in a moment", before(0, 1), false]
  ] as const) {
    onClinic(`${isCounted ? "counts" : "does not count"} a visit that began ${when}`, () =>
      Effect.gen(function* () {
        yield* withLin()
        const patientId = yield* newcomer({ visits: [visit("V-1", { startAt, attending: [lin] })] })
        assert.deepStrictEqual(yield* teamsOf(patientId), isCounted ? [heartTeamId] : [])
      })
    )
  }

  onClinic("does not count a visit that was cancelled, nor one whose attending nobody knows", () =>
    Effect.gen(function* () {
      yield* withLin()
      const stranger = { assigner: "NPI", type: "NPI", value: "1000000004" }
      const visits = [visit("V-1", { attending: [lin] }), visit("V-2", { attending: [stranger] })]
      const patientId = yield* newcomer({ visits })
      assert.deepStrictEqual(yield* teamsOf(patientId), [heartTeamId])
      yield* told("cancelled", [person([newNumber], {}, cancel("V-1"))])
      assert.deepStrictEqual(yield* teamsOf(patientId), [])
    })
  )

  onClinic("is not the team that a professional has left, nor one that she has not joined yet", () =>
    Effect.gen(function* () {
      const member = { accountId: null, practitionerId: linId, role: "physician" }
      const patientId = yield* newcomer({ primary: lin })
      yield* withLin(heartTeam({ members: [eg.membership({ ...member, until: eg.friday1655 })] }))
      assert.deepStrictEqual(yield* teamsOf(patientId), [])
      yield* withLin(heartTeam({ members: [eg.membership({ ...member, until: before(0, 1) })] }))
      assert.deepStrictEqual(yield* teamsOf(patientId), [heartTeamId])
      yield* withLin(heartTeam({ members: [eg.membership({ ...member, from: before(0, 1) })] }))
      assert.deepStrictEqual(yield* teamsOf(patientId), [])
      yield* TestClock.adjust(1)
      assert.deepStrictEqual(yield* teamsOf(patientId), [heartTeamId])
    })
  )

  onClinic("counts the visits of her merged-away records too", () =>
    Effect.gen(function* () {
      yield* withLin()
      yield* withBen
      const patientId = yield* newcomer({ visits: [visit("V-1", { attending: [lin] })] })
      yield* told("a40", [merge(newNumber, benNumber)])
      assert.sameMembers(yield* teamsOf(patientId), [heartTeamId, eg.teamId])
    })
  )

  onClinic("takes an NPI for the same whoever assigned it, and a local number only from its assigner", () =>
    Effect.gen(function* () {
      yield* withLin()
      const patientId = yield* newcomer({ primary: { ...lin, assigner: "SOMEBODY" } })
      assert.deepStrictEqual(yield* teamsOf(patientId), [heartTeamId])
      const local = { assigner: "LAKESIDE", type: "EI", value: "E-17" }
      yield* told("other", [person([newNumber], { primaryProvider: [{ ...local, assigner: "ELSEWHERE" }] })])
      assert.deepStrictEqual(yield* teamsOf(patientId), [])
      yield* told("own", [person([newNumber], { primaryProvider: [local] })])
      assert.deepStrictEqual(yield* teamsOf(patientId), [eg.teamId])
    })
  )
})
