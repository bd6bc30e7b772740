/**
 * Samples for the rules about text.
 */
import { domain, header, joined, type Sample } from "./Sample.ts"

export const textSamples: ReadonlyArray<Sample> = [
  {
    rule: "every source file opens with a header",
    bad: { [domain]: "const a = 1\n", "a.ts": "/** */\n", "b.ts": "/** Thread */\n", "c.ts": "// A line comment.\n" },
    finds: [`${domain}:1`, "a.ts:1", "b.ts:1", "c.ts:1"],
    good: { [domain]: header, "a.js": `#!/usr/bin/env node\n${header}`, "b.ts": "/**\n * Three whole words.\n */\n" }
  },
  {
    rule: "a source file has at most 400 lines",
    bad: { "a.ts": "\n".repeat(401) },
    finds: ["a.ts:401"],
    good: { "a.ts": "\n".repeat(400), "a.md": "\n".repeat(401) }
  },
  {
    rule: "a line has at most 120 columns",
    bad: { "a.ts": `\n//${"x".repeat(119)}\n` },
    finds: ["a.ts:2"],
    good: { "a.ts": `//${"x".repeat(118)}\n`, "a.md": "x".repeat(200) }
  },
  {
    rule: "no open promises in the source",
    bad: { "a.ts": joined("// FIX", "ME\n// TO", "DO: later\n"), "a.md": joined("TO", "DO(soon)") },
    finds: ["a.ts:1", "a.ts:2", "a.md:1"],
    good: { "a.ts": joined("// TO", "DO(when a second practice joins): scope it.\n") }
  },
  {
    rule: "no file names a path of one machine",
    bad: {
      "a.ts": joined('const a = "/wo', 'rk/x"\n'),
      "a.md": joined("see (/ro", "ot/x)\nand /ho", "me/me"),
      "package.json": joined('{"a":"/tm', 'p/x"}')
    },
    finds: ["a.ts:1", "a.md:1", "a.md:2", "package.json:1"],
    good: { "a.ts": 'const a = "./work/x"\nconst b = "/threads/1"\nconst c = "//example.org/home/x"\n' }
  },
  {
    rule: "no file names a package registry",
    bad: {
      ".npmrc": joined("regi", "stry=https://regi", "stry.example.org/\n"),
      "package-lock.json": joined('{\n"resol', 'ved": "https://example.org/a.tgz"\n}')
    },
    finds: [".npmrc:1", "package-lock.json:2"],
    good: { "package-lock.json": '{"resolved": "packages/core", "link": true}', "a.md": "https://example.org/registry" }
  },
  {
    rule: "no file talks about the tools that wrote it",
    bad: { "a.md": joined("Written with Cla", "ude.\n"), "a.ts": joined("// Chat", "GPT said so\n") },
    finds: ["a.md:1", "a.ts:1"],
    good: { "a.md": "Written with care.\n" }
  }
]
