/** Builds the pages into dist/client, as files that a strict content policy allows: nothing inline. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

/** Beside each script and style its compressed form, as small as it gets: done once here, and never while serving. */
const compressed = (): Plugin => ({
  name: "compressed",
  apply: "build",
  writeBundle: ({ dir = "" }) => {
    for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
      if (!/\.(js|css)$/.test(name)) continue
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
    }
  }
})

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    target: "es2024",
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A page is one file of its own beside what every page needs, rather than a dozen slivers.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "parts", test: /src\/(api|parts|words\/[^/]+\.ts$)/, minShareCount: 2 }
          ]
        }
      }
    }
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } }
})
