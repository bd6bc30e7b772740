/**
 * Numbers that look drawn by chance and are the same for the same seed, on every machine.
 *
 * Not for secrets. Source: splitmix32, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
 */

export interface Chance {
  /** From 0 up to, and not including, `below`. */
  readonly whole: (below: number) => number
  /** One of these; they must not be empty. */
  readonly pick: <A>(values: readonly [A, ...ReadonlyArray<A>]) => A
  /** True so often in a hundred. */
  readonly percent: (percent: number) => boolean
  /** The same values in another order. */
  readonly shuffled: <A>(values: ReadonlyArray<A>) => ReadonlyArray<A>
}

export const make = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const whole = (below: number): number => Math.floor((next() / 0x1_0000_0000) * below)
  return {
    whole,
    pick: (values) => values[whole(values.length)] ?? values[0],
    percent: (percent) => whole(100) < percent,
    shuffled: <A>(values: ReadonlyArray<A>) => {
      const order = [...values]
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(last + 1)
        const [a, b] = [order[last], order[other]]
        if (a !== undefined && b !== undefined) {
          order[last] = b
          order[other] = a
        }
      }
      return order
    }
  }
}
