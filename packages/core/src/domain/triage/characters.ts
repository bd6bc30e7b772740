/**
 * What each UTF-16 code unit is to triage: a letter with its folded form, a digit, an ignored mark, or a separator.
 *
 * Latin letters fold to a-z; letters of other scripts stay as they are, enough to know that another language is
 * being written. Surrogates, paired or not, are separators.
 */

/** The classes of code units. */
export const Letter = { none: 0, letter: 1, digit: 2, invisible: 3 } as const

const tableEnd = 0x250

const foldedByUnit: ReadonlyArray<string> = Array.from({ length: tableEnd }, (_, unit) => {
  if (unit === 0xdf) return "ss"
  if (unit === 0xc6 || unit === 0xe6) return "ae"
  if (unit === 0xd8 || unit === 0xf8) return "o"
  const base = String.fromCharCode(unit).toLowerCase().normalize("NFD")[0] ?? ""
  if (base >= "a" && base <= "z") return base
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 ? base : ""
})

/** Apostrophes and the accents that people type in their place. */
const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x60 || unit === 0xb4 || unit === 0x2018 || unit === 0x2019 || unit === 0x2bc

/** Soft hyphen, combining accents, zero-width characters: they neither part a word nor belong to it. */
const isInvisible = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x300 && unit < 0x370) || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff

const isOtherLetter = (unit: number): boolean =>
  (unit >= 0x370 && unit < 0x2000) || (unit >= 0x2c00 && unit < 0x2e00) || (unit >= 0x3040 && unit < 0xd800)

const classify = (unit: number): number => {
  if (unit >= 0x30 && unit <= 0x39) return Letter.digit
  if (isApostrophe(unit) || isInvisible(unit)) return Letter.invisible
  if (unit < tableEnd) return foldedByUnit[unit] === "" ? Letter.none : Letter.letter
  return isOtherLetter(unit) ? Letter.letter : Letter.none
}

const classByUnit = Uint8Array.from({ length: tableEnd }, (_, unit) => classify(unit))

/** The class of a code unit; NaN, as `charCodeAt` gives past the end, is a separator. */
export const characterClass = (unit: number): number =>
  unit < tableEnd ? (classByUnit[unit] ?? Letter.none) : classify(unit)

const firstByUnit = Uint16Array.from(foldedByUnit, (folded) => folded.charCodeAt(0))
const secondByUnit = Uint16Array.from(foldedByUnit, (folded) => folded.charCodeAt(1))

/** The folded form of a letter. */
export const foldedLetter = (unit: number): number => (unit < tableEnd ? (firstByUnit[unit] ?? unit) : unit)

/** The second letter of the folded form ("ß" is "ss"), or 0. */
export const secondLetter = (unit: number): number => (unit < tableEnd ? (secondByUnit[unit] ?? 0) : 0)

/** What a separator means for the words on its sides; the values are those of `Gap` in `tokens.ts`. */
export const gapMark = (unit: number): number => {
  switch (unit) {
    case 0x2c: // comma, brackets, ellipsis, fullwidth comma
    case 0x2026:
    case 0x28:
    case 0x29:
    case 0xff0c:
      return 1
    case 0x21: // exclamation and question marks, semicolon, fullwidth stops
    case 0x3f:
    case 0x3b:
    case 0xa1:
    case 0xbf:
    case 0x3002:
    case 0xff1f:
    case 0xff01:
      return 2
    case 0x0a:
    case 0x0d:
    case 0x2028:
    case 0x2029:
      return 4
    case 0x2d: // hyphen and dashes
    case 0x2013:
    case 0x2014:
      return 8
    case 0x2f:
      return 16
    case 0x3a:
      return 32
    case 0x2e:
      return 64
    case 0x3e: // ">" opens a quoted line
      return 128
    default:
      return 0
  }
}
