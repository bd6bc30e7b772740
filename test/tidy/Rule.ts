/**
 * A rule of the house, as a function that finds where it is broken.
 *
 * A finding says where and what; the rule's name and mend complete the sentence, so that a reader knows what to do
 * without looking the rule up. Sources: style.md and architecture.md of the project's design.
 */
import type { Module, Repository, TextFile } from "./Repository.ts"

/** A place where a rule is broken. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly what: string
}

/** A rule: what must hold, how to mend what does not, and where that is. */
export interface Rule {
  readonly name: string
  readonly mend: string
  readonly find: (repository: Repository) => ReadonlyArray<Finding>
}

/** A finding as one sentence of a test's failure. */
export const sentence = (rule: Rule, { line, path, what }: Finding): string =>
  `${path}:${line} ${what}. Rule: ${rule.name}. Mend: ${rule.mend}.`

/** What a rule that looks at one place at a time answers. */
export interface Place {
  readonly line: number
  readonly what: string
}

type Selects = (path: string) => boolean

/** A rule about the text of each file. */
export const fileRule = (
  name: string,
  mend: string,
  selects: Selects,
  places: (file: TextFile) => ReadonlyArray<Place>
): Rule => ({
  name,
  mend,
  find: ({ files }) =>
    files
      .filter((file) => selects(file.path))
      .flatMap((file) => places(file).map((place) => ({ path: file.path, ...place })))
})

/** A rule about the syntax tree of each source file. */
export const moduleRule = (
  name: string,
  mend: string,
  selects: Selects,
  places: (module: Module, repository: Repository) => ReadonlyArray<Place>
): Rule => ({
  name,
  mend,
  find: (repository) =>
    repository.modules
      .filter((module) => selects(module.path))
      .flatMap((module) => places(module, repository).map((place) => ({ path: module.path, ...place })))
})

/** A rule about the lines of each file: answers what is wrong with a line, or undefined. */
export const lineRule = (
  name: string,
  mend: string,
  selects: Selects,
  complaint: (line: string) => string | undefined
): Rule =>
  fileRule(name, mend, selects, ({ text }) =>
    text.split("\n").flatMap((line, index) => {
      const what = complaint(line)
      return what === undefined ? [] : [{ line: index + 1, what }]
    })
  )

/** Source that is built or run: not a document, not a manifest. */
export const isSource: Selects = (path) => /\.(ts|tsx|js|mjs|css)$/.test(path) || path === ".ci/run"

/** Source that ships: a package's or an example's own. */
export const isShipped: Selects = (path) => /^(packages|examples)\/[^/]+\/src\//.test(path)

/** A test file. */
export const isTest: Selects = (path) => /\.test\.tsx?$/.test(path)

/** The folder of the workspace that a path lies in, such as `packages/core`; the root's own is "". */
export const workspaceOf = (path: string): string => /^(?:packages|examples)\/[^/]+(?=\/)/.exec(path)?.[0] ?? ""
