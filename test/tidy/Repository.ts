/**
 * The files that a clone of the repository holds, as the rules read them.
 *
 * The tree is walked, not asked of git: a machine without git can run the rules, and a file that is not yet committed
 * is held to them as well. What .gitignore names is left out.
 */
import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { type ESTree, type ParseResult, parseSync } from "vite"

/** A file by its path from the root, with forward slashes. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** A source file and its syntax tree. */
export interface Module extends TextFile {
  readonly program: ESTree.Program
  readonly comments: ParseResult["comments"]
  readonly lineAt: (offset: number) => number
}

/** All files of a clone. */
export interface Repository {
  readonly files: ReadonlyArray<TextFile>
  readonly modules: ReadonlyArray<Module>
  /** Source that does not parse, with the parser's first complaint. */
  readonly unparsed: ReadonlyArray<{ readonly path: string; readonly complaint: string }>
}

const isCode = (path: string): boolean => /\.(ts|tsx|js|mjs)$/.test(path) && !path.endsWith(".d.ts")

const binary = new Set([".png", ".jpg", ".ico", ".woff2", ".gz", ".pdf"])

/** A repository of given files: the real ones, or a sample that a rule is tried on. */
export const repositoryOf = (files: ReadonlyArray<TextFile>): Repository => {
  const modules: Array<Module> = []
  const unparsed: Array<{ path: string; complaint: string }> = []
  for (const { path, text } of files.filter((file) => isCode(file.path))) {
    const { comments, errors, program } = parseSync(path, text, { sourceType: "module" })
    if (errors[0] === undefined) modules.push({ path, text, program, comments, lineAt: lineCounter(text) })
    else unparsed.push({ path, complaint: errors[0].message })
  }
  return { files, modules, unparsed }
}

/** Reads the working tree below `root`. */
export const readRepository = (root: string): Repository => {
  const ignored = ignoredBy(readFileSync(join(root, ".gitignore"), "utf8"))
  const paths: Array<string> = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`
      if (entry.name === ".git" || ignored(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && !binary.has(extname(path))) paths.push(path)
    }
  }
  walk("")
  return repositoryOf(paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })))
}

// Only the two forms that our .gitignore uses: `name/` and `*.ending`, each at any depth.
const ignoredBy = (gitignore: string): ((name: string) => boolean) => {
  const patterns = gitignore.split("\n").filter((line) => line !== "" && !line.startsWith("#"))
  const names = new Set(patterns.map((pattern) => pattern.replace(/\/$/, "")))
  const endings = patterns.filter((pattern) => pattern.startsWith("*")).map((pattern) => pattern.slice(1))
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending))
}

const lineCounter = (text: string) => {
  let starts: ReadonlyArray<number> | undefined
  return (offset: number): number => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)]
    return starts.findLastIndex((start) => start <= offset) + 1
  }
}
