/**
 * A light stem for Spanish: number and gender, and adverbs in -mente. Verb forms are left as they are.
 *
 * It takes words without accents. "citas" and "cita" meet, "doctores" and "doctora", "rápidamente" and "rápido".
 * Source: J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages" (2006), the
 * same idea for Spanish; short words are kept whole here, since four letters are often a word of their own.
 */

export const spanishStem = (word: string): string => withoutGender(withoutPlural(withoutMente(word)))

const withoutMente = (word: string): string => (word.length > 8 && word.endsWith("mente") ? word.slice(0, -5) : word)

const withoutPlural = (word: string): string => {
  if (word.length < 5 || !word.endsWith("s")) return word
  if (word.endsWith("ces")) return `${word.slice(0, -3)}z`
  const bare = word.slice(0, -1)
  // "meses" is "mes"; "clases" loses its last vowel below, as "clase" does.
  if (bare.length === 4 && bare.endsWith("e")) return bare.slice(0, -1)
  return /[aeo]$/.test(bare) ? bare : word
}

const withoutGender = (word: string): string => (word.length > 4 && /[aeo]$/.test(word) ? word.slice(0, -1) : word)
