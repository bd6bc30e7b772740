/**
 * One thread, its messages in order, and their newest words.
 */
import * as Effect from "effect/Effect"
import { MessageId, PatientId, PracticeId, ThreadId } from "../../domain/Ids.ts"
import { plusMillis } from "../../domain/Instant.ts"
import type { Ledger } from "../../ports/Ledger.ts"
import { Threads } from "../../ports/Threads.ts"
import { claim, equal, type Suite } from "../Claims.ts"
import * as eg from "../Examples.ts"
import { storing } from "../storing.ts"

const harbor = PracticeId.make("practice-harbor")

const letter = (id: string, minutes: number, overrides: Parameters<typeof eg.message>[0] = {}) =>
  eg.message({ id: MessageId.make(id), sentAt: eg.minutesAfter(eg.friday1655, minutes), ...overrides })

export const reads: Suite<Ledger | Threads> = [
  claim("a thread is given as it was written, and undefined where there is none", function* () {
    const threads = yield* Threads
    const closed = eg.thread({ version: 1, status: "closed", exchange: null, triage: null, claim: null })
    yield* storing([eg.write("Thread", closed)])
    yield* equal(yield* threads.get(eg.practiceId, eg.threadId), closed, "the thread")
    yield* equal(yield* threads.get(eg.practiceId, ThreadId.make("thread-0")), undefined, "another id")
    yield* equal(yield* threads.get(harbor, eg.threadId), undefined, "another practice")
  }),

  claim("messages come oldest first, notes included, none of another thread", function* () {
    const threads = yield* Threads
    yield* storing([
      eg.write("Message", letter("c", 2)),
      eg.write("Message", letter("a", 3, { kind: "note" })),
      eg.write("Message", letter("b", 1)),
      eg.write("Message", letter("d", 0, { threadId: ThreadId.make("thread-other") }))
    ])
    const messages = yield* threads.messages(eg.practiceId, eg.threadId)
    yield* equal(
      messages.map(({ message }) => message.id as string),
      ["b", "c", "a"],
      "the order"
    )
    yield* equal(messages[2]?.message, letter("a", 3, { kind: "note" }), "the message as it was written")
    yield* equal(yield* threads.messages(harbor, eg.threadId), [], "another practice")
    yield* equal(yield* threads.messages(eg.practiceId, ThreadId.make("thread-0")), [], "a thread that is not there")
  }),

  claim("messages of one instant come in the order of their ids", function* () {
    const threads = yield* Threads
    yield* storing(["b", "c", "a"].map((id) => eg.write("Message", letter(id, 0))))
    const messages = yield* threads.messages(eg.practiceId, eg.threadId)
    yield* equal(
      messages.map(({ message }) => message.id as string),
      ["a", "b", "c"],
      "the order"
    )
  }),

  claim("a message comes with the words of its newest revision, whichever was written last", function* () {
    const threads = yield* Threads
    yield* storing([eg.write("Message", eg.message())], { bodies: [eg.messageBody({ body: "first" })] })
    yield* equal((yield* threads.message(eg.practiceId, eg.messageId))?.body, "first", "revision 1")
    yield* storing([], { bodies: [eg.messageBody({ revision: 3, body: "third" })] })
    yield* storing([], { bodies: [eg.messageBody({ revision: 2, body: "second" })] })
    const shown = yield* threads.message(eg.practiceId, eg.messageId)
    yield* equal(shown, { message: eg.message(), body: "third" }, "revision 3")
    yield* equal(yield* threads.messages(eg.practiceId, eg.threadId), shown && [shown], "the same in its thread")
  }),

  claim("every revision of a message's words is kept, oldest first, and none of another message", function* () {
    const threads = yield* Threads
    const other = MessageId.make("message-other")
    yield* storing([eg.write("Message", eg.message())], { bodies: [eg.messageBody({ revision: 2, body: "second" })] })
    yield* storing([], { bodies: [eg.messageBody({ body: "first" }), eg.messageBody({ messageId: other })] })
    const revisions = yield* threads.revisions(eg.practiceId, eg.messageId)
    yield* equal(
      revisions,
      [eg.messageBody({ body: "first" }), eg.messageBody({ revision: 2, body: "second" })],
      "both of them"
    )
    yield* equal(yield* threads.revisions(harbor, eg.messageId), [], "in another practice")
  }),

  claim("a message whose words are gone has none: null, which is not the empty text", function* () {
    const threads = yield* Threads
    const empty = eg.message({ id: MessageId.make("message-empty") })
    yield* storing([eg.write("Message", eg.message()), eg.write("Message", empty)], {
      bodies: [eg.messageBody({ messageId: empty.id, body: "" })]
    })
    yield* equal((yield* threads.message(eg.practiceId, eg.messageId))?.body, null, "no words")
    yield* equal((yield* threads.message(eg.practiceId, empty.id))?.body, "", "empty words")
  }),

  claim("a message that is not there, or is another practice's, is undefined", function* () {
    const threads = yield* Threads
    yield* storing([eg.write("Message", eg.message())])
    yield* equal(yield* threads.message(eg.practiceId, MessageId.make("message-0")), undefined, "another id")
    yield* equal(yield* threads.message(harbor, eg.messageId), undefined, "another practice")
  }),

  claim("several messages come at once with their words, those of this practice that are there", function* () {
    const threads = yield* Threads
    yield* storing([eg.write("Message", eg.message())], { bodies: [eg.messageBody({ body: "words" })] })
    const wanted = [eg.messageId, eg.messageId, MessageId.make("message-0")]
    const found = yield* threads.messagesById(eg.practiceId, wanted)
    yield* equal(
      found.map(({ body, message }) => [message.id, body] as const),
      [[eg.messageId, "words"] as const],
      "the one that is there"
    )
    yield* equal(yield* threads.messagesById(harbor, wanted), [], "another practice")
    yield* equal(yield* threads.messagesById(eg.practiceId, []), [], "none")
  }),

  claim("the threads of a record are those written about it and those it owns today, each once", function* () {
    const threads = yield* Threads
    const merged = PatientId.make("patient-merged")
    const stranger = PatientId.make("patient-stranger")
    const make = (id: string, patientId: PatientId, currentPatientId: PatientId) =>
      eg.write("Thread", eg.thread({ id: ThreadId.make(id), version: 1, patientId, currentPatientId }))
    yield* storing([
      make("own", eg.patientId, eg.patientId),
      make("carried-here", merged, eg.patientId),
      make("carried-away", eg.patientId, merged),
      make("strange", stranger, stranger)
    ])
    const of = (...patients: ReadonlyArray<PatientId>) =>
      Effect.map(threads.ofPatients(eg.practiceId, patients), (found) => found.map(({ id }) => id as string).sort())
    yield* equal(yield* of(eg.patientId), ["carried-away", "carried-here", "own"], "of one record")
    yield* equal(yield* of(eg.patientId, merged), ["carried-away", "carried-here", "own"], "of both, each once")
    yield* equal(yield* of(stranger), ["strange"], "of a stranger")
    yield* equal(yield* of(), [], "of nobody")
    yield* equal(yield* threads.ofPatients(harbor, [eg.patientId]), [], "in another practice")
  }),

  claim("letters during a period are those sent from its start to before its end; notes are none", function* () {
    const threads = yield* Threads
    const [from, until] = [eg.friday1655, eg.monday0955]
    yield* storing([
      eg.write("Message", letter("before", 0, { sentAt: plusMillis(from, -1) })),
      eg.write("Message", letter("at-start", 0)),
      eg.write("Message", letter("inside", 1, { author: eg.author({ kind: "staff" }), isAutomated: true })),
      eg.write("Message", letter("note", 1, { kind: "note" })),
      eg.write("Message", letter("at-end", 0, { sentAt: until })),
      eg.write("Message", letter("after", 0, { sentAt: plusMillis(until, 1) }))
    ])
    const letters = yield* threads.lettersDuring(eg.practiceId, from, until)
    yield* equal(new Set(letters.map(({ id }) => id as string)), new Set(["at-start", "inside"]), "the letters")
    yield* equal(
      letters.find(({ id }) => id === "at-start"),
      letter("at-start", 0),
      "as they were written"
    )
    yield* equal(yield* threads.lettersDuring(harbor, from, until), [], "in another practice")
    yield* equal(yield* threads.lettersDuring(eg.practiceId, from, from), [], "in an empty period")
  })
]
