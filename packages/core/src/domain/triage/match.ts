/**
 * Finds the concepts of a pack and the triggers of assertion in one scan of a message.
 *
 * A phrase of one part is found by the automaton alone. A phrase of several ("chest ...4 tight") is tried only where
 * its rarest part was found; it looks for its other parts within a bounded number of words, never over the end of a
 * sentence, and never over another part of the body ("my chest is fine but my leg hurts").
 */
import { Hits } from "./Automaton.ts"
import type { Stretch, TriggerHit } from "./assertion.ts"
import { triggerSets } from "./assertionLexicon.ts"
import type { Clauses } from "./clauses.ts"
import { symbolOfNumber, unknownSymbol } from "./Lexicon.ts"
import { PartHits } from "./PartHits.ts"
import type { CompiledPhrase, PhraseIndex } from "./PhraseIndex.ts"
import type { Link } from "./phrase.ts"
import { Gap, type Tokens, tokenise } from "./tokens.ts"
import { WordTable } from "./WordTable.ts"
import type { Work } from "./Work.ts"
import { marksOf } from "./wordMarks.ts"

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
  /** The words of a message, as this matcher knows them. */
  readonly tokenise: (subject: string, body: string) => Tokens
  readonly match: (tokens: Tokens, clauses: Clauses) => Sightings
  /** Concepts named in an item of the record, such as one of the problem list. */
  readonly conceptsIn: (item: string) => ReadonlyArray<number>
}

interface Scene {
  readonly index: PhraseIndex
  readonly tokens: Tokens
  readonly clauses: Clauses
  readonly parts: PartHits
  readonly work: Work
}

const itemsRemembered = 2_000

/** `work` pays for what is matched. */
export const make = (index: PhraseIndex, work: Work): Matcher => {
  const table = new WordTable(work, (word, value) => ({ symbol: symbolOf(index, word, value), marks: marksOf(word) }))
  const hits = new Hits(work)
  const parts = new PartHits(index.partCount)
  const conceptsByItem = new Map<string, ReadonlyArray<number>>()

  const readItem = (item: string): ReadonlyArray<number> => {
    const tokens = tokenise(table, "", item)
    index.automaton.scan(tokens.symbols, new Uint8Array(tokens.words.length), tokens.words.length, hits)
    parts.sort(hits)
    const concepts: Array<number> = []
    for (const part of parts.touched) {
      for (const phrase of index.phrasesByPart[part] ?? []) {
        if (!phrase.isExcept && phrase.parts.length === 1) concepts.push(phrase.concept)
      }
    }
    return concepts
  }

  return {
    tokenise: (subject, body) => tokenise(table, subject, body),
    match: (tokens, clauses) => {
      const scene: Scene = { index, tokens, clauses, parts, work }
      const symbols = clauses.hasQuoted ? withoutQuoted(tokens.symbols, clauses.isQuoted) : tokens.symbols
      index.automaton.scan(symbols, clauses.breaks, tokens.words.length, hits)
      parts.sort(hits)
      return { sightings: sightingsOf(scene), triggers: triggersOf(index, hits) }
    },
    conceptsIn: (item) => {
      const known = conceptsByItem.get(item)
      if (known !== undefined) return known
      const concepts = readItem(item)
      if (conceptsByItem.size >= itemsRemembered) conceptsByItem.clear()
      conceptsByItem.set(item, concepts)
      return concepts
    }
  }
}

const symbolOf = (index: PhraseIndex, word: string, value: number): number => {
  const symbol = index.lexicon.symbolOf(word)
  return symbol === unknownSymbol && !Number.isNaN(value) ? symbolOfNumber(value) : symbol
}

const withoutQuoted = (symbols: ReadonlyArray<number>, isQuoted: Uint8Array): ReadonlyArray<number> =>
  symbols.map((symbol, at) => (isQuoted[at] === 1 ? unknownSymbol : symbol))

const triggersOf = ({ partCount }: PhraseIndex, hits: Hits): ReadonlyArray<TriggerHit> => {
  const triggers: Array<TriggerHit> = []
  for (let at = 0; at < hits.count; at++) {
    const owner = hits.owners[at] ?? 0
    const set = owner < partCount ? undefined : triggerSets[owner - partCount]
    if (set !== undefined) triggers.push({ set, first: hits.firsts[at] ?? 0, last: hits.lasts[at] ?? 0 })
  }
  return triggers
}

const sightingsOf = (scene: Scene): ReadonlyArray<Sighting> => {
  const found: Array<Sighting> = []
  const excepted: Array<Sighting> = []
  for (const part of scene.parts.touched) {
    const phrases = scene.index.phrasesByPart[part]
    if (phrases === undefined) continue
    if (!scene.work.spend(phrases.length)) break
    for (const phrase of phrases) collect(scene, phrase, phrase.isExcept ? excepted : found)
  }
  if (excepted.length === 0 || !scene.work.spend(found.length * excepted.length)) return found
  return found.filter(
    (sighting) => !excepted.some((idiom) => idiom.concept === sighting.concept && isTouchedBy(sighting, idiom))
  )
}

