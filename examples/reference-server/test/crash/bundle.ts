/**
 * The server process as one bundle, so that each of its many starts reads one file instead of five hundred.
 *
 * It lies under the root's `node_modules`, where `import.meta.resolve` finds what production finds.
 */
import { mkdir, mkdtemp } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = fileURLToPath(new URL("../../../..", import.meta.url))
const conditions = ["@intervisit/source", "module", "node"]

/** Bundles it into a new folder; answers the program's path and the folder. */
export const bundleServer = async (): Promise<{ readonly program: string; readonly folder: string }> => {
  const cache = join(root, "node_modules", ".cache")
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, "intervisit-crash-"))
  await build({
    configFile: false,
    logLevel: "warn",
    root,
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    build: {
      ssr: fileURLToPath(new URL("./server.ts", import.meta.url)),
      outDir: folder,
      target: "node24",
      minify: true,
      rollupOptions: { output: { entryFileNames: "server.mjs", chunkFileNames: "[name].mjs" } }
    }
  })
  return { program: join(folder, "server.mjs"), folder }
}
