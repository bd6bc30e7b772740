/** One vitest run over every workspace; sources are resolved through the private condition `@intervisit/source`. */
import { defineConfig } from "vitest/config"
import { countsReporter } from "./test/support/reporter.ts"

const project = (name: string, root: string) => ({
  extends: true as const,
  root,
  test: { name, include: ["test/**/*.test.ts"] }
})

export default defineConfig({
  ssr: { resolve: { conditions: ["@intervisit/source", "module", "node"] } },
  test: {
    reporters: ["default", countsReporter()],
    globalSetup: ["test/support/globalSetup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      project("core", "packages/core"),
      project("adapter-sql", "packages/adapter-sql"),
      project("adapter-hl7", "packages/adapter-hl7"),
      project("adapter-calendar", "packages/adapter-calendar"),
      project("cli", "packages/cli"),
      project("api", "examples/api"),
      project("demo-clinic", "examples/demo-clinic"),
      project("reference-server", "examples/reference-server"),
      project("portal", "examples/portal"),
      project("recipes", "examples/recipes"),
      project("repo", ".")
    ]
  }
})
