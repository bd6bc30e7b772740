/**
 * What the count has to reach, and how many patients more it takes.
 *
 * A threshold is a fraction that must be exceeded, and is compared in integers: 5 of 100 is not more than 5 %, and
 * 9 of 181, which rounds to 5 %, is not either. Nothing exceeds a threshold of an empty denominator.
 * Source: 42 CFR 495.6(j)(17)(ii), "more than 5 percent of unique patients".
 */

/** The numerator must be more than `over` in `outOf` of the denominator. Both are whole numbers. */
export interface Threshold {
  readonly over: number
  readonly outOf: number
}

/** True where numerator/denominator is more than the threshold. */
export const exceeds = (numerator: number, denominator: number, { over, outOf }: Threshold): boolean =>
  numerator * outOf > denominator * over

/** The least number of further patients in the numerator with which it would exceed, at today's denominator. */
export const neededForThreshold = (numerator: number, denominator: number, { over, outOf }: Threshold): number =>
  Math.max(0, Math.floor((denominator * over) / outOf) + 1 - numerator)
