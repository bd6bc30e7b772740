/** What may be done to a thread, and what it then is. */

import { assert, describe, it } from "@effect/vitest"
import { AccountId, MessageId, PatientId } from "@intervisit/core/domain/Ids"
import { type Instant, plusMillis } from "@intervisit/core/domain/Instant"
import * as Thread from "@intervisit/core/domain/Thread"
import type { ResponsePromise, ThreadEvent } from "@intervisit/core/domain/ThreadEvent"
import * as eg from "@intervisit/core/testing/Examples"
import * as Result from "effect/Result"

const noor = { accountId: eg.noorAccountId, name: "Noor Haddad" }
const bea = { accountId: AccountId.make("account-bea"), name: "Bea Lindqvist" }

const after = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, minutes)

const dueAt = (minutes: number | null): ResponsePromise =>
  eg.responsePromise({ dueAt: minutes === null ? null : after(minutes) })

const letter = (minutes: number, due: number | null, triage = eg.triageSummary()) => ({
  messageId: MessageId.make(`message-${minutes}`),
  at: after(minutes),
  triage,
  promise: dueAt(due)
})

const opened = (due: number | null = 60, triage = eg.triageSummary()): Thread.Thread => {
  const opening = { patientId: eg.patientId, currentPatientId: eg.patientId, teamId: eg.teamId }
  const events = Thread.open(opening, { subject: "A cough", language: "en", ...letter(0, due, triage) })
  return events.reduce<Thread.Thread | undefined>(evolved, undefined) as Thread.Thread
}

const evolved = (thread: Thread.Thread | undefined, event: ThreadEvent): Thread.Thread | undefined =>
  Thread.evolve(thread, event, { id: eg.threadId, practiceId: eg.practiceId })

type Decided<E> = ReadonlyArray<ThreadEvent> | Result.Result<ReadonlyArray<ThreadEvent>, E>

/** The thread after a decision that must be allowed. */
const then = <E>(thread: Thread.Thread, decided: Decided<E>): Thread.Thread => {
  const events = Result.isResult(decided) ? Result.getOrThrow(decided) : decided
  return events.reduce<Thread.Thread>((next, event) => evolved(next, event) as Thread.Thread, thread)
}

const refusal = <E>(decided: Result.Result<unknown, E>): E => {
  assert.isTrue(Result.isFailure(decided), "it is refused")
  return (decided as Result.Failure<unknown, E>).failure
}

const answered = (thread: Thread.Thread, minutes: number, by = noor) =>
  then(thread, Thread.answer(thread, by, MessageId.make(`answer-${minutes}`), after(minutes)))

const closed = (): Thread.Thread => then(opened(), Thread.close(opened(), after(5)))

describe("Thread", () => {
  it("a first letter opens a thread that waits, unclaimed and unseen", () => {
    const thread = opened()
    assert.strictEqual(thread.version, 2)
    assert.strictEqual(thread.status, "open")
    assert.strictEqual(thread.messages, 1)
    assert.strictEqual(thread.exchanges, 1)
    assert.isNull(thread.claim)
    assert.isNull(thread.seenByTeamAt)
    assert.isNull(thread.answeredAt)
    assert.deepStrictEqual(thread.exchange, {
      number: 1,
      messageId: MessageId.make("message-0"),
      since: after(0),
      dueAt: after(60),
      toldAt: after(60),
      promise: dueAt(60),
      brokenAt: null
    })
  })

  it("nothing happens to a thread that was never opened", () => {
    assert.isUndefined(evolved(undefined, { _tag: "ThreadClosed", at: after(0) }))
  })
})

describe("a closed thread", () => {
  it("waits for nobody and is held by nobody", () => {
    assert.strictEqual(closed().status, "closed")
    assert.isNull(closed().exchange)
    assert.isNull(closed().claim)
  })

  it("lets go of a claim", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    assert.isNull(then(held, Thread.close(held, after(5))).claim)
  })

  it("refuses letters, answers, claims and closing, naming itself", () => {
    const thread = closed()
    const refusals = [
      refusal(Thread.write(thread, letter(9, 60))),
      refusal(Thread.answer(thread, noor, MessageId.make("answer-9"), after(9))),
      refusal(Thread.claim(thread, noor, after(9), false)),
      refusal(Thread.claim(thread, noor, after(9), true)),
      refusal(Thread.close(thread, after(9)))
    ]
    for (const refused of refusals) {
      assert.strictEqual(refused._tag, "ThreadIsClosed")
      assert.strictEqual(refused.threadId, thread.id)
    }
  })

  it("takes an internal note", () => {
    const noted = then(closed(), Thread.note(MessageId.make("note-9"), after(9)))
    assert.strictEqual(noted.status, "closed")
    assert.strictEqual(noted.version, closed().version + 1)
  })
})

