/**
 * The memory twins of what staff work with at their desk: covers, canned answers, and the rules that may route.
 */
import type * as Ref from "effect/Ref"
import { CannedAnswers } from "../ports/CannedAnswers.ts"
import { Covers } from "../ports/Covers.ts"
import { TriageRoutings } from "../ports/TriageRoutings.ts"
import { type MemoryState, valueOf, valuesOf } from "./MemoryState.ts"
import { ascending, reading } from "./memoryReads.ts"

export const covers = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return Covers.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "Cover", practiceId, id)),
    since: (practiceId, now) =>
      read((state) =>
        valuesOf(state, "Cover", practiceId)
          .filter((cover) => now < cover.until)
          .sort(ascending((cover) => [cover.from, cover.id]))
      )
  })
}

export const cannedAnswers = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return CannedAnswers.of({
    byId: (practiceId, id) => read((state) => valueOf(state, "CannedAnswer", practiceId, id)),
    current: (practiceId) =>
      read((state) =>
        valuesOf(state, "CannedAnswer", practiceId)
          .filter((answer) => !answer.isRetired)
          .sort(ascending((answer) => [answer.id]))
      )
  })
}

export const triageRoutings = (ref: Ref.Ref<MemoryState>) => {
  const read = reading(ref)
  return TriageRoutings.of({
    of: (practiceId) => read((state) => valueOf(state, "TriageRouting", practiceId, practiceId))
  })
}
