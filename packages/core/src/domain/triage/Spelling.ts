/**
 * The folded letters of one word and their hash, gathered one letter after another without making a string.
 */

/** Letters beyond these do not tell two words apart; no word of a pack is as long. */
const lettersKept = 40

const emptyHash = 0x811c9dc5 | 0

export class Spelling {
  hash = emptyHash
  private length = 0
  private readonly units = new Uint16Array(lettersKept)

  begin(): void {
    this.length = 0
    this.hash = emptyHash
  }

  keep(unit: number): void {
    if (this.length === lettersKept) return
    this.units[this.length++] = unit
    const mixed = Math.imul(this.hash ^ unit, 0x01000193)
    this.hash = mixed ^ (mixed >>> 15)
  }

  spells(text: string): boolean {
    if (text.length !== this.length) return false
    for (let at = 0; at < this.length; at++) if (text.charCodeAt(at) !== this.units[at]) return false
    return true
  }

  text(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length))
  }
}

/** The spelling of a word that is at hand as text. */
export const spellingOf = (text: string): Spelling => {
  const spelling = new Spelling()
  for (let at = 0; at < text.length; at++) spelling.keep(text.charCodeAt(at))
  return spelling
}
