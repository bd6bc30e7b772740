/**
 * Reads the small language in which a rule's phrases are written.
 *
 * Words as typed; `{a|b c}` one of these; `[a]` or nothing; `<name>` a word group of the pack; `#` any number, `##`
 * one of eight or more; `a ...4 b` with at most four words between, in this order (3 when no number is given);
 * `a &6 b` within six words, either order (5 when none is given). Alternatives are written out at compile time, up to
 * a limit, so matching never backtracks and no phrase can be slow.
 */
import * as Result from "effect/Result"

/** How a part stands to the part before it. */
export interface Link {
  readonly isOrdered: boolean
  readonly wordsMax: number
}

/** One stretch of neighbouring words, with every way of saying it. */
export interface Part {
  readonly source: string
  readonly ways: ReadonlyArray<ReadonlyArray<string>>
}

/** A phrase: its parts and, for each part after the first, the link to the one before. */
export interface Phrase {
  readonly parts: ReadonlyArray<Part>
  readonly links: ReadonlyArray<Link>
}

/** Word groups by name, written out. */
export type Groups = ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>>

const waysMax = 6000
const nestingMax = 6

/** Beyond this many ways a stretch is cut into neighbouring parts, which cost the automaton a sum and no product. */
const waysOfPartMax = 48

/** The phrase, or what is wrong with it in words that its author understands. */
export const parse = (source: string, groups: Groups): Result.Result<Phrase, string> => {
  const parts: Array<Part> = []
  const links: Array<Link> = []
  let words: Array<string> = []
  const close = (): string | undefined => {
    const pieces = cut(words.join(" "), groups)
    words = []
    if (Result.isFailure(pieces)) return pieces.failure
    pieces.success.forEach((piece, index) => {
      if (index > 0) links.push({ isOrdered: true, wordsMax: 0 })
      parts.push(piece)
    })
    return undefined
  }
  for (const mark of source.match(/\.\.\.\d*|&\d*|[^\s.&]+/g) ?? []) {
    const isOrdered = mark.startsWith("...")
    if (!isOrdered && !mark.startsWith("&")) {
      words.push(mark)
      continue
    }
    const problem = close()
    if (problem !== undefined) return Result.fail(problem)
    const given = mark.slice(isOrdered ? 3 : 1)
    links.push({ isOrdered, wordsMax: given === "" ? (isOrdered ? 3 : 5) : Number(given) })
  }
  const problem = close()
  return problem === undefined ? Result.succeed({ parts, links }) : Result.fail(problem)
}

/** Every way of saying one stretch. */
export const expand = (source: string, groups: Groups): Result.Result<Ways, string> => {
  const reader = readerOf(source)
  const ways = readSequence(reader, groups, 0)
  if (reader.problem !== undefined) return Result.fail(reader.problem)
  if (reader.at < reader.tokens.length) return Result.fail(`has an unexpected "${reader.tokens[reader.at]}"`)
  return mayBeEmpty(ways) ? Result.fail("has a part that may be empty") : Result.succeed(ways)
}

/** A stretch as one part, or as neighbours where it can be said in very many ways. */
const cut = (source: string, groups: Groups): Result.Result<ReadonlyArray<Part>, string> => {
  const reader = readerOf(source)
  const pieces: Array<{ from: number; ways: Ways }> = []
  while (reader.at < reader.tokens.length && reader.problem === undefined) {
    const from = reader.at
    const token = reader.tokens[from] ?? ""
    if (token === "}" || token === "|" || token === "]") return Result.fail(`has an unexpected "${token}"`)
    reader.at++
    const ways = readItem(reader, token, groups, 0)
    const last = pieces.at(-1)
    const isRoomy = last !== undefined && (mayBeEmpty(last.ways) || last.ways.length * ways.length <= waysOfPartMax)
    if (isRoomy) last.ways = product(last.ways, ways, reader)
    else pieces.push({ from, ways })
  }
  // What may be left out cannot stand alone, so it goes with its neighbour.
  while (pieces.length > 1 && mayBeEmpty(pieces.at(-1)?.ways ?? [])) {
    const tail = pieces.pop()
    const last = pieces.at(-1)
    if (last !== undefined && tail !== undefined) last.ways = product(last.ways, tail.ways, reader)
  }
  if (reader.problem !== undefined) return Result.fail(reader.problem)
  if (pieces.length === 0 || pieces.some(({ ways }) => mayBeEmpty(ways)))
    return Result.fail("has a part that may be empty")
  return Result.succeed(
    pieces.map(({ from, ways }, index) => ({
      source: reader.tokens.slice(from, pieces[index + 1]?.from).join(" "),
      ways
    }))
  )
}

const mayBeEmpty = (ways: Ways): boolean => ways.length === 0 || ways.some((way) => way.length === 0)

const readerOf = (source: string): Reader => ({
  tokens: source.match(/[{}|[\]]|<[^<>]*>|[^\s{}|[\]<>]+/g) ?? [],
  at: 0,
  problem: undefined
})

interface Reader {
  readonly tokens: ReadonlyArray<string>
  at: number
  problem: string | undefined
}

type Ways = ReadonlyArray<ReadonlyArray<string>>

const readSequence = (reader: Reader, groups: Groups, depth: number): Ways => {
  let ways: Ways = [[]]
  while (reader.at < reader.tokens.length && reader.problem === undefined) {
    const token = reader.tokens[reader.at] ?? ""
    if (token === "}" || token === "|" || token === "]") break
    reader.at++
    ways = product(ways, readItem(reader, token, groups, depth), reader)
  }
  return ways
}

const readItem = (reader: Reader, token: string, groups: Groups, depth: number): Ways => {
  if (token === "{") return readAlternatives(reader, groups, depth, "}")
  if (token === "[") return [[], ...readAlternatives(reader, groups, depth, "]")]
  if (!token.startsWith("<")) return [[token]]
  const name = token.slice(1, -1)
  const group = groups.get(name)
  if (group === undefined) reader.problem ??= `names the word group "${name}", which the pack does not have`
  return group ?? []
}

const readAlternatives = (reader: Reader, groups: Groups, depth: number, closing: string): Ways => {
  if (depth >= nestingMax) {
    reader.problem ??= `nests brackets deeper than ${nestingMax}`
    return []
  }
  const ways: Array<ReadonlyArray<string>> = []
  for (;;) {
    ways.push(...readSequence(reader, groups, depth + 1))
    const token = reader.tokens[reader.at]
    reader.at++
    if (token === closing) return ways
    if (token === "|") continue
    reader.problem ??= `lacks a closing "${closing}"`
    return ways
  }
}

const product = (before: Ways, after: Ways, reader: Reader): Ways => {
  if (before.length * after.length > waysMax) {
    reader.problem ??= `can be said in more than ${waysMax} ways; split it`
    return []
  }
  return before.flatMap((head) => after.map((tail) => [...head, ...tail]))
}
