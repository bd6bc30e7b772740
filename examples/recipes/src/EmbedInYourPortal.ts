/**
 * Embed it in your portal: your sign-in, pages and chart; the library keeps letters, promises and their trail.
 *
 * A hospital's message makes the patient known, your portal says who is signed in, and the workflows do the rest. The
 * stores are the embedded database here; `SqlStores.layerPostgres({ url })` is the same for many processes.
 */

import { siteMapDefault } from "@intervisit/adapter-hl7/feed/ToldFromFacts"
import * as Hl7Feed from "@intervisit/adapter-hl7/Hl7Feed"
import * as SqlStores from "@intervisit/adapter-sql/SqlStores"
import { system } from "@intervisit/core/domain/Actor"
import { AccountId, CareTeamId, PracticeId, PractitionerId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import { defaultPolicies } from "@intervisit/core/domain/ResponseTimePolicy"
import { starterPack } from "@intervisit/core/domain/triage/packs/starter"
import { Accounts } from "@intervisit/core/ports/Accounts"
import { ChartFiling } from "@intervisit/core/ports/ChartFiling"
import { IdGenerator } from "@intervisit/core/ports/IdGenerator"
import { PatientDirectory } from "@intervisit/core/ports/PatientDirectory"
import { TriageEngine } from "@intervisit/core/ports/TriageEngine"
import { Calendars } from "@intervisit/core/workflows/Calendars"
import { configurePractice, type PracticeSetup } from "@intervisit/core/workflows/ConfigurePractice"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { listThreads } from "@intervisit/core/workflows/ListThreads"
import { loadPrincipal } from "@intervisit/core/workflows/LoadPrincipal"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as SecureRandom from "effect/crypto/SecureRandom"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const practiceId = PracticeId.make("practice-lakeside")
const teamId = CareTeamId.make("team-family")
const nurseId = AccountId.make("portal-user-7")
const patientAccountId = AccountId.make("portal-user-42")
const since = "2026-01-01T06:00:00.000Z" as Instant

/** What you know of the clinic. Saying it again at each start writes only what has changed. */
const clinic: PracticeSetup = {
  practice: {
    id: practiceId,
    version: 1,
    name: "Lakeside Family Clinic",
    zone: "America/Chicago",
    language: "en",
    phone: "+1 312 555 0100",
    emergencyPhone: "911",
    crisisPhone: "988",
    noticeVersion: "2026-1"
  },
  practitioners: [
    {
      id: PractitionerId.make("practitioner-okafor"),
      practiceId,
      version: 1,
      name: { family: "Okafor", given: ["Ife"], prefix: "Dr." },
      npi: "1234567893",
      identifiers: [],
      isEligibleProfessional: true
    }
  ],
  careTeams: [
    {
      id: teamId,
      practiceId,
      version: 1,
      name: "Family Medicine",
      members: [
        { accountId: nurseId, practitionerId: null, role: "nurse", from: since, until: null },
        {
          accountId: null,
          practitionerId: PractitionerId.make("practitioner-okafor"),
          role: "physician",
          from: since,
          until: null
        }
      ],
      hours: { timeZone: "America/Chicago", hours: { mon: [["08:00", "17:00"]], thu: [["08:00", "17:00"]] } },
      calendarVersion: 1,
      policies: defaultPolicies
    }
  ],
  accounts: [
    {
      id: nurseId,
      practiceId,
      version: 1,
      login: "noor",
      name: "Noor Haddad",
      roles: ["staff"],
      language: "en",
      isActive: true
    }
  ],
  credentials: [],
  representatives: []
}

const adt = Buffer.from(
  [
    "MSH|^~\\&|EHR|LAKESIDE|||20261120090000||ADT^A28|1|P|2.5.1",
    "PID|1||M1^^^LAKESIDE^MR||RUIZ^ANA||19800407|F",
    "PD1||||1234567893^OKAFOR^IFE^^^^^^NPI^^^^NPI"
  ].join("\r")
)

/** Your sign-in has named the account; the key is the one that your page sent with its form. */
const requestBy = Effect.fnUntraced(function* (accountId: AccountId, route: string, key: string) {
  const account = yield* (yield* Accounts).byId(practiceId, accountId)
  if (account === undefined) return yield* Effect.die(new Error(`There is no account ${accountId}.`))
  return {
    principal: yield* loadPrincipal(account, null),
    idempotency: { request: { practiceId, accountId, route, key }, bodySha256: key },
    occurredAt: null
  }
})

/** The chart of your house: any bytes that you like, and your own receipt. */
const yourChart = (filed: Array<string>) =>
  Layer.succeed(ChartFiling, {
    encode: ({ body, patient }) => Effect.succeed(Buffer.from(`${patient.identifiers[0]?.value}: ${body}`)),
    file: (key, bytes) =>
      Effect.sync(() => {
        filed.push(Buffer.from(bytes).toString())
        return { receipt: `filed ${key}` }
      })
  })

/** One letter from your page to the team's inbox and to your chart. */
export const embedInYourPortal = async (folder: string) => {
  const filed: Array<string> = []
  const house = Layer.mergeAll(
    SqlStores.layerSqlite({ folder }),
    yourChart(filed),
    Layer.provide(IdGenerator.layerUuid, SecureRandom.layerWebCrypto),
    Layer.orDie(TriageEngine.layer(starterPack)),
    Calendars.layer
  )
  const story = Effect.gen(function* () {
    yield* configurePractice(system, clinic)
    const sender = { zone: DateTime.zoneMakeNamedUnsafe("America/Chicago") }
    yield* Hl7Feed.receive({ practiceId, feed: "adt", sender, site: siteMapDefault }, adt)
    const number = { assigner: "LAKESIDE", type: "MR", value: "M1" }
    const [patient] = yield* (yield* PatientDirectory).byIdentifiers(practiceId, [number])
    if (patient === undefined) return yield* Effect.die(new Error("The feed did not tell of the patient."))
    const account = {
      id: patientAccountId,
      practiceId,
      version: 1,
      login: "ana",
      name: "Ana Ruiz",
      roles: ["patient"],
      language: "en",
      patientId: patient.id,
      isActive: true
    } as const
    yield* configurePractice(system, { ...clinic, accounts: [...clinic.accounts, account] })

    const sent = yield* sendMessage(yield* requestBy(patientAccountId, "POST /letters", "form-1"), {
      patientId: patient.id,
      to: { _tag: "NewThread", teamId, subject: "School form" },
      body: "Could you please sign the school form? Thank you.",
      language: "en",
      attachments: [],
      noticeVersion: clinic.practice.noticeVersion,
      isEmergencyAcknowledged: false,
      draftId: null
    })
    yield* fileToChart("this process")
    const inbox = yield* listThreads(yield* requestBy(nurseId, "GET /inbox", "page-1"), {
      side: "staff",
      teamId: null,
      status: "open",
      order: "due",
      limit: 50,
      after: null
    })
    return { promisedBy: sent.dueAt, inbox: inbox.map(({ subject }) => subject), filed }
  })
  return Effect.runPromise(Effect.provide(story, house))
}
