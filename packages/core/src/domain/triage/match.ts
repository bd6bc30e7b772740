/**
 * Finds the concepts of a pack and the triggers of assertion in one scan of a message.
 *
 * A phrase of one part is found by the automaton alone. A phrase of several ("chest ...4 tight") is tried only where
 * its rarest part was found; it looks for its other parts within a bounded number of words, never over the end of a
 * sentence, and never over another part of the body ("my chest is fine but my leg hurts").
 */
import type { Stretch, TriggerHit } from "./assertion.ts"
import { triggerSets } from "./assertionLexicon.ts"
import type { Clauses } from "./clauses.ts"
import { symbolOfNumber, unknownSymbol } from "./Lexicon.ts"
import type { CompiledPhrase, PhraseIndex } from "./PhraseIndex.ts"
import type { Link } from "./phrase.ts"
import { Gap, type Tokens } from "./tokens.ts"

/** A concept found, before anything is known of its assertion. */
export interface Sighting extends Stretch {
  readonly concept: number
  readonly parts: ReadonlyArray<Stretch>
}

/** What one scan finds. */
export interface Sightings {
  readonly sightings: ReadonlyArray<Sighting>
  readonly triggers: ReadonlyArray<TriggerHit>
}

const sightingsPerPhraseMax = 24
const candidatesMax = 6

/** A matcher with its scratch tables: not to be entered twice at once, which a synchronous caller cannot do. */
export interface Matcher {
  readonly match: (tokens: Tokens, clauses: Clauses) => Sightings
  /** Concepts named in a list of the record, such as the problem list. */
  readonly conceptsIn: (tokens: Tokens) => ReadonlyArray<number>
}

interface Scene {
  readonly index: PhraseIndex
  readonly tokens: Tokens
  readonly clauses: Clauses
  readonly symbols: ReadonlyArray<number>
  /** Where each part was found, in order of last word. */
  readonly hitsByPart: ReadonlyArray<Array<Stretch>>
}

export const make = (index: PhraseIndex): Matcher => {
  const hitsByPart: ReadonlyArray<Array<Stretch>> = Array.from({ length: index.partCount }, () => [])
  const touched: Array<number> = []

  const scan = (tokens: Tokens, breaks: Uint8Array, symbols: ReadonlyArray<number>): Array<TriggerHit> => {
    for (const part of touched) {
      const hits = hitsByPart[part]
      if (hits !== undefined) hits.length = 0
    }
    touched.length = 0
    const triggers: Array<TriggerHit> = []
    let stretch: Stretch = { first: -1, last: -1 }
    index.automaton.scan(symbols, breaks, tokens.words.length, (owner, first, last) => {
      const set = owner < index.partCount ? undefined : triggerSets[owner - index.partCount]
      if (set !== undefined) {
        triggers.push({ set, first, last })
        return
      }
      const hits = hitsByPart[owner]
      if (hits === undefined) return
      if (hits.length === 0) touched.push(owner)
      // Owners of one phrase come one after another and share its place.
      if (stretch.first !== first || stretch.last !== last) stretch = { first, last }
      hits.push(stretch)
    })
    return triggers
  }

  return {
    match: (tokens, clauses) => {
      const symbols = symbolsOf(index, tokens, clauses.isQuoted)
      const triggers = scan(tokens, clauses.breaks, symbols)
      const scene: Scene = { index, tokens, clauses, symbols, hitsByPart }
      return { sightings: sightingsOf(scene, touched), triggers }
    },
    conceptsIn: (tokens) => {
      const none = new Uint8Array(tokens.words.length)
      scan(tokens, none, symbolsOf(index, tokens, none))
      const concepts: Array<number> = []
      for (const part of touched) {
        for (const which of index.phrasesByPart[part] ?? []) {
          const phrase = index.phrases[which]
          if (phrase !== undefined && !phrase.isExcept && phrase.parts.length === 1) concepts.push(phrase.concept)
        }
      }
      return concepts
    }
  }
}

const symbolsOf = (index: PhraseIndex, tokens: Tokens, isQuoted: Uint8Array): ReadonlyArray<number> => {
  const symbols: Array<number> = new Array(tokens.words.length)
  for (let at = 0; at < tokens.words.length; at++) {
    const symbol = isQuoted[at] === 1 ? unknownSymbol : index.lexicon.symbolOf(tokens.words[at] ?? "")
    const isOtherNumber = symbol === unknownSymbol && isQuoted[at] !== 1 && !Number.isNaN(tokens.values[at])
    symbols[at] = isOtherNumber ? symbolOfNumber(tokens.values[at] ?? 0) : symbol
  }
  return symbols
}

