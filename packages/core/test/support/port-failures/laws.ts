/**
 * What must hold of everything that is stored, at every moment: state and facts agree, and nothing is half there.
 *
 * Each law that is broken is a sentence; none is the answer that a test wants.
 */
import * as DueTime from "@intervisit/core/domain/DueTime"
import { fold } from "@intervisit/core/domain/Fold"
import * as Identifier from "@intervisit/core/domain/Identifier"
import { type FoldedKind, foldedKinds, type States } from "@intervisit/core/domain/State"
import type { MemoryState } from "@intervisit/core/testing/MemoryState"
import * as Chunk from "effect/Chunk"
import * as Equal from "effect/Equal"
import * as HashMap from "effect/HashMap"

/** Every law that the state breaks. */
export const brokenLaws = (state: MemoryState): ReadonlyArray<string> =>
  [folding, sequences, wording, filing, clocks, files, owners, numbers].flatMap((law) => law(state))

type Law = (state: MemoryState) => ReadonlyArray<string>

const where = (isBroken: boolean, sentence: string): ReadonlyArray<string> => (isBroken ? [sentence] : [])

const threads = (state: MemoryState) => HashMap.toValues(state.kinds.Thread)
const messages = (state: MemoryState) => HashMap.toValues(state.kinds.Message)
const letters = (state: MemoryState) => messages(state).filter((message) => message.kind === "letter")
const patients = (state: MemoryState) => HashMap.toValues(state.kinds.Patient)
const deliveries = (state: MemoryState) => HashMap.toValues(state.outbox)

const folding: Law = (state) => {
  const folded = fold(Chunk.toReadonlyArray(state.facts).map(({ fact }) => fact))
  const stored = foldedKinds.flatMap((kind) =>
    HashMap.toValues<string, States[FoldedKind]>(state.kinds[kind] as HashMap.HashMap<string, States[FoldedKind]>).map(
      (value) => [`${kind}/${value.id}`, value] as const
    )
  )
  return [
    ...where(stored.length !== folded.size, "the facts make as many subjects as are stored"),
    ...stored.flatMap(([key, value]) => where(!Equal.equals(folded.get(key), value), `the facts make ${key} as it is`))
  ]
}

const sequences: Law = (state) => [
  ...Chunk.toReadonlyArray(state.facts).flatMap(({ sequence }, index) =>
    where(sequence !== index + 1, `fact ${sequence} stands in its place`)
  ),
  ...Chunk.toReadonlyArray(state.audit).flatMap(({ sequence }, index) =>
    where(sequence !== index + 1, `audit row ${sequence} stands in its place`)
  )
]

/** A message has its words, and a thread counts its letters. */
const wording: Law = (state) => [
  ...where(HashMap.size(state.bodies) !== messages(state).length, "each message has its words, and no others are kept"),
  ...threads(state).flatMap((thread) => {
    const count = letters(state).filter((letter) => letter.threadId === thread.id).length
    return where(thread.messages !== count, `thread ${thread.id} counts its letters`)
  })
]

/** Letters and calls go to the chart, each once under its own id, and each says what became of its newest copy. */
const filing: Law = (state) => {
  const copies = deliveries(state).filter(({ delivery }) => delivery.destination === "chart")
  const filed = messages(state).filter((message) => message.kind !== "note")
  return [
    ...where(
      copies.filter(({ delivery }) => delivery.key === delivery.messageId).length !== filed.length,
      "each letter has one chart copy"
    ),
    ...filed.flatMap(({ document, filing, id }) => {
      const copy = copies.find(({ delivery }) => Equal.equals(delivery.document, document) && delivery.messageId === id)
      const expected = copy?.outcome ?? "pending"
      return where(filing.state !== expected, `letter ${id} says what became of its chart copy`)
    })
  ]
}

/** A due time for each promise that is neither kept nor broken, and for nothing else. */
const clocks: Law = (state) => {
  const wanted = threads(state).flatMap(({ exchange, id }) =>
    exchange === null || exchange.dueAt === null || exchange.brokenAt !== null
      ? []
      : [`${DueTime.keyOf(id, exchange.number)} ${exchange.dueAt}`]
  )
  const kept = HashMap.toValues(state.dueTimes).map(({ dueTime }) => `${dueTime.key} ${dueTime.dueAt}`)
  return where(!Equal.equals(wanted.toSorted(), kept.toSorted()), "a due time stands for each promise that runs")
}

const files: Law = (state) => {
  const named = [...messages(state), ...HashMap.toValues(state.kinds.Draft)].flatMap((one) => one.attachments)
  const kept = HashMap.size(state.attachments)
  return where(new Set(named.map((one) => one.sha256)).size > kept, "the bytes of each attachment are there")
}

/** A thread belongs to the record that stands for the one it was written about; no merge leads in a circle. */
const owners: Law = (state) => {
  const into = new Map(patients(state).map((patient) => [patient.id, patient.mergedInto]))
  const standing = (id: string, steps = 0): string | undefined => {
    const next = into.get(id as never)
    return steps > into.size ? undefined : next === null || next === undefined ? id : standing(next, steps + 1)
  }
  return [
    ...patients(state).flatMap(({ id }) => where(standing(id) === undefined, `the merges of ${id} come to an end`)),
    ...threads(state).flatMap(({ currentPatientId, id, patientId }) =>
      where(standing(patientId) !== currentPatientId, `thread ${id} has gone along with its patient`)
    )
  ]
}

/** A number leads to one record, and a visit number to one visit. */
const numbers: Law = (state) => {
  const held = patients(state).flatMap((patient) => patient.identifiers.map(Identifier.key))
  const visits = HashMap.toValues(state.kinds.Encounter).map((encounter) => Identifier.key(encounter.visitNumber))
  return [
    ...where(new Set(held).size !== held.length, "no two patients hold one number"),
    ...where(new Set(visits).size !== visits.length, "no two visits have one number")
  ]
}
