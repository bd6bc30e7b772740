/**
 * Words as they were typed before, each folded word once, with its symbol in the pack and what the passes ask of it.
 *
 * A message is mostly words that other messages had too. So a word is looked up by its letters, without making a
 * string, and everything that depends on the word alone was worked out when it was first seen. The table is bounded: a
 * flood of invented words empties it between two messages and cannot make it grow.
 */
import { type Spelling, spellingOf } from "./Spelling.ts"
import type { Work } from "./Work.ts"

/** What is worked out once for each word. */
export interface WordMeaning {
  /** The integer by which phrases know it; 0 for no word of the pack. */
  readonly symbol: number
  /** Bits of `Mark`. */
  readonly marks: number
}

const wordsMax = 20_000
const slots = 65_536

export class WordTable {
  readonly texts: Array<string> = []
  readonly symbols: Array<number> = []
  readonly marks: Array<number> = []
  /** The number itself, or NaN for a word. */
  readonly values: Array<number> = []
  /** Pays for the reading of words. */
  readonly work: Work
  private readonly meaningOf: (word: string, value: number) => WordMeaning
  private readonly idBySlot = new Int32Array(slots)

  constructor(work: Work, meaningOf: (word: string, value: number) => WordMeaning) {
    this.work = work
    this.meaningOf = meaningOf
  }

  /** To be called before a message is read, never while one is: ids of the message before are void then. */
  makeRoom(): void {
    if (this.texts.length < wordsMax) return
    this.idBySlot.fill(0)
    for (const column of [this.texts, this.symbols, this.marks, this.values]) column.length = 0
  }

  /** The id of a word as it was spelled. */
  idOf(spelling: Spelling, isNumber: boolean): number {
    let slot = spelling.hash & (slots - 1)
    for (;;) {
      if (!this.work.spend(1)) return 0
      const id = (this.idBySlot[slot] ?? 0) - 1
      // A message with more new words than half the slots is read on, only without their being remembered.
      if (id < 0) return this.add(spelling, isNumber, this.texts.length < slots / 2 ? slot : -1)
      if (spelling.spells(this.texts[id] ?? "")) return id
      slot = (slot + 1) & (slots - 1)
    }
  }

  /** The id of a word that is at hand as text. */
  idOfText(text: string): number {
    return this.idOf(spellingOf(text), false)
  }

  private add(spelling: Spelling, isNumber: boolean, slot: number): number {
    const text = spelling.text()
    const value = isNumber ? Number(text) : Number.NaN
    const { marks, symbol } = this.meaningOf(text, value)
    const id = this.texts.push(text) - 1
    this.symbols.push(symbol)
    this.marks.push(marks)
    this.values.push(value)
    if (slot >= 0) this.idBySlot[slot] = id + 1
    return id
  }
}
