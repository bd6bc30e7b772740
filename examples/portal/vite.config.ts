/** Builds the pages into dist/client, as files that a strict content policy allows: nothing inline. */
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
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
