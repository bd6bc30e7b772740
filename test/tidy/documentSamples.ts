/**
 * Samples for the rules about what stands beside the code.
 */
import type { Sample } from "./Sample.ts"

const heads = (names: ReadonlyArray<string>) => `# x\n\n${names.map((name) => `## ${name}\n`).join("\n")}`

export const documentSamples: ReadonlyArray<Sample> = [
  {
    rule: "every workspace has a README.md",
    bad: { "packages/core/package.json": "{}", "examples/api/package.json": "{}", "packages/core/README.md": "# x" },
    finds: ["examples/api/package.json:1"],
    good: { "packages/core/package.json": "{}", "packages/core/README.md": "# x", "package.json": "{}" }
  },
  {
    rule: "the READMEs of packages have the same heads",
    bad: {
      "packages/core/package.json": "{}",
      "packages/core/README.md": heads(["Install", "Use", "Errors", "Options", "Standards covered", "Anti-features"])
    },
    finds: ["packages/core/README.md:1"],
    good: {
      "packages/core/package.json": "{}",
      "packages/core/README.md": heads([
        "Install",
        "Use",
        "Options",
        "Something of its own",
        "Errors",
        "Standards covered",
        "Dependencies",
        "Anti-features"
      ]),
      "examples/api/package.json": "{}",
      "examples/api/README.md": "# api"
    }
  },
  {
    rule: "every runtime dependency is named with its reason in the package's README",
    bad: {
      "packages/core/package.json":
        '{\n"dependencies": {\n"effect": "1",\n"pg": "2" },\n"peerDependencies": { "react": "3" }\n}',
      "packages/core/README.md": "- `effect`: errors as values, and time that tests can turn.\n- `pg`: needed.\n"
    },
    finds: ["packages/core/package.json:4", "packages/core/package.json:5"],
    good: {
      "packages/core/package.json": '{ "dependencies": { "effect": "1" }, "devDependencies": { "vitest": "2" } }',
      "packages/core/README.md": "- `effect`: errors as values, and time that tests can turn.\n"
    }
  },
  {
    rule: "a glossary term is one sentence with the words to avoid, and terms stand in order",
    bad: {
      "GLOSSARY.md": [
        "- **Thread**: A talk. It has messages. _Avoid:_ ticket.",
        "- **Pool**: A list of people without an end _Avoid:_ group.",
        "- **Ledger**: The only door through which anything is written.",
        "- Message: words.\n"
      ].join("\n")
    },
    finds: ["GLOSSARY.md:1", "GLOSSARY.md:2", "GLOSSARY.md:2", "GLOSSARY.md:3", "GLOSSARY.md:4"],
    good: {
      "GLOSSARY.md":
        "# Glossary\n\n- **Ledger**: The door through which all is written. _Avoid:_ repository, store.\n" +
        "- **Pool**: Staff who share an inbox. _Avoid:_ group.\n"
    }
  },
  {
    rule: ".ci/run runs the README's test command",
    bad: { "README.md": "npm test\n", ".ci/run": "npm ci && npm test || status=$?\n" },
    finds: ["README.md:1"],
    good: { "README.md": "`npm ci && npm test`\n", ".ci/run": "npm ci && npm test || status=$?\n" }
  }
]
