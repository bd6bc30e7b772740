/**
 * The programs and commands that a README shows, each with what it says they print.
 *
 * A block marked `ts` is one whole program; each `// => …` in it is the next line of its output. In the block under
 * "## Use" that is marked `sh`, each command is followed by its output as a comment.
 */
import { readFileSync } from "node:fs"

export interface Shown {
  /** The line on which it starts. */
  readonly place: number
  readonly program?: string
  readonly command?: string
  readonly printed: ReadonlyArray<string>
}

export const programsOf = (readme: string): ReadonlyArray<Shown> => {
  const text = readFileSync(readme, "utf8")
  const placeOf = (index: number) => text.slice(0, index).split("\n").length
  const programs = Array.from(text.matchAll(/```ts\n([\s\S]*?)```/g), ({ 1: program = "", index }) => ({
    place: placeOf(index) + 1,
    program,
    printed: Array.from(program.matchAll(/\/\/ => (.*)/g), (match) => match[1] ?? "")
  }))
  const commands = Array.from(text.matchAll(/## Use\n\n```sh\n([\s\S]*?)```/g), ({ 1: block = "", index }) =>
    Array.from(block.matchAll(/^([^#\n].*)\n# (.*)$/gm), ({ 1: command = "", 2: output = "", index: within }) => ({
      place: placeOf(index + "## Use\n\n```sh\n".length + within),
      command,
      printed: [output]
    }))
  )
  return [...programs, ...commands.flat()]
}
