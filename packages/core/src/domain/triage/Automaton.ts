/**
 * Finds every phrase of a pack in one pass over a message (Aho and Corasick 1975), on words instead of letters.
 *
 * Cost per word: amortised constant, plus one step per phrase that ends there. Transitions live in one
 * open-addressing table of integers; the root, which most words fall back to, has a direct row.
 */
import type { Work } from "./Work.ts"

/** Phrases found, in the order of their last words: who owns each, and its first and last word. */
export class Hits {
  owners = new Int32Array(1024)
  firsts = new Int32Array(1024)
  lasts = new Int32Array(1024)
  count = 0
  /** Pays for the scan. */
  readonly work: Work

  constructor(work: Work) {
    this.work = work
  }

  /** Doubles the room. */
  grow(): void {
    this.owners = doubled(this.owners)
    this.firsts = doubled(this.firsts)
    this.lasts = doubled(this.lasts)
  }
}

const doubled = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

export interface Automaton {
  /** Reads so many words into `hits`, which it empties first; a word whose `breaks` is 1 starts afresh. */
  readonly scan: (symbols: ArrayLike<number>, breaks: ArrayLike<number>, to: number, hits: Hits) => void
  readonly stateCount: number
}

/** Collects phrases, then builds. */
export interface Builder {
  readonly add: (symbols: ReadonlyArray<number>, owner: number) => void
  readonly build: (symbolCount: number) => Automaton
}

/** A tree of phrases in columns: state 0 is the root; children hang on a list of siblings. */
interface Tree {
  readonly symbols: Array<number>
  readonly depths: Array<number>
  readonly firstChild: Array<number>
  readonly nextSibling: Array<number>
  readonly owners: Array<Array<number> | undefined>
  readonly table: TransitionTable
}

export const builder = (): Builder => {
  const tree: Tree = {
    symbols: [0],
    depths: [0],
    firstChild: [0],
    nextSibling: [0],
    owners: [undefined],
    table: new TransitionTable()
  }
  return {
    add: (symbols, owner) => add(tree, symbols, owner),
    build: (symbolCount) => freeze(tree, symbolCount)
  }
}

const add = (tree: Tree, symbols: ReadonlyArray<number>, owner: number): void => {
  let state = 0
  for (const symbol of symbols) {
    const known = tree.table.get(state, symbol)
    state = known === 0 ? addChild(tree, state, symbol) : known
  }
  const owners = tree.owners[state]
  if (owners === undefined) tree.owners[state] = [owner]
  else if (!owners.includes(owner)) owners.push(owner)
}

const addChild = (tree: Tree, parent: number, symbol: number): number => {
  const child = tree.symbols.push(symbol) - 1
  tree.depths.push((tree.depths[parent] ?? 0) + 1)
  tree.owners.push(undefined)
  tree.firstChild.push(0)
  tree.nextSibling.push(tree.firstChild[parent] ?? 0)
  tree.firstChild[parent] = child
  tree.table.set(parent, symbol, child)
  return child
}

const freeze = (tree: Tree, symbolCount: number): Automaton => {
  const { owners, table } = tree
  const root = new Int32Array(symbolCount)
  for (let child = tree.firstChild[0] ?? 0; child !== 0; child = tree.nextSibling[child] ?? 0) {
    root[tree.symbols[child] ?? 0] = child
  }
  const { fail, suffix } = failureLinks(tree, root)
  const depths = Int32Array.from(tree.depths)
  const onward = childMarks(tree)
  const { from: ownersFrom, owners: ownersOf } = flattened(owners)

  const step = (before: number, symbol: number, work: Work): number => {
    const mark = markOf(symbol)
    for (let state = before; state !== 0; state = fail[state] ?? 0) {
      if (!work.spend(1)) return 0
      if (((onward[state] ?? 0) & mark) === 0) continue
      const next = table.get(state, symbol)
      if (next !== 0) return next
    }
    return root[symbol] ?? 0
  }

  const tell = (hits: Hits, state: number, last: number): void => {
    const first = last - (depths[state] ?? 1) + 1
    const to = ownersFrom[state + 1] ?? 0
    if (!hits.work.spend(1 + to - (ownersFrom[state] ?? 0))) return
    for (let at = ownersFrom[state] ?? 0; at < to; at++) {
      if (hits.count === hits.owners.length) hits.grow()
      hits.owners[hits.count] = ownersOf[at] ?? 0
      hits.firsts[hits.count] = first
      hits.lasts[hits.count++] = last
    }
  }

  const scan: Automaton["scan"] = (symbols, breaks, to, hits) => {
    hits.count = 0
    let state = 0
    for (let index = 0; index < to; index++) {
      const symbol = symbols[index] ?? 0
      if (symbol === 0) {
        state = 0
        continue
      }
      state = step(breaks[index] === 1 ? 0 : state, symbol, hits.work)
      for (let out = state; out !== 0; out = suffix[out] ?? 0) tell(hits, out, index)
    }
  }
  return { scan, stateCount: owners.length }
}