describe("a claim", () => {
  it("is taken by the first, and refused to the next with the holder's name", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    assert.deepStrictEqual(held.claim, { ...noor, at: after(1) })
    const refused = refusal(Thread.claim(held, bea, after(2), false))
    assert.strictEqual(refused._tag, "ThreadIsClaimed")
    assert.include(refused.message, "Noor Haddad")
  })

  it("of what one holds already says nothing new", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    assert.deepStrictEqual(Thread.claim(held, noor, after(2), false), Result.succeed([]))
    assert.deepStrictEqual(Thread.claim(held, noor, after(2), true), Result.succeed([]))
  })

  it("is taken over from a colleague by a colleague who says so", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    const taken = then(held, Thread.claim(held, bea, after(2), true))
    assert.deepStrictEqual(taken.claim, { ...bea, at: after(2) })
  })

  it("comes with an answer to a thread that nobody holds", () => {
    assert.deepStrictEqual(answered(opened(), 3).claim, { ...noor, at: after(3) })
  })

  it("stays as it was when its holder answers", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    assert.deepStrictEqual(answered(held, 3).claim, { ...noor, at: after(1) })
  })

  it("of a colleague refuses the answer", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    const refused = refusal(Thread.answer(held, bea, MessageId.make("answer-3"), after(3)))
    assert.strictEqual(refused._tag, "ThreadIsClaimed")
  })

  it("is given back once, and giving back what nobody holds says nothing", () => {
    const held = then(opened(), Thread.claim(opened(), noor, after(1), false))
    assert.isNull(then(held, Thread.release(held, after(2))).claim)
    assert.deepStrictEqual(Thread.release(opened(), after(2)), [])
  })
})

describe("a repeated letter", () => {
  it("keeps the earlier due time, whichever letter it belongs to", () => {
    const later = then(opened(60), Thread.write(opened(60), letter(5, 90)))
    assert.strictEqual(later.exchange?.dueAt, after(60))
    const sooner = then(opened(60), Thread.write(opened(60), letter(5, 30)))
    assert.strictEqual(sooner.exchange?.dueAt, after(30))
    const untimed = then(opened(60), Thread.write(opened(60), letter(5, null)))
    assert.strictEqual(untimed.exchange?.dueAt, after(60))
    const timed = then(opened(null), Thread.write(opened(null), letter(5, 30)))
    assert.strictEqual(timed.exchange?.dueAt, after(30))
  })

  it("leaves the exchange's number, its start and the time first told", () => {
    const again = then(opened(60), Thread.write(opened(60), letter(5, 30)))
    assert.strictEqual(again.exchange?.number, 1)
    assert.strictEqual(again.exchange?.since, after(0))
    assert.strictEqual(again.exchange?.toldAt, after(60))
    assert.strictEqual(again.exchange?.messageId, MessageId.make("message-0"))
  })

  it("is the first to be told a time where none was told before", () => {
    const timed = then(opened(null), Thread.write(opened(null), letter(5, 30)))
    assert.strictEqual(timed.exchange?.toldAt, after(30))
    assert.deepStrictEqual(timed.exchange?.promise, dueAt(30))
    assert.strictEqual(timed.exchange?.since, after(0))
  })

  it("raises the thread: it is the newest message, and unseen again", () => {
    const seen = then(opened(), Thread.read(opened(), "staff", noor.accountId, after(1)))
    const again = then(seen, Thread.write(seen, letter(5, 60)))
    assert.strictEqual(again.lastMessageAt, after(5))
    assert.isNull(again.seenByTeamAt)
    assert.strictEqual(again.messages, 2)
  })

  it("that is milder never hides what was grave, and a red flag stays up", () => {
    const grave = eg.triageSummary({ urgency: "emergency", redFlags: ["chest-pain"] })
    const thread = opened(null, grave)
    const milder = then(thread, Thread.write(thread, letter(5, 60, eg.triageSummary({ urgency: "none" }))))
    assert.strictEqual(milder.triage?.urgency, "emergency")
    assert.deepStrictEqual(milder.triage?.redFlags, ["chest-pain"])
    const equal = eg.triageSummary({ urgency: "emergency", redFlags: ["stroke"] })
    const both = then(thread, Thread.write(thread, letter(5, null, equal)))
    assert.deepStrictEqual(both.triage?.redFlags, ["chest-pain", "stroke"])
  })

  it("that is graver shows at once", () => {
    const graver = then(opened(), Thread.write(opened(), letter(5, 30, eg.triageSummary({ urgency: "urgent" }))))
    assert.strictEqual(graver.triage?.urgency, "urgent")
  })

  it("after an answer begins the next exchange, judged anew", () => {
    const grave = opened(null, eg.triageSummary({ urgency: "emergency", redFlags: ["chest-pain"] }))
    const waiting = answered(grave, 3)
    const next = then(waiting, Thread.write(waiting, letter(9, 99)))
    assert.strictEqual(next.exchange?.number, 2)
    assert.strictEqual(next.exchange?.since, after(9))
    assert.strictEqual(next.exchange?.toldAt, after(99))
    assert.strictEqual(next.triage?.urgency, "routine")
    assert.deepStrictEqual(next.triage?.redFlags, [])
  })
})

