/**
 * Laws of the ledger: facts and state are two views of one truth, a frame has one receipt, the audit is whole.
 */

import * as DueTime from "@intervisit/core/domain/DueTime"
import * as Fold from "@intervisit/core/domain/Fold"
import { foldedKinds, idOf } from "@intervisit/core/domain/State"
import * as Equal from "effect/Equal"
import { compared, doubled, type Law } from "./Law.ts"

const factsAreSteps: Law = {
  name: "the facts of a subject are its versions from 1 on, each once, in order",
  breaches: ({ facts }) => [
    ...doubled(facts.map(({ id }) => id)).map((id) => `fact ${id} is there more than once`),
    ...[...Map.groupBy(facts, ({ subject, subjectId }) => `${subject}/${subjectId}`)].flatMap(([subject, steps]) =>
      steps.every(({ version }, index) => version === index + 1)
        ? []
        : [`${subject} has the versions ${steps.map(({ version }) => version).join(" ")}`]
    )
  ]
}

const foldIsState: Law = {
  name: "folding all facts gives the stored state",
  breaches: ({ facts, state }) => {
    const folded = Fold.fold(facts)
    const stored = new Map(foldedKinds.flatMap((kind) => state[kind].map((value) => [`${kind}/${idOf(value)}`, value])))
    return [
      ...compared("the state of", [...folded.keys()], [...stored.keys()]),
      ...[...folded]
        .filter(([subject, value]) => stored.has(subject) && !Equal.equals(value, stored.get(subject)))
        .map(([subject]) => `${subject} is not what its facts tell`)
    ]
  }
}

const framesAreReceived: Law = {
  name: "every frame that was acknowledged has one receipt, with that acknowledgement, and one audit row",
  breaches: ({ audit, receipts }, { fed }) => {
    const kept = Map.groupBy(receipts, ({ controlId }) => controlId)
    const rows = audit.filter(({ activity }) => activity === "ReceiveFeedMessage").length
    return [
      ...doubled(receipts.map(({ controlId }) => controlId)).map((id) => `frame ${id} has several receipts`),
      ...fed.flatMap(({ answer, controlId }) => {
        const receipt = kept.get(controlId)?.[0]
        if (receipt === undefined) return [`frame ${controlId} was acknowledged and is lost`]
        return Buffer.compare(receipt.answer, answer) === 0
          ? []
          : [`frame ${controlId} was acknowledged in other words`]
      }),
      ...(rows === receipts.length ? [] : [`${receipts.length} frames have ${rows} audit rows`])
    ]
  }
}

const auditIsWhole: Law = {
  name: "the audit verifies, and tells of every letter once",
  breaches: ({ audit, sealed, state }) => {
    const told = audit
      .filter(({ action, outcome }) => action === "C" && outcome === "success")
      .flatMap(({ entities }) => entities.filter((entity) => entity.startsWith("Message/")))
    const letters = state.Message.map(({ id }) => `Message/${id}`)
    return [
      ...(sealed === audit.length ? [] : [`${sealed ?? "no"} rows are sealed of ${audit.length}`]),
      ...doubled(audit.map(({ id }) => id)).map((id) => `audit row ${id} is there more than once`),
      ...compared("the audit of", letters, told)
    ]
  }
}

const dueTimesAreThoseOfThreads: Law = {
  name: "a due time stands for each exchange that waits for a promised answer, and for nothing else",
  breaches: ({ dueTimes, state }) => {
    const waiting = state.Thread.flatMap(({ exchange, id }) =>
      exchange === null || exchange.dueAt === null || exchange.brokenAt !== null
        ? []
        : [`${DueTime.keyOf(id, exchange.number)} at ${exchange.dueAt}`]
    )
    return compared(
      "due time",
      waiting,
      dueTimes.map(({ dueAt, key }) => `${key} at ${dueAt}`)
    )
  }
}

export const ledgerLaws: ReadonlyArray<Law> = [
  factsAreSteps,
  foldIsState,
  framesAreReceived,
  auditIsWhole,
  dueTimesAreThoseOfThreads
]
