/**
 * National Provider Identifiers with a check digit that holds.
 *
 * Ours begin with 2, of which none has been issued, so that no demo number is a living person's.
 * Source: 45 CFR 162.406; CMS, "Requirements for National Provider Identifier and NPI Check Digit".
 */

/** The nine digits with their check digit behind them: Luhn's, under the prefix 80840. */
export const withCheckDigit = (nineDigits: string): string => {
  const sum = [...`80840${nineDigits}`].reverse().reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${nineDigits}${(10 - (sum % 10)) % 10}`
}
