/**
 * Rules of direction: domain <- ports <- workflows <- adapters <- cli, examples. Nothing points the other way.
 *
 * A workspace is imported by its package name, its own files by relative paths; so the direction is read off the import
 * lines alone. Source: architecture.md, "The tree tells the story".
 */
import { posix } from "node:path"
import { type ESTree, Visitor } from "vite"
import type { Module, Repository } from "./Repository.ts"
import { isShipped, moduleRule, type Rule, workspaceOf } from "./Rule.ts"

/** An import or re-export of a module, wherever it stands. */
interface Import {
  readonly from: string
  readonly line: number
}

const importsOf = (module: Module): ReadonlyArray<Import> => {
  const found: Array<Import> = []
  const take = (source: ESTree.Node | null): void => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return
    found.push({ from: source.value, line: module.lineAt(source.start) })
  }
  new Visitor({
    ImportDeclaration: (node) => take(node.source),
    ImportExpression: (node) => take(node.source),
    ExportNamedDeclaration: (node) => take(node.source),
    ExportAllDeclaration: (node) => take(node.source),
    TSImportType: (node) => take(node.source)
  }).visit(module.program)
  return found
}

const isRelative = (from: string): boolean => from.startsWith(".")

const targetOf = (module: Module, from: string): string => posix.join(posix.dirname(module.path), from)

const importRule = (
  name: string,
  mend: string,
  selects: (path: string) => boolean,
  complaint: (from: string, module: Module, repository: Repository) => string | undefined
): Rule =>
  moduleRule(name, mend, selects, (module, repository) =>
    importsOf(module).flatMap(({ from, line }) => {
      const what = complaint(from, module, repository)
      return what === undefined ? [] : [{ line, what }]
    })
  )

const inCore = (path: string): boolean => path.startsWith("packages/core/src/")

const coreIsPure = importRule(
  "packages/core/src imports effect and its own files only",
  "make it a port that an adapter fills, or pass it as an argument",
  inCore,
  (from) => (isRelative(from) || /^effect\//.test(from) || from === "effect" ? undefined : `"${from}" is imported`)
)

// What each folder of the core may see of the others. The testing folder, which holds twins and suites, sees all.
const seenBy: Record<string, ReadonlyArray<string>> = {
  domain: ["domain"],
  ports: ["domain", "ports"],
  workflows: ["domain", "ports", "workflows"]
}

const layerOf = (path: string): string => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1] ?? "index"

const coreDirection = importRule(
  "domain imports no ports, ports no workflows, and none of them testing",
  "move the shared noun into domain, or turn the dependency round with an argument or a port",
  inCore,
  (from, module) => {
    const allowed = seenBy[layerOf(module.path)]
    if (allowed === undefined || !isRelative(from)) return undefined
    const target = layerOf(targetOf(module, from))
    return allowed.includes(target) ? undefined : `${layerOf(module.path)} imports ${target} ("${from}")`
  }
)

const adapters = ["adapter-sql", "adapter-hl7", "adapter-calendar", "adapter-fhir", "adapter-direct"]

// Which workspaces a workspace may import. One that stands here with nothing, or not at all, may import none.
const importable: Record<string, ReadonlyArray<string>> = {
  ...Object.fromEntries(adapters.map((adapter) => [`packages/${adapter}`, ["core"]])),
  "packages/core": [],
  "packages/cli": ["core", ...adapters],
  "examples/api": ["core"],
  "examples/portal": ["api", "core"],
  "examples/demo-clinic": ["core", ...adapters],
  "examples/recipes": ["core", ...adapters],
  "examples/reference-server": ["core", ...adapters, "api", "portal", "demo-clinic"]
}

const packageDirection = importRule(
  "workspaces point one way: core <- adapters <- cli, examples; adapters never see each other",
  "move what both need into core, or compose them in the cli or an example",
  (path) => workspaceOf(path) !== "",
  (from, module) => {
    const workspace = workspaceOf(module.path)
    const name = /^@intervisit\/([^/]+)/.exec(from)?.[1]
    if (name === undefined || name === posix.basename(workspace)) return undefined
    return importable[workspace]?.includes(name) ? undefined : `${workspace} imports "${from}"`
  }
)

const noTrespass = importRule(
  "relative imports stay inside the workspace, and shipped source inside its src",
  "import the other workspace by its package name; a test may also use test/support",
  (path) => workspaceOf(path) !== "",
  (from, module) => {
    if (!isRelative(from)) return undefined
    const home = isShipped(module.path) ? `${workspaceOf(module.path)}/src/` : `${workspaceOf(module.path)}/`
    const target = targetOf(module, from)
    const isSupport = !isShipped(module.path) && target.startsWith("test/support/")
    // A bin file imports the build, which lies outside src by its nature.
    return target.startsWith(home) || isSupport ? undefined : `"${from}" leaves ${home}`
  }
)

const relativeEndings = importRule(
  "relative imports name the file with its ending",
  'write "./Thread.ts", not "./Thread" or "./Thread.js"',
  (path) => /\.tsx?$/.test(path),
  (from) =>
    !isRelative(from) || /\.(ts|tsx|css|json|svg)(\?\w+)?$/.test(from) ? undefined : `"${from}" has no .ts ending`
)

const noBarrels = importRule(
  "Effect is imported by module, never through its barrel",
  'write import * as Effect from "effect/Effect": a barrel costs a quarter of a second at every start',
  isShipped,
  (from) => (/^(effect|@effect\/[^/]+)$/.test(from) ? `"${from}" is the barrel` : undefined)
)

const declared = importRule(
  "shipped source imports only what its package.json declares",
  "ask for the dependency in package.json, with its reason in the README, or do without",
  isShipped,
  (from, module, repository) => {
    if (isRelative(from) || from.startsWith("node:")) return undefined
    const name = /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from
    const workspace = workspaceOf(module.path)
    const manifest = repository.files.find((file) => file.path === `${workspace}/package.json`)
    const { dependencies, name: own, peerDependencies } = JSON.parse(manifest?.text ?? "{}")
    return name === own || name in { ...dependencies, ...peerDependencies } ? undefined : `"${name}" is not declared`
  }
)

export const importRules: ReadonlyArray<Rule> = [
  coreIsPure,
  coreDirection,
  packageDirection,
  noTrespass,
  relativeEndings,
  noBarrels,
  declared
]
