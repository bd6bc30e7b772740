/**
 * Finds every phrase of a pack in one pass over a message (Aho and Corasick 1975), on words instead of letters.
 *
 * Cost per word: amortised constant, plus one step per phrase that ends there. Transitions live in one
 * open-addressing table of integers; the root, which most words fall back to, has a direct row.
 */

/** Receives each phrase found: who owns it, and its first and last word. */
export type OnHit = (owner: number, first: number, last: number) => void

export interface Automaton {
  /** Feeds words `from` until `to`; a word whose `breaks` is true starts afresh. */
  readonly scan: (
    symbols: ArrayLike<number>,
    breaks: ArrayLike<boolean | number>,
    from: number,
    to: number,
    onHit: OnHit
  ) => void
  readonly stateCount: number
}

/** Collects phrases, then builds. */
export interface Builder {
  readonly add: (symbols: ReadonlyArray<number>, owner: number) => void
  readonly build: (symbolCount: number) => Automaton
}

interface Node {
  readonly next: Map<number, number>
  readonly owners: Array<number>
  readonly depth: number
}

export const builder = (): Builder => {
  const nodes: Array<Node> = [{ next: new Map(), owners: [], depth: 0 }]
  const add = (symbols: ReadonlyArray<number>, owner: number): void => {
    let node: Node | undefined = nodes[0]
    for (const symbol of symbols) {
      if (node === undefined) return
      const known: number | undefined = node.next.get(symbol)
      if (known === undefined) {
        const child: Node = { next: new Map(), owners: [], depth: node.depth + 1 }
        node.next.set(symbol, nodes.length)
        nodes.push(child)
        node = child
      } else node = nodes[known]
    }
    if (node !== undefined && !node.owners.includes(owner)) node.owners.push(owner)
  }
  return { add, build: (symbolCount) => freeze(nodes, symbolCount) }
}

const freeze = (nodes: ReadonlyArray<Node>, symbolCount: number): Automaton => {
  const table = transitionTable(nodes)
  const root = new Int32Array(symbolCount)
  for (const [symbol, state] of nodes[0]?.next ?? []) root[symbol] = state
  const { fail, suffix } = failureLinks(nodes, table, root)
  const owners = nodes.map((node) => Int32Array.from(node.owners))
  const depths = Int32Array.from(nodes, (node) => node.depth)

  const step = (from: number, symbol: number): number => {
    let state = from
    while (state !== 0) {
      const next = table.get(state, symbol)
      if (next !== 0) return next
      state = fail[state] ?? 0
    }
    return root[symbol] ?? 0
  }

  const scan: Automaton["scan"] = (symbols, breaks, from, to, onHit) => {
    let state = 0
    for (let index = from; index < to; index++) {
      const symbol = symbols[index] ?? 0
      if (symbol === 0) {
        state = 0
        continue
      }
      state = step(breaks[index] ? 0 : state, symbol)
      for (let out = state; out !== 0; out = suffix[out] ?? 0) {
        const found = owners[out]
        if (found === undefined) break
        const first = index - (depths[out] ?? 1) + 1
        for (let which = 0; which < found.length; which++) onHit(found[which] ?? 0, first, index)
      }
    }
  }
  return { scan, stateCount: nodes.length }
}

/** `fail[s]`: longest proper suffix of s that is a state; `suffix[s]`: nearest state on that chain with owners. */
const failureLinks = (
  nodes: ReadonlyArray<Node>,
  table: TransitionTable,
  root: Int32Array
): { readonly fail: Int32Array; readonly suffix: Int32Array } => {
  const fail = new Int32Array(nodes.length)
  const suffix = new Int32Array(nodes.length)
  const queue = [...(nodes[0]?.next.values() ?? [])]
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0
    for (const [symbol, child] of nodes[state]?.next ?? []) {
      let back = fail[state] ?? 0
      while (back !== 0 && table.get(back, symbol) === 0) back = fail[back] ?? 0
      const target = back === 0 ? (root[symbol] ?? 0) : table.get(back, symbol)
      fail[child] = target
      suffix[child] = (nodes[target]?.owners.length ?? 0) > 0 ? target : (suffix[target] ?? 0)
      queue.push(child)
    }
  }
  return { fail, suffix }
}

interface TransitionTable {
  /** The next state, or 0 for none: no transition leads back to the root. */
  readonly get: (state: number, symbol: number) => number
}

const transitionTable = (nodes: ReadonlyArray<Node>): TransitionTable => {
  let capacity = 16
  while (capacity < nodes.length * 3) capacity *= 2
  const mask = capacity - 1
  const states = new Int32Array(capacity).fill(-1)
  const symbols = new Int32Array(capacity)
  const targets = new Int32Array(capacity)
  const slotOf = (state: number, symbol: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & mask
    while (states[slot] !== -1 && (states[slot] !== state || symbols[slot] !== symbol)) slot = (slot + 1) & mask
    return slot
  }
  nodes.forEach((node, state) => {
    for (const [symbol, target] of node.next) {
      const slot = slotOf(state, symbol)
      states[slot] = state
      symbols[slot] = symbol
      targets[slot] = target
    }
  })
  return { get: (state, symbol) => targets[slotOf(state, symbol)] ?? 0 }
}
