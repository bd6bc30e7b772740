/**
 * Rules about what code may say: no clock or chance in the core, no holes in the types, no silent tests.
 */
import { type ESTree, Visitor, type VisitorObject } from "vite"
import type { Module } from "./Repository.ts"
import { isShipped, isTest, moduleRule, type Place, type Rule } from "./Rule.ts"

const functionLinesMax = 60

type Found = (node: { readonly start: number }, what: string) => void

const visiting =
  (handlers: (found: Found) => VisitorObject) =>
  (module: Module): ReadonlyArray<Place> => {
    const places: Array<Place> = []
    const found: Found = (node, what) => places.push({ line: module.lineAt(node.start), what })
    new Visitor(handlers(found)).visit(module.program)
    return places
  }

const isNamed = (node: ESTree.Node, name: string): boolean => node.type === "Identifier" && node.name === name

const parses: Rule = {
  name: "every source file parses",
  mend: "mend the syntax; no other rule can read the file until then",
  find: ({ unparsed }) => unparsed.map(({ complaint, path }) => ({ path, line: 1, what: complaint }))
}

const impure = moduleRule(
  "the core reads no clock and rolls no dice",
  "take `now` or the new id as an argument; in a workflow use effect/DateTime and the IdGenerator port",
  (path) => path.startsWith("packages/core/src/"),
  visiting((found) => ({
    NewExpression: (node) => {
      if (isNamed(node.callee, "Date")) found(node, "`new Date` is used")
    },
    CallExpression: (node) => {
      if (isNamed(node.callee, "Date")) found(node, "`Date()` is used")
    },
    MemberExpression: (node) => {
      const property = node.property.type === "Identifier" ? node.property.name : "…"
      if (isNamed(node.object, "Date")) found(node, `\`Date.${property}\` is used`)
      if (isNamed(node.object, "Math") && property === "random") found(node, "`Math.random` is used")
      if (isNamed(node.object, "performance")) found(node, `\`performance.${property}\` is used`)
      if (isNamed(node.object, "globalThis")) found(node, `\`globalThis.${property}\` is used`)
    }
  }))
)

const isConfiguration = (path: string): boolean => /(^|\/)(vite|vitest)\.config\.ts$/.test(path)

const noDefaultExport = moduleRule(
  "nothing is exported as default",
  "export it by its name, so that every file calls it the same",
  (path) => !isConfiguration(path),
  visiting((found) => ({
    ExportDefaultDeclaration: (node) => found(node, "A default export stands here"),
    ExportSpecifier: (node) => {
      if (isNamed(node.exported, "default")) found(node, "A default export stands here")
    }
  }))
)

const noTypeHoles = moduleRule(
  "no `any` by assertion",
  "decode it with a Schema, narrow it, or give it its type",
  () => true,
  visiting((found) => ({
    TSAsExpression: (node) => {
      if (node.typeAnnotation.type === "TSAnyKeyword") found(node, "`as any` is written")
    },
    TSTypeAssertion: (node) => {
      if (node.typeAnnotation.type === "TSAnyKeyword") found(node, "`<any>` is written")
    }
  }))
)

const directives = ["ignore", "nocheck", "expect-error"].map((name) => `@ts-${name}`)

const noSilencedChecker = moduleRule(
  "the type checker is not silenced",
  "mend the type; a test of a type error may write the third directive followed by `because …`",
  () => true,
  ({ comments, lineAt, path }) =>
    comments.flatMap((comment) => {
      const directive = directives.find((name) =>
        comment.value
          .trim()
          .replace(/^[*\s]+/, "")
          .startsWith(name)
      )
      if (directive === undefined) return []
      if (directive === directives[2] && isTest(path) && /because \w/.test(comment.value)) return []
      return [{ line: lineAt(comment.start), what: `${directive} silences the type checker` }]
    })
)

const noThrowing = moduleRule(
  "packages fail with values, not with exceptions",
  "return a Result in the domain, Effect.fail in a workflow, Effect.try around a foreign call",
  (path) => /^packages\/[^/]+\/src\//.test(path),
  visiting((found) => ({
    ThrowStatement: (node) => found(node, "`throw` is used"),
    TryStatement: (node) => found(node, "`try` is used")
  }))
)

const functionLength = moduleRule(
  `a function fits a screen: ${functionLinesMax} lines of its own`,
  "name its steps as functions below it",
  isShipped,
  (module) => {
    const open: Array<{ own: number }> = []
    const places: Array<Place> = []
    const linesOf = (node: ESTree.Node) => module.lineAt(node.end) - module.lineAt(node.start) + 1
    // Lines of a function inside belong to that one: a layer of many short methods is not long.
    const enter = (node: ESTree.Node) => {
      const outer = open.at(-1)
      if (outer !== undefined) outer.own -= linesOf(node) - 1
      open.push({ own: linesOf(node) })
    }
    const leave = (node: ESTree.Node) => {
      const own = open.pop()?.own ?? 0
      if (own > functionLinesMax)
        places.push({ line: module.lineAt(node.start), what: `The function has ${own} lines` })
    }
    new Visitor({
      FunctionDeclaration: enter,
      "FunctionDeclaration:exit": leave,
      FunctionExpression: enter,
      "FunctionExpression:exit": leave,
      ArrowFunctionExpression: enter,
      "ArrowFunctionExpression:exit": leave
    }).visit(module.program)
    return places
  }
)

const silent = new Set(["skip", "todo", "fails", "skipIf", "runIf"])

const rootOf = (node: ESTree.Node): ESTree.Node => {
  if (node.type === "MemberExpression") return rootOf(node.object)
  return node.type === "CallExpression" ? rootOf(node.callee) : node
}

const isTestFunction = (node: ESTree.Node): boolean =>
  ["it", "test", "describe", "suite", "layer"].some((name) => isNamed(rootOf(node), name))

const noSilentTests = moduleRule(
  "no test is skipped in silence, and none is singled out",
  "run it or remove it; where it must skip, test `hasShared`, or say why in a comment above: because …",
  isTest,
  (module) => {
    const places: Array<Place> = []
    const lines = module.text.split("\n")
    new Visitor({
      MemberExpression: (node) => {
        if (node.property.type !== "Identifier" || !isTestFunction(node)) return
        const name = node.property.name
        const line = module.lineAt(node.property.start)
        const reasoned = /hasShared|because \w/.test(`${lines[line - 2] ?? ""}\n${lines[line - 1] ?? ""}`)
        if (name === "only") places.push({ line, what: "`.only` keeps all other tests from running" })
        else if (silent.has(name) && !reasoned) places.push({ line, what: `\`.${name}\` gives no reason` })
      }
    }).visit(module.program)
    return places
  }
)

export const codeRules: ReadonlyArray<Rule> = [
  parses,
  impure,
  noDefaultExport,
  noTypeHoles,
  noSilencedChecker,
  noThrowing,
  functionLength,
  noSilentTests
]