describe("a clock", () => {
  it("is stopped by an answer", () => {
    const thread = answered(opened(), 3)
    assert.isNull(thread.exchange)
    assert.strictEqual(thread.answeredAt, after(3))
    assert.strictEqual(thread.messages, 2)
  })

  it("is never stopped, moved or hidden by a note", () => {
    const before = opened()
    const noted = then(before, Thread.note(MessageId.make("note-1"), after(1)))
    assert.deepStrictEqual(noted, { ...before, version: before.version + 1 })
  })

  it("is stopped neither by a claim, a reading nor a release", () => {
    let thread = opened()
    thread = then(thread, Thread.claim(thread, noor, after(1), false))
    thread = then(thread, Thread.read(thread, "staff", noor.accountId, after(2)))
    thread = then(thread, Thread.release(thread, after(3)))
    assert.deepStrictEqual(thread.exchange, opened().exchange)
  })
})

describe("a promise", () => {
  const cases = [
    ["before its time", plusMillis(after(60), -1), false],
    ["at its time", after(60), true],
    ["after its time", after(61), true]
  ] as const
  for (const [when, at, isBroken] of cases) {
    it(`is ${isBroken ? "" : "not "}broken ${when}`, () => {
      assert.strictEqual(Thread.breakPromise(opened(60), 1, at).length, isBroken ? 1 : 0)
    })
  }

  it("is broken once", () => {
    const broken = then(opened(60), Thread.breakPromise(opened(60), 1, after(60)))
    assert.strictEqual(broken.exchange?.brokenAt, after(60))
    assert.deepStrictEqual(Thread.breakPromise(broken, 1, after(61)), [])
  })

  it("is not broken of an exchange that is over, of another one, or where no time was promised", () => {
    assert.deepStrictEqual(Thread.breakPromise(answered(opened(60), 3), 1, after(60)), [])
    assert.deepStrictEqual(Thread.breakPromise(opened(60), 2, after(60)), [])
    assert.deepStrictEqual(Thread.breakPromise(opened(null), 1, after(60)), [])
    assert.deepStrictEqual(Thread.breakPromise(closed(), 1, after(60)), [])
  })
})

describe("the time that the patient is told", () => {
  const grave = [
    ["an emergency", eg.triageSummary({ urgency: "emergency" })],
    ["a red flag", eg.triageSummary({ redFlags: ["chest-pain"] })]
  ] as const

  it("is the one first told, and none where nothing waits", () => {
    assert.strictEqual(Thread.expectedBy(opened(60)), after(60))
    assert.strictEqual(Thread.expectedBy(then(opened(60), Thread.write(opened(60), letter(5, 30)))), after(60))
    assert.isNull(Thread.expectedBy(opened(null)))
    assert.isNull(Thread.expectedBy(answered(opened(60), 3)))
    assert.isNull(Thread.expectedBy(closed()))
  })

  for (const [what, triage] of grave) {
    it(`is none while ${what} waits, also for a milder letter that follows`, () => {
      const thread = opened(null, triage)
      const milder = then(thread, Thread.write(thread, letter(5, 60)))
      assert.isNull(Thread.expectedBy(thread))
      assert.isNull(Thread.expectedBy(milder))
      assert.isNull(milder.exchange?.dueAt)
      assert.isNull(milder.exchange?.toldAt)
    })

    it(`is told no more once ${what} follows, and the promise stands as it was told`, () => {
      const graver = then(opened(60), Thread.write(opened(60), letter(5, null, triage)))
      assert.isNull(Thread.expectedBy(graver))
      assert.strictEqual(graver.exchange?.toldAt, after(60))
      assert.strictEqual(Thread.breakPromise(graver, 1, after(60)).length, 1)
    })
  }
})

