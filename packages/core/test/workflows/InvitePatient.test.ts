/** Inviting a patient: who may, whom, by which channel, and what becomes of the code. */
import { assert, describe } from "@effect/vitest"
import { system } from "@intervisit/core/domain/Actor"
import type { PatientId } from "@intervisit/core/domain/Ids"
import { standing } from "@intervisit/core/domain/Invitation"
import { Ledger } from "@intervisit/core/ports/Ledger"
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { configurePractice } from "@intervisit/core/workflows/ConfigurePractice"
import { invitePatient, withdrawInvitation } from "@intervisit/core/workflows/InvitePatient"
import { receiveFeedMessage } from "@intervisit/core/workflows/ReceiveFeedMessage"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { credentialOf } from "../support/credentials.ts"
import { mailOf } from "../support/endpoints.ts"
import { invitationOf, quick } from "../support/joining.ts"
import { auditRows, beaAccountId, configured, factsAfter, lastAudit, patientById } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"

const noor = Clinic.request(eg.noorAccountId)

/** What the feed tells of Ana now. */
const told = (parts: Partial<ReturnType<typeof eg.demographics>>) =>
  receiveFeedMessage(
    Clinic.feedMessage(`a08-${JSON.stringify(parts)}`, [
      { patient: { identifiers: [eg.medicalRecordNumber()], demographics: parts }, visit: null, merge: null }
    ])
  )

/** Ana as somebody whom an e-mail could put at risk. */
const unsafe = Effect.fnUntraced(function* (anaId: PatientId) {
  const before = yield* patientById(anaId)
  const commit = eg.commitOf([eg.patientRecorded({ ...before, isEmailSafe: false }, before)])
  yield* (yield* Ledger).commit(commit)
})

describe("an invitation by letter", () => {
  onClinic("tells its code once; a repeated request gets the same invitation without it", (anaId) =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* noor, "invite-1")
      const first = yield* invitePatient(request, anaId, "letter")
      assert.match(first.code ?? "", /^\w{4}-\w{4}-\w{4}$/)
      assert.strictEqual(first.expiresAt, eg.daysAfter(eg.friday1655, 21))
      const again = yield* invitePatient(request, anaId, "letter")
      assert.deepStrictEqual(again, { ...first, code: null })
      const audited = yield* lastAudit
      assert.strictEqual(audited?.activity, "InvitePatient")
      assert.deepStrictEqual(audited?.patients, [anaId])
    }).pipe(Effect.provide(quick))
  )

  onClinic("leaves its code in no fact, no audit row and no stored answer", (anaId) =>
    Effect.gen(function* () {
      const request = Clinic.keyed(yield* noor, "invite-1")
      const { code } = yield* invitePatient(request, anaId, "letter")
      const stored = yield* (yield* Ledger).answerOf(request.idempotency?.request ?? assert.fail("no key"))
      const everything = JSON.stringify([yield* factsAfter(0), yield* auditRows, stored])
      for (const text of [code ?? "", (code ?? "").replaceAll("-", "")]) assert.notInclude(everything, text)
    }).pipe(Effect.provide(quick))
  )

  onClinic("replaces the one before, and is withdrawn by whoever may make it", (anaId) =>
    Effect.gen(function* () {
      const first = yield* invitePatient(yield* noor, anaId, "letter")
      const second = yield* invitePatient(yield* noor, anaId, "letter")
      assert.notStrictEqual(first.code, second.code)
      assert.strictEqual(standing(yield* invitationOf(first), eg.friday1655), "replaced")
      assert.strictEqual(standing(yield* invitationOf(second), eg.friday1655), "open")
      yield* withdrawInvitation(yield* noor, second.invitationId)
      yield* withdrawInvitation(yield* noor, second.invitationId)
      assert.strictEqual(standing(yield* invitationOf(second), eg.friday1655), "withdrawn")
    }).pipe(Effect.provide(quick))
  )

  onClinic("stands until its 21st day", (anaId) =>
    Effect.gen(function* () {
      const made = yield* invitationOf(yield* invitePatient(yield* noor, anaId, "letter"))
      assert.strictEqual(standing(made, eg.minutesAfter(made.expiresAt, -1)), "open")
      assert.strictEqual(standing(made, made.expiresAt), "expired")
    }).pipe(Effect.provide(quick))
  )
})

