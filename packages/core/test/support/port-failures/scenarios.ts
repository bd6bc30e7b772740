/** One act of every workflow, each on a stage where it has something to do. */
import { system } from "@intervisit/core/domain/Actor"
import type { DraftId, PatientId, SessionId, ThreadId } from "@intervisit/core/domain/Ids"
import type { Instant } from "@intervisit/core/domain/Instant"
import * as ReportingPeriod from "@intervisit/core/domain/ReportingPeriod"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { answerThread } from "@intervisit/core/workflows/AnswerThread"
import {
  authorizeRepresentative,
  confirmRepresentative,
  revokeRepresentative
} from "@intervisit/core/workflows/AuthorizeRepresentative"
import { claimThread, releaseThread } from "@intervisit/core/workflows/ClaimThread"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import {
  attachToDraft,
  detachFromDraft,
  listDrafts,
  saveDraft,
  throwDraftAway
} from "@intervisit/core/workflows/Drafts"
import { escalateOverdue } from "@intervisit/core/workflows/EscalateOverdue"
import { fileToChart } from "@intervisit/core/workflows/FileToChart"
import { listCareTeams } from "@intervisit/core/workflows/ListCareTeams"
import { listThreads } from "@intervisit/core/workflows/ListThreads"
import { unmergePatient } from "@intervisit/core/workflows/MergePatients"
import { openAttachment } from "@intervisit/core/workflows/OpenAttachment"
import { readThread } from "@intervisit/core/workflows/ReadThread"
import { reportMeasure } from "@intervisit/core/workflows/ReportMeasure"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import { resumeSession, signIn, signOut } from "@intervisit/core/workflows/SignIn"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { TestClock } from "effect/testing"
import { credentialOf } from "../credentials.ts"
import { anasVisit, cancel, merge, person, told, visit, withdrawEnd } from "../feed.ts"
import { answer, answered, beaAccountId, benNumber, threadOf, withBea, withBen } from "../lakeside.ts"
import { textFile } from "../uploads.ts"
import { desk } from "./deskScenarios.ts"
import { helping } from "./helping.ts"
import { joining, managing } from "./joining.ts"
import { recordScenarios } from "./recordScenarios.ts"
import { type Scenario, scenario } from "./Scenario.ts"

const keyed = (accountId: Parameters<typeof Clinic.request>[0], actingFor: PatientId | null = null) =>
  Effect.map(Clinic.request(accountId, actingFor), (request) => Clinic.keyed(request, "key-1"))

const ana = Clinic.request(eg.anaAccountId)
const noor = keyed(eg.noorAccountId)
const manager = keyed(Clinic.managerId)
const anaNumber = eg.medicalRecordNumber()

const written = Effect.gen(function* () {
  const patientId = yield* Clinic.open
  const sent = yield* sendMessage(yield* Clinic.request(eg.anaAccountId), Clinic.letter(patientId))
  return { ...sent, patientId }
})

const onThread = (threadId: ThreadId) => ({ to: { _tag: "Thread", threadId } }) as const

/** Whoever only looks leaves a row for each look. */
const looks = { isAuditedOnce: false }

const draftId = "draft-1" as DraftId
const file = textFile("one")
const words = { id: draftId, patientId: null, threadId: null, teamId: null, subject: "", body: "Could you" }

const drafted = Effect.gen(function* () {
  const patientId = yield* Clinic.open
  yield* saveDraft(yield* ana, words)
  yield* attachToDraft(yield* ana, draftId, file)
  return patientId
})

const letters: ReadonlyArray<Scenario> = [
  scenario("sendMessage, with the file of its draft and one more", drafted, (patientId) =>
    Effect.flatMap(keyed(eg.anaAccountId), (request) =>
      sendMessage(request, Clinic.letter(patientId, { draftId, attachments: [textFile("two")] }))
    )
  ),
  scenario("sendMessage, by a representative on a thread that waits", written, ({ patientId, threadId }) =>
    Effect.flatMap(keyed(eg.elenaAccountId, patientId), (request) =>
      sendMessage(request, Clinic.letter(patientId, onThread(threadId)))
    )
  ),
  scenario(
    "answerThread",
    Effect.flatMap(written, ({ threadId }) => threadOf(threadId)),
    ({ id, version }) => Effect.flatMap(noor, (request) => answerThread(request, answer(id, { seenVersion: version })))
  ),
  scenario("answerThread, with a note", written, ({ threadId }) =>
    Effect.flatMap(noor, (request) => answerThread(request, answer(threadId, { kind: "note" })))
  ),
  scenario("claimThread", written, ({ threadId }) => Effect.flatMap(noor, (request) => claimThread(request, threadId))),
  scenario(
    "claimThread, taking it over",
    Effect.gen(function* () {
      const { threadId } = yield* written
      yield* withBea
      yield* claimThread(yield* Clinic.request(beaAccountId), threadId)
      return threadId
    }),
    (threadId) => Effect.flatMap(noor, (request) => claimThread(request, threadId, true))
  ),
  scenario(
    "releaseThread",
    Effect.gen(function* () {
      const { threadId } = yield* written
      yield* claimThread(yield* Clinic.request(eg.noorAccountId), threadId)
      return threadId
    }),
    (threadId) => Effect.flatMap(noor, (request) => releaseThread(request, threadId))
  ),
  scenario("closeThread", written, ({ threadId }) => Effect.flatMap(noor, (request) => closeThread(request, threadId)))
]