describe("a reading", () => {
  it("by the team is told once, until the patient writes again", () => {
    const seen = then(opened(), Thread.read(opened(), "staff", noor.accountId, after(1)))
    assert.strictEqual(seen.seenByTeamAt, after(1))
    assert.deepStrictEqual(Thread.read(seen, "staff", bea.accountId, after(2)), [])
    const again = then(seen, Thread.write(seen, letter(3, 60)))
    assert.strictEqual(Thread.read(again, "staff", bea.accountId, after(4)).length, 1)
  })

  it("by the patient is told once for each answer, and not before there is one", () => {
    assert.deepStrictEqual(Thread.read(opened(), "patient", eg.anaAccountId, after(1)), [])
    const first = answered(opened(), 2)
    const read = then(first, Thread.read(first, "patient", eg.anaAccountId, after(3)))
    assert.strictEqual(read.readByPatientAt, after(3))
    assert.deepStrictEqual(Thread.read(read, "patient", eg.anaAccountId, after(4)), [])
    const second = answered(read, 5)
    assert.strictEqual(Thread.read(second, "patient", eg.anaAccountId, after(6)).length, 1)
  })

  it("in the very instant of the answer counts as a reading of it", () => {
    const thread = answered(opened(), 2)
    const read = then(thread, Thread.read(thread, "patient", eg.anaAccountId, after(2)))
    assert.deepStrictEqual(Thread.read(read, "patient", eg.anaAccountId, after(3)), [])
  })
})

describe("a merge", () => {
  it("carries the thread to its owner of today, and leaves whom it was written about", () => {
    const survivor = PatientId.make("patient-survivor")
    const carried = then(opened(), Thread.carry(opened(), survivor))
    assert.strictEqual(carried.currentPatientId, survivor)
    assert.strictEqual(carried.patientId, eg.patientId)
    assert.deepStrictEqual(Thread.carry(carried, survivor), [])
  })
})

describe("the place in an inbox", () => {
  const emergency = eg.triageSummary({ urgency: "emergency" })
  const flagged = eg.triageSummary({ redFlags: ["chest-pain"] })
  const urgent = eg.triageSummary({ urgency: "urgent" })

  it("is the due time, where there is one", () => {
    assert.strictEqual(Thread.attentionAt(opened(60)), after(60))
    assert.strictEqual(Thread.attentionAt(opened(60, urgent)), after(60))
  })

  it("of an emergency or a red flag is before everything, whatever a milder letter was promised", () => {
    const longOverdue = Thread.attentionAt(opened(-1_000_000))
    for (const triage of [emergency, flagged]) {
      const thread = opened(null, triage)
      assert.isBelow(Thread.attentionAt(thread).localeCompare(longOverdue), 0)
      const milder = then(thread, Thread.write(thread, letter(5, 60)))
      assert.strictEqual(Thread.attentionAt(milder), Thread.attentionAt(thread))
      const late = then(opened(60), Thread.write(opened(60), letter(5, null, triage)))
      assert.strictEqual(Thread.attentionAt(late), Thread.attentionAt(thread))
      assert.strictEqual(Thread.waitsSince(late), after(0))
    }
  })

  it("of what is urgent without a due time is where it began, and of the rest the end", () => {
    assert.strictEqual(Thread.attentionAt(opened(null, urgent)), after(0))
    assert.isAbove(Thread.attentionAt(opened(null)).localeCompare(after(1_000_000)), 0)
  })

  it("of what waits for nobody is the end, ordered by its last message", () => {
    const thread = answered(opened(null, emergency), 3)
    assert.strictEqual(Thread.attentionAt(thread), Thread.attentionAt(opened(null)))
    assert.strictEqual(Thread.waitsSince(thread), after(3))
    assert.strictEqual(Thread.waitsSince(opened()), after(0))
  })
})
