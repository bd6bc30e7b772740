/** A decision becomes one commit: its facts, and the states they make over the versions that were read. */

import { assert, describe, it } from "@effect/vitest"
import * as Commit from "@intervisit/core/domain/Commit"
import { PatientId } from "@intervisit/core/domain/Ids"
import * as eg from "@intervisit/core/testing/Examples"

describe("Commit", () => {
  it("of a new subject expects that there is none, and makes version 1", () => {
    const commit = eg.commitOf([eg.patientRecorded()])
    assert.deepStrictEqual<unknown>(commit.writes, [
      { kind: "Patient", id: eg.patientId, expected: 0, value: eg.patient() }
    ])
    assert.deepStrictEqual(commit.facts, [eg.fact()])
  })

  it("of several steps makes a fact of each and one write, over the version that was read", () => {
    const before = eg.thread()
    const at = eg.monday0955
    const commit = eg.commitOf([
      eg.threadChanged(before, [
        { _tag: "ThreadClaimed", accountId: eg.noorAccountId, name: "Noor Haddad", at },
        { _tag: "StaffAnswered", messageId: eg.messageId, accountId: eg.noorAccountId, at }
      ])
    ])
    assert.deepStrictEqual(
      commit.facts.map(({ id, version }) => [id as string, version]),
      [
        [`Thread/${before.id}/3`, 3],
        [`Thread/${before.id}/4`, 4]
      ]
    )
    assert.strictEqual(commit.writes.length, 1)
    assert.strictEqual(commit.writes[0]?.expected, 2)
    assert.strictEqual(commit.writes[0]?.value?.version, 4)
  })

  it("of several subjects writes each in the order of the changes", () => {
    const second = eg.patient({ id: PatientId.make("patient-2") })
    const commit = eg.commitOf([eg.patientRecorded(), eg.encounterRecorded(), eg.patientRecorded(second)])
    assert.deepStrictEqual(
      commit.writes.map(({ kind, id }) => `${kind}/${id}`),
      [`Patient/${eg.patientId}`, `Encounter/${eg.encounter().id}`, "Patient/patient-2"]
    )
  })

  it("carries who, when, why and by which rules into every fact", () => {
    const origin = eg.origin({
      actor: eg.noor(),
      onBehalfOf: eg.patientId,
      cause: "request-1",
      decidedBy: { calendar: 3 }
    })
    const commit = Commit.fromChanges(origin, [eg.patientRecorded(), eg.encounterRecorded()])
    for (const { actor, cause, decidedBy, occurredAt, onBehalfOf, practiceId, recordedAt } of commit.facts) {
      const carried = { actor, cause, decidedBy, occurredAt, onBehalfOf, practiceId, recordedAt }
      assert.deepStrictEqual(carried, origin)
    }
  })

  it("of no changes, or of changes without steps, writes nothing", () => {
    assert.isTrue(Commit.isEmpty(eg.commitOf([])))
    assert.isTrue(Commit.isEmpty(eg.commitOf([eg.threadChanged(eg.thread(), [])])))
  })

  it("with any one part is not empty", () => {
    const whole = { ...eg.letter(), receipt: eg.inboxReceipt() }
    const parts = [
      { writes: whole.writes },
      { facts: whole.facts },
      { bodies: whole.bodies },
      { attachments: [{ practiceId: eg.practiceId, sha256: eg.attachment().sha256, content: Uint8Array.of(1) }] },
      { dueTimes: whole.dueTimes },
      { audit: whole.audit },
      { outbox: whole.outbox },
      { receipt: whole.receipt },
      { answer: whole.answer }
    ]
    for (const part of parts) assert.isFalse(Commit.isEmpty(eg.commit(part)), Object.keys(part).join())
  })
})