describe("nobody is invited", () => {
  onClinic("by a patient, or by a nurse of another team, who hears that there is no such patient", (anaId) =>
    Effect.gen(function* () {
      yield* configured({ accounts: [eg.nurse({ id: beaAccountId, login: "bea", name: "Bea Lindqvist" })] })
      const byPatient = yield* Effect.flip(invitePatient(yield* Clinic.request(eg.anaAccountId), anaId, "letter"))
      assert.strictEqual(byPatient._tag, "AccessRefused")
      const byStranger = yield* Effect.flip(invitePatient(yield* Clinic.request(beaAccountId), anaId, "letter"))
      assert.strictEqual(byStranger._tag, "PatientNotFound")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      yield* invitePatient(yield* Clinic.request(Clinic.managerId), anaId, "letter")
    }).pipe(Effect.provide(quick))
  )

  const obstacles = [
    ["who died", { isLiving: false }, "not-living"],
    ["whose birth date nobody told", { birthDate: null }, "birth-date-unknown"],
    ["of whose birth date only the month is known", { birthDate: "1984-03" }, "birth-date-unknown"],
    ["who becomes 13 tomorrow", { birthDate: "2013-11-21" }, "is-a-child"]
  ] as const
  for (const [who, parts, reason] of obstacles) {
    onClinic(who, (anaId) =>
      Effect.gen(function* () {
        yield* told(parts)
        const refused = yield* Effect.flip(invitePatient(yield* noor, anaId, "letter"))
        assert.deepInclude({ ...refused }, { _tag: "InvitationRefused", reason })
      }).pipe(Effect.provide(quick))
    )
  }

  onClinic("who has a password already", (anaId) =>
    Effect.gen(function* () {
      const credentials = [credentialOf(eg.anaAccountId, "anything else")]
      const accounts = [yield* Clinic.accountOf(eg.anaAccountId)]
      yield* configurePractice(system, Clinic.setup({ accounts, credentials }))
      const refused = yield* Effect.flip(invitePatient(yield* noor, anaId, "letter"))
      assert.deepInclude({ ...refused }, { _tag: "InvitationRefused", reason: "already-enrolled" })
    }).pipe(Effect.provide(quick))
  )

  onClinic("by e-mail who has no address, or for whom one is not safe; a letter may still go", (anaId) =>
    Effect.gen(function* () {
      yield* unsafe(anaId)
      const unsafely = yield* Effect.flip(invitePatient(yield* noor, anaId, "e-mail"))
      assert.deepInclude({ ...unsafely }, { _tag: "InvitationRefused", reason: "e-mail-is-not-safe" })
      yield* invitePatient(yield* noor, anaId, "letter")
    }).pipe(Effect.provide(quick))
  )

  onClinic("who becomes 13 today may be invited", (anaId) =>
    Effect.gen(function* () {
      yield* told({ birthDate: "2013-11-20" })
      yield* invitePatient(yield* noor, anaId, "letter")
    }).pipe(Effect.provide(quick))
  )
})

describe("an invitation by e-mail", () => {
  onClinic("goes out with a code that nobody at the desk sees, and names nobody", (anaId) => {
    const mail = mailOf(() => undefined)
    return Effect.gen(function* () {
      const { code } = yield* invitePatient(yield* noor, anaId, "e-mail")
      assert.strictEqual(code, null)
      yield* sendNotices("boot-1")
      assert.deepStrictEqual(mail.accepted, ["ana@example.org"])
      const [words] = mail.attempts
      assert.match(words?.text ?? "", /"code":"\w{4}-\w{4}-\w{4}"/)
      for (const name of ["Ana", "Ruiz", "1984"]) assert.notInclude(words?.text, name)
    }).pipe(
      Effect.provideService(Notifier, mail.port),
      Effect.provide(quick),
      Effect.provideService(Notifier, mail.port)
    )
  })

  onClinic("is the same at every attempt", (anaId) => {
    const mail = mailOf((_, attempt) => (attempt === 1 ? 451 : undefined))
    return Effect.gen(function* () {
      yield* invitePatient(yield* noor, anaId, "e-mail")
      yield* sendNotices("boot-1")
      yield* TestClock.adjust("1 hour")
      yield* sendNotices("boot-1")
      assert.strictEqual(mail.attempts.length, 2)
      assert.strictEqual(mail.attempts[0]?.text, mail.attempts[1]?.text)
    }).pipe(
      Effect.provideService(Notifier, mail.port),
      Effect.provide(quick),
      Effect.provideService(Notifier, mail.port)
    )
  })

  onClinic("stays at home where it was replaced, or where an e-mail became unsafe meanwhile", (anaId) => {
    const mail = mailOf(() => undefined)
    return Effect.gen(function* () {
      yield* invitePatient(yield* noor, anaId, "e-mail")
      yield* invitePatient(yield* noor, anaId, "e-mail")
      yield* unsafe(anaId)
      yield* sendNotices("boot-1")
      assert.deepStrictEqual(mail.attempts, [])
    }).pipe(Effect.provideService(Notifier, mail.port), Effect.provide(quick))
  })
})