const reads: ReadonlyArray<Scenario> = [
  scenario(
    "readThread, first by the team",
    written,
    ({ threadId }) => Effect.flatMap(noor, (request) => readThread(request, threadId)),
    looks
  ),
  scenario(
    "readThread, an answer by the patient",
    Effect.tap(written, ({ threadId }) => answered(threadId)),
    ({ threadId }) => Effect.flatMap(keyed(eg.anaAccountId), (request) => readThread(request, threadId)),
    looks
  ),
  scenario(
    "listThreads",
    written,
    () =>
      Effect.flatMap(noor, (request) =>
        listThreads(request, { side: "staff", teamId: null, status: "all", order: "due", limit: 50, after: null })
      ),
    looks
  ),
  scenario(
    "openAttachment",
    Effect.gen(function* () {
      const patientId = yield* Clinic.open
      return yield* sendMessage(yield* ana, Clinic.letter(patientId, { attachments: [file] }))
    }),
    ({ messageId }) => Effect.flatMap(noor, (request) => openAttachment(request, messageId, file.sha256)),
    looks
  ),
  scenario(
    "listCareTeams",
    Clinic.open,
    (patientId) => Effect.flatMap(ana, (request) => listCareTeams(request, patientId)),
    looks
  ),
  scenario(
    "reportMeasure",
    written,
    () =>
      Effect.gen(function* () {
        const period = Result.getOrThrow(ReportingPeriod.make("2026-08-23", "2026-11-20", "America/Chicago"))
        return yield* reportMeasure(yield* manager, { period, edition: "stage2", policy: {} })
      }),
    looks
  )
]

const drafts: ReadonlyArray<Scenario> = [
  scenario(
    "saveDraft, the first time",
    Clinic.open,
    (patientId) => Effect.flatMap(ana, (request) => saveDraft(request, { ...words, patientId })),
    looks
  ),
  scenario(
    "saveDraft, again",
    drafted,
    () => Effect.flatMap(ana, (request) => saveDraft(request, { ...words, body: "Could you please" })),
    looks
  ),
  scenario("attachToDraft", drafted, () =>
    Effect.flatMap(ana, (request) => attachToDraft(request, draftId, textFile("two")))
  ),
  scenario(
    "detachFromDraft",
    drafted,
    () => Effect.flatMap(ana, (request) => detachFromDraft(request, draftId, file.sha256)),
    looks
  ),
  scenario("throwDraftAway", drafted, () => Effect.flatMap(ana, (request) => throwDraftAway(request, draftId)), {
    doneAlready: ["DraftNotFound"]
  }),
  scenario("listDrafts", drafted, () => Effect.flatMap(ana, listDrafts), looks)
]

const password = "correct horse"
const session = (attempt: number) => `session-${attempt}` as SessionId

const enrolled = Effect.andThen(
  Clinic.open,
  configurePractice(system, Clinic.setup({ credentials: [credentialOf(eg.noorAccountId, password)] }))
)

const attempt = (sessionId: SessionId) => signIn({ practiceId: eg.practiceId, login: "noor", password, sessionId })

const sessions: ReadonlyArray<Scenario> = [
  scenario("signIn", enrolled, (_, number) => attempt(session(number)), {
    ...looks,
    leftover: ["session open"]
  }),
  scenario(
    "resumeSession, after a minute",
    Effect.gen(function* () {
      yield* enrolled
      yield* attempt(session(0))
      yield* TestClock.adjust("1 minute")
    }),
    () => resumeSession(session(0), true)
  ),
  scenario("signOut", Effect.andThen(enrolled, attempt(session(0))), () => signOut(session(0)))
]

const earlier = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, -minutes)

const withVisit = Effect.gen(function* () {
  yield* Clinic.open
  yield* told("a04", [anasVisit(visit("V-1", { startAt: earlier(60) }))], earlier(60))
})

const ended = Effect.andThen(
  withVisit,
  told(
    "a03",
    [anasVisit(visit("V-1", { isRegistration: false, startAt: earlier(60), endAt: earlier(30) }))],
    earlier(30)
  )
)

