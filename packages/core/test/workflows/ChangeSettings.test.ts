/** What a person settles for herself holds: for notices, for whoever configures accounts, and for who may be told. */
import { assert, describe } from "@effect/vitest"
import type { Preferences } from "@intervisit/core/domain/Account"
import type { Instant } from "@intervisit/core/domain/Instant"
import { toMillis } from "@intervisit/core/domain/Instant"
import { Notifier } from "@intervisit/core/ports/Notifier"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { changePreferences, chooseContact, readSettings } from "@intervisit/core/workflows/ChangeSettings"
import { sendNotices } from "@intervisit/core/workflows/SendNotices"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { mailOf } from "../support/endpoints.ts"
import { person, told } from "../support/feed.ts"
import { answered, configured, counted, factsAfter, head, lastAudit, patientById } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { onThread } from "../support/onThread.ts"

const ana = Clinic.request(eg.anaAccountId)
const elena = Clinic.request(eg.elenaAccountId)

const preferences = (parts: Partial<Preferences> = {}): Preferences => ({
  language: "en",
  hasNotices: true,
  quietHours: null,
  ...parts
})

const rounds = Effect.fnUntraced(function* (mail: ReturnType<typeof mailOf>) {
  const round = sendNotices("boot-1").pipe(Effect.provideService(Notifier, mail.port))
  while ((yield* round) > 0);
})

describe("changePreferences", () => {
  onClinic("by one fact and one audit row; the same again changes nothing", () =>
    Effect.gen(function* () {
      const before = yield* head
      const wanted = preferences({ language: "es", quietHours: { from: "22:00", until: "07:00" } })
      yield* changePreferences(yield* ana, wanted)
      yield* changePreferences(yield* ana, wanted)
      assert.deepStrictEqual(
        (yield* factsAfter(before)).map(({ body }) => body._tag),
        ["AccountPreferred"]
      )
      const { account, preferences: stand } = yield* readSettings(yield* ana)
      assert.deepStrictEqual(stand, wanted)
      assert.strictEqual(account.language, "es")
      assert.strictEqual((yield* lastAudit)?.activity, "ReadSettings")
    })
  )

  onClinic("outlasts a configuration of the account, which then writes nothing the second time", (anaId) =>
    Effect.gen(function* () {
      const wanted = preferences({ language: "es", hasNotices: false })
      yield* changePreferences(yield* ana, wanted)
      const account = eg.account({ patientId: anaId, name: "Ana M. Ruiz" })
      yield* configured({ accounts: [account] })
      const after = yield* Clinic.accountOf(eg.anaAccountId)
      assert.deepStrictEqual([after.name, after.language, after.preferences], ["Ana M. Ruiz", "es", wanted])
      const before = yield* head
      yield* configured({ accounts: [account] })
      assert.strictEqual(yield* head, before)
    })
  )
})

describe("notices", () => {
  onThread("come in the language that was chosen, and not at all where none are wanted", ({ threadId }) =>
    Effect.gen(function* () {
      yield* changePreferences(yield* ana, preferences({ language: "es" }))
      yield* changePreferences(yield* elena, preferences({ hasNotices: false }))
      yield* answered(threadId)
      const mail = mailOf(() => undefined)
      yield* rounds(mail)
      assert.deepStrictEqual(
        mail.nudges.map(({ language, to }) => `${to} ${language}`),
        ["ana@example.org es"]
      )
    })
  )

  onThread("wait for the end of one reader's quiet hours, and hold back nobody else's", ({ threadId }) =>
    Effect.gen(function* () {
      // Friday 16:55 in Chicago.
      yield* changePreferences(yield* ana, preferences({ quietHours: { from: "16:00", until: "08:00" } }))
      yield* answered(threadId)
      const mail = mailOf(() => undefined)
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["elena@example.org"])
      yield* TestClock.setTime(toMillis("2026-11-21T13:59:59.000Z" as Instant))
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["elena@example.org"])
      yield* TestClock.setTime(toMillis("2026-11-21T14:00:00.000Z" as Instant))
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["elena@example.org", "ana@example.org"])
      assert.strictEqual(yield* counted("mail", "accepted"), 2)
    })
  )

  onThread(
    "that wait go in the language that was chosen meanwhile, and not where they are no longer wanted",
    (written) =>
      Effect.gen(function* () {
        const quietHours = { from: "16:00", until: "08:00" }
        yield* changePreferences(yield* ana, preferences({ quietHours }))
        yield* changePreferences(yield* elena, preferences({ quietHours }))
        yield* answered(written.threadId)
        const mail = mailOf(() => undefined)
        yield* rounds(mail)
        yield* changePreferences(yield* ana, preferences({ quietHours, language: "es" }))
        yield* changePreferences(yield* elena, preferences({ quietHours, hasNotices: false }))
        yield* TestClock.adjust("16 hours")
        yield* rounds(mail)
        assert.deepStrictEqual(
          mail.nudges.map(({ language, to }) => `${to} ${language}`),
          ["ana@example.org es"]
        )
      })
  )
})

describe("chooseContact", () => {
  onThread("keeps notices from those who act for her, or from everybody", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* chooseContact(yield* ana, { isEmailSafe: true, mayNotifyRepresentatives: false })
      yield* answered(threadId)
      const mail = mailOf(() => undefined)
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["ana@example.org"])
      yield* chooseContact(yield* ana, { isEmailSafe: false, mayNotifyRepresentatives: true })
      yield* answered(threadId)
      yield* rounds(mail)
      assert.deepStrictEqual(mail.accepted, ["ana@example.org"])
      assert.isFalse((yield* patientById(patientId)).isEmailSafe)
    })
  )

  onClinic("stands when the feed tells of her again", (anaId) =>
    Effect.gen(function* () {
      yield* chooseContact(yield* ana, { isEmailSafe: false, mayNotifyRepresentatives: false })
      yield* told("a08", [person([eg.medicalRecordNumber()], eg.demographics({ phone: "+1 312 555 0199" }))])
      const patient = yield* patientById(anaId)
      assert.deepStrictEqual([patient.isEmailSafe, patient.mayNotifyRepresentatives], [false, false])
      assert.strictEqual(patient.demographics.phone, "+1 312 555 0199")
    })
  )

  onClinic("is her own word: nobody who acts for her may say it", (anaId) =>
    Effect.gen(function* () {
      const request = yield* Clinic.request(eg.elenaAccountId, anaId)
      const refused = yield* Effect.flip(chooseContact(request, { isEmailSafe: true, mayNotifyRepresentatives: true }))
      assert.strictEqual(refused._tag, "AccessRefused")
      assert.strictEqual((yield* lastAudit)?.outcome, "refused")
      assert.strictEqual((yield* readSettings(request)).contact, null)
    })
  )

  onClinic("shows her who acts for her", () =>
    Effect.gen(function* () {
      const { helpers } = yield* readSettings(yield* ana)
      assert.deepStrictEqual(
        helpers.map(({ name, relationship }) => `${name}, ${relationship}`),
        ["Elena Ruiz, mother"]
      )
    })
  )
})
