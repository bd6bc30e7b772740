/**
 * Reads the small language in which a rule's phrases are written.
 *
 * Words as typed; `{a|b c}` one of these; `[a]` or nothing; `<name>` a word group of the pack; `#` any number;
 * `a ...4 b` with at most four words between, in this order (3 when no number is given); `a &6 b` within six words,
 * either order (5 when none is given). Alternatives are written out at compile time, up to a limit, so matching
 * never backtracks and no phrase can be slow.
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

/** The phrase, or what is wrong with it in words that its author understands. */
export const parse = (source: string, groups: Groups): Result.Result<Phrase, string> => {
  const parts: Array<Part> = []
  const links: Array<Link> = []
  let words: Array<string> = []
  const marks = source.match(/\.\.\.\d*|&\d*|[^\s.&]+/g) ?? []
  const close = (): string | undefined => {
    const part = words.join(" ")
    words = []
    const ways = expand(part, groups)
    if (Result.isFailure(ways)) return ways.failure
    parts.push({ source: part, ways: ways.success })
    return undefined
  }
  for (const mark of marks) {
    if (!mark.startsWith("...") && !mark.startsWith("&")) {
      words.push(mark)
      continue
    }
    const problem = close()
    if (problem !== undefined) return Result.fail(problem)
    const isOrdered = mark.startsWith(".")
    const given = mark.slice(isOrdered ? 3 : 1)
    links.push({ isOrdered, wordsMax: given === "" ? (isOrdered ? 3 : 5) : Number(given) })
  }
  const problem = close()
  return problem === undefined ? Result.succeed({ parts, links }) : Result.fail(problem)
}

/** Every way of saying one part. */
export const expand = (source: string, groups: Groups): Result.Result<ReadonlyArray<ReadonlyArray<string>>, string> => {
  const reader: Reader = { tokens: source.match(/[{}|[\]]|<[^<>]*>|[^\s{}|[\]<>]+/g) ?? [], at: 0, problem: undefined }
  const ways = readSequence(reader, groups, 0)
  if (reader.problem !== undefined) return Result.fail(reader.problem)
  if (reader.at < reader.tokens.length) return Result.fail(`has an unexpected "${reader.tokens[reader.at]}"`)
  if (ways.length === 0 || ways.some((way) => way.length === 0)) return Result.fail("has a part that may be empty")
  return Result.succeed(ways)
}

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
