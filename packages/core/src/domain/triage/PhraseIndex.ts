/**
 * The phrases of a pack made ready: word groups written out, parts shared, one automaton over all of them.
 *
 * Owners in the automaton are parts (0 up) and, after them, the sets of assertion triggers. A phrase of several
 * parts is listed under its rarest part, the one that the fewest phrases share.
 */
import * as Result from "effect/Result"
import { InvalidRulePack, type RulePack } from "../TriageRule.ts"
import * as Automaton from "./Automaton.ts"
import { triggerSets } from "./assertionLexicon.ts"
import { bodyPartStems } from "./bodyParts.ts"
import * as Lexicon from "./Lexicon.ts"
import { expand, type Link, parse } from "./phrase.ts"
import { tokenise } from "./tokens.ts"
import { WordTable } from "./WordTable.ts"
import { Work } from "./Work.ts"

/** A phrase after compilation: the parts it needs, in order, and what it stands for. */
export interface CompiledPhrase {
  /** Index into `PhraseIndex.concepts`; an `except` phrase has its concept's index too. */
  readonly concept: number
  readonly isExcept: boolean
  readonly parts: ReadonlyArray<number>
  readonly links: ReadonlyArray<Link>
}

/** A concept as the matcher sees it; word groups of problems and medications are concepts as well. */
export interface CompiledConcept {
  readonly code: string
  readonly isRequest: boolean
  readonly outlasts: boolean
  readonly hasExcept: boolean
}

export interface PhraseIndex {
  readonly lexicon: Lexicon.Lexicon
  readonly automaton: Automaton.Automaton
  readonly concepts: ReadonlyArray<CompiledConcept>
  /** Phrases by the part that triggers them. */
  readonly phrasesByPart: ReadonlyArray<ReadonlyArray<CompiledPhrase>>
  readonly partCount: number
  /** 1 for each part of a phrase that names a part of the body in most ways of saying it. */
  readonly partNamesBody: Uint8Array
  /** 1 for each symbol that is a part of the body. */
  readonly isBodySymbol: Uint8Array
}

/** The index of a pack, or the first phrase that cannot be used. */
export const make = (pack: RulePack): Result.Result<PhraseIndex, InvalidRulePack> => {
  const maker = new Maker(pack)
  const problem = maker.addAll()
  return problem === undefined ? Result.succeed(maker.finish()) : Result.fail(problem)
}

/** Marks for "#" and "##" until the numbers that are words of the pack are known. */
const anyNumber = -1
const anyLargeNumber = -2

const everydayWords = (
  "i my me he she him her his it its this that the a an in on of to at for with and or is was are be have has " +
  "had not no " +
  "dont cant like feel get got take going want when if so very now today all do does did can what how el la " +
  "los las mi me " +
  "se que de en un una no con por para es esta estoy tengo"
).split(" ")

class Maker {
  private readonly pack: RulePack
  private readonly lexicon = Lexicon.make()
  private readonly table = new WordTable(new Work(), () => ({ symbol: 0, marks: 0 }))
  private readonly groups = new Map<string, ReadonlyArray<ReadonlyArray<string>>>()
  private readonly automaton = Automaton.builder()
  private readonly partBySource = new Map<string, number>()
  private readonly waysByPart: Array<ReadonlyArray<ReadonlyArray<string>>> = []
  private readonly phrases: Array<CompiledPhrase> = []
  private readonly concepts: Array<CompiledConcept> = []
  private readonly triggerWays: Array<ReadonlyArray<ReadonlyArray<number>>> = []
  private readonly symbolsByStretch = new Map<string, ReadonlyArray<number>>()
  private numbers: ReadonlyArray<{ readonly symbol: number; readonly value: number }> = []

  constructor(pack: RulePack) {
    this.pack = pack
  }

  addAll(): InvalidRulePack | undefined {
    const { concepts, groups, medications, problems } = this.pack
    for (const { code, words } of [...problems, ...medications, ...groups]) {
      const ways: Array<ReadonlyArray<string>> = []
      for (const word of words) {
        const said = expand(word, this.groups)
        if (Result.isFailure(said)) return this.refuse(`the word group "${code}", "${word}",`, said.failure)
        ways.push(...said.success)
      }
      this.groups.set(code, ways)
    }
    for (const { code } of [...problems, ...medications]) {
      this.concepts.push({ code, isRequest: false, outlasts: true, hasExcept: false })
      const problem = this.addPhrase(`<${code}>`, false, code)
      if (problem !== undefined) return problem
    }
    for (const { code, except, isRequest, outlasts, phrases } of concepts) {
      if (this.concepts.some((known) => known.code === code))
        return this.refuse(`the concept "${code}"`, "is there twice")
      this.concepts.push({
        code,
        isRequest: isRequest === true,
        outlasts: outlasts === true,
        hasExcept: except !== undefined
      })
      for (const source of [...(phrases.any ?? []), ...(phrases.en ?? []), ...(phrases.es ?? [])]) {
        const problem = this.addPhrase(source, false, code)
        if (problem !== undefined) return problem
      }
      for (const source of [...(except?.any ?? []), ...(except?.en ?? []), ...(except?.es ?? [])]) {
        const problem = this.addPhrase(source, true, code)
        if (problem !== undefined) return problem
      }
    }
    return this.addTriggers()
  }

