/**
 * Rules about what a reader finds beside the code: READMEs with the same heads, reasons for dependencies, the glossary.
 */
import type { Repository, TextFile } from "./Repository.ts"
import type { Finding, Rule } from "./Rule.ts"

const workspaceManifests = ({ files }: Repository): ReadonlyArray<TextFile> =>
  files.filter(({ path }) => /^(packages|examples)\/[^/]+\/package\.json$/.test(path))

const readmeOf = (repository: Repository, manifest: TextFile): TextFile | undefined => {
  const path = manifest.path.replace("package.json", "README.md")
  return repository.files.find((file) => file.path === path)
}

const readmes: Rule = {
  name: "every workspace has a README.md",
  mend: "write one: what it is, Install, Use, Options, Errors, Standards covered, Dependencies, Anti-features",
  find: (repository) =>
    workspaceManifests(repository)
      .filter((manifest) => readmeOf(repository, manifest) === undefined)
      .map(({ path }) => ({ path, line: 1, what: "The workspace has no README.md" }))
}

// Source: style.md, rule 13.
const heads = ["Install", "Use", "Options", "Errors", "Standards covered", "Dependencies", "Anti-features"]

const readmeHeads: Rule = {
  name: "the READMEs of packages have the same heads",
  mend: `let these heads follow in this order: ${heads.join(", ")}`,
  find: (repository) =>
    workspaceManifests(repository).flatMap((manifest) => {
      const readme = readmeOf(repository, manifest)
      if (readme === undefined || !readme.path.startsWith("packages/")) return []
      const found = Array.from(readme.text.matchAll(/^## (.+)$/gm), (match) => match[1])
      const kept = found.filter((head) => head !== undefined && heads.includes(head))
      if (kept.join() === heads.join()) return []
      return [{ path: readme.path, line: 1, what: `The heads are: ${found.join(", ") || "none"}` }]
    })
}

const reasonedDependencies: Rule = {
  name: "every runtime dependency is named with its reason in the package's README",
  mend: "add a line under Dependencies: - `name`: why it is worth having",
  find: (repository) =>
    workspaceManifests(repository).flatMap((manifest): ReadonlyArray<Finding> => {
      const { dependencies, peerDependencies } = JSON.parse(manifest.text)
      const readme = readmeOf(repository, manifest)?.text ?? ""
      const reasoned = new Set(Array.from(readme.matchAll(/^- `([^`]+)`: \S+ \S+ \S+/gm), (match) => match[1]))
      return Object.keys({ ...dependencies, ...peerDependencies })
        .filter((name) => !reasoned.has(name))
        .map((name) => ({ path: manifest.path, line: lineOf(manifest, `"${name}"`), what: `"${name}" has no reason` }))
    })
}

const lineOf = ({ text }: TextFile, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length

/** `- **Term**: One sentence. _Avoid:_ other word.` */
const glossaryLine = /^- \*\*([^*]+)\*\*: (.+?) _Avoid:_ (.+)\.$/

const glossary: Rule = {
  name: "a glossary term is one sentence with the words to avoid, and terms stand in order",
  mend: "write - **Term**: One sentence. _Avoid:_ word, word. at its place in the alphabet",
  find: ({ files }) => {
    const file = files.find(({ path }) => path === "GLOSSARY.md")
    if (file === undefined) return [{ path: "GLOSSARY.md", line: 1, what: "The glossary is missing" }]
    const findings: Array<Finding> = []
    let before = ""
    for (const [index, line] of file.text.split("\n").entries()) {
      if (!line.startsWith("- ")) continue
      const [, term = "", sentence = ""] = glossaryLine.exec(line) ?? []
      const where = { path: file.path, line: index + 1 }
      if (term === "") findings.push({ ...where, what: "The line has not the shape of a term" })
      else if (!/^[A-Z].*[^.]\.$/.test(sentence) || /[.!?] [A-Z]/.test(sentence)) {
        findings.push({ ...where, what: `"${term}" is not told in one sentence` })
      }
      if (term !== "" && before.localeCompare(term, "en") >= 0) {
        findings.push({ ...where, what: `"${term}" stands after "${before}"` })
      }
      before = term === "" ? before : term
    }
    return findings
  }
}

const testCommand = "npm ci && npm test"

const oneTestCommand: Rule = {
  name: ".ci/run runs the README's test command",
  mend: `write \`${testCommand}\` in README.md and in .ci/run`,
  find: ({ files }) =>
    ["README.md", ".ci/run"]
      .filter((path) => !files.find((file) => file.path === path)?.text.includes(testCommand))
      .map((path) => ({ path, line: 1, what: "The test command is not there" }))
}

export const documentRules: ReadonlyArray<Rule> = [readmes, readmeHeads, reasonedDependencies, glossary, oneTestCommand]
