/**
 * Where each part of a phrase was found in one message: the hits of a scan by part and, within a part, by place.
 *
 * A counting sort, so its cost is that of the hits; what it keeps of the message before is forgotten at the next sort.
 */

import type { Hits } from "./Automaton.ts"
import type { Stretch } from "./assertion.ts"

export class PartHits {
  /** The parts that were found, in the order of their first hit. */
  readonly touched: Array<number> = []
  firsts = new Int32Array(1024)
  lasts = new Int32Array(1024)
  private readonly counts: Int32Array
  private readonly ends: Int32Array

  constructor(partCount: number) {
    this.counts = new Int32Array(partCount)
    this.ends = new Int32Array(partCount)
  }

  sort(hits: Hits): void {
    const { counts, ends, touched } = this
    for (const part of touched) counts[part] = 0
    touched.length = 0
    for (let at = 0; at < hits.count; at++) {
      const part = hits.owners[at] ?? 0
      if (part >= counts.length) continue
      if (counts[part] === 0) touched.push(part)
      counts[part] = (counts[part] ?? 0) + 1
    }
    this.makeRoom(hits.count)
    let from = 0
    for (const part of touched) {
      ends[part] = from
      from += counts[part] ?? 0
    }
    for (let at = 0; at < hits.count; at++) {
      const part = hits.owners[at] ?? 0
      if (part >= counts.length) continue
      const place = ends[part] ?? 0
      ends[part] = place + 1
      this.firsts[place] = hits.firsts[at] ?? 0
      this.lasts[place] = hits.lasts[at] ?? 0
    }
  }

  countOf(part: number): number {
    return this.counts[part] ?? 0
  }

  /** The place of the part's first hit in `firsts` and `lasts`; it has one only where `countOf` is not 0. */
  from(part: number): number {
    return (this.ends[part] ?? 0) - (this.counts[part] ?? 0)
  }

  /** The place after the part's last hit. */
  to(part: number): number {
    return this.ends[part] ?? 0
  }

  /** The place of the part's first hit whose last word is at or after `word`. */
  endingFrom(part: number, word: number): number {
    let low = this.from(part)
    let high = this.to(part)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lasts[middle] ?? 0) < word) low = middle + 1
      else high = middle
    }
    return low
  }

  stretch(place: number): Stretch {
    return { first: this.firsts[place] ?? 0, last: this.lasts[place] ?? 0 }
  }

  private makeRoom(count: number): void {
    if (count <= this.firsts.length) return
    this.firsts = new Int32Array(count * 2)
    this.lasts = new Int32Array(count * 2)
  }
}
