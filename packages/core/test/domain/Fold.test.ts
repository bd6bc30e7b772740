/**
 * Goal: state and facts are two views of one truth.
 * Method: random lawful histories of a clinic; their facts fold to what was written, also after a journey through JSON.
 */

import { assert, describe, it } from "@effect/vitest"
import { Fact } from "@intervisit/core/domain/Fact"
import { fold } from "@intervisit/core/domain/Fold"
import { PatientId } from "@intervisit/core/domain/Ids"
import { type Kind, schemas } from "@intervisit/core/domain/State"
import * as eg from "@intervisit/core/testing/Examples"
import * as LawfulHistory from "@intervisit/core/testing/LawfulHistory"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

const steps = Arbitrary.array(Arbitrary.schema(LawfulHistory.Step), { minLength: 0, maxLength: 60 })

const options = { arbitrary: { runs: 150, seed: "fold" } }

const throughJson = (fact: Fact): Fact => Schema.decodeUnknownSync(Fact)(JSON.parse(JSON.stringify(fact)))

describe("Fold", () => {
  it.prop(
    "facts fold to the state that their commits wrote",
    { steps },
    ({ steps }) => {
      const commits = LawfulHistory.commitsOf(steps)
      assert.deepStrictEqual(fold(LawfulHistory.factsOf(commits)), LawfulHistory.stateAfter(commits))
    },
    options
  )

  it.prop(
    "facts fold to the same after a journey through JSON and their schema",
    { steps },
    ({ steps }) => {
      const facts = LawfulHistory.factsOf(LawfulHistory.commitsOf(steps))
      assert.deepStrictEqual(facts.map(throughJson), facts)
      assert.deepStrictEqual(fold(facts.map(throughJson)), fold(facts))
    },
    options
  )

  it.prop(
    "how the facts of different subjects are interleaved makes no difference",
    { steps },
    ({ steps }) => {
      const facts = LawfulHistory.factsOf(LawfulHistory.commitsOf(steps))
      const bySubject = facts.toSorted((a, b) => {
        const [x, y] = [`${a.subject}/${a.subjectId}`, `${b.subject}/${b.subjectId}`]
        return x < y ? -1 : x > y ? 1 : a.version - b.version
      })
      assert.deepStrictEqual(new Map([...fold(bySubject)].toSorted()), new Map([...fold(facts)].toSorted()))
    },
    options
  )

  it.prop(
    "each fact makes the next version of its subject, and no id is made twice",
    { steps },
    ({ steps }) => {
      const facts = LawfulHistory.factsOf(LawfulHistory.commitsOf(steps))
      const versions = new Map<string, number>()
      for (const { id, subject, subjectId, version } of facts) {
        const key = `${subject}/${subjectId}`
        assert.strictEqual(version, (versions.get(key) ?? 0) + 1)
        assert.strictEqual(id, `${key}/${version}`)
        versions.set(key, version)
      }
      assert.strictEqual(new Set(facts.map(({ id }) => id)).size, facts.length)
      for (const [key, value] of fold(facts)) assert.strictEqual(value.version, versions.get(key))
    },
    options
  )

  it.prop(
    "every state that facts make is one that its schema allows",
    { steps },
    ({ steps }) => {
      for (const [key, value] of fold(LawfulHistory.factsOf(LawfulHistory.commitsOf(steps)))) {
        const schema: Schema.Codec<unknown, unknown> = schemas[key.slice(0, key.indexOf("/")) as Kind]
        assert.deepStrictEqual(Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(value))), value)
      }
    },
    options
  )

  it("a fact about what was never made changes nothing", () => {
    const merged = eg.commitOf([eg.patientMerged(eg.patient(), eg.patient())]).facts
    assert.strictEqual(merged.length, 1)
    assert.strictEqual(fold(merged).size, 0)
  })

  it("a merged-away record keeps what was told of it, and what is told later", () => {
    const ana = eg.patient()
    const survivor = eg.patient({ id: PatientId.make("patient-survivor") })
    const later = eg.demographics({ phone: "+1 312 555 0199" })
    const facts = eg.commitOf([
      {
        kind: "Patient",
        id: ana.id,
        before: undefined,
        bodies: [
          { _tag: "PatientRecorded", identifiers: ana.identifiers, demographics: ana.demographics, isEmailSafe: true },
          { _tag: "PatientMerged", into: survivor.id },
          { _tag: "PatientRecorded", identifiers: [], demographics: later, isEmailSafe: false }
        ]
      }
    ]).facts
    const expected = { ...ana, version: 3, identifiers: [], demographics: later, isEmailSafe: false }
    assert.deepStrictEqual(fold(facts).get(`Patient/${ana.id}`), { ...expected, mergedInto: survivor.id })
  })

  it("the histories meet every sort of fact", () => {
    const seen = new Set<string>()
    for (const seed of [1, 2, 3, 4, 5]) {
      const facts = LawfulHistory.factsOf(LawfulHistory.commitsOf(LawfulHistory.stepsOf(seed, 400)))
      for (const fact of facts) seen.add(fact.body._tag)
    }
    const met = [
      ...["AccountConfigured", "CareTeamConfigured", "EncounterCancelled", "EncounterRecorded", "MessageFiled"],
      ...["MessageSent", "NoteAdded", "NoticeSettled", "PatientMerged", "PatientRecorded", "PatientUnmerged"],
      ...["PatientWrote", "PracticeConfigured", "PractitionerConfigured", "PromiseBroken"],
      ...["ReadingCorrected", "ReadingPlanSet", "ReadingRecorded", "ReadingWithdrawn"],
      ...["InvitationEnded", "InvitationMade", "InvitationMistaken", "RepresentativeAsked", "RepresentativeDecided"],
      ...["RepresentativeAuthorized", "RepresentativeConfirmed", "RepresentativeHeld", "RepresentativeRevoked"],
      ...["StaffAnswered", "ThreadCarried", "ThreadClaimed", "ThreadClosed", "ThreadOpened", "ThreadRead"],
      ...["ThreadReleased", "AnswerCorrected", "AnswerRetracted", "CallRecorded", "CannedAnswerEdited"],
      ...["CannedAnswerRetired", "CoverArranged", "CoverEnded", "MessageCorrected", "MessageMoved", "MessageMovedIn"],
      ...["AccountPreferred", "PatientContactChosen", "ThreadContinued"],
      ...["RulePackSigned", "RuleStopped", "RuleResumed"],
      ...["MessageMovedOut", "MessageRetracted", "ThreadAssigned", "ThreadReassigned", "WaitingEnded"],
      "WaitingOnPatient"
    ]
    assert.deepStrictEqual([...seen].toSorted(), met.toSorted())
  })
})
