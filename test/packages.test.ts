/**
 * What is published works for who installs it: each package is packed, unpacked into an empty project, and run.
 *
 * `npm run packages` does the same with a true install from the registry.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { installBeside, installTruly, makeProject, type Package, pack, published } from "./support/packages.ts"
import { programsOf } from "./support/programs.ts"

const compiler = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url))
const isTrueInstall = process.env.TRUE_INSTALL !== undefined
const millisMax = isTrueInstall ? 600_000 : 120_000

describe("the published packages", { timeout: millisMax }, () => {
  let folder: string
  const tarballs = new Map<Package, string>()
  const installed = ({ manifest }: Package) => join(folder, "node_modules", manifest.name)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "intervisit-packages-"))
    makeProject(folder)
    for (const one of published) tarballs.set(one, pack(one, folder))
    if (isTrueInstall) installTruly(folder, tarballs)
    else installBeside(folder, tarballs)
  }, millisMax)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("are the library and its adapters", () => {
    assert.includeMembers(
      published.map(({ manifest }) => manifest.name),
      ["@intervisit/adapter-hl7", "@intervisit/adapter-sql", "@intervisit/cli", "@intervisit/core"]
    )
  })

  for (const one of published) {
    const { manifest } = one
    describe(manifest.name, () => {
      it("has nothing that publint complains of", async () => {
        const { messages } = await publint({ pkgDir: installed(one), pack: false, strict: true })
        assert.deepStrictEqual(
          messages.map((message) => formatMessage(message, manifest as never)),
          []
        )
      })

      it("brings its licence and its README, and no build's notes", () => {
        for (const name of ["LICENSE", "README.md"]) assert.isAbove(statSync(join(installed(one), name)).size, 0)
        assert.throws(() => statSync(join(installed(one), "dist", ".tsbuildinfo")), /ENOENT/)
      })

      it("leaves effect to its reader", () => {
        const { "@intervisit/core": core, ...foreign } = manifest.dependencies ?? {}
        if (manifest.bin === undefined) {
          assert.strictEqual(manifest.peerDependencies?.effect, "~4.1.0")
          assert.notProperty(foreign, "effect")
        }
        if (core !== undefined) assert.strictEqual(core, manifest.version)
      })

      for (const { command, program, printed, place } of programsOf(join(one.folder, "README.md"))) {
        if (program !== undefined) {
          it(`checks and runs the program on line ${place} of its README`, () => {
            const name = `${manifest.name.split("/")[1]}-${place}.ts`
            writeFileSync(join(folder, name), program)
            execFileSync(compiler, ["-p", folder], { stdio: "pipe" })
            const output = execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" })
            assert.deepStrictEqual(output.trim().split("\n"), printed)
          })
        }
        if (command !== undefined) {
          it(`runs the command on line ${place} of its README`, () => {
            const [name, file] = Object.entries(manifest.bin ?? {})[0] ?? ["", ""]
            const run = command.replace(`npx ${name}`, `"${process.execPath}" "${join(installed(one), file)}"`)
            const output = execFileSync("sh", ["-c", run], { cwd: folder, encoding: "utf8" })
            assert.deepStrictEqual(output.trim().split("\n"), printed)
          })
        }
      }

      it("has an example that runs", () => {
        assert.isNotEmpty(programsOf(join(one.folder, "README.md")))
        assert.include(readFileSync(join(installed(one), "README.md"), "utf8"), `# ${manifest.name}`)
      })
    })
  }
})