  finish(): PhraseIndex {
    const bodySymbols = new Set(bodyPartStems.map((word) => this.lexicon.intern(word)))
    const sequences = this.waysByPart.map((ways) => ways.map((way) => this.symbols(way)))
    this.numbers = this.lexicon.numbers()
    for (const [owner, ways] of [...sequences, ...this.triggerWays].entries()) {
      for (const way of ways) this.addWay(way, owner)
    }
    const uses = new Int32Array(this.waysByPart.length)
    for (const { parts } of this.phrases) for (const part of parts) uses[part] = (uses[part] ?? 0) + 1
    // A part that any message has ("he", "my") is a poor trigger, however few phrases share it.
    const everyday = new Set(everydayWords.map((word) => this.lexicon.intern(word)))
    const weights = sequences.map(
      (ways, part) => (uses[part] ?? 0) + (ways.some((way) => way.length === 1 && everyday.has(way[0] ?? 0)) ? 1000 : 0)
    )
    const phrasesByPart: Array<Array<CompiledPhrase>> = this.waysByPart.map(() => [])
    for (const phrase of this.phrases) {
      const rarest = phrase.parts.reduce((best, part) => ((weights[part] ?? 0) < (weights[best] ?? 0) ? part : best))
      phrasesByPart[rarest]?.push(phrase)
    }
    return {
      lexicon: this.lexicon,
      automaton: this.automaton.build(this.lexicon.size()),
      concepts: this.concepts,
      phrasesByPart,
      partCount: this.waysByPart.length,
      partNamesBody: Uint8Array.from(sequences, (ways) => (isMostlyBody(ways, bodySymbols) ? 1 : 0)),
      isBodySymbol: marks(this.lexicon.size(), bodySymbols)
    }
  }

  private addPhrase(source: string, isExcept: boolean, code: string): InvalidRulePack | undefined {
    const phrase = parse(source, this.groups)
    if (Result.isFailure(phrase)) return this.refuse(`the concept "${code}", phrase "${source}",`, phrase.failure)
    const parts = phrase.success.parts.map((part) => {
      const known = this.partBySource.get(part.source)
      if (known !== undefined) return known
      const made = this.waysByPart.push(part.ways) - 1
      this.partBySource.set(part.source, made)
      return made
    })
    this.phrases.push({ concept: this.concepts.length - 1, isExcept, parts, links: phrase.success.links })
    return undefined
  }

  private addTriggers(): InvalidRulePack | undefined {
    for (const set of triggerSets) {
      const ways: Array<ReadonlyArray<string>> = []
      for (const phrase of set.phrases) {
        const said = expand(phrase, this.groups)
        if (Result.isFailure(said)) return this.refuse(`the assertion trigger "${phrase}"`, said.failure)
        ways.push(...said.success)
      }
      this.triggerWays.push(ways.map((way) => this.symbols(way)))
    }
    return undefined
  }

  /** The symbols of a way of saying; the marks "#" and "##" keep symbols of their own until they are written out. */
  private symbols(way: ReadonlyArray<string>): ReadonlyArray<number> {
    const symbols: Array<number> = []
    // "can not" folds to one word, so such a way is read as a whole.
    const stretches = way.includes("not") ? way.join(" ").split(/(##?)/) : way
    for (const stretch of stretches) symbols.push(...this.symbolsOfStretch(stretch))
    return symbols
  }

  private symbolsOfStretch(stretch: string): ReadonlyArray<number> {
    const known = this.symbolsByStretch.get(stretch)
    if (known !== undefined) return known
    const made =
      stretch === "#"
        ? [anyNumber]
        : stretch === "##"
          ? [anyLargeNumber]
          : tokenise(this.table, "", stretch).words.map((word) => this.lexicon.intern(word))
    this.symbolsByStretch.set(stretch, made)
    return made
  }

  /** Adds a way to the automaton; a number mark also stands for the numbers that are words of the pack ("911"). */
  private addWay(symbols: ReadonlyArray<number>, owner: number): void {
    const at = symbols.findIndex((symbol) => symbol < 0)
    if (at < 0) {
      this.automaton.add(symbols, owner)
      return
    }
    const written = this.numbers.filter(({ value }) => symbols[at] === anyNumber || value >= 8)
    const plain =
      symbols[at] === anyNumber ? [Lexicon.numberSymbol, Lexicon.largeNumberSymbol] : [Lexicon.largeNumberSymbol]
    for (const symbol of [...plain, ...written.map((number) => number.symbol)])
      this.addWay(symbols.with(at, symbol), owner)
  }

  private refuse(where: string, problem: string): InvalidRulePack {
    return new InvalidRulePack({ pack: this.pack.id, where, problem })
  }
}

const isMostlyBody = (ways: ReadonlyArray<ReadonlyArray<number>>, bodySymbols: ReadonlySet<number>): boolean =>
  ways.filter((way) => way.some((symbol) => bodySymbols.has(symbol))).length * 2 > ways.length

const marks = (length: number, at: Iterable<number>): Uint8Array => {
  const array = new Uint8Array(length)
  for (const index of at) array[index] = 1
  return array
}
