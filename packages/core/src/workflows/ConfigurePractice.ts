/**
 * Sets up a practice, or changes it: itself, its professionals, teams, accounts and their passwords.
 *
 * The same description twice writes nothing the second time. A clinic file at first start and a manager's pages both
 * come through here.
 */
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import { type Account, type Credential, configured } from "../domain/Account.ts"
import type { Actor } from "../domain/Actor.ts"
import * as BusinessHours from "../domain/BusinessHours.ts"
import type { CareTeam } from "../domain/CareTeam.ts"
import * as Commit from "../domain/Commit.ts"
import type { Practice } from "../domain/Practice.ts"
import type { Practitioner } from "../domain/Practitioner.ts"
import type { Representative } from "../domain/Representative.ts"
import { Accounts } from "../ports/Accounts.ts"
import { Ledger } from "../ports/Ledger.ts"
import { PatientDirectory } from "../ports/PatientDirectory.ts"
import { ProviderDirectory } from "../ports/ProviderDirectory.ts"
import { auditBy, now, withFreshReads } from "./Request.ts"

/** What a practice is made of; versions are counted by the ledger, whatever stands in them. */
export interface PracticeSetup {
  readonly practice: Practice
  readonly practitioners: ReadonlyArray<Practitioner>
  readonly careTeams: ReadonlyArray<CareTeam>
  readonly accounts: ReadonlyArray<Account>
  /** Passwords of accounts, hashed already. One that is there stays. */
  readonly credentials: ReadonlyArray<Credential>
  readonly representatives: ReadonlyArray<Representative>
}

/** Writes what is new or different. Hours that cannot be are refused by name of field. */
export const configurePractice = Effect.fn("configurePractice")((actor: Actor, setup: PracticeSetup) =>
  withFreshReads(
    Effect.gen(function* () {
      for (const team of setup.careTeams) yield* Effect.fromResult(BusinessHours.compile(team.hours))
      const commit = yield* planSetup(actor, setup, "ConfigurePractice")
      if (commit.writes.length === 0) return
      yield* (yield* Ledger).commit(commit).pipe(Effect.catchTag(["AlreadyAnswered", "AlreadyReceived"], Effect.die))
    })
  )
)

/** What would be written, for whoever commits it on terms of her own; `activity` names it in the audit. */
export const planSetup = Effect.fnUntraced(function* (actor: Actor, setup: PracticeSetup, activity: string) {
  const at = yield* now
  const practiceId = setup.practice.id
  const origin: Commit.Origin = {
    practiceId,
    actor,
    onBehalfOf: null,
    occurredAt: at,
    recordedAt: at,
    cause: null,
    decidedBy: {}
  }
  const credentials = yield* missingCredentials(setup)
  const commit = Commit.fromChanges(origin, yield* changesOf(setup))
  const row = yield* auditBy(practiceId, actor, null, at, {
    activity,
    action: "U",
    entities: commit.writes.map((write) => `${write.kind}/${write.id}`),
    patients: []
  })
  return Commit.withParts(commit, { writes: [...commit.writes, ...credentials], audit: [row] })
})

const changesOf = Effect.fnUntraced(function* (setup: PracticeSetup) {
  const providers = yield* ProviderDirectory
  const accounts = yield* Accounts
  const practiceId = setup.practice.id
  const practice = yield* providers.practice(practiceId)
  const practitioners = byId(yield* providers.practitioners(practiceId))
  const teams = byId(yield* providers.careTeams(practiceId))
  const known = yield* Effect.forEach(setup.accounts, (account) => accounts.byId(practiceId, account.id))
  const grants = yield* knownGrants(setup)
  return [
    ...changed("Practice", practice, setup.practice, (practice) => ({ _tag: "PracticeConfigured", practice }) as const),
    ...setup.practitioners.flatMap((one) =>
      changed("Practitioner", practitioners.get(one.id), one, (practitioner) => ({
        _tag: "PractitionerConfigured" as const,
        practitioner
      }))
    ),
    ...setup.careTeams.flatMap((one) =>
      changed("CareTeam", teams.get(one.id), one, (team) => ({ _tag: "CareTeamConfigured", team }) as const)
    ),
    ...setup.accounts.flatMap((one, index) =>
      changed(
        "Account",
        known[index],
        configured(known[index], one),
        (account) => ({ _tag: "AccountConfigured", account }) as const
      )
    ),
    ...setup.representatives.flatMap((one) =>
      grants.has(one.id)
        ? []
        : changed("Representative", undefined, one, (grant) => ({ _tag: "RepresentativeAuthorized", grant }) as const)
    )
  ] as ReadonlyArray<Commit.Change>
})

const changed = <Value extends { readonly id: string; readonly version: number }, Body>(
  kind: Commit.Change["kind"],
  before: Value | undefined,
  value: Value,
  body: (value: Value) => Body
) =>
  before !== undefined && Equal.equals({ ...before, version: 0 }, { ...value, version: 0 })
    ? []
    : [{ kind, id: value.id, before, bodies: [body(value)] }]

const missingCredentials = Effect.fnUntraced(function* (setup: PracticeSetup) {
  const accounts = yield* Accounts
  const writes: Array<Commit.Write> = []
  for (const credential of setup.credentials) {
    const login = setup.accounts.find((account) => account.id === credential.accountId)?.login
    const known = login === undefined ? undefined : yield* accounts.byLogin(setup.practice.id, login)
    if (known?.credential !== undefined) continue
    writes.push({ kind: "Credential", id: credential.accountId, expected: 0, value: { ...credential, version: 1 } })
  }
  return writes
})

const knownGrants = Effect.fnUntraced(function* (setup: PracticeSetup) {
  const directory = yield* PatientDirectory
  const grants = yield* Effect.forEach(setup.representatives, (grant) =>
    directory.representativesOf(setup.practice.id, grant.patientId)
  )
  return new Set<string>(grants.flat().map((grant) => grant.id))
})

const byId = <Value extends { readonly id: string }>(values: ReadonlyArray<Value>): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.id, value]))
