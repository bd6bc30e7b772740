/**
 * The English stem by Porter's rules: "refill", "refills", "refilled" and "refilling" meet.
 *
 * It takes words in lower case without accents; what holds another letter than a to z, or a digit, is left as it is.
 * Source: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
 */

export const englishStem = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  return step5(step4(longer(longer(yToI(pastAndProgress(plural(word))), step2), step3)))
}

/** Vowels and consonants as "v" and "c"; y is a vowel after a consonant. */
const shape = (stem: string): string => {
  let made = ""
  for (const letter of stem) {
    const isVowel = "aeiou".includes(letter) || (letter === "y" && made.endsWith("c"))
    made += isVowel ? "v" : "c"
  }
  return made
}

/** Porter's m: how often a vowel is followed by a consonant. */
const measure = (stem: string): number => shape(stem).match(/v+c+/g)?.length ?? 0

const hasVowel = (stem: string): boolean => shape(stem).includes("v")

const endsDouble = (stem: string): boolean => stem.at(-1) === stem.at(-2) && shape(stem).endsWith("c")

const endsShort = (stem: string): boolean => shape(stem).endsWith("cvc") && !/[wxy]$/.test(stem)

const plural = (word: string): string => {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2)
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}

const pastAndProgress = (word: string): string => {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = ["ed", "ing"].find((one) => word.endsWith(one) && hasVowel(word.slice(0, -one.length)))
  if (ending === undefined) return word
  const stem = word.slice(0, -ending.length)
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

const yToI = (word: string): string =>
  word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word

type Endings = ReadonlyArray<readonly [ending: string, becomes: string]>

const endings = (text: string): Endings =>
  text.split(" ").map((pair) => {
    const [ending = "", becomes = ""] = pair.split(":")
    return [ending, becomes]
  })

const step2 = endings(
  "ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ization:ize " +
    "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble"
)

const step3 = endings("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:")

/** The first ending that fits is the one that counts; it goes where the stem before it has a measure above 0. */
const longer = (word: string, table: Endings): string => {
  const found = table.find(([ending]) => word.endsWith(ending))
  if (found === undefined) return word
  const stem = word.slice(0, -found[0].length)
  return measure(stem) > 0 ? stem + found[1] : word
}

const step4Endings = "al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize".split(" ")

const step4 = (word: string): string => {
  const ending = step4Endings.find((one) => word.endsWith(one))
  if (ending === undefined) return word
  // Of "-sion" and "-tion" only "ion" goes.
  const length = ending.endsWith("ion") ? 3 : ending.length
  const stem = word.slice(0, -length)
  return measure(stem) > 1 ? stem : word
}

const step5 = (word: string): string => {
  const bare = word.endsWith("e") ? word.slice(0, -1) : word
  const isLong = measure(bare) > 1 || (measure(bare) === 1 && !endsShort(bare))
  const kept = word.endsWith("e") && isLong ? bare : word
  return measure(kept) > 1 && kept.endsWith("ll") ? kept.slice(0, -1) : kept
}
