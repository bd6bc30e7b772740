/**
 * The clinic of the crash test: Ana and Bea, Elena who writes for both, nurse Noor, and Mona who looks after the rest.
 *
 * Ana can write to two teams: one that promises what practices promise, and one that promises an answer within a
 * second, so that promises are broken while the test runs. Passwords are hashed with few iterations: what is tested
 * here is not how slow a guess is.
 */
import { createHash, pbkdf2Sync } from "node:crypto"
import { system } from "@intervisit/core/domain/Actor"
import * as Commit from "@intervisit/core/domain/Commit"
import { AccountId, CareTeamId, type PatientId, RepresentativeId, SessionId } from "@intervisit/core/domain/Ids"
import { fromMillis, type Instant } from "@intervisit/core/domain/Instant"
import { Ledger } from "@intervisit/core/ports/Ledger"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

export const password = "correct horse battery staple"

export const quickTeamId = CareTeamId.make("team-quick")
export const beaAccountId = AccountId.make("account-bea")
export const numbers = { ana: eg.medicalRecordNumber("MRN-1001"), bea: eg.medicalRecordNumber("MRN-2001") }

/** Who of the patient's side is told by e-mail of an answer to a thread about this patient. */
export const readers: Readonly<Record<"ana" | "bea", ReadonlyArray<string>>> = {
  ana: [eg.anaAccountId, eg.elenaAccountId],
  bea: [beaAccountId, eg.elenaAccountId]
}

const open = { sun: allDay(), mon: allDay(), tue: allDay(), wed: allDay(), thu: allDay(), fri: allDay(), sat: allDay() }

function allDay(): [[string, string]] {
  return [["00:00", "24:00"]]
}

const quickTeam = eg.careTeam({
  id: quickTeamId,
  name: "Quick answers",
  hours: { timeZone: "America/Chicago", hours: open },
  policies: [{ id: "at-once", version: 1, match: {}, target: { _tag: "OpenSeconds", seconds: 1 } }]
})

const iterations = 1_000
const salt = Buffer.from("salt")

const credentialOf = (accountId: AccountId) =>
  eg.credential({
    accountId,
    iterations,
    salt: salt.toString("base64"),
    hash: pbkdf2Sync(password, salt, iterations, 32, "sha256").toString("base64")
  })

/** Tokens of sessions of Ana's in which nobody did anything for a while: other browsers that she left alone. */
export const sleepingTokens = Array.from({ length: 16 }, (_, index) => `asleep-${index}`)

const sleepMillis = 120_000

/** Opens it in an empty database, through the workflows; gives the patients' ids. */
export const openClinic = Effect.gen(function* () {
  yield* configurePractice(system, Clinic.setup({ careTeams: [eg.careTeam(), quickTeam] }))
  const yesterday = fromMillis((yield* Clock.currentTimeMillis) - 86_400_000)
  for (const [name, number] of Object.entries(numbers)) {
    const told = { ...Clinic.about(number), visit: Clinic.visit(yesterday, `V-${name}`) }
    yield* receiveFeedMessage(Clinic.feedMessage(`setup-${name}`, [told], yesterday))
  }
  const ana = yield* Clinic.patientOf(numbers.ana)
  const bea = yield* Clinic.patientOf(numbers.bea)
  const accounts = [...Clinic.setup().accounts, ...patientSide(ana, bea)]
  yield* configurePractice(
    system,
    Clinic.setup({
      careTeams: [eg.careTeam(), quickTeam],
      accounts,
      credentials: accounts.map(({ id }) => credentialOf(id)),
      representatives: [
        eg.representative({ patientId: ana }),
        eg.representative({ id: RepresentativeId.make("grant-elena-bea"), patientId: bea })
      ]
    })
  )
  yield* fallAsleep(fromMillis((yield* Clock.currentTimeMillis) - sleepMillis))
  return { ana, bea }
})

const fallAsleep = Effect.fnUntraced(function* (at: Instant) {
  const writes = sleepingTokens.map((token) => {
    const id = SessionId.make(createHash("sha256").update(token).digest("hex"))
    return { kind: "Session", id, expected: 0, value: eg.session({ id, startedAt: at, inputAt: at }) } as const
  })
  yield* (yield* Ledger).commit(Commit.withParts(Commit.empty(eg.practiceId), { writes }))
})

const patientSide = (ana: PatientId, bea: PatientId) => [
  eg.account({ patientId: ana }),
  eg.account({ id: beaAccountId, login: "bea", name: "Bea Ruiz", email: "bea@example.org", patientId: bea }),
  {
    id: eg.elenaAccountId,
    practiceId: eg.practiceId,
    version: 1,
    login: "elena",
    name: "Elena Ruiz",
    roles: ["representative" as const],
    language: "es" as const,
    email: "elena@example.org",
    isActive: true
  }
]
