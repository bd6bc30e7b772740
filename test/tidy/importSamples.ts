/**
 * Samples for the rules of direction.
 */
import { domain, type Sample } from "./Sample.ts"

const manifest = (dependencies: Record<string, string>) => JSON.stringify({ name: "@intervisit/core", dependencies })

export const importSamples: ReadonlyArray<Sample> = [
  {
    rule: "packages/core/src imports effect and its own files only",
    bad: {
      [domain]:
        'import "node:fs"\nimport type { A } from "pg"\nexport * from "@effect/sql-pg"\nvoid import("vitest")\n',
      "packages/core/src/index.ts": 'export type A = import("react").A\n'
    },
    finds: [`${domain}:1`, `${domain}:2`, `${domain}:3`, `${domain}:4`, "packages/core/src/index.ts:1"],
    good: { [domain]: 'import * as Result from "effect/Result"\nimport { a } from "./a.ts"\n' }
  },
  {
    rule: "domain imports no ports, ports no workflows, and none of them testing",
    bad: {
      [domain]: 'import { Ledger } from "../ports/Ledger.ts"\nimport type { a } from "../workflows/SendMessage.ts"\n',
      "packages/core/src/domain/triage/Engine.ts": 'import { Ledger } from "../../ports/Ledger.ts"\n',
      "packages/core/src/ports/Ledger.ts": 'import { a } from "../workflows/a.ts"\nexport * from "../testing/a.ts"\n',
      "packages/core/src/workflows/SendMessage.ts": 'import { a } from "../testing/a.ts"\n'
    },
    finds: [
      `${domain}:1`,
      `${domain}:2`,
      "packages/core/src/domain/triage/Engine.ts:1",
      "packages/core/src/ports/Ledger.ts:1",
      "packages/core/src/ports/Ledger.ts:2",
      "packages/core/src/workflows/SendMessage.ts:1"
    ],
    good: {
      "packages/core/src/workflows/SendMessage.ts": 'import "../ports/Ledger.ts"\nimport "../domain/Thread.ts"\n',
      "packages/core/src/testing/suites.ts": 'import "../workflows/SendMessage.ts"\n',
      "packages/core/src/index.ts": 'export * from "./ports/Ledger.ts"\n'
    }
  },
  {
    rule: "workspaces point one way: core <- adapters <- cli, examples; adapters never see each other",
    bad: {
      "packages/adapter-sql/src/a.ts": 'import "@intervisit/adapter-hl7"\n',
      "packages/adapter-sql/test/a.test.ts": 'import "@intervisit/cli/lines"\n',
      "packages/core/src/a.ts": 'import "@intervisit/adapter-sql"\n',
      "examples/portal/src/a.tsx": 'import "@intervisit/reference-server"\n',
      "examples/unknown/src/a.ts": 'import "@intervisit/core"\n'
    },
    finds: [
      "packages/adapter-sql/src/a.ts:1",
      "packages/adapter-sql/test/a.test.ts:1",
      "packages/core/src/a.ts:1",
      "examples/portal/src/a.tsx:1",
      "examples/unknown/src/a.ts:1"
    ],
    good: {
      "packages/adapter-sql/src/a.ts": 'import "@intervisit/core/ports/Ledger"\n',
      "packages/core/test/a.test.ts": 'import "@intervisit/core/testing"\n',
      "examples/reference-server/src/a.ts": 'import "@intervisit/portal"\n'
    }
  },
  {
    rule: "relative imports stay inside the workspace, and shipped source inside its src",
    bad: {
      "packages/adapter-sql/src/a.ts": 'import "../../core/src/domain/Thread.ts"\nimport "../test/rows.ts"\n',
      "packages/adapter-sql/test/a.test.ts": 'import "../../core/src/domain/Thread.ts"\n',
      "packages/core/src/a.ts": 'import "../../../test/support/shared.ts"\n'
    },
    finds: [
      "packages/adapter-sql/src/a.ts:1",
      "packages/adapter-sql/src/a.ts:2",
      "packages/adapter-sql/test/a.test.ts:1",
      "packages/core/src/a.ts:1"
    ],
    good: {
      "packages/core/src/domain/a.ts": 'import "../ports/Ledger.ts"\n',
      "packages/core/test/a.test.ts": 'import "../src/domain/a.ts"\nimport "../../../test/support/shared.ts"\n',
      "packages/cli/bin/intervisit.js": 'import "../dist/main.js"\n'
    }
  },
  {
    rule: "relative imports name the file with its ending",
    bad: { "a.ts": 'import "./b"\nimport "./b.js"\nexport * from "../c"\n' },
    finds: ["a.ts:1", "a.ts:2", "a.ts:3"],
    good: { "a.ts": 'import "./b.ts"\nimport "./b.tsx"\nimport "./b.css"\nimport "effect/Effect"\n' }
  },
  {
    rule: "Effect is imported by module, never through its barrel",
    bad: { [domain]: 'import { Effect } from "effect"\nimport "@effect/platform-node"\n' },
    finds: [`${domain}:1`, `${domain}:2`],
    good: {
      [domain]: 'import * as Effect from "effect/Effect"\n',
      "a.test.ts": 'import { it } from "@effect/vitest"\n'
    }
  },
  {
    rule: "shipped source imports only what its package.json declares",
    bad: {
      "packages/core/package.json": manifest({ effect: "4.1.0" }),
      [domain]: 'import "pg/lib"\nimport "@effect/sql-pg/PgClient"\nimport "effect/Effect"\n'
    },
    finds: [`${domain}:1`, `${domain}:2`],
    good: {
      "packages/core/package.json": manifest({ "@a/b": "1.0.0" }),
      [domain]: 'import "@a/b/c"\nimport "node:fs"\nimport "./x.ts"\nimport "@intervisit/core/y"\n',
      "packages/core/test/a.test.ts": 'import "vitest"\n'
    }
  }
]
