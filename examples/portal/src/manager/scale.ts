/**
 * The common scale of all bars, so that they compare: at least 10 percent, so that the 5 percent line stands free.
 */
import type { ProfessionalView } from "../api/views.ts"

export const threshold = 0.05

/** The share at the right end of the scale: a whole ten percent above the highest. */
export const scaleMaxOf = (
  professionals: ReadonlyArray<Pick<ProfessionalView, "rate">>,
  line: number = threshold
): number => {
  const highest = Math.max(0, ...professionals.map(({ rate }) => rate ?? 0))
  return Math.min(1, Math.max(2 * line, Math.ceil(highest * 10 + 0.001) / 10))
}
