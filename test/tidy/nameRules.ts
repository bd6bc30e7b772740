/**
 * Rules about names: a name is the standard's word, whole, and says what the thing is.
 */
import { type ESTree, Visitor } from "vite"
import type { Module } from "./Repository.ts"
import { isSource, moduleRule, type Place, type Rule } from "./Rule.ts"

// Source: style.md, rule 1. Each says only that something is there.
const empty = ["helper", "helpers", "util", "utils", "common", "data", "info", "impl", "misc"]

/** The words of a name: `patientInfo`, `patient-info` and `PatientInfo` hold the same two. */
export const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z]+)(?=[A-Z][a-z])/g, "$1$3 $2")
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase())

/** The word that makes a name empty. A manager is a person here; only `SomethingManager` is not. */
export const emptyWordIn = (name: string): string | undefined => {
  const words = wordsOf(name)
  if (words.length > 1 && words.at(-1) === "manager") return "manager"
  return words.find((word) => empty.includes(word))
}

const exportedNames = (module: Module): ReadonlyArray<{ readonly name: string; readonly line: number }> => {
  const found: Array<{ name: string; line: number }> = []
  const take = (node: ESTree.Node | null): void => {
    if (node?.type === "Identifier") found.push({ name: node.name, line: module.lineAt(node.start) })
  }
  new Visitor({
    ExportNamedDeclaration: ({ declaration, specifiers }) => {
      for (const specifier of specifiers) take(specifier.exported)
      if (declaration?.type === "VariableDeclaration") for (const one of declaration.declarations) take(one.id)
      else if (declaration !== null && "id" in declaration) take(declaration.id)
    }
  }).visit(module.program)
  return found
}

const mend = "use the noun, role or verb that it stands for, in the standard's word"

const exported = moduleRule("exported names say what the thing is", mend, isSource, (module) =>
  exportedNames(module).flatMap(({ line, name }): ReadonlyArray<Place> => {
    const word = emptyWordIn(name)
    return word === undefined ? [] : [{ line, what: `"${name}" holds the empty word "${word}"` }]
  })
)

const fileNames: Rule = {
  name: "file and folder names say what is in them",
  mend,
  find: ({ files }) =>
    files.flatMap(({ path }) => {
      const word = path
        .split("/")
        .map(emptyWordIn)
        .find((found) => found !== undefined)
      return word === undefined ? [] : [{ path, line: 1, what: `The path holds the empty word "${word}"` }]
    })
}

export const nameRules: ReadonlyArray<Rule> = [exported, fileNames]