/** An idiom disarms a sighting when it covers one of its parts, wholly or in part. */
const isTouchedBy = (sighting: Sighting, idiom: Sighting): boolean =>
  sighting.parts.some((part) => idiom.parts.some((other) => part.first <= other.last && part.last >= other.first))

const collect = (scene: Scene, phrase: CompiledPhrase, into: Array<Sighting>): void => {
  const { parts } = scene
  for (const part of phrase.parts) if (parts.countOf(part) === 0) return
  const head = phrase.parts[0] ?? 0
  const to = parts.to(head)
  let count = 0
  for (let at = parts.from(head); at < to; at++) {
    if (!scene.work.spend(1)) return
    const stretches = [parts.stretch(at)]
    if (phrase.parts.length > 1 && !extend(scene, phrase, stretches)) continue
    into.push({ concept: phrase.concept, parts: stretches, ...spanOf(stretches) })
    count++
    if (count >= sightingsPerPhraseMax) return
  }
}

const spanOf = (parts: ReadonlyArray<Stretch>): Stretch => {
  let first = Number.MAX_SAFE_INTEGER
  let last = -1
  for (const part of parts) {
    if (part.first < first) first = part.first
    if (part.last > last) last = part.last
  }
  return { first, last }
}

/** Adds the remaining parts, each the nearest that fits; no backtracking, so the cost is bounded. */
const extend = (scene: Scene, phrase: CompiledPhrase, stretches: Array<Stretch>): boolean => {
  for (let which = 1; which < phrase.parts.length; which++) {
    const link = phrase.links[which - 1]
    const part = phrase.parts[which]
    if (link === undefined || part === undefined) return false
    const namesBody = scene.index.partNamesBody
    const nearBody = namesBody[part] === 1 || namesBody[phrase.parts[which - 1] ?? 0] === 1
    const next = nearest(scene, nearBody, stretches, part, link)
    if (next === undefined) return false
    stretches.push(next)
  }
  return true
}

const nearest = (
  scene: Scene,
  nearBody: boolean,
  stretches: ReadonlyArray<Stretch>,
  part: number,
  link: Link
): Stretch | undefined => {
  const { parts } = scene
  const { first, last } = spanOf(stretches)
  const earliest = link.isOrdered ? last + 1 : first - link.wordsMax - 1
  const to = parts.to(part)
  let best: Stretch | undefined
  let bestGap = Number.MAX_SAFE_INTEGER
  let tried = 0
  for (let at = parts.endingFrom(part, earliest); at < to && tried < candidatesMax; at++) {
    if (!scene.work.spend(1)) return undefined
    const hitFirst = parts.firsts[at] ?? 0
    const hitLast = parts.lasts[at] ?? 0
    if (hitFirst - last - 1 > link.wordsMax + 8) break
    if (hitFirst <= last && hitLast >= first) continue
    const isLater = hitFirst > last
    const gap = isLater ? hitFirst - last - 1 : first - hitLast - 1
    if (gap > link.wordsMax || gap >= bestGap || (link.isOrdered && !isLater)) continue
    tried++
    const isFit = isLater ? isSound(scene, nearBody, last, hitFirst) : isSound(scene, nearBody, hitLast, first)
    if (!isFit) continue
    best = { first: hitFirst, last: hitLast }
    bestGap = gap
  }
  return best
}

/** Whether what ends and what begins here may be read together: one sentence, no other part of the body between. */
const isSound = ({ clauses, index, tokens }: Scene, nearBody: boolean, earlierLast: number, laterFirst: number) => {
  if (clauses.sentenceOf[earlierLast] !== clauses.sentenceOf[laterFirst]) return false
  if (!nearBody) return true
  let hasBody = false
  for (let at = earlierLast + 1; at < laterFirst; at++) {
    if (index.isBodySymbol[tokens.symbols[at] ?? 0] === 1) hasBody = true
  }
  return !hasBody || isCoordinated(tokens, earlierLast, laterFirst)
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))
const joins = setOf("and or y o e u n to into down through hasta al a plus")
const determiners = setOf(
  "in across on en into down my the left right upper lower both mi mis el la los las izquierdo izquierda " +
    "derecho derecha"
)

/** "Pain in my jaw and chest", "chest and left arm hurt": a list, so the body part between is no obstacle. */
const isCoordinated = (tokens: Tokens, earlierLast: number, laterFirst: number): boolean => {
  const after = earlierLast + 1
  if (joins.has(tokens.words[after] ?? "") || ((tokens.gaps[after] ?? 0) & Gap.comma) !== 0) return true
  let before = laterFirst
  while (before > after && determiners.has(tokens.words[before - 1] ?? "")) before--
  return joins.has(tokens.words[before - 1] ?? "") || ((tokens.gaps[before] ?? 0) & (Gap.comma | Gap.slash)) !== 0
}
