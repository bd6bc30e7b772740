/** What a letter brings about beside itself: its form, a reading that is kept, a closed thread that goes on. */
import { assert, describe } from "@effect/vitest"
import type { ThreadId } from "@intervisit/core/domain/Ids"
import type { MessageForm } from "@intervisit/core/domain/MessageForm"
import { Threads } from "@intervisit/core/ports/Threads"
import * as Clinic from "@intervisit/core/testing/Clinic"
import * as eg from "@intervisit/core/testing/Examples"
import { closeThread } from "@intervisit/core/workflows/CloseThread"
import { foundReadings } from "@intervisit/core/workflows/FoundReadings"
import { readReadings } from "@intervisit/core/workflows/ReadReadings"
import { sendMessage } from "@intervisit/core/workflows/SendMessage"
import * as Effect from "effect/Effect"
import { benAccountId, factsAfter, head, messageOf, threadOf, withBen } from "../support/lakeside.ts"
import { onClinic } from "../support/onClinic.ts"
import { onThread } from "../support/onThread.ts"

const ana = Clinic.request(eg.anaAccountId)
const noor = Clinic.request(eg.noorAccountId)

const refill: MessageForm = { _tag: "Refill", medicine: "lisinopril", dose: "10 mg", pharmacy: "", daysLeft: 9 }

describe("a short form", () => {
  onClinic("is kept beside the letter, which says the same before the sender's own words", (anaId) =>
    Effect.gen(function* () {
      const letter = Clinic.letter(anaId, { form: refill, body: "Thank you!" })
      const { messageId } = yield* sendMessage(yield* ana, letter)
      assert.deepStrictEqual((yield* messageOf(messageId)).form, refill)
      const found = yield* (yield* Threads).message(eg.practiceId, messageId)
      assert.strictEqual(
        found?.body,
        "Please refill this medicine: lisinopril, 10 mg.\nI have 9 days left.\n\nThank you!"
      )
    })
  )

  onClinic("needs no words of her own", (anaId) =>
    Effect.gen(function* () {
      yield* sendMessage(yield* ana, Clinic.letter(anaId, { form: refill, body: "" }))
      const refused = yield* Effect.flip(sendMessage(yield* ana, Clinic.letter(anaId, { body: "" })))
      assert.strictEqual(refused._tag, "TextRefused")
    })
  )

  onClinic(
    "with a reading keeps the reading in the same commit, under her name, and offers it to nobody again",
    (anaId) =>
      Effect.gen(function* () {
        const measurement = { kind: "glucose", value: 210, unit: "mg/dL" } as const
        const form: MessageForm = { _tag: "Reading", measurement, taken: { precision: "minute", at: eg.friday1655 } }
        const before = yield* head
        const { messageId } = yield* sendMessage(yield* ana, Clinic.letter(anaId, { form, body: "" }))
        const tags = (yield* factsAfter(before)).map(({ body }) => body._tag)
        assert.include(tags, "ReadingRecorded")
        const { readings } = yield* readReadings(yield* noor, anaId)
        assert.deepStrictEqual(readings[0]?.measurement, measurement)
        assert.deepStrictEqual(readings[0]?.source, { _tag: "Letter", messageId })
        assert.strictEqual(readings[0]?.entered.by.name, "Ana Ruiz")
        assert.deepStrictEqual(yield* foundReadings(yield* messageOf(messageId)), [])
      })
  )

  onClinic("with a reading that no body can have sends nothing", (anaId) =>
    Effect.gen(function* () {
      const measurement = { kind: "weight", value: 5000, unit: "lb" } as const
      const form: MessageForm = { _tag: "Reading", measurement, taken: { precision: "minute", at: eg.friday1655 } }
      const before = yield* head
      const refused = yield* Effect.flip(sendMessage(yield* ana, Clinic.letter(anaId, { form, body: "" })))
      assert.strictEqual(refused._tag, "ReadingRefused")
      assert.strictEqual(yield* head, before)
    })
  )
})

describe("a closed thread", () => {
  const goingOn = (continues: ThreadId) => ({
    to: { _tag: "NewThread", teamId: eg.teamId, subject: "A form, again", continues } as const
  })

  onThread("goes on in a new one, and each names the other", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      yield* closeThread(yield* noor, threadId)
      const sent = yield* sendMessage(yield* ana, Clinic.letter(patientId, goingOn(threadId)))
      assert.strictEqual((yield* threadOf(sent.threadId)).continues, threadId)
      const old = yield* threadOf(threadId)
      assert.strictEqual(old.continuedIn, sent.threadId)
      assert.strictEqual(old.status, "closed")
    })
  )

  onThread("must be closed, and hers", ({ patientId, threadId }) =>
    Effect.gen(function* () {
      const open = yield* Effect.flip(sendMessage(yield* ana, Clinic.letter(patientId, goingOn(threadId))))
      assert.strictEqual(open._tag, "ThreadIsOpen")
      yield* closeThread(yield* noor, threadId)
      const benId = yield* withBen
      const ben = yield* Clinic.request(benAccountId)
      const refused = yield* Effect.flip(sendMessage(ben, Clinic.letter(benId, goingOn(threadId))))
      assert.strictEqual(refused._tag, "ThreadNotFound")
    })
  )
})