const newcomer = [person([eg.medicalRecordNumber("MRN-9")], eg.demographics(), visit("V-9"))]

const bothWritten = Effect.gen(function* () {
  const anas = yield* written
  return { ...anas, benId: yield* withBen }
})

const mergedWritten = Effect.tap(bothWritten, () => told("a40", [merge(benNumber, anaNumber)]))

const feed: ReadonlyArray<Scenario> = [
  scenario("receiveFeedMessage, of a new patient and her visit", Clinic.open, () => told("a04-new", newcomer)),
  scenario("receiveFeedMessage, of a visit that ended", withVisit, () =>
    told("a03", [anasVisit(visit("V-1", { isRegistration: false, endAt: eg.friday1655 }))])
  ),
  scenario("receiveFeedMessage, of a visit that was cancelled", withVisit, () =>
    told("a11", [anasVisit(cancel("V-1"))])
  ),
  scenario("receiveFeedMessage, of an end that was withdrawn", ended, () =>
    told("a13", [anasVisit(withdrawEnd("V-1"))])
  ),
  scenario("receiveFeedMessage, parked", Clinic.open, () => told("a11", [anasVisit(cancel("V-404"))])),
  scenario("receiveFeedMessage, of a merge", bothWritten, () => told("a40", [merge(benNumber, anaNumber)])),
  scenario("receiveFeedMessage, of a merge with an unknown number", written, () =>
    told("a40", [merge(anaNumber, eg.medicalRecordNumber("MRN-0"))])
  ),
  scenario("unmergePatient", mergedWritten, ({ patientId }) =>
    Effect.flatMap(manager, (request) => unmergePatient(request, patientId))
  ),
  scenario("confirmRepresentative", mergedWritten, ({ benId, patientId }) =>
    Effect.flatMap(manager, (request) => confirmRepresentative(request, patientId, eg.representative().id, [benId]))
  )
]

const people: ReadonlyArray<Scenario> = [
  scenario("authorizeRepresentative", Effect.andThen(Clinic.open, withBen), (patientId) =>
    Effect.flatMap(manager, (request) => authorizeRepresentative(request, { ...eg.representative(), patientId }))
  ),
  scenario("revokeRepresentative", Clinic.open, (patientId) =>
    Effect.flatMap(manager, (request) => revokeRepresentative(request, patientId, eg.representative().id))
  ),
  scenario("configurePractice", Clinic.open, (patientId) =>
    configurePractice(
      system,
      Clinic.setup({
        practice: eg.practice({ phone: "+1 312 555 0200" }),
        credentials: [credentialOf(eg.noorAccountId, password)],
        representatives: [eg.representative({ patientId })]
      })
    )
  )
]

/** Rounds of a worker until nothing is ready. */
const rounds = <E, R>(round: Effect.Effect<number, E, R>) => Effect.repeat(round, { while: (count) => count > 0 })

const work = { isWork: true }
const pieces = { isWork: true, isPiecewise: true }

const overdue = Effect.tap(written, () => TestClock.adjust("10 days"))

const workers: ReadonlyArray<Scenario> = [
  scenario("escalateOverdue", overdue, () => rounds(escalateOverdue("boot-1")), work),
  scenario(
    "escalateOverdue, of two threads",
    Effect.gen(function* () {
      const { patientId } = yield* written
      yield* sendMessage(yield* ana, Clinic.letter(patientId))
      yield* TestClock.adjust("10 days")
    }),
    () => rounds(escalateOverdue("boot-1")),
    pieces
  ),
  scenario("fileToChart", written, () => rounds(fileToChart("boot-1")), work),
  scenario(
    "fileToChart, two letters of a thread and one of another",
    Effect.gen(function* () {
      const { patientId, threadId } = yield* written
      yield* sendMessage(yield* ana, Clinic.letter(patientId))
      yield* TestClock.adjust("1 minute")
      yield* sendMessage(yield* ana, Clinic.letter(patientId, onThread(threadId)))
    }),
    () => rounds(fileToChart("boot-1")),
    pieces
  ),
  scenario(
    "sendNotices",
    Effect.gen(function* () {
      const { patientId, threadId } = yield* written
      yield* revokeRepresentative(yield* Clinic.request(Clinic.managerId), patientId, eg.representative().id)
      yield* answered(threadId)
    }),
    () => rounds(sendNotices("boot-1")),
    work
  ),
  scenario(
    "sendNotices, to two readers",
    Effect.tap(written, ({ threadId }) => answered(threadId)),
    () => rounds(sendNotices("boot-1")),
    pieces
  )
]

export const scenarios: ReadonlyArray<Scenario> = [
  ...letters,
  ...reads,
  ...drafts,
  ...recordScenarios,
  ...sessions,
  ...feed,
  ...people,
  ...joining,
  ...managing,
  ...helping,
  ...desk,
  ...workers
]
