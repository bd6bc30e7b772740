/**
 * Samples for the rules about what code may say.
 */
import { domain, joined, type Sample } from "./Sample.ts"

const longBody = (lines: number) => "  void 0\n".repeat(lines)

const method = `  const g = () => {\n${longBody(30)}  }`

export const codeSamples: ReadonlyArray<Sample> = [
  {
    rule: "every source file parses",
    bad: { "a.ts": "const = 1\n" },
    finds: ["a.ts:1"],
    good: { "a.ts": "const a = 1\n", "a.md": "const = 1" }
  },
  {
    rule: "the core reads no clock and rolls no dice",
    bad: {
      [domain]:
        "new Date()\nDate.now()\nMath.random()\nperformance.now()\n" +
        "Date()\nDate.UTC(2020, 1)\nglobalThis.Date\nnew Date(0)\n"
    },
    finds: [1, 2, 3, 4, 5, 6, 7, 8].map((line) => `${domain}:${line}`),
    good: {
      [domain]: "// Date.now() is for others\nDateTime.now\nSchema.Date\nMath.floor(1)\nconst performance = 1\n",
      "packages/cli/src/a.ts": "Date.now()\n"
    }
  },
  {
    rule: "nothing is exported as default",
    bad: { "a.ts": "export default 1\n", "b.ts": "const b = 1\nexport { b as default }\n" },
    finds: ["a.ts:1", "b.ts:2"],
    good: { "a.ts": "export const a = 1\n", "examples/portal/vite.config.ts": "export default 1\n" }
  },
  {
    rule: "no `any` by assertion",
    bad: { "a.ts": "const a = 1\nconst b = a as any\nconst c = <any>a\n" },
    finds: ["a.ts:2", "a.ts:3"],
    good: { "a.ts": '// not as any\nconst a = 1 as number\nconst b = "as any"\n' }
  },
  {
    rule: "the type checker is not silenced",
    bad: {
      "a.ts": joined("// @ts-ig", "nore\n/* @ts-no", "check */\n// @ts-ex", "pect-error because it is late\n"),
      "a.test.ts": joined("// @ts-ex", "pect-error\n")
    },
    finds: ["a.ts:1", "a.ts:2", "a.ts:3", "a.test.ts:1"],
    good: { "a.test.ts": joined("// @ts-ex", "pect-error because a closed thread takes no reply\n") }
  },
  {
    rule: "packages fail with values, not with exceptions",
    bad: { [domain]: "try {\n  throw 1\n} finally {\n}\n" },
    finds: [`${domain}:1`, `${domain}:2`],
    good: { [domain]: "Effect.try(() => 1)\n", "test/a.ts": "throw 1\n" }
  },
  {
    rule: "a function fits a screen: 60 lines of its own",
    bad: { [domain]: `const a = 1\nfunction f() {\n${longBody(59)}}\nconst g = () => {\n${longBody(60)}}\n` },
    finds: [`${domain}:2`, `${domain}:63`],
    good: {
      [domain]: `function f() {\n${longBody(58)}}\nconst layer = () => {\n${`${method}\n`.repeat(3)}}\n`,
      "test/a.ts": `function f() {\n${longBody(100)}}\n`
    }
  },
  {
    rule: "no test is skipped in silence, and none is singled out",
    bad: {
      "a.test.ts": [
        'it.skip("a", f)',
        'describe.only("a", f)',
        'it.effect.todo("a")',
        'it.skipIf(slow)("a", f)',
        'it.layer(l)("a", f)',
        'describe.each([1]).skip("a", f)',
        "// because it is so",
        'it.only("a", f)\n'
      ].join("\n")
    },
    finds: [1, 2, 3, 4, 6, 8].map((line) => `a.test.ts:${line}`),
    good: {
      "a.test.ts":
        'it.skipIf(!hasShared)("a", f)\n// because PostgreSQL 17 has no such index\nit.skip("b", f)\n' +
        'queue.skip(1)\nit("c", f)\n',
      "a.ts": 'it.skip("a", f)\n'
    }
  }
]
