/**
 * Random numbers from a seed, so that a failure can be repeated by the seed that the test prints.
 */

/** Mulberry32: numbers from 0 up to, not including, 1. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The seed for this run: `$INTERVISIT_SEED`, else a new one. */
export const seedOfRun = (): number => Number(process.env.INTERVISIT_SEED ?? Math.floor(Math.random() * 2 ** 32))
