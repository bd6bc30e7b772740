/**
 * The published packages as somebody else gets them: packed by npm, and installed into an empty folder.
 *
 * Beside the installed dependencies, the folder has the packages and what they declare, and nothing else: an import
 * that no `package.json` declares fails there. A true install lets npm fetch everything from the registry instead.
 */
import { execFileSync } from "node:child_process"
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

export interface Package {
  readonly folder: string
  readonly manifest: Manifest
}

/** Every workspace that is not private. */
export const published: ReadonlyArray<Package> = globSync("packages/*/package.json", { cwd: root })
  .toSorted()
  .map((path) => ({ folder: dirname(join(root, path)), manifest: manifestOf(join(root, path)) }))
  .filter(({ manifest }) => manifest.private !== true)

function manifestOf(path: string): Manifest {
  return JSON.parse(readFileSync(path, "utf8")) as Manifest
}

/** Packs it into the folder, as `npm publish` would, and answers the tarball's path. */
export const pack = ({ folder }: Package, into: string): string => {
  const printed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", into], {
    cwd: folder,
    encoding: "utf8"
  })
  const [packed] = JSON.parse(printed) as ReadonlyArray<{ readonly filename: string }>
  return join(into, packed?.filename ?? "")
}

/** Unpacks the tarballs into the folder's `node_modules`, and links what they declare to what is installed here. */
export const installBeside = (folder: string, tarballs: ReadonlyMap<Package, string>): void => {
  const modules = join(folder, "node_modules")
  for (const [{ manifest }, tarball] of tarballs) {
    const own = join(modules, manifest.name)
    mkdirSync(own, { recursive: true })
    execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", own])
  }
  for (const { manifest } of tarballs.keys()) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) link(modules, name)
  }
  // The examples are programs for Node: their reader has its types.
  link(modules, "@types/node")
}

const link = (modules: string, name: string): void => {
  const place = join(modules, name)
  if (existsSync(place)) return
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(join(root, "node_modules", name), place, "dir")
}

/** Lets npm install the tarballs with all that they ask for, optional peers too. */
export const installTruly = (folder: string, tarballs: ReadonlyMap<Package, string>): void => {
  const peers = [...tarballs.keys()].flatMap(({ manifest }) => Object.entries(manifest.peerDependencies ?? {}))
  const asked = [...tarballs.values(), ...new Set(peers.map(([name, range]) => `${name}@${range}`)), "@types/node@24"]
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...asked], { cwd: folder, stdio: "inherit" })
}

/** An empty project that takes in packages. */
export const makeProject = (folder: string): void => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "reader", private: true, type: "module" }))
  const compilerOptions = { module: "nodenext", target: "es2024", strict: true, noEmit: true, types: ["node"] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
}
