/**
 * The code that an invitation carries: three groups of four signs, as `7KQM-2XRD-94HT`.
 *
 * The alphabet is Crockford's base 32: no I, L, O or U, so that nobody must guess what a letter on paper is and no code
 * is a word. Twelve signs are 60 bits. What is typed is read kindly: any case, any spaces and dashes, and the letters
 * that look like digits. Source: Crockford base 32; NIST SP 800-63A, enrolment codes.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const signs = 12
const group = 4

/** How many random bytes a code is made of: one a sign, of which the low five bits count. */
export const bytesNeeded = signs

/** The code of these random bytes, in groups. */
export const fromBytes = (bytes: Uint8Array): string =>
  grouped(Array.from(bytes.slice(0, signs), (byte) => alphabet[byte & 31] ?? "0").join(""))

/** What was typed, as codes are written; undefined where no code can be meant. */
export const read = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
  return plain.length === signs && [...plain].every((sign) => alphabet.includes(sign)) ? grouped(plain) : undefined
}

const grouped = (plain: string): string =>
  Array.from({ length: signs / group }, (_, index) => plain.slice(index * group, (index + 1) * group)).join("-")