const sightingsOf = (scene: Scene, touched: ReadonlyArray<number>): ReadonlyArray<Sighting> => {
  const found: Array<Sighting> = []
  const excepted: Array<Sighting> = []
  for (const part of touched) {
    for (const which of scene.index.phrasesByPart[part] ?? []) {
      const phrase = scene.index.phrases[which]
      if (phrase !== undefined) collect(scene, phrase, phrase.isExcept ? excepted : found)
    }
  }
  if (excepted.length === 0) return found
  return found.filter(
    (sighting) => !excepted.some((idiom) => idiom.concept === sighting.concept && isTouchedBy(sighting, idiom))
  )
}

/** An idiom disarms a sighting when it covers one of its parts, wholly or in part. */
const isTouchedBy = (sighting: Sighting, idiom: Sighting): boolean =>
  sighting.parts.some((part) => idiom.parts.some((other) => part.first <= other.last && part.last >= other.first))

const collect = (scene: Scene, phrase: CompiledPhrase, into: Array<Sighting>): void => {
  for (const part of phrase.parts) if (scene.hitsByPart[part]?.length === 0) return
  const firstHits = scene.hitsByPart[phrase.parts[0] ?? 0] ?? []
  let count = 0
  for (const hit of firstHits) {
    const parts = [hit]
    if (phrase.parts.length > 1 && !extend(scene, phrase, parts)) continue
    into.push({ concept: phrase.concept, parts, ...spanOf(parts) })
    count++
    if (count >= sightingsPerPhraseMax) return
  }
}

const spanOf = (parts: ReadonlyArray<Stretch>): Stretch => {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const part of parts) {
    if (part.first < first) first = part.first
    if (part.last > last) last = part.last
  }
  return { first, last }
}

/** Adds the remaining parts, each the nearest that fits; no backtracking, so the cost is bounded. */
const extend = (scene: Scene, phrase: CompiledPhrase, parts: Array<Stretch>): boolean => {
  for (let which = 1; which < phrase.parts.length; which++) {
    const link = phrase.links[which - 1]
    const part = phrase.parts[which]
    if (link === undefined || part === undefined) return false
    const namesBody = scene.index.partNamesBody
    const nearBody = namesBody[part] === 1 || namesBody[phrase.parts[which - 1] ?? 0] === 1
    const next = nearest(scene, nearBody, parts, part, link)
    if (next === undefined) return false
    parts.push(next)
  }
  return true
}

const nearest = (
  scene: Scene,
  nearBody: boolean,
  parts: ReadonlyArray<Stretch>,
  part: number,
  link: Link
): Stretch | undefined => {
  const hits = scene.hitsByPart[part] ?? []
  const { first, last } = spanOf(parts)
  const earliest = link.isOrdered ? last + 1 : first - link.wordsMax - 1
  let best: Stretch | undefined
  let bestGap = Number.POSITIVE_INFINITY
  let tried = 0
  for (let at = lowerBound(hits, earliest); at < hits.length && tried < candidatesMax; at++) {
    const hit = hits[at]
    if (hit === undefined || hit.first - last - 1 > link.wordsMax + 8) break
    if (hit.first <= last && hit.last >= first) continue
    const gap = hit.first > last ? hit.first - last - 1 : first - hit.last - 1
    if (gap > link.wordsMax || gap >= bestGap || (link.isOrdered && hit.first <= last)) continue
    tried++
    if (!isSound(scene, nearBody, hit.first > last ? { first, last } : hit, hit.first > last ? hit : { first, last }))
      continue
    best = hit
    bestGap = gap
  }
  return best
}

/** The first hit whose last word is at or after `from`. */
const lowerBound = (hits: ReadonlyArray<Stretch>, from: number): number => {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.last ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether two stretches may be read together: one sentence, no other body part, no contrast against the order. */
const isSound = (scene: Scene, nearBody: boolean, earlier: Stretch, later: Stretch): boolean => {
  const { clauses, index } = scene
  if (clauses.sentenceOf[earlier.last] !== clauses.sentenceOf[later.first]) return false
  if (!nearBody) return true
  let hasBody = false
  for (let at = earlier.last + 1; at < later.first; at++) {
    if (index.isBodySymbol[scene.symbols[at] ?? 0] === 1) hasBody = true
  }
  return !hasBody || isCoordinated(scene.tokens, earlier, later)
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))
const joins = setOf("and or y o e u n to into down through hasta al a plus")
const determiners = setOf(
  "in across on en into down my the left right upper lower both mi mis el la los las izquierdo izquierda " +
    "derecho derecha"
)

/** "Pain in my jaw and chest", "chest and left arm hurt": a list, so the body part between is no obstacle. */
const isCoordinated = (tokens: Tokens, earlier: Stretch, later: Stretch): boolean => {
  const after = earlier.last + 1
  if (joins.has(tokens.words[after] ?? "") || ((tokens.gaps[after] ?? 0) & Gap.comma) !== 0) return true
  let before = later.first
  while (before > after && determiners.has(tokens.words[before - 1] ?? "")) before--
  return joins.has(tokens.words[before - 1] ?? "") || ((tokens.gaps[before] ?? 0) & (Gap.comma | Gap.slash)) !== 0
}