/** One of 32 bits for each symbol. */
const markOf = (symbol: number): number => 1 << (symbol & 31)

/** For each state the marks of what can follow it: most words can be told not to, without a look into the table. */
const childMarks = ({ firstChild, nextSibling, symbols }: Tree): Int32Array =>
  Int32Array.from(firstChild, (first) => {
    let marks = 0
    for (let child = first; child !== 0; child = nextSibling[child] ?? 0) marks |= markOf(symbols[child] ?? 0)
    return marks
  })

/** The owners of all states in one column, and where those of each state begin. */
const flattened = (owners: Tree["owners"]): { readonly from: Int32Array; readonly owners: Int32Array } => {
  const from = new Int32Array(owners.length + 1)
  let count = 0
  owners.forEach((some, state) => {
    count += some?.length ?? 0
    from[state + 1] = count
  })
  return { from, owners: Int32Array.from(owners.flatMap((some) => some ?? [])) }
}

/** `fail[s]`: longest proper suffix of s that is a state; `suffix[s]`: nearest state on that chain with owners. */
const failureLinks = (tree: Tree, root: Int32Array): { readonly fail: Int32Array; readonly suffix: Int32Array } => {
  const { firstChild, nextSibling, owners, symbols, table } = tree
  const fail = new Int32Array(owners.length)
  const suffix = new Int32Array(owners.length)
  const queue = new Int32Array(owners.length)
  let tail = 0
  for (let child = firstChild[0] ?? 0; child !== 0; child = nextSibling[child] ?? 0) queue[tail++] = child
  for (let head = 0; head < tail; head++) {
    const state = queue[head] ?? 0
    for (let child = firstChild[state] ?? 0; child !== 0; child = nextSibling[child] ?? 0) {
      const symbol = symbols[child] ?? 0
      let back = fail[state] ?? 0
      while (back !== 0 && table.get(back, symbol) === 0) back = fail[back] ?? 0
      const target = back === 0 ? (root[symbol] ?? 0) : table.get(back, symbol)
      fail[child] = target
      suffix[child] = owners[target] === undefined ? (suffix[target] ?? 0) : target
      queue[tail++] = child
    }
  }
  return { fail, suffix }
}

/** Transitions by (state, symbol) in one growing open-addressing table; 0 is none, since nothing leads to the root. */
class TransitionTable {
  private mask = 4095
  private count = 0
  private states = new Int32Array(4096).fill(-1)
  private symbols = new Int32Array(4096)
  private targets = new Int32Array(4096)

  get(state: number, symbol: number): number {
    return this.targets[this.slotOf(state, symbol)] ?? 0
  }

  set(state: number, symbol: number, target: number): void {
    if (this.count * 2 > this.mask) this.grow()
    const slot = this.slotOf(state, symbol)
    if (this.states[slot] === -1) this.count++
    this.states[slot] = state
    this.symbols[slot] = symbol
    this.targets[slot] = target
  }

  private slotOf(state: number, symbol: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & this.mask
    while (this.states[slot] !== -1 && (this.states[slot] !== state || this.symbols[slot] !== symbol)) {
      slot = (slot + 1) & this.mask
    }
    return slot
  }

  private grow(): void {
    const { states, symbols, targets } = this
    const capacity = (this.mask + 1) * 2
    this.mask = capacity - 1
    this.count = 0
    this.states = new Int32Array(capacity).fill(-1)
    this.symbols = new Int32Array(capacity)
    this.targets = new Int32Array(capacity)
    states.forEach((state, slot) => {
      if (state >= 0) this.set(state, symbols[slot] ?? 0, targets[slot] ?? 0)
    })
  }
}
